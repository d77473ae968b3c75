/** Identities of tasks and programmes: a task is known by its place in the source, a programme by its name. Figures: figures.ts. */
import type { SourceDocument } from '../documents/source-document.js';
import { deadlineIn } from '../recognition/deadlines.js';
import type { ProgramMention } from '../recognition/programs.js';
import { type TaskMention, tasksIn } from '../recognition/tasks.js';
import type { Span, TaskEntity } from '../vocabulary/facts.js';
import type { NamedIndicator } from './figures.js';
import type { Identified } from './identified.js';
import { type NamedProgram, namePrograms } from './programs.js';
import { shortName } from './short-name.js';

export interface NamedTask {
  readonly mention: TaskMention;
  readonly entity: TaskEntity;
}
export interface Deeds {
  readonly tasks: readonly NamedTask[];
  readonly indicators: readonly NamedIndicator[];
  readonly programs: readonly NamedProgram[];
}

/** Tasks and programmes of a source. `bodies`: mentions of agencies; `named`: mentions of programmes. */
export function readDeeds(
  document: SourceDocument,
  bodies: readonly Span[],
  named: readonly ProgramMention[],
): Omit<Deeds, 'indicators'> {
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
      dueOn: deadlineOf(mention, document.text),
    };
    return { mention, entity };
  });
  return { tasks, programs: namePrograms(named) };
}

/** The deadline in the words of a task, else in the line under it that gives its time. What was reached or falls short is due no more. */
function deadlineOf(mention: TaskMention, text: string): string | null {
  if (mention.taskKind === 'RESULT' || mention.taskKind === 'LIMITATION') return null;
  const own = deadlineIn(mention.text);
  if (own !== null || mention.time === null) return own?.iso ?? null;
  // In such a line the label is the word of limit: "Thời gian thực hiện: quý II/2026".
  return deadlineIn(`hoàn thành trong ${text.slice(mention.time.start, mention.time.end).trimStart()}`)?.iso ?? null;
}

/** The deeds as identities beside the named things. */
export function identifiedDeeds({ tasks, indicators, programs }: Deeds): Identified[] {
  const figures = new Map(indicators.map(({ entity }) => [entity.id, entity]));
  return [
    ...tasks.map(({ entity, mention }): Identified => ({ entity, certainty: 'ASSERTED', mentions: [mention] })),
    ...[...figures.values()].map(
      (entity): Identified => ({
        entity,
        certainty: 'ASSERTED',
        mentions: indicators.filter((each) => each.entity.id === entity.id).map(({ mention }) => mention),
      }),
    ),
    ...programs.map(({ entity, mentions }): Identified => ({ entity, certainty: 'ASSERTED', mentions })),
  ];
}
