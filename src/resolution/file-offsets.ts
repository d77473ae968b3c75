/** The border of the room: mentions leave it with the offsets of the file, not of the clean text. */
import type { SourceDocument } from '../documents/source-document.js';
import type { NamedEntity, UnresolvedMention } from '../vocabulary/facts.js';
import type { Identified } from './identified.js';

/** Identities with the ranges of the file that name them. */
export function inFile(document: SourceDocument, identified: readonly Identified[]): NamedEntity[] {
  return identified.map(({ entity, certainty, mentions }) => ({
    entity,
    certainty,
    mentions: mentions.map((mention) => document.rawSpan(mention)),
  }));
}

/** Open mentions with their ranges of the file and the words there. */
export function openInFile(document: SourceDocument, unresolved: readonly UnresolvedMention[]): UnresolvedMention[] {
  return unresolved.map((mention) => {
    const span = document.rawSpan(mention);
    return { ...mention, ...span, text: document.raw.slice(span.start, span.end) };
  });
}
