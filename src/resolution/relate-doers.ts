/** Who carries tasks out: the bodies right before the verb, those that go on from the clause before, and those that a line under the task names. */
import type { SourceDocument } from '../documents/source-document.js';
import type { Span } from '../vocabulary/facts.js';
import { holderFinder } from '../vocabulary/ordered-spans.js';
import { chargedByFormula, rowFrom } from './body-rows.js';
import type { ClaimBook } from './claims.js';
import type { NamedTask } from './deeds.js';
import type { BodyMention } from './relate-bodies.js';

interface Doing {
  readonly document: SourceDocument;
  readonly book: ClaimBook;
  readonly bodies: readonly BodyMention[];
  readonly tasks: readonly NamedTask[];
}

/** The bodies of the row that begins with a span, the first included. None where no body stands there. */
function rowAt({ start, end }: Span, { bodies, document }: Doing): BodyMention[] {
  const first = bodies.find((body) => body.start === start && body.end === end);
  return first === undefined ? [] : rowFrom(first, bodies, document.text);
}

/**
 * Bodies right before the verb. One body that opens a paragraph has the whole group to do; where the clauses of a paragraph name several, each
 * goes on with the last that were named.
 */
export function relateDoers(doing: Doing): void {
  const { tasks, document, book, bodies } = doing;
  const assign = (task: NamedTask, to: readonly BodyMention[]): void => {
    for (const body of to)
      book.relate({
        type: 'ASSIGNED_TO',
        from: task.entity.id,
        to: body.id,
        rule: 'subject-of-clause',
        evidence: [body, task.mention],
      });
  };
  const blockWith = holderFinder(document.blocks);
  const paragraphOf = ({ start }: Span): number | undefined => blockWith({ start, end: start + 1 })?.start;
  const groups = new Map<string, NamedTask[]>();
  for (const task of tasks) {
    relateLines(task, doing);
    const { mention } = task;
    if (mention.grain === 'GROUP') continue;
    const key = mention.group === null ? `block ${paragraphOf(mention)}` : `${mention.group.start}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [task]);
    else group.push(task);
  }
  const groupTasks = new Map<number | undefined, NamedTask>();
  for (const task of tasks) {
    const { grain, start } = task.mention;
    if (grain === 'GROUP' && !groupTasks.has(start)) groupTasks.set(start, task);
  }
  for (const members of groups.values()) {
    const named = members.filter(({ mention }) => mention.subject !== null);
    const group = groupTasks.get(members[0]?.mention.group?.start);
    if (group !== undefined && named.length === 1 && named[0] === members[0]) {
      assign(group, rowAt(named[0]!.mention.subject!, doing));
      continue;
    }
    let last: readonly BodyMention[] = [];
    for (const task of members) {
      const { mention } = task;
      if (mention.subject !== null) last = chargedByFormula(mention, bodies, document.text) ?? rowAt(mention.subject, doing);
      const stated = mention.subject !== null || mention.form === 'LIST';
      if (stated && mention.taskKind !== 'RESULT') assign(task, last);
    }
  }
}

/** "Cơ quan chủ trì: A. Cơ quan phối hợp: B": A carries the task out and works with B. */
function relateLines({ entity, mention }: NamedTask, { bodies, book }: Doing): void {
  const bodyAt = (span: Span): BodyMention | undefined =>
    bodies.find(({ start, end }) => start === span.start && end === span.end);
  for (const doer of mention.doers.map(bodyAt)) {
    if (doer === undefined) continue;
    book.relate({ type: 'ASSIGNED_TO', from: entity.id, to: doer.id, rule: 'doer-line', evidence: [doer, mention] });
    for (const partner of mention.partners.map(bodyAt)) {
      if (partner === undefined || partner.id === doer.id) continue;
      book.relate({ type: 'COOPERATES_WITH', from: doer.id, to: partner.id, rule: 'partner-line', evidence: [doer, partner] });
    }
  }
}
