/**
 * "xã Tân Tiến, huyện Vĩnh Tường, tỉnh Vĩnh Phúc": the units behind a name tell which of its namesakes is meant. Which unit lies in which, the
 * place list says; a body lies where it governs.
 */
import { localBodyOfId } from '../vocabulary/agencies.js';
import { ancestorsOf, localitiesNamed, predecessorsOf } from '../vocabulary/localities.js';

/** For each unit named behind a name, nearest first, the ids that it may be. */
export type Around = readonly ReadonlySet<string>[];

/** A mention cut into the name and the units around it. */
export interface NameWithin {
  readonly name: string;
  readonly around: Around;
  /** The same with the units that each was made from: a unit of today holds what lay in those, where it holds nothing of the name itself. */
  readonly before: Around;
}

/** The parts of a mention whose tail names places, each part of which is one; null for every other mention. */
export function nameWithin(mention: string): NameWithin | null {
  const [name = '', ...tail] = mention.split(',').map((part) => part.trim());
  if (name === '' || tail.length === 0) return null;
  const around = tail.map((part) => new Set(localitiesNamed(part).map(({ id }) => id)));
  if (around.some((ids) => ids.size === 0)) return null;
  const before = around.map((ids) => new Set([...ids].flatMap((id) => [id, ...predecessorsOf(id).map(({ from }) => from)])));
  return { name, around, before };
}

/** Whether the thing is a unit, or a body of one, that lies in a unit of each set. */
export function liesWithin(id: string, around: Around): boolean {
  const place = id.startsWith('locality:') ? id : (localBodyOfId(id)?.locality.id ?? null);
  if (place === null) return false;
  const above = ancestorsOf(place).map((unit) => unit.id);
  return around.every((ids) => above.some((each) => ids.has(each)));
}
