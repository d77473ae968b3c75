/**
 * The figures of a release as they are kept in data/accuracy/VERSION.json, and the comparison of a new run with them. What is kept holds counts
 * and hashes, never words of the texts: those are not ours to ship.
 */
import { createHash } from 'node:crypto';
import { shippedJson } from '../vocabulary/shipped-files.js';
import type { GradedItem, Grades, Tally } from './scorer.js';

/** The release that a new one is measured against. */
export const LAST_RELEASE = '0.1.0';

/** One set at a release. */
export interface ReleasedSet {
  readonly entities: Readonly<Record<string, Tally>>;
  readonly relations: Readonly<Record<string, Tally>>;
  readonly topics: Readonly<Record<string, Tally>>;
  /** First 12 hex digits of the SHA-256 of the key of each answer that was found, sorted. */
  readonly found: readonly string[];
  /** The same of each false fact. */
  readonly wrong: readonly string[];
}
/** The figures of a release, by the name of the set. */
export interface Release {
  readonly version: string;
  readonly sets: Readonly<Record<string, ReleasedSet>>;
}

const hashOf = (item: GradedItem): string => createHash('sha256').update(item.key).digest('hex').slice(0, 12);
const isFound = ({ status }: GradedItem): boolean => status === 'found' || status === 'near';
const isWrong = ({ status }: GradedItem): boolean => status === 'false';
/** Answers and facts count; single attributes of them are in the tables. */
const counted = (grades: Grades): readonly GradedItem[] => grades.items.filter(({ section }) => section !== 'attributes');

const tallyOnly = (tallies: Readonly<Record<string, Tally>>): Record<string, Tally> =>
  Object.fromEntries(
    Object.entries(tallies).map(([name, { gold, extracted, found, precision, recall, f1 }]) => [
      name,
      { gold, extracted, found, precision, recall, f1 },
    ]),
  );

/** What is kept of a run. */
export function releasedSet(grades: Grades): ReleasedSet {
  return {
    entities: tallyOnly(grades.entities),
    relations: tallyOnly(grades.relations),
    topics: tallyOnly(grades.topics),
    found: counted(grades).filter(isFound).map(hashOf).sort(),
    wrong: counted(grades).filter(isWrong).map(hashOf).sort(),
  };
}

/** The kept figures of the last release. */
export function lastRelease(): Release {
  return shippedJson<Release>(`accuracy/${LAST_RELEASE}.json`);
}

/** What a run has that the release had not, and the reverse. */
export interface Change {
  /** Answers found now and not then; false facts of then that are gone cannot be named, only counted. */
  readonly gained: readonly GradedItem[];
  readonly noLongerWrong: number;
  /** Answers found then and not now, and false facts that are new. */
  readonly lost: readonly GradedItem[];
  readonly newlyWrong: readonly GradedItem[];
}

/** Compares a run with the release, answer by answer. */
export function changeSince(release: ReleasedSet, grades: Grades): Change {
  const [found, wrong] = [new Set(release.found), new Set(release.wrong)];
  const items = counted(grades);
  const wrongNow = items.filter(isWrong);
  const stillWrong = wrongNow.filter((item) => wrong.has(hashOf(item)));
  return {
    gained: items.filter((item) => isFound(item) && !found.has(hashOf(item))),
    noLongerWrong: wrong.size - stillWrong.length,
    lost: items.filter((item) => item.status === 'missed' && found.has(hashOf(item))),
    newlyWrong: wrongNow.filter((item) => !wrong.has(hashOf(item))),
  };
}
