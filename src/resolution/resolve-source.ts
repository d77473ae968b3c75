/** The whole way of one source: text to mentions to identities and claims. Claims are added as their rules arrive. */
import type { SourceDocument } from '../documents/source-document.js';
import type { SourceFacts } from '../vocabulary/facts.js';
import { inFile, openInFile } from './file-offsets.js';
import { nameThings } from './name-things.js';
import { passagesOf } from './passages.js';
import { sourceEntityOf } from './source-entity.js';

/** All that one source says, with offsets into its file. Pure: the same source gives the same facts. */
export function resolveSource(document: SourceDocument): SourceFacts {
  const { identified, unresolved } = nameThings(document);
  return {
    source: sourceEntityOf(document),
    passages: passagesOf(document),
    entities: inFile(document, identified),
    claims: [],
    unresolved: openInFile(document, unresolved),
  };
}
