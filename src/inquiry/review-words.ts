/** What a reviewer reads of an item: the names of the things instead of their ids, the sentence, the sources. */
import { entitiesById, proofOfClaims } from '../graph/statements.generated.js';
import type { Store } from '../graph/store.js';
import { RELATIONS, type RelationType } from '../vocabulary/relations.js';

/** What the words are made of. */
export interface ReviewWords {
  readonly about:
    | { readonly phrase: string; readonly quote: string | null; readonly sourceIds: readonly string[] }
    | { readonly subject: string; readonly says: string; readonly sourceIds: readonly string[] }
    | {
        readonly claim: {
          readonly id: string;
          readonly subject: string;
          readonly predicate: string;
          readonly object: string | null;
          readonly value: string | null;
        };
      };
}
export interface Worded {
  readonly words: string;
  readonly quote: string | null;
  readonly sourceIds: readonly string[];
}

/** The words of each item. At most two statements. */
export async function reviewWords(store: Store, items: readonly ReviewWords[]): Promise<Worded[]> {
  const claims = items.flatMap(({ about }) => ('claim' in about ? [about.claim] : []));
  const ids = items.flatMap(({ about }) => {
    if ('claim' in about) return about.claim.object === null ? [about.claim.subject] : [about.claim.subject, about.claim.object];
    return 'subject' in about ? [about.subject] : [];
  });
  const [named, proven] = await Promise.all([
    ids.length === 0 ? [] : store.read(entitiesById, { ids: [...new Set(ids)] }),
    claims.length === 0 ? [] : store.read(proofOfClaims, { ids: claims.map(({ id }) => id) }),
  ]);
  const names = new Map(named.map(({ id, properties }) => [id, String(properties.name)]));
  const proofs = new Map(proven.map(({ claim, evidence }) => [claim, evidence]));
  const nameOf = (id: string): string => names.get(id) ?? id;
  return items.map(({ about }) => {
    if ('phrase' in about) return { words: about.phrase, quote: about.quote, sourceIds: about.sourceIds };
    if ('says' in about) return { words: `${nameOf(about.subject)} · ${about.says}`, quote: null, sourceIds: about.sourceIds };
    const { id, subject, predicate, object, value } = about.claim;
    const relation = predicate in RELATIONS ? RELATIONS[predicate as RelationType].labelVi : predicate;
    const evidence = proofs.get(id) ?? [];
    const said = evidence.find(([, , , , text, phrase]) => text != null || phrase != null);
    return {
      words: `${nameOf(subject)} · ${relation} · ${object === null ? String(JSON.parse(value!)) : nameOf(object)}`,
      quote: ((said?.[4] ?? said?.[5]) as string | null | undefined) ?? null,
      sourceIds: [...new Set(evidence.map(([source]) => String(source)))].sort(),
    };
  });
}
