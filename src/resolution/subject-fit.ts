/** How far the words around a citation speak of a known document's subject: those of its own sentence first, those of its surroundings less. */
import type { Citation } from '../recognition/citation.js';
import type { KnownDocument } from '../vocabulary/known-documents.js';
import { nameForm } from '../vocabulary/name-forms.js';
import { lazily } from '../vocabulary/lazily.js';

const REACH = 300;

/** Words in one spelling between blanks, abbreviations beside what they stand for. */
function spelled(words: string): string {
  return ` ${nameForm(words).replaceAll('gdđt', 'giáo dục và đào tạo gdđt')} `;
}

/** The words of the citation's own sentence, up to REACH on each side. */
function sentenceAround(citation: Citation, text: string): string {
  const before = text.slice(Math.max(0, citation.start - REACH), citation.start);
  const behind = text.slice(citation.end, citation.end + REACH);
  const from = Math.max(before.lastIndexOf('. '), before.lastIndexOf('\n'), before.lastIndexOf(';')) + 1;
  const to = /[;\n]|\.\s/u.exec(behind)?.index ?? behind.length;
  return before.slice(from) + text.slice(citation.start, citation.end) + behind.slice(0, to);
}

/**
 * "… số 25-NQ/TW ngày … của … về công tác thanh niên": a first citation names its abstract behind "về" (Nghị định 30/2020/NĐ-CP, annex I). It ends
 * with the clause, or where the next symbol begins.
 */
const ABSTRACT =
  /^[^;.\n]{0,90}?(?<![\p{L}])(?:về(?: việc)?|“|")\s*([^;.\n]{8,200}?)(?=\s*(?:,?\s*(?:và|với|cùng)\s+(?:các\s+)?(?:nghị quyết|kết luận|chỉ thị|quyết định|quy định|kế hoạch|chương trình|thông tư|nghị định|luật)\s|\d{1,5}\s?[-/]|[;.\n]|$))/iu;

function abstractOf(citation: Citation, text: string): string | null {
  const behind = text.slice(citation.end, citation.end + REACH);
  const own = ABSTRACT.exec(behind);
  // Another symbol before "về": the abstract is that one's.
  return own === null || /\d{1,5}\s?[-/]\p{Lu}/u.test(own[0].slice(0, own[0].length - (own[1]?.length ?? 0)))
    ? null
    : (own[1] ?? null);
}

export interface SubjectWords {
  /** What the citation itself gives as its subject; null where it gives none. */
  readonly abstract: string | null;
  readonly sentence: string;
  readonly wide: string;
  /** The congress term that the text gives the issuer, in lower case. */
  readonly term: string | null;
  /** About when the document was issued, by how long it has been carried out. */
  readonly about: number | null;
}

/** The words by which the subject of what is cited shows; spelled when they are asked for, for most symbols stand for one document. */
export function subjectWordsOf(citation: Citation, text: string, asOf: string | null = null): SubjectWords {
  const abstract = lazily(() => {
    const words = abstractOf(citation, text);
    return words === null ? null : spelled(words);
  });
  const sentence = lazily(() => spelled(sentenceAround(citation, text)));
  const wide = lazily(() => spelled(text.slice(Math.max(0, citation.start - REACH), citation.end + REACH)));
  return {
    get abstract() {
      return abstract();
    },
    get sentence() {
      return sentence();
    },
    get wide() {
      return wide();
    },
    term: termStated(citation, text),
    about: yearOfCarryingOut(citation, text, asOf),
  };
}

/** "khóa XI" behind the citation, before the clause ends: the congress term of the body that issued it. */
export function termStated(citation: Citation, text: string): string | null {
  const behind = /^[^;.\n]{0,140}/u.exec(text.slice(citation.end))?.[0] ?? '';
  return /(?<!\p{L})kh(?:óa|oá)\s+([IVX]{1,5})(?!\p{L})/u.exec(behind)?.[1]?.toLowerCase() ?? null;
}

/** "Sau 10 năm thực hiện Nghị quyết …": the year in which what is carried out was issued, within one. Null without such words. */
export function yearOfCarryingOut(citation: Citation, text: string, asOf: string | null): number | null {
  const before = text.slice(Math.max(0, citation.start - 60), citation.start);
  const years =
    /(?<!\d)(\d{1,2})\s+năm\s+(?:tiếp\s+tục\s+)?(?:triển\s+khai\s+)?(?:thực\s+hiện|triển\s+khai|thi\s+hành)\s*$/iu.exec(
      before,
    )?.[1];
  return years === undefined || asOf === null ? null : Number(asOf.slice(0, 4)) - Number(years);
}

/** How much speaks for a known document: its title phrase and subject words, in full in the sentence and by half around it; its term; its age. */
export function subjectFit(known: KnownDocument, words: SubjectWords): { score: number; reasons: string[] } {
  const has = (where: string, phrase: string): boolean => where.includes(` ${nameForm(phrase)} `);
  const reasons: string[] = [];
  let score = 0;
  if (known.titlePhrase !== null && has(words.wide, known.titlePhrase)) {
    score += has(words.sentence, known.titlePhrase) ? 0.4 : 0.2;
    reasons.push('its title');
  }
  if (words.term !== null && known.term !== null) {
    score += words.term === known.term ? 0.5 : -0.3;
    reasons.push(words.term === known.term ? 'term of its issuer' : 'another term');
  }
  if (words.about !== null) {
    const fits = Math.abs(Number(known.issuedOn.slice(0, 4)) - words.about) <= 1;
    score += fits ? 0.3 : -0.1;
    if (fits) reasons.push('how long it has been carried out');
  }
  const own = words.abstract;
  if (own !== null && known.subjects.some((subject) => has(own, subject))) {
    return { score: score + 0.5, reasons: [...reasons, 'the subject that the citation names'] };
  }
  const subjects = known.subjects.filter((subject) => has(words.wide, subject));
  const inSentence = subjects.filter((subject) => has(words.sentence, subject)).length;
  if (subjects.length > 0) {
    score += Math.min(0.3, 0.1 * inSentence) + (inSentence === 0 ? Math.min(0.15, 0.05 * subjects.length) : 0);
    reasons.push('subject words near it');
  }
  return { score, reasons };
}
