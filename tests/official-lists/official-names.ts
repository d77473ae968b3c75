/** The official names that lie near another: homonyms, one folding apart, one edit apart. Made from the shipped lists, for the tests that nothing merges. */
import type { LocalityEntity } from '../../src/vocabulary/facts.js';
import { markedFold, searchFold } from '../../src/vocabulary/folding.js';
import { localityById, ownNameOf } from '../../src/vocabulary/localities.js';
import { localityList } from '../../src/vocabulary/locality-list.js';

/** All units below the nation, of both eras. */
export function officialUnits(): LocalityEntity[] {
  return localityList().all.filter(({ level }) => level !== 'NATION');
}

function grouped(keysOf: (name: string) => readonly string[], names: Iterable<string>): Map<string, Set<string>> {
  const groups = new Map<string, Set<string>>();
  for (const name of names) for (const key of keysOf(name)) groups.set(key, (groups.get(key) ?? new Set()).add(name));
  return groups;
}
/** Keys that two names share when one letter is another, is left out, or when only their accents differ. */
function nearKeys(name: string): string[] {
  const letters = [...markedFold(name)];
  const without = (at: number, put: string): string => [...letters.slice(0, at), put, ...letters.slice(at + 1)].join('');
  return [`folded ${searchFold(name)}`, `as is ${letters.join('')}`].concat(
    letters.flatMap((_, at) => [`as is ${without(at, '')}`, `other ${at} ${without(at, '*')}`]),
  );
}

export interface NearNames {
  /** Units that some other unit's name is near to. */
  readonly units: readonly LocalityEntity[];
  /** Pairs of different own names, and pairs of units of one own name. */
  readonly pairs: { readonly names: number; readonly homonyms: number };
}
export function nearNames(): NearNames {
  const byName = new Map<string, LocalityEntity[]>();
  for (const unit of officialUnits()) byName.set(ownNameOf(unit), [...(byName.get(ownNameOf(unit)) ?? []), unit]);
  const near = new Set<string>();
  const pairs = new Set<string>();
  for (const group of grouped(nearKeys, byName.keys()).values()) {
    const names = [...group].sort();
    if (names.length < 2) continue;
    for (const [at, name] of names.entries()) {
      near.add(name);
      for (const other of names.slice(at + 1)) pairs.add(`${name}|${other}`);
    }
  }
  let homonyms = 0;
  for (const [name, units] of byName) {
    if (units.length < 2) continue;
    near.add(name);
    homonyms += (units.length * (units.length - 1)) / 2;
  }
  return { units: [...near].flatMap((name) => byName.get(name)!), pairs: { names: pairs.size, homonyms } };
}

/** The units around a unit in its own time, nearest first. */
export function unitsAround(unit: LocalityEntity): LocalityEntity[] {
  const around: LocalityEntity[] = [];
  for (let part = unit; ; ) {
    const wholes = (localityList().containers.get(part.id) ?? []).map((id) => localityById(id)!);
    const together = wholes.filter(
      (whole) =>
        (unit.validTo === null || whole.validFrom === null || whole.validFrom < unit.validTo) &&
        (unit.validFrom === null || whole.validTo === null || unit.validFrom < whole.validTo),
    );
    const next = unit.validFrom === null ? together[0] : together.at(-1);
    if (next === undefined || next.level === 'NATION') return around;
    around.push(next);
    part = next;
  }
}

/** A day on which the unit existed. */
export function dayWithin({ validFrom, validTo }: LocalityEntity): string {
  if (validFrom === null) return '2024-03-05';
  if (validTo !== null) return validFrom < '2025-07-01' ? '2025-03-05' : '2025-10-05';
  return validFrom >= '2026-01-01' ? '2026-06-05' : validFrom < '2025-07-01' ? '2025-03-05' : '2025-10-05';
}

/** As texts write it within a sentence: "xã Tân Tiến, huyện Vĩnh Tường, tỉnh Vĩnh Phúc". */
export function writtenOut(unit: LocalityEntity): string {
  const low = ({ name }: LocalityEntity): string => name.charAt(0).toLowerCase() + name.slice(1);
  return [unit, ...unitsAround(unit)].map(low).join(', ');
}
