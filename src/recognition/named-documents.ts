/**
 * Documents named without a number: by type and issuer ("Chỉ thị của Bộ trưởng Bộ GD&ĐT", "Chủ tịch UBND tỉnh đã ban hành Chỉ thị"), by type and
 * title ("Đề án Ứng dụng …", "Luật Giáo dục"), or as still to be made ("tham mưu … ban hành quy định …"). "Nghị quyết này" and plurals
 * ("các nghị quyết") name no document.
 */
import { datesIn } from '../vocabulary/dates.js';
import type { Span } from '../vocabulary/facts.js';
import { foldForMatching } from '../vocabulary/folding.js';
import { documentTypeOfWord } from '../vocabulary/symbol-codes.js';
import type { Citation, CitationForm } from './citation.js';
import { readBehind } from './citations.js';
import { quotedTitle, titleEnd } from './scheme-titles.js';
import type { SchemeName } from './schemes.js';
import { lawNameAt } from '../vocabulary/laws.js';
import { isCaseless } from './capitals.js';
import { TakenSpans } from '../vocabulary/taken-spans.js';
import { matchesIn } from '../vocabulary/matches.js';
import type { MentionRule } from './rules.js';

const STATE_TYPES =
  'nghị\\s+quyết|chỉ\\s+thị|kết\\s+luận|quyết\\s+định|kế\\s+hoạch|chương\\s+trình\\s+hành\\s+động|đề\\s+án|thông\\s+báo|công\\s+điện';

interface Draft extends Span {
  readonly form: CitationForm;
  readonly rule: MentionRule;
  readonly typeWord: string;
  readonly issuerAt?: number;
  readonly subject?: Span;
  readonly planned?: boolean;
  readonly date?: string | null;
  readonly year?: string | null;
  readonly confidence: number;
}

/** Words before a type that make it a class or a back reference. */
const NOT_ONE_BEFORE = /(?<![\p{L}\p{N}])(?:các|những|nhiều|một\s+số|mọi|mỗi)\s+$/u;
/** "Luật, Nghị quyết của Quốc hội, Chỉ thị, Công điện": a row that holds bare type words is of classes. */
const BARE_TYPE =
  '(?:luật|nghị\\s+quyết|chỉ\\s+thị|công\\s+điện|nghị\\s+định|kết\\s+luận|kế\\s+hoạch|đề\\s+án|chương\\s+trình|văn\\s+bản|pháp\\s+lệnh)';
const ROW_BEFORE = new RegExp(`(?<![\\p{L}])${BARE_TYPE},\\s+$`, 'u');
const ROW_BEHIND = new RegExp(`^[^,;.\\n]{0,50},\\s+${BARE_TYPE}\\s*,`, 'u');

/** "Kế hoạch của UBND tỉnh", capitalised: one document of that body. */
const OF_ISSUER = new RegExp(
  `(?<![\\p{L}\\p{N}])(${STATE_TYPES})\\s+của\\s+(?=(?:hội\\s+nghị|ban\\s|bộ\\s|bộ\\s+trưởng|chủ\\s+tịch|ubnd|ủy\\s+ban|hđnd|hội\\s+đồng|thủ\\s+tướng|chính\\s+phủ|tỉnh\\s+ủy|thành\\s+ủy|huyện\\s+ủy|quận\\s+ủy|quốc\\s+hội|sở\\s|giám\\s+đốc))`,
  'gu',
);

/**
 * What it is about, behind its issuer. "cơ chế, chính sách" is one notion in spite of its comma; "… và hướng dẫn của Bộ Tài chính" names what
 * another body gave.
 */
const ABOUT =
  /^[^;.\n]{2,80}?\s((?:thực\s+hiện|triển\s+khai|về)\s(?:cơ\s+chế,\s+chính\s+sách|(?!\s(?:để|nhằm)\s|\svà\s+(?:\p{L}+\s+){1,3}của\s+(?:bộ|ubnd|ủy\s+ban|chính\s+phủ|thủ\s+tướng|tỉnh|sở))[^;,.\n]){4,160})/u;

function ofIssuer(text: string, folded: string): Draft[] {
  return matchesIn(folded, OF_ISSUER)
    .filter(
      (match) =>
        isCapital(text, match.index) &&
        !NOT_ONE_BEFORE.test(folded.slice(Math.max(0, match.index - 12), match.index)) &&
        !ROW_BEFORE.test(folded.slice(Math.max(0, match.index - 20), match.index)) &&
        !ROW_BEHIND.test(folded.slice(match.index + match[0].length, match.index + match[0].length + 90)),
    )
    .map((match) => {
      const end = match.index + match[0].length;
      const about = ABOUT.exec(folded.slice(end));
      const subjectAt = about === null ? 0 : end + about[0].length - (about[1]?.length ?? 0);
      return {
        form: 'ISSUED',
        rule: 'type-and-issuer',
        typeWord: (match[1] ?? '').replace(/\s+/g, ' '),
        start: match.index,
        end: match.index + (match[1] ?? '').length,
        issuerAt: end,
        ...(about === null ? {} : { subject: { start: subjectAt, end: end + about[0].length } }),
        confidence: 0.75,
      };
    });
}

