/** The entrance of the room `evaluation`: every set at hand is read, graded and compared with the last release. */
import type { AnswerSet, MissingSet } from './answer-sets.js';
import { ingestPaths } from '../ingest/ingest-paths.js';
import { answerSets, unansweredTexts } from './answer-sets.js';
import { type Change, changeSince, lastRelease, type Release, type ReleasedSet, releasedSet } from './releases.js';
import { type FiredRule, RuleCount } from './rules-fired.js';
import { type Grades, gradeSet, requireScorer } from './scorer.js';

/** One set, graded; `before` and `change` are null for a set that the last release did not have. */
export interface GradedSet {
  readonly set: AnswerSet;
  readonly grades: Grades;
  readonly before: ReleasedSet | null;
  readonly change: Change | null;
}
/** All that a run says. */
export interface Evaluation {
  readonly against: string;
  readonly sets: readonly GradedSet[];
  readonly missing: readonly MissingSet[];
  readonly rules: readonly FiredRule[];
  /** Texts without answers that were read, for the rules alone. */
  readonly unanswered: number;
}

/** Throws NOT_FOUND without a scorer, BAD_USER_INPUT when the scorer refuses what it was given. */
export async function evaluate(scorer: string): Promise<Evaluation> {
  requireScorer(scorer);
  const release = lastRelease();
  const rules = new RuleCount();
  const { sets, missing } = answerSets(scorer);
  const graded: GradedSet[] = [];
  for (const set of sets) {
    const grades = await gradeSet(scorer, set, (source) => rules.add(source, true));
    const before = release.sets[set.name] ?? null;
    graded.push({ set, grades, before, change: before === null ? null : changeSince(before, grades) });
  }
  const unanswered = unansweredTexts(scorer);
  const read = unanswered === null ? null : await ingestPaths([unanswered], { onSource: (source) => rules.add(source, false) });
  return { against: release.version, sets: graded, missing, rules: rules.all(), unanswered: read?.read ?? 0 };
}

/** What a release keeps of a run, for data/accuracy/VERSION.json. */
export function asRelease(evaluation: Evaluation, version: string): Release {
  return { version, sets: Object.fromEntries(evaluation.sets.map(({ set, grades }) => [set.name, releasedSet(grades)])) };
}
