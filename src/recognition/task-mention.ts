/** A task as a text states it. */
import type { Span } from '../vocabulary/facts.js';
import type { TaskKind } from '../vocabulary/kinds.js';
import type { Mention } from './mention.js';

export interface TaskMention extends Mention {
  readonly kind: 'TASK';
  readonly taskKind: TaskKind;
  readonly ordinal: number | null;
  /** GROUP: a paragraph of a list that others are part of. */
  readonly grain: 'GROUP' | 'ITEM';
  /** The group that the item is part of. */
  readonly group: Span | null;
  /** The body named right before the verb, whose task it is; null where none stands there. */
  readonly subject: Span | null;
  /** Bodies that a line under the task names as doing it, and as working with them. */
  readonly doers: readonly Span[];
  readonly partners: readonly Span[];
  /** What a line under the task says of its time, behind the label; null where there is none. */
  readonly time: Span | null;
  /** LIST: announced as a list; CLAUSE: read off running text. */
  readonly form: 'LIST' | 'CLAUSE';
  /** The line that announced the list; null for a clause. */
  readonly announcement: Span | null;
}