/** Written as a name: a capital and small letters. A heading wholly in capitals tells nothing of what is a name in it. */
const isCapital = (text: string, at: number): boolean => /^\p{Lu}(?!\p{Lu})/u.test(text.slice(at, at + 2));

/** "ngày …, X đã ban hành Chỉ thị chỉ đạo …": the type word stands alone behind the act of issuing. */
const ISSUED = new RegExp(
  `(?<![\\p{L}\\p{N}])((?:đã|vừa|mới|vừa\\s+mới)\\s+(?:ký\\s+)?ban\\s+hành)\\s+(${STATE_TYPES})(?=\\s+(?:chỉ\\s|về|yêu\\s+cầu|thực\\s+hiện|triển\\s+khai|nhằm|để)|\\s*[,.;])`,
  'gu',
);

function issued(text: string, folded: string): Draft[] {
  return matchesIn(folded, ISSUED)
    .filter((match) => isCapital(text, match.index + match[0].length - (match[2] ?? '').length))
    .map((match) => {
      const end = match.index + match[0].length;
      const clause = folded.slice(0, match.index);
      const from = Math.max(clause.lastIndexOf('\n'), clause.lastIndexOf('. '), clause.lastIndexOf(';')) + 1;
      const day = datesIn(clause.slice(from)).at(-1);
      return {
        form: 'ISSUED',
        rule: 'issued-by-act',
        typeWord: (match[2] ?? '').replace(/\s+/g, ' '),
        start: end - (match[2] ?? '').length,
        end,
        date: day === undefined ? null : day.iso,
        confidence: 0.75,
      };
    });
}

/** Schemes and plans that are named as papers: by title, without a numbered document that issues them. */
function papers(text: string, schemes: readonly SchemeName[]): Draft[] {
  return schemes
    .filter(({ kind }) => kind === 'DOCUMENT')
    .map((scheme): Draft => {
      const isPlan = scheme.typeWord === 'kế hoạch';
      return {
        form: 'TITLED',
        rule: isPlan ? 'plan-with-years' : 'type-and-title',
        typeWord: scheme.typeWord,
        start: scheme.start,
        end: scheme.end,
        subject: scheme.title,
        confidence: isPlan && !isCapital(text, scheme.start) ? 0.6 : 0.7,
      };
    });
}

