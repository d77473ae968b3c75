/**
 * What a text is called where its page does not say it: the title of its description, and the words of its address, in which news sites and law
 * portals write the headline ("/…/chua-co-quyet-dinh-dung-tuyen-sinh-20210423.htm"). An address has no marks, so it tells only which of the
 * words that the text itself has are in its headline too.
 */
import type { SourceDocument } from '../documents/source-document.js';
import { foldedWords, markedWords } from '../vocabulary/folding.js';

/** A part of an address with fewer words is no headline: a section, a number. */
const FEWEST_WORDS = 5;
/** The words of the last part of the path, without its extension; none where they are too few to be a headline. */
function wordsOfAddress(url: string | null): readonly string[] {
  const path = url === null ? '' : url.replace(/^[a-z]+:\/\/[^/]*/iu, '').replace(/[?#].*$/su, '');
  const last = path.split('/').at(-1) ?? '';
  const words = foldedWords(last.replace(/\.[a-z]+$/iu, '').replace(/[-_]/g, ' '));
  return words.length < FEWEST_WORDS ? [] : words;
}

export class Headline {
  readonly #marked: string;
  readonly #bare: string;

  constructor({ title, url }: Pick<SourceDocument, 'title' | 'url'>) {
    this.#marked = ` ${markedWords(title ?? '').join(' ')} `;
    this.#bare = ` ${wordsOfAddress(url).join(' ')} `;
  }

  /** Whether the headline has these words of the text, in this order. A word of one syllable is too common to be told without its marks. */
  names(words: string): boolean {
    const bare = foldedWords(words);
    return (
      this.#marked.includes(` ${markedWords(words).join(' ')} `) ||
      (bare.length > 1 && this.#bare.includes(` ${bare.join(' ')} `))
    );
  }
}
