/**
 * The few words of a source that ship with a claim where its text does not (design §7): at most twelve, never a whole sentence. A reader is to see
 * in them the thing that the claim is about, so they begin where the proof begins only if that thing is named early enough.
 */
import type { Span } from '../vocabulary/facts.js';
import { firstFrom } from '../vocabulary/ordered-spans.js';

const PHRASE_WORDS = 12;

/** A text and its sentences, in one and the same offsets. */
interface SplitText {
  readonly text: string;
  readonly sentences: readonly Span[];
}

const wordsOf = (text: string): string[] => text.split(/\s+/u).filter((word) => word !== '');

/** Where the text names the two ends of a claim, in text order. */
export interface NamedEnds {
  readonly subject?: readonly Span[] | undefined;
  readonly object?: readonly Span[] | undefined;
}

/** Whether the range is a sentence to its end, but for its last sign. A name is none, even where a line holds nothing else. */
function isWhole({ sentences }: SplitText, span: Span, names: readonly Span[]): boolean {
  const name = names[firstFrom(names, span.start)];
  if (name !== undefined && name.start === span.start && name.end === span.end) return false;
  const sentence = sentences[firstFrom(sentences, span.start - 1)];
  return sentence !== undefined && sentence.end <= span.end + 2;
}

/**
 * Words of a proof to show. If the object's first name within the range ends behind the opening words, the words that lead up to it are shown
 * instead: in "triển khai thực hiện Thông tư số …" the verb stands right before it.
 */
export function evidencePhrase(document: SplitText, span: Span, { subject = [], object = [] }: NamedEnds): string {
  const within = (end: number): string[] => wordsOf(document.text.slice(span.start, end));
  const words = within(span.end);
  const most = isWhole(document, span, subject) ? Math.max(1, Math.min(PHRASE_WORDS, words.length - 1)) : PHRASE_WORDS;
  const name = object[firstFrom(object, span.start)];
  const upTo = name === undefined || name.end > span.end ? [] : within(name.end);
  if (name === undefined || upTo.length <= most) return words.slice(0, most).join(' ');
  const named = wordsOf(document.text.slice(name.start, name.end));
  return named.length >= most ? named.slice(0, PHRASE_WORDS).join(' ') : upTo.slice(-most).join(' ');
}
