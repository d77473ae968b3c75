/** Which stored sources a person means who names one: by id, url, file or the name it was given. */
import { PolicyGraphError } from '../errors.js';
import { sourcesNamed } from '../graph/statements.generated.js';
import type { Store } from '../graph/store.js';
import { addressOrigin, fileOrigin, namedOrigin } from './source-origin.js';

export interface NamedSource {
  readonly id: string;
  readonly name: string;
  readonly retractedAt: string | null;
}

/**
 * The one source in force that is meant. Throws NOT_FOUND where none is, or only one that is no longer in force; AMBIGUOUS_REFERENCE where several
 * are; BAD_USER_INPUT for a shipped list, without which nothing could be read.
 */
export async function sourceMeant(store: Store, reference: string): Promise<NamedSource> {
  const file = await fileOrigin(reference).catch(() => null);
  const origins = [namedOrigin(reference).id, addressOrigin(reference).id, ...(file === null ? [] : [file.id])];
  const rows = await store.read(sourcesNamed, { reference, origins });
  if (rows.some(({ tier }) => tier === 'REFERENCE')) {
    throw new PolicyGraphError('BAD_USER_INPUT', `${reference} is a shipped list that texts are read with`, {
      remedy: 'Remove sources of your own.',
    });
  }
  const inForce = rows.filter(({ retractedAt }) => !retractedAt);
  const [source, ...others] = inForce;
  if (source === undefined) {
    const [gone] = rows;
    const why =
      gone === undefined ? `no source answers to "${reference}"` : `${gone.id} is in force no more since ${gone.retractedAt}`;
    throw new PolicyGraphError('NOT_FOUND', why, {
      remedy: "Name a source by id, url or file; `policygraph query '{ sources { edges { node { id name } } } }'` lists them.",
      details: { reference },
    });
  }
  if (others.length > 0) {
    throw new PolicyGraphError('AMBIGUOUS_REFERENCE', `"${reference}" fits ${inForce.map(({ id }) => id).join(', ')}`, {
      remedy: 'Name one of them by its id.',
      details: { reference, candidates: inForce.map(({ id, name }) => ({ id, name })) },
    });
  }
  return { id: source.id, name: source.name, retractedAt: null };
}
