/** What a reference asks for, as look-up keys, and which of the things that the keys met it can mean. */
import { PolicyGraphError } from '../errors.js';
import { currentForm } from '../vocabulary/former-ids.js';
import type { EntityKind } from '../vocabulary/kinds.js';
import { type QueryKey, queryKeys } from '../vocabulary/reference-keys.js';
import { requireDay } from './days.js';
import { type Around, liesWithin, type NameWithin, nameWithin } from './places-around.js';
import type { Hit, Thing } from './rank-candidates.js';

export interface Reference {
  readonly mention: string;
  readonly kind?: EntityKind;
  /** ISO date: what existed then is preferred. */
  readonly asOf?: string | null;
}

/** A reference as look-up keys. */
export interface AskedKeys {
  readonly mention: string;
  readonly kind: EntityKind | undefined;
  readonly asOf: string | null;
  /** The mention where it is written like an id, in the form of today; else null. */
  readonly id: string | null;
  /** Keys of the mention itself, heaviest first, then those of a name before the units around it. */
  readonly keys: readonly QueryKey[];
  /** From this number on the keys are those of a name whose thing must lie in the units around. */
  readonly withinFrom: number;
  readonly within: NameWithin | null;
  /** Numbers of the keys to try first, and of those to try where they meet nothing. */
  readonly steps: readonly [first: readonly number[], rest: readonly number[]];
}

/** Whether nothing that a lighter key meets can be as good as what this key meets: ids and symbols are better than any name. */
function settles({ reason }: QueryKey): boolean {
  return reason === 'id' || reason.startsWith('symbol');
}

function stepsOf(keys: readonly QueryKey[], asOf: string | null): AskedKeys['steps'] {
  const numbers = keys.map((_, number) => number);
  // A day may speak for what a lighter key meets.
  return keys[0] !== undefined && settles(keys[0]) && asOf === null ? [numbers.slice(0, 1), numbers.slice(1)] : [numbers, []];
}

/** Longer than any name of a document; a longer text is not a reference. */
const LONGEST = 500;
/** "document:…/…", "cur.stem": one word of ASCII with a colon or point in it. */
const LIKE_AN_ID = /^[a-z][a-z0-9-]*[:.][!-~]+$/;

/** Whether a mention is written like an id, which may be an old one that leads on. */
export const isLikeId = (mention: string): boolean => LIKE_AN_ID.test(mention);

/** The mention without blanks around it. Throws BAD_USER_INPUT for an empty or over-long one. */
export function requireMention(mention: string): string {
  const trimmed = mention.trim();
  if (trimmed === '' || trimmed.length > LONGEST) {
    const what = trimmed === '' ? 'is empty' : `has ${trimmed.length} characters, more than ${LONGEST}`;
    throw new PolicyGraphError('BAD_USER_INPUT', `the reference ${what}`, {
      remedy: 'Write an id, a symbol such as 29-NQ/TW, or a name such as UBND quận Long Biên.',
    });
  }
  return trimmed;
}

/** The keys of a name before the units around it; none where the mention has no such tail, or is to be no unit and no body. */
function keysWithin(within: NameWithin | null, kind: EntityKind | undefined): QueryKey[] {
  if (within === null) return [];
  return queryKeys(within.name, kind).map((key) => ({ ...key, reason: `${key.reason}, within`, weight: key.weight * 0.99 }));
}

/** References whose keys are kept: the same few are asked for again and again, and reading one takes a tenth of a small question. */
const MOST_KEPT = 500;
const kept = new Map<string, AskedKeys>();

/** What to look up for a reference. Throws BAD_USER_INPUT for a blank or over-long mention or a bad day. */
export function askedKeys(reference: Reference): AskedKeys {
  const { mention, kind, asOf } = reference;
  const name = `${kind ?? ''}:${mention.length}:${mention}${asOf ?? ''}`;
  let asked = kept.get(name);
  if (asked === undefined) {
    asked = readKeys(reference);
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(name, asked);
  }
  return asked;
}

function readKeys({ mention: given, kind, asOf }: Reference): AskedKeys {
  const mention = requireMention(given);
  const now = currentForm(mention);
  const own = queryKeys(now, kind);
  const mayLieWithin = kind === undefined || kind === 'LOCALITY' || kind === 'AGENCY';
  const within = mayLieWithin ? nameWithin(mention) : null;
  const keys = [...own, ...keysWithin(within, kind)];
  const day = requireDay(asOf, 'asOf');
  return {
    mention,
    kind,
    asOf: day,
    id: isLikeId(mention) ? now : null,
    keys,
    withinFrom: own.length,
    within,
    steps: stepsOf(keys, day),
  };
}

/** A thing and the numbers of the keys that met it. */
export interface Met {
  readonly thing: Thing;
  readonly numbers: readonly number[];
}

/** The hits that count: of the right kind and, for a name with the units around it, lying in them. */
export function hitsAmong({ kind, keys, withinFrom, within }: AskedKeys, met: readonly Met[]): Hit[] {
  const hits = met
    .filter(({ thing }) => kind === undefined || thing.kind === kind)
    .flatMap(({ thing, numbers }) => numbers.map((number) => ({ number, hit: { thing, key: keys[number]! } })));
  const own = hits.filter(({ number }) => number < withinFrom).map(({ hit }) => hit);
  if (within === null) return own;
  const named = hits.filter(({ number }) => number >= withinFrom).map(({ hit }) => hit);
  const lying = (around: Around): Hit[] => named.filter(({ thing }) => liesWithin(thing.id, around));
  const inside = lying(within.around);
  return [...own, ...(inside.length > 0 ? inside : lying(within.before))];
}
