/**
 * The facts of a file that holds several documents (a circular letter with the plans it carries, a register printed in one piece): each is
 * read in its own context, so that "Nghị quyết này" of one is not that of the next; the file stays one source.
 */
import type { SourceDocument } from '../documents/source-document.js';
import type { Claim, NamedEntity, SourceFacts } from '../vocabulary/facts.js';
import { resolveSource } from './resolve-source.js';

function mergeEntities(all: readonly NamedEntity[]): NamedEntity[] {
  const merged = new Map<string, NamedEntity>();
  for (const named of all) {
    const known = merged.get(named.entity.id);
    if (known === undefined) merged.set(named.entity.id, named);
    else {
      const surer = known.certainty === 'ASSERTED' || named.certainty !== 'ASSERTED' ? known : named;
      merged.set(named.entity.id, { ...surer, mentions: [...known.mentions, ...named.mentions] });
    }
  }
  return [...merged.values()];
}

function mergeClaims(all: readonly Claim[]): Claim[] {
  const merged = new Map<string, Claim>();
  for (const claim of all) {
    const key = JSON.stringify([claim.predicate, claim.subject, claim.object, claim.value]);
    const known = merged.get(key);
    if (known === undefined) merged.set(key, claim);
    else {
      const surer = known.certainty === 'ASSERTED' || claim.certainty !== 'ASSERTED' ? known : claim;
      merged.set(key, {
        ...surer,
        status: known.status ?? claim.status,
        confidence: Math.max(known.confidence, claim.confidence),
        evidence: [...known.evidence, ...claim.evidence],
      });
    }
  }
  return [...merged.values()];
}

/** All that the documents of one file say, as one source. `documents` is what readSourceFile gave; the first speaks for the file. */
export function resolveFile(documents: readonly SourceDocument[]): SourceFacts {
  const parts = documents.map(resolveSource);
  const [first] = parts;
  if (first === undefined) throw new Error('a file was read that holds no document');
  if (parts.length === 1) return first;
  return {
    source: first.source,
    passages: parts.flatMap(({ passages }) => passages),
    entities: mergeEntities(parts.flatMap(({ entities }) => entities)),
    claims: mergeClaims(parts.flatMap(({ claims }) => claims)),
    unresolved: parts.flatMap(({ unresolved }) => unresolved),
  };
}
