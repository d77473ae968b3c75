/** The source itself as a thing of the graph: what the reader learned of the file, under the id that follows from its text. */
import type { SourceDocument } from '../documents/source-document.js';
import type { SourceEntity } from '../vocabulary/facts.js';

/** `source:<first 16 hex of the text's SHA-256>`: the same text is the same source, whatever its file is called. */
export function sourceIdOf(sha256: string): string {
  return `source:${sha256.slice(0, 16)}`;
}

/** What the reader learned of the file, as an entity. Its name is the title, or the file's name where there is none. */
export function sourceEntityOf(document: SourceDocument): SourceEntity {
  return {
    id: sourceIdOf(document.sha256),
    kind: 'SOURCE',
    name: document.title ?? document.file,
    title: document.title,
    url: document.url,
    publisher: document.publisher,
    author: document.author,
    publishedAt: document.publishedAt,
    tier: document.tier,
    sha256: document.sha256,
    file: document.file,
  };
}
