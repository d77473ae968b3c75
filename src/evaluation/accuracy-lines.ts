/** The same figures for a terminal: a table a set, then what was gained and lost since the last release. */
import type { Evaluation, GradedSet } from './evaluate.js';
import type { GradedItem, Tally } from './scorer.js';

/** Gains and losses listed for a set. */
const LISTED = 40;

const figure = (value: number | null | undefined): string =>
  (value === null || value === undefined ? '–' : value.toFixed(3)).padStart(6);

function row(name: string, now: Tally, then: Tally | undefined): string {
  const score = now.f1 ?? now.recall;
  const before = then === undefined ? null : (then.f1 ?? then.recall);
  const by = score === null || before === null ? 0 : score - before;
  const change = Math.abs(by) < 0.0005 ? '' : `  ${by > 0 ? '+' : '−'}${Math.abs(by).toFixed(3)}`;
  const counts = `${String(now.gold).padStart(5)} ${String(now.extracted).padStart(9)} ${String(now.found).padStart(5)}`;
  return `${name.padEnd(20)} ${counts}  ${figure(now.precision)} ${figure(now.recall)} ${figure(now.f1)}${change}`;
}

const items = (head: string, all: readonly GradedItem[]): string[] => {
  if (all.length === 0) return [];
  const rest = all.length > LISTED ? [`    … and ${all.length - LISTED} more`] : [];
  return [
    `  ${head} (${all.length})`,
    ...all.slice(0, LISTED).map(({ group, file, text }) => `    ${group}  ${file}  ${text.replace(/\s+/g, ' ').slice(0, 90)}`),
    ...rest,
  ];
};

function setLines({ set, grades, before, change }: GradedSet, against: string): string[] {
  const tables = [grades.entities, grades.relations, grades.topics] as const;
  const tablesBefore = [before?.entities, before?.relations, before?.topics] as const;
  return [
    `${set.title} (${set.name}, ${grades.files} texts)`,
    `${''.padEnd(20)}  gold extracted found       P      R     F1  since ${against}`,
    ...tables.flatMap((table, at) =>
      Object.entries(table)
        .filter(([, tally]) => tally.gold > 0 || tally.extracted > 0)
        .map(([name, tally]) => row(name, tally, tablesBefore[at]?.[name])),
    ),
    ...Object.entries({ ...grades.attributes, ...grades.identity })
      .filter(([, { graded }]) => graded > 0)
      .map(([name, { right, graded }]) => `${name.padEnd(26)} ${right} of ${graded}`),
    ...(change === null
      ? [`  not part of release ${against}`]
      : [...items('gained', change.gained), ...items('lost', change.lost), ...items('newly wrong', change.newlyWrong)]),
    '',
  ];
}

/** Lines for stdout. */
export function accuracyLines(evaluation: Evaluation): string[] {
  const alone = evaluation.rules.filter(({ texts }) => texts.length === 1);
  return [
    ...evaluation.sets.flatMap((set) => setLines(set, evaluation.against)),
    `rules that fired in one text only: ${alone.length === 0 ? 'none' : alone.map(({ rule, texts }) => `${rule} (${texts[0]})`).join(', ')}`,
  ];
}
