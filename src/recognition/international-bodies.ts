/**
 * International bodies that work with the schools of the country, by the names and short forms that texts use, and the bodies of other states. The
 * first are a closed list: their short forms are words of the trade for nobody else.
 */
import type { Span } from '../vocabulary/facts.js';
import { foldForMatching } from '../vocabulary/folding.js';
import { GatedPattern } from '../vocabulary/gated-pattern.js';
import { matchesIn } from '../vocabulary/matches.js';
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
/** States whose bodies texts about schools name. */
const COUNTRIES =
  'Hàn Quốc|Nhật Bản|Hoa Kỳ|Mỹ|(?:Vương quốc )?Anh|Pháp|Đức|Nga|Liên bang Nga|Trung Quốc|Lào|Campuchia|Thái Lan|Singapore|Malaysia|Indonesia|Philippines|Myanmar|Australia|Úc|New Zealand|Canada|Ấn Độ|Phần Lan|Na Uy|Thụy Điển|Đan Mạch|Hà Lan|(?:Vương quốc )?Bỉ|Ý|Italia|Tây Ban Nha|Ireland|Israel|Cuba|Hungary|Ba Lan|Séc|Thụy Sĩ|Áo|Ukraine|Belarus|Kazakhstan|Đài Loan|Qatar|Brazil|Nam Phi';
/** Words that begin like a country and are none: "Anh hùng", "Pháp lệnh". */
const OTHER_WORD = '(?![\\p{L}])(?!\\s(?:hùng|lệnh|luật|chế|dục|em|chị))';
const OF_COUNTRY = new RegExp(`^\\s+(?:của\\s+)?(?:nước\\s+)?(?:${COUNTRIES})${OTHER_WORD}`, 'u');
/** Bodies that other states have by the same name. */
const GOVERNMENT = new RegExp(
  `(?<![\\p{L}])(?:Chính phủ|Quốc hội|Bộ Giáo dục(?: và Đào tạo)?|Bộ Ngoại giao)(?:\\s+nước)?\\s+(?:${COUNTRIES})${OTHER_WORD}`,
  'gu',
);
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

/** Whether a body is that of another state: "Chính phủ Nhật Bản" is not the Government. */
export function isForeign(text: string, { start, end }: Span): boolean {
  return OF_COUNTRY.test(text.slice(end, end + 30)) && /^\p{Lu}/u.test(text.slice(start, start + 1));
}

const body = (name: string, { start, end }: Span, text: string): InstitutionMention => ({
  kind: 'AGENCY',
  institution: 'ORGANISATION',
  name,
  unitWord: null,
  start,
  end,
  text: text.slice(start, end),
  rule: 'international-body',
  confidence: 0.85,
});

/** The international bodies of a text, longest names first; spans of one may hold the short form of another, so that the caller drops overlaps. */
export function internationalBodiesIn(text: string, folded = foldForMatching(text)): InstitutionMention[] {
  const ofStates = matchesIn(text, GOVERNMENT).map((match) =>
    body(match[0].replace(/\s+/gu, ' '), { start: match.index, end: match.index + match[0].length }, text),
  );
  const known = PATTERNS.flatMap(({ name, pattern }) =>
    pattern
      .allIn(folded)
      .map((match) => ({ isHere: match[1] !== undefined, start: match.index, end: match.index + match[0].length }))
      // Short forms are written in capitals: "who" of an English title is a word.
      .filter(({ start, end }) => {
        const written = text.slice(start, end);
        return /^\p{Lu}/u.test(written) && (/\s/u.test(written) || /^\p{Lu}{3,}$/u.test(written));
      })
      .filter(({ start }) => !OF_ITS_NAME.test(folded.slice(Math.max(0, start - 40), start)))
      .map(({ isHere, start, end }) =>
        body(isHere && name !== 'Liên hợp quốc' ? `${name} tại Việt Nam` : name, { start, end }, text),
      ),
  );
  return [...ofStates, ...known];
}
