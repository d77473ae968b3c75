/** docs/accuracy.md, written from a run: every figure, what is missed and what is wrong, and which rules carry them. */
import type { Evaluation, GradedSet } from './evaluate.js';
import type { FiredRule } from './rules-fired.js';
import type { GradedItem, Share, Tally } from './scorer.js';

/** Words of a text that are quoted at most: enough to find the place, never a sentence. */
const QUOTED_WORDS = 7;
/** Misses and false facts listed for a kind; how many more there are is said. */
const LISTED = 12;

const figure = (value: number | null | undefined): string => (value === null || value === undefined ? '–' : value.toFixed(3));
const signed = (now: number | null | undefined, then: number | null | undefined): string => {
  if (now === null || now === undefined || then === null || then === undefined) return '–';
  const by = now - then;
  return Math.abs(by) < 0.0005 ? '=' : `${by > 0 ? '+' : '−'}${Math.abs(by).toFixed(3)}`;
};

/** A name in a table cell, cut to a few words. */
function quoted(text: string): string {
  const words = text.replaceAll('|', '/').replaceAll('`', "'").split(/\s+/).filter(Boolean);
  return words.length > QUOTED_WORDS ? `${words.slice(0, QUOTED_WORDS).join(' ')} …` : words.join(' ');
}

function tallies(head: string, now: Readonly<Record<string, Tally>>, then: Readonly<Record<string, Tally>> | undefined): string {
  const rows = Object.entries(now)
    .filter(([, tally]) => tally.gold > 0 || tally.extracted > 0)
    .map(([name, t]) => {
      const score = t.f1 ?? (t.precision === null ? t.recall : null);
      const before = then?.[name];
      const scoreThen = before && (before.f1 ?? (before.precision === null ? before.recall : null));
      return `| ${name} | ${t.gold} | ${t.found} | ${figure(t.precision)} | ${figure(t.recall)} | ${figure(t.f1)} | ${signed(score, scoreThen)} |`;
    });
  return [
    `| ${head} | In the answers | Found | Precision | Recall | F1 | Since the last release |`,
    '|---|---|---|---|---|---|---|',
    ...rows,
  ].join('\n');
}

function shares(head: string, all: Readonly<Record<string, Share>>): string {
  const rows = Object.entries(all)
    .filter(([, { graded }]) => graded > 0)
    .map(([name, { graded, right, accuracy }]) => `| ${name} | ${right} of ${graded} | ${figure(accuracy)} |`);
  return rows.length === 0 ? '' : [`| ${head} | Right | Share |`, '|---|---|---|', ...rows, ''].join('\n');
}

function errorsOf(items: readonly GradedItem[]): string {
  const wrong = items.filter(({ status }) => status === 'missed' || status === 'false');
  if (wrong.length === 0) return 'None.\n';
  const groups = new Map<string, GradedItem[]>();
  for (const item of wrong) {
    const name = `${item.group}, ${item.status === 'missed' ? 'missed' : 'false'}`;
    groups.set(name, [...(groups.get(name) ?? []), item]);
  }
  return [...groups]
    .sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1))
    .map(([name, group]) => {
      const listed = group
        .slice(0, LISTED)
        .map(({ file, text, note }) => `${quoted(text)}${note === '' ? '' : ` (${note})`} [${file.slice(0, 3)}]`);
      const rest = group.length > LISTED ? `; and ${group.length - LISTED} more` : '';
      return `* **${name}** (${group.length}): ${listed.join('; ')}${rest}.`;
    })
    .concat('')
    .join('\n');
}

function section({ set, grades, before, change }: GradedSet, against: string): string {
  const changed =
    change === null
      ? `Not part of release ${against}.`
      : `Against release ${against}: ${change.gained.length} answers found that were not, ${change.lost.length} lost; ` +
        `${change.noLongerWrong} false facts gone, ${change.newlyWrong.length} new.`;
  return [
    `## ${set.title} (${grades.files} texts)`,
    changed,
    '',
    tallies('Kind', grades.entities, before?.entities),
    '',
    tallies('Relation', grades.relations, before?.relations),
    '',
    tallies('Topics', grades.topics, before?.topics),
    '',
    shares('Attribute of found things', grades.attributes),
    shares('Identity over texts', grades.identity),
    '### What is missed and what is wrong',
    errorsOf(grades.items),
  ].join('\n');
}

const RULE_TABLES = [
  ['MENTION', 'Rules that recognise words', 'Mentions'],
  ['RELATION', 'Rules that relate what was named', 'Pieces of evidence'],
] as const;

function rulesSection({ rules, unanswered }: Pick<Evaluation, 'rules' | 'unanswered'>): string {
  const tables = RULE_TABLES.flatMap(([of, title, counted]) => [
    `### ${title}`,
    `| Rule | Texts with answers | ${counted} in them | Texts without answers |`,
    '|---|---|---|---|',
    ...rules
      .filter((each) => each.of === of && each.texts.length > 0)
      .map(({ rule, texts, times, elsewhere }) => `| \`${rule}\` | ${texts.length} | ${times} | ${elsewhere} |`),
    '',
  ]);
  const listed = (some: readonly FiredRule[], where: (rule: FiredRule) => string): string[] =>
    some.length === 0 ? ['None.', ''] : [...some.map((each) => `* \`${each.rule}\` (${where(each)}): ${each.reason}`), ''];
  const inOthers = ({ elsewhere }: FiredRule): string =>
    unanswered === 0 ? '' : `${elsewhere} of ${unanswered} without answers`;
  return [
    'What the rules assert in texts without answers was read by hand: [accuracy-unlabelled.md](accuracy-unlabelled.md).',
    '',
    '## Which rules fire in how many of these texts',
    'A rule that only one text needs would be made for it. Those that fired in one text with answers are listed with their reason and with the',
    unanswered === 0
      ? 'number of other texts; no texts without answers were at hand.'
      : `number of those ${unanswered} texts without answers in which they fire. What rules are made of, words and lines, is told in [accuracy-rules.md](accuracy-rules.md).`,
    '',
    ...tables,
    '### In one text with answers',
    ...listed(
      rules.filter(({ texts }) => texts.length === 1),
      (each) => [each.texts[0], inOthers(each)].filter(Boolean).join('; '),
    ),
    '### In no text with answers',
    ...listed(
      rules.filter(({ texts }) => texts.length === 0),
      inOthers,
    ),
  ].join('\n');
}

/** The whole page. */
export function accuracyPage(evaluation: Evaluation): string {
  const absent = evaluation.missing.map(({ name }) => `The set "${name}" was not at hand and was not measured.\n`);
  return [
    '# Accuracy',
    'How right the reading of texts is, measured against answers made by hand. Written by `policygraph evaluate --page`, not by hand.',
    '',
    'Read the figures with care: the rules were developed with the first two sets at hand, so these show what is known to be wrong, not how well',
    'an unseen text is read. The third set was written for this project, its answers before the reading was looked at.',
    '',
    ...absent,
    ...evaluation.sets.map((set) => section(set, evaluation.against)),
    rulesSection(evaluation),
    'A dash: not graded, or no figure. Where a kind is graded by recall only, the change is that of recall. Numbers in brackets begin the name of the text.',
    '',
  ].join('\n');
}