/** Regulations and statutes are named by what they regulate, in small letters, in quotation marks or not. */
const REGULATION = /(?<![\p{L}\p{N}])(quy\s+chế|điều\s+lệ)\s+(?=["“\p{L}])/gu;

function regulations(text: string, folded: string): Draft[] {
  const found: Draft[] = [];
  for (const match of matchesIn(folded, REGULATION)) {
    const titleAt = match.index + match[0].length;
    const quoted = quotedTitle(text, titleAt);
    if (!isCapital(text, match.index) && quoted === null) continue;
    // "ban hành Quy chế …" in the abstract of a numbered document is that document's annex, named with it; a bare "Quy chế và …" is none.
    if (
      /^(?:và|này|đó|trên|của)\s/u.test(folded.slice(titleAt, titleAt + 6)) ||
      /(?:ban\s+hành|này)\s+$/u.test(folded.slice(Math.max(0, match.index - 12), match.index))
    )
      continue;
    const end = quoted === null ? titleEnd(folded, titleAt).end : quoted.end + 1;
    if (end - titleAt < 8) continue;
    found.push({
      form: 'TITLED',
      rule: 'type-and-title',
      typeWord: match[1]!.replace(/\s+/g, ' '),
      start: match.index,
      end,
      subject: quoted ?? { start: titleAt, end },
      confidence: 0.7,
    });
  }
  return found;
}

/** "Nghị quyết Đại hội XIII của Đảng", "Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XVI". */
const OF_CONGRESS = /(?<![\p{L}\p{N}])nghị\s+quyết\s+(?=đại\s+hội\s)/gu;
/** "Nghị quyết Trung ương 8 khoá XI", "Nghị quyết Hội nghị lần thứ tám Ban Chấp hành Trung ương khóa XI". */
const OF_PLENUM =
  /(?<![\p{L}\p{N}])nghị\s+quyết\s+(?:hội\s+nghị\s+)?(?:lần\s+thứ\s+\p{L}+\s+)?(?:ban\s+chấp\s+hành\s+)?(?:trung\s+ương|tw)(?:\s+đảng)?(?:\s+(\d{1,2}))?\s*[,(]?\s*khóa\s+([ivx]{1,5})\)?/gu;

function partyResolutions(folded: string): Draft[] {
  const congress = matchesIn(folded, OF_CONGRESS).map(
    (match): Draft => ({
      form: 'ISSUED',
      rule: 'resolution-of-congress',
      typeWord: 'nghị quyết',
      start: match.index,
      end: match.index + 'nghị quyết'.length,
      issuerAt: match.index + match[0].length,
      confidence: 0.85,
    }),
  );
  const plenum = matchesIn(folded, OF_PLENUM).map(
    (match): Draft => ({
      form: 'TITLED',
      rule: 'resolution-of-plenum',
      typeWord: 'nghị quyết',
      start: match.index,
      end: match.index + match[0].length,
      confidence: 0.8,
    }),
  );
  return [...congress, ...plenum];
}

/** Laws by title, longest first; other titles are read up to the clause's end. */
const LAW = /(?<![\p{L}\p{N}])(bộ\s+luật|luật|pháp\s+lệnh)\s+(?=([\p{L}][\p{L}\s,]{2,120}))/gu;
const LAW_END =
  /\s+(?:(?<!một\s)số|ngày|năm|được|đã|đang|sẽ|có|quy\s+định|và(?!\s+(?:quy\s+chuẩn|công\s+nghệ|gia\s+đình|phát\s+triển|lệ\s+phí|hội\s+đồng|kinh\s+doanh))|của\s+quốc|theo|là|thì|này|để|khi|vừa|do|về|tại|trong|với|cho|không|cũng|hiện|mới|ra|trên|nêu|yêu|hoặc|bởi|ban\s+hành(?!\s+văn)|đến|từ|vào|như|phải|cần|nhưng|mà|nếu|thay|quốc\s+hội|giai\s+đoạn|ảnh)(?![\p{L}])|,\s+(?!(?:quy\s+chuẩn|sử\s+dụng|công\s+chức|bổ\s+sung|cán\s+bộ|lãng|chống|an\s+toàn|vệ\s+sinh|đất))/u;

function laws(text: string, folded: string, taken: readonly Span[]): Draft[] {
  const found: Draft[] = [];
  const spoken = new TakenSpans(text.length, taken);
  for (const match of matchesIn(folded, LAW)) {
    const [, word = '', words = ''] = match;
    const start = match.index;
    const titleAt = start + match[0].length;
    const known = lawNameAt(folded, titleAt);
    if (!opensLaw(text, folded, { start, titleAt, words, known: known > 0 })) continue;
    const stop = words.search(LAW_END);
    const byGrammar = titleAt + (stop < 0 ? words.trimEnd().length : stop);
    // A listed name that another capital goes on is the beginning of a longer one.
    const longer = byGrammar > titleAt + known && /^\s+\p{Lu}\p{Ll}/u.test(text.slice(titleAt + known, titleAt + known + 4));
    const titleEnd = known > 0 && !longer ? titleAt + known : byGrammar;
    // "Luật Giáo dục 2019", "Luật Giáo dục (sửa đổi)": year and state belong to the name.
    const state = /^\s+(?:\(sửa\s+đổi\)|sửa\s+đổi(?!,))/u.exec(folded.slice(titleEnd, titleEnd + 14))?.[0].length ?? 0;
    const nameEnd = titleEnd + state;
    const end = nameEnd + (/^\s+(?:năm\s+)?(?:19|20)\d{2}(?![\d/-])/u.exec(folded.slice(nameEnd, nameEnd + 14))?.[0].length ?? 0);
    if (end - titleAt < 3 || spoken.overlaps({ start, end })) continue;
    const { date, year: yearBehind } = readBehind(folded, end);
    const year = /(\d{4})$/u.exec(folded.slice(titleEnd, end))?.[1] ?? yearBehind;
    found.push({
      form: 'TITLED',
      rule: 'law-by-title',
      typeWord: word.replace(/\s+/g, ' '),
      start,
      end,
      date,
      year,
      subject: { start: titleAt, end },
      confidence: 0.8,
    });
  }
  return found;
}

/** Whether "luật" opens a law's name: with capitals, or a listed name however it is written, but not in a heading's capitals. */
function opensLaw(
  text: string,
  folded: string,
  { start, titleAt, words, known }: { start: number; titleAt: number; words: string; known: boolean },
): boolean {
  if (/(?:pháp|kỷ)\s+$/u.test(folded.slice(Math.max(0, start - 6), start))) return false;
  if (text.slice(start, start + 6) === text.slice(start, start + 6).toUpperCase()) return false;
  if (!isCapital(text, start)) return known && isCaseless(text);
  const hasCapital = isCapital(text, titleAt) || /^\p{Lu}{2,8}(?!\p{L})/u.test(text.slice(titleAt, titleAt + 9));
  return hasCapital || known || /^sửa\s+đổi/u.test(words);
}

/** "tham mưu … ban hành quy định …; Quyết định thay thế …": documents that are still to be made, each up to its clause's end. */
const TO_BE_ISSUED =
  /(?<![\p{L}\p{N}])tham\s+mưu(?!\s+của)[^;.\n]{0,80}?ban\s+hành\s+((?:quy\s+định|quyết\s+định|nghị\s+quyết|kế\s+hoạch|đề\s+án|chỉ\s+thị)\s[^;.\n]{6,200})((?:;\s*(?:quy\s+định|quyết\s+định|nghị\s+quyết|kế\s+hoạch|đề\s+án|chỉ\s+thị)\s[^;.\n]{6,200})*)/gu;

function toBeIssued(folded: string): Draft[] {
  const found: Draft[] = [];
  for (const match of matchesIn(folded, TO_BE_ISSUED)) {
    const [whole, first = '', more = ''] = match;
    let at = match.index + whole.length - first.length - more.length;
    for (const clause of `${first}${more}`.split(';')) {
      const lead = clause.length - clause.trimStart().length;
      const title = clause.trim();
      const type = /^(?:quy\s+định|quyết\s+định|nghị\s+quyết|kế\s+hoạch|đề\s+án|chỉ\s+thị)/u.exec(title)?.[0];
      // A clause with a number right behind its type cites a document that exists.
      if (type !== undefined && !/^\s+số/u.test(title.slice(type.length))) {
        const start = at + lead;
        found.push({
          form: 'TITLED',
          rule: 'document-to-be-issued',
          typeWord: type.replace(/\s+/g, ' '),
          start,
          end: start + title.length,
          subject: { start: start + type.length, end: start + title.length },
          planned: true,
          confidence: 0.65,
        });
      }
      at += clause.length + 1;
    }
  }
  return found;
}

/**
 * All documents of a text that are named without a number; `numbered` are those that are, whose words are theirs, `schemes` what the grammar of
 * titles found.
 */
export function unnumberedCitations(text: string, numbered: readonly Citation[], schemes: readonly SchemeName[]): Citation[] {
  const folded = foldForMatching(text);
  const drafts = [
    ...toBeIssued(folded),
    ...partyResolutions(folded),
    ...ofIssuer(text, folded),
    ...issued(text, folded),
    ...papers(text, schemes),
    ...regulations(text, folded),
    ...laws(text, folded, numbered),
  ];
  const kept: Draft[] = [];
  const spoken = new TakenSpans(text.length);
  const cited = new TakenSpans(text.length, numbered);
  const undertakings = new TakenSpans(
    text.length,
    schemes.filter(({ kind }) => kind === 'PROGRAM'),
  );
  const abstracts = new TakenSpans(
    text.length,
    numbered.flatMap(({ subject }) => (subject === null ? [] : [{ start: Math.max(0, subject.start - 3), end: subject.end }])),
  );
  for (const draft of drafts) {
    if (spoken.overlaps(draft) || (draft.planned !== true && cited.overlaps(draft))) continue;
    // What a programme's title holds is its own, but for the law that it carries out.
    if (draft.planned !== true && draft.rule !== 'law-by-title' && undertakings.covers(draft)) continue;
    // A regulation in the abstract of a numbered document ("Thông tư số … về Quy chế …") is what that document holds.
    if (/^(?:quy|điều)/u.test(draft.typeWord) && abstracts.overlaps({ start: draft.start, end: draft.start + 1 })) continue;
    spoken.take(draft);
    kept.push(draft);
  }
  return kept
    .sort((a, b) => a.start - b.start)
    .map((draft) => ({
      kind: 'DOCUMENT',
      form: draft.form,
      documentType: documentTypeOfWord(draft.typeWord),
      typeWord: draft.typeWord,
      symbol: null,
      number: null,
      date: draft.date ?? null,
      year: draft.year ?? null,
      issuerAt: draft.issuerAt ?? null,
      subject: draft.subject ?? null,
      planned: draft.planned ?? false,
      start: draft.start,
      end: draft.end,
      text: text.slice(draft.start, draft.end),
      rule: draft.rule,
      confidence: draft.confidence,
    }));
}
