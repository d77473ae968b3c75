/** How far the words around a citation speak of a known document's subject: those of its own sentence first, those of its surroundings less. */
import type { Citation } from '../recognition/citation.js';
import type { KnownDocument } from '../vocabulary/known-documents.js';
import { nameForm } from '../vocabulary/name-forms.js';

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

export interface SubjectWords {
  readonly sentence: string;
  readonly wide: string;
}

/** The words by which the subject of what is cited shows. */
export function subjectWordsOf(citation: Citation, text: string): SubjectWords {
  return {
    sentence: spelled(sentenceAround(citation, text)),
    wide: spelled(text.slice(Math.max(0, citation.start - REACH), citation.end + REACH)),
  };
}

/** 0–0.7: the known document's title phrase and subject words, each counted in full in the sentence and by half around it. */
export function subjectFit(known: KnownDocument, words: SubjectWords): { score: number; reasons: string[] } {
  const has = (where: string, phrase: string): boolean => where.includes(` ${nameForm(phrase)} `);
  const reasons: string[] = [];
  let score = 0;
  if (known.titlePhrase !== null && has(words.wide, known.titlePhrase)) {
    score += has(words.sentence, known.titlePhrase) ? 0.4 : 0.2;
    reasons.push('its title');
  }
  const subjects = known.subjects.filter((subject) => has(words.wide, subject));
  const inSentence = subjects.filter((subject) => has(words.sentence, subject)).length;
  if (subjects.length > 0) {
    score += Math.min(0.3, 0.1 * inSentence) + (inSentence === 0 ? Math.min(0.15, 0.05 * subjects.length) : 0);
    reasons.push('subject words near it');
  }
  return { score, reasons };
}
