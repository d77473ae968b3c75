/** Identities of tasks, figures and programmes: a task and a figure are known by their place in the source, a programme by its name. */
import type { SourceDocument } from '../documents/source-document.js';
import { type IndicatorMention, indicatorsIn } from '../recognition/indicators.js';
import type { Mention } from '../recognition/mention.js';
import type { ProgramMention } from '../recognition/programs.js';
import { type TaskMention, tasksIn } from '../recognition/tasks.js';
import type { IndicatorEntity, Span, TaskEntity } from '../vocabulary/facts.js';
import { namePrograms, type NamedProgram } from './programs.js';
import type { Identified } from './identified.js';

export interface NamedTask {
  readonly mention: TaskMention;
  readonly entity: TaskEntity;
}
export interface NamedIndicator {
  readonly mention: IndicatorMention;
  readonly entity: IndicatorEntity;
}
export interface Deeds {
  readonly tasks: readonly NamedTask[];
  readonly indicators: readonly NamedIndicator[];
  readonly programs: readonly NamedProgram[];
}

/** The name of a task or figure: its first words, at most 12. */
export function shortName(words: string): string {
  const all = words.replace(/^\s*(?:\d{1,2}[.)]\s+|[-–•]\s*)/u, '').split(/\s+/u);
  const name = all
    .slice(0, 12)
    .join(' ')
    .replace(/[,;:.]+$/u, '');
  const capital = name.charAt(0).toUpperCase() + name.slice(1);
  return all.length > 12 ? `${capital} …` : capital;
}

const CONTENT = new Set(['LEAD', 'BODY', 'LIST_ITEM', 'TABLE']);

/** Tasks, figures and programmes of a source. `bodies`: mentions of agencies; `named`: mentions of programmes. */
export function readDeeds(document: SourceDocument, bodies: readonly Span[], named: readonly ProgramMention[]): Deeds {
  const place = (span: Span): string => {
    const raw = document.rawSpan(span);
    return `${document.sha256.slice(0, 12)}/${raw.start}-${raw.end}`;
  };
  const tasks = tasksIn(document, bodies).map((mention) => {
    const suffix = mention.grain === 'GROUP' ? '-group' : '';
    const entity: TaskEntity = {
      id: `task:${place(mention)}${suffix}`,
      kind: 'TASK',
      name: shortName(mention.text),
      taskKind: mention.taskKind,
      ordinal: mention.ordinal,
    };
    return { mention, entity };
  });
  const blocks = document.blocks.filter(({ role }) => CONTENT.has(role));
  const shifted = <M extends Mention>(block: Span, mentions: readonly M[]): M[] =>
    mentions.map((mention) => ({ ...mention, start: mention.start + block.start, end: mention.end + block.start }));
  const over = <M extends Mention>(find: (text: string) => M[]): M[] =>
    blocks.flatMap((block) => shifted(block, find(document.text.slice(block.start, block.end))));
  const indicators = over(indicatorsIn).map((mention) => ({
    mention,
    entity: {
      id: `indicator:${place(mention)}-${mention.value}`,
      kind: 'INDICATOR',
      name: shortName(mention.text),
      value: mention.value,
      unit: mention.unit,
      asOf: null,
    } satisfies IndicatorEntity,
  }));
  return { tasks, indicators, programs: namePrograms(named) };
}

/** The deeds as identities beside the named things. */
export function identifiedDeeds({ tasks, indicators, programs }: Deeds): Identified[] {
  return [
    ...tasks.map(({ entity, mention }): Identified => ({ entity, certainty: 'ASSERTED', mentions: [mention] })),
    ...indicators.map(({ entity, mention }): Identified => ({ entity, certainty: 'ASSERTED', mentions: [mention] })),
    ...programs.map(({ entity, mentions }): Identified => ({ entity, certainty: 'ASSERTED', mentions })),
  ];
}
