/**
 * International bodies that work with the schools of the country, by the names and short forms that texts use. A closed list: their short forms are
 * words of the trade for nobody else.
 */
import { foldForMatching } from '../vocabulary/folding.js';
import { GatedPattern } from '../vocabulary/gated-pattern.js';
import type { InstitutionMention } from './institutions.js';

/** Short form or Vietnamese name; behind it the ways to write it, over folded text. */
const BODIES: readonly (readonly [name: string, pattern: string])[] = [
  ['UNESCO', 'tổ chức giáo dục, khoa học và văn hóa (?:của )?liên (?:hợp|hiệp) quốc(?: \\(unesco\\))?|(?:tổ chức )?unesco'],
  ['UNICEF', 'quỹ nhi đồng liên (?:hợp|hiệp) quốc(?: \\(unicef\\))?|(?:tổ chức )?unicef'],
  ['UNDP', 'chương trình phát triển (?:của )?liên (?:hợp|hiệp) quốc(?: \\(undp\\))?|undp'],
  ['UNFPA', 'quỹ dân số liên (?:hợp|hiệp) quốc(?: \\(unfpa\\))?|unfpa'],
  ['Tổ chức Y tế Thế giới', 'tổ chức y tế thế giới(?: \\(who\\))?|who'],
  ['OECD', 'tổ chức hợp tác và phát triển kinh tế(?: \\(oecd\\))?|oecd'],
  ['Ngân hàng Phát triển châu Á', 'ngân hàng phát triển châu á(?: \\(adb\\))?|adb'],
  ['Ngân hàng Thế giới', 'ngân hàng thế giới(?: \\((?:wb|world bank)\\))?|world bank'],
  ['JICA', 'cơ quan hợp tác quốc tế nhật bản(?: \\(jica\\))?|jica'],
  ['KOICA', 'cơ quan hợp tác quốc tế hàn quốc(?: \\(koica\\))?|koica'],
  ['SEAMEO', 'tổ chức bộ trưởng giáo dục (?:các nước )?đông nam á(?: \\(seameo\\))?|seameo'],
  ['Hội đồng Anh', 'hội đồng anh(?: \\(british council\\))?|british council'],
  ['Liên hợp quốc', 'liên (?:hợp|hiệp) quốc'],
];
/** A geopark, a prize or a network of such a body is none of its acts. */
const OF_ITS_NAME = /(?:công\s+viên\s+địa\s+chất(?:\s+toàn\s+cầu)?|giải\s+thưởng|danh\s+hiệu|câu\s+lạc\s+bộ|trường|lớp|học)\s+$/u;

const PATTERNS = BODIES.map(([name, pattern]) => ({
  name,
  // The office in this country bears its name: "UNICEF Việt Nam", "UNESCO tại Việt Nam".
  pattern: new GatedPattern(
    new RegExp(
      `(?<![\\p{L}\\p{N}-])(?:${pattern.replaceAll(' ', '\\s+')})((?:\\s+tại)?\\s+việt\\s+nam)?(?![\\p{L}\\p{N}-])`,
      'gu',
    ),
  ),
}));

/** The international bodies of a text, longest names first; spans of one may hold the short form of another, so that the caller drops overlaps. */
export function internationalBodiesIn(text: string, folded = foldForMatching(text)): InstitutionMention[] {
  return PATTERNS.flatMap(({ name, pattern }) =>
    pattern
      .allIn(folded)
      .map((match) => ({ match, start: match.index, end: match.index + match[0].length }))
      // Short forms are written in capitals: "who" of an English title is a word.
      .filter(({ start, end }) => {
        const written = text.slice(start, end);
        return /^\p{Lu}/u.test(written) && (/\s/u.test(written) || /^\p{Lu}{3,}$/u.test(written));
      })
      .filter(({ start }) => !OF_ITS_NAME.test(folded.slice(Math.max(0, start - 40), start)))
      .map(
        ({ match, start, end }): InstitutionMention => ({
          kind: 'AGENCY',
          institution: 'ORGANISATION',
          name: match[1] === undefined ? name : `${name} tại Việt Nam`,
          unitWord: null,
          start,
          end,
          text: text.slice(start, end),
          rule: 'international-body',
          confidence: 0.85,
        }),
      ),
  );
}
