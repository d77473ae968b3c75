/** The whole way of one source: text to mentions to identities and claims. Mentions and claims are added as their rules arrive. */
import type { SourceDocument } from '../documents/source-document.js';
import type { SourceFacts } from '../vocabulary/facts.js';
import { passagesOf } from './passages.js';
import { sourceEntityOf } from './source-entity.js';

export function resolveSource(document: SourceDocument): SourceFacts {
  return { source: sourceEntityOf(document), passages: passagesOf(document), entities: [], claims: [], unresolved: [] };
}
