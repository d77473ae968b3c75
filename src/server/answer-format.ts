/** In which format an answer is wanted: by a word of the address, else by the header `accept`. */
import { PolicyGraphError } from '../errors.js';

export type Format = 'json' | 'csv';

/** How much each media type is wanted, from an `accept` header; what cannot be read counts as not there. */
function weights(accept: string): Map<string, number> {
  return new Map(
    accept.split(',').map((each) => {
      const [type = '', ...parameters] = each.split(';').map((part) => part.trim().toLowerCase());
      const q = parameters.find((part) => part.startsWith('q='))?.slice(2);
      const weight = q === undefined ? 1 : Number(q);
      return [type, Number.isFinite(weight) ? weight : 0];
    }),
  );
}

/** JSON unless CSV is named, or is wanted more than JSON. Throws BAD_USER_INPUT for a format that there is not. */
export function formatOf(word: string | readonly string[] | undefined, accept = ''): Format {
  if (word === 'json' || word === 'csv') return word;
  if (word !== undefined && word !== '') {
    const remedy = 'Write format=json or format=csv, or send accept: text/csv.';
    throw new PolicyGraphError('BAD_USER_INPUT', `There is no format "${String(word).slice(0, 100)}".`, { remedy });
  }
  const wanted = weights(accept);
  const csv = wanted.get('text/csv') ?? 0;
  const json = wanted.get('application/json') ?? wanted.get('application/graphql-response+json') ?? 0;
  return csv > json ? 'csv' : 'json';
}
