/**
 * What happened to a thing and around it, oldest first: days of its own, those of what relates to it from the newer or dependent side, and its
 * successions. A thing that has no day but falls in a period is told with the period, one that has neither with the day on which it was reported.
 */
import { happenings } from '../graph/statements.generated.js';
import type { Store } from '../graph/store.js';
import type { Certainty } from '../vocabulary/kinds.js';
import { currentForm } from '../vocabulary/former-ids.js';
import type { RelationType } from '../vocabulary/relations.js';
import type { PageInfoAnswer } from './answers.js';
import { requireCertainty, weakest } from './certainties.js';
import type { PageRequest } from './keyset.js';
import { decodeCursor, encodeCursor, orderTag } from './plan/cursor.js';
import { pageSize, pageInfoOf } from './plan/page.js';
import { unknown } from './resolve-reference.js';

/** What sort of day it is. */
export const HAPPENINGS = [
  ...(['ISSUED', 'PUBLISHED', 'REPORTED', 'BEGAN', 'ENDED', 'SUCCEEDED', 'TOOK_OVER', 'DUE', 'DURING'] as const),
  ...(['MEASURED', 'TARGET', 'BASELINE'] as const),
] as const;
export type Happening = (typeof HAPPENINGS)[number];

/** How exactly the time is known. YEARS: a school year or another span of years. */
export const DATE_PRECISIONS = ['DAY', 'MONTH', 'YEAR', 'YEARS'] as const;
export type DatePrecision = (typeof DATE_PRECISIONS)[number];

export interface DatedHappening {
  readonly cursor: string;
  readonly happening: Happening;
  /** "2013-11-04", "2020-09" or "2019": as exact as it is known; of a span where it begins. */
  readonly date: string;
  readonly precision: DatePrecision;
  /** Where a span ends; else null. */
  readonly until: string | null;
  readonly nodeId: string;
  /** How the node relates to the thing; null for a day of the thing itself. */
  readonly relation: RelationType | null;
  readonly periodId: string | null;
  /** That of the weakest claim it rests on; null where no claim says so: a property of a shipped list or of a source. */
  readonly certainty: Certainty | null;
  readonly confidence: number | null;
  readonly status: string | null;
  readonly rule: string | null;
  /** The claims that it rests on: of the relation, of the period, of the day. */
  readonly claimIds: readonly string[];
}
export interface TimelineAnswer {
  readonly edges: readonly DatedHappening[];
  readonly totalCount: number;
  readonly pageInfo: PageInfoAnswer;
}
export interface TimelineQuestion extends PageRequest {
  /** An id; an old one leads on. */
  readonly of: string;
  /** ASSERTED and VERIFIED by default. */
  readonly certainty?: readonly Certainty[] | null;
}

/** "2019/2020" of a period, "2019-2020" of a figure, "2019-09-17T10:00:00+07:00" of an article, or a day, month or year. */
function timeOf(raw: string): Pick<DatedHappening, 'date' | 'until' | 'precision'> {
  const [begin, end] = raw.includes('/') ? raw.split('/') : /^\d{4}-\d{4}$/.test(raw) ? raw.split('-') : [raw];
  const date = begin!.slice(0, 10);
  const precision = date.length >= 10 ? 'DAY' : date.length === 7 ? 'MONTH' : end === undefined ? 'YEAR' : 'YEARS';
  return { date, until: end ?? null, precision };
}

type Row = NonNullable<(typeof happenings)['_types']>['row']['rows'][number];

function happeningOf(
  [key, what, nodeId, , raw, periodId, way, claims, certainties, confidence, status, rule, days]: Row,
  tag: string,
): DatedHappening {
  const sure = way === null ? days.map(([, certainty]) => certainty) : certainties;
  return {
    cursor: encodeCursor(tag, [key]),
    happening: what as Happening,
    ...timeOf(raw),
    nodeId,
    relation: (way as RelationType | null) ?? null,
    periodId: periodId ?? null,
    certainty: sure.length === 0 ? null : weakest(sure as Certainty[]),
    confidence: confidence ?? days[0]?.[3] ?? null,
    status: status ?? null,
    rule: rule ?? days[0]?.[2] ?? null,
    claimIds: [...new Set([...claims, ...days.map(([claim]) => claim)])],
  };
}

/** A page of what happened, oldest first. One statement. Throws NOT_FOUND for an unknown id, BAD_USER_INPUT for bad arguments. */
export async function timelineOf(store: Store, question: TimelineQuestion): Promise<TimelineAnswer> {
  const size = pageSize(question.first);
  const id = currentForm(question.of);
  const tag = orderTag(`timeline ${id}`);
  const after = question.after == null ? '' : String(decodeCursor(question.after, tag, 1)[0]);
  const certainty = [...requireCertainty(question.certainty)].sort();
  const [found] = await store.read(happenings, { id, certainty, after, limit: size + 1 });
  if (found === undefined) throw unknown(question.of, 'thing');
  const edges = found.rows.slice(0, size).map((row) => happeningOf(row, tag));
  return {
    edges,
    totalCount: found.total,
    pageInfo: pageInfoOf(edges, { hasNextPage: found.rows.length > size, hasPreviousPage: after !== '' }),
  };
}
