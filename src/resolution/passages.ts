/** The sentences of a source as the graph keeps them: what a fact's evidence quotes. */
import { hash } from 'node:crypto';
import type { SourceDocument } from '../documents/source-document.js';
import type { Passage } from '../vocabulary/facts.js';

/** Every sentence with its range in the file. `text` is the clean reading (no markup, one space between words), and so is its hash. */
export function passagesOf(document: SourceDocument): Passage[] {
  return document.sentences.map((sentence) => {
    const text = document.text.slice(sentence.start, sentence.end);
    return { ...document.rawSpan(sentence), text, textHash: hash('sha256', text) };
  });
}
