/**
 * Writes what is above and below the documents that a reference may mean, level by level: from each level every document once, so that a lineage
 * of many ways is read as often as it has documents. (Paths of variable length would be walked one by one, and there can be any number.) A level is
 * a subquery of its own; only those asked for are written.
 */
import type { Statement } from '../../graph/store.js';
import type { Certainty } from '../../vocabulary/kinds.js';
import { LINEAGE_RELATIONS, type RelationType } from '../../vocabulary/relations.js';
import type { AskedKeys } from '../reference-hits.js';
import { always, NO_ARGUMENTS } from './bound.js';
import { certaintyTest } from './certainty-test.js';
import { Emission } from './emission.js';
import { call } from './piece.js';
import { formOf } from './reference-form.js';
import { hitsClauses } from './reference-plan.js';

export interface LineageWanted {
  readonly reference: AskedKeys;
  /** How many levels are read each way. */
  readonly up: number;
  readonly down: number;
  readonly certainty: readonly Certainty[];
  /** ISO day: what is known to be issued later is left out. */
  readonly asOf: string | null;
  /** Whether it is to be told what others did to the documents. */
  readonly acts: boolean;
  /** Rows that a level may have. */
  readonly limit: number;
}
/** One relation, as the level found it. */
export type StepRow = readonly [
  claim: string,
  relation: RelationType,
  from: string,
  to: string,
  certainty: Certainty,
  confidence: number,
  status: string | null,
  rule: string | null,
  provisions: readonly string[] | null,
  recordedAt: string | null,
];
/** What a document did to another. */
export type ActRow = readonly [
  of: string,
  relation: RelationType,
  claim: string,
  by: string,
  issuedOn: string | null,
  certainty: Certainty,
  rule: string | null,
  provisions: readonly string[] | null,
];
/** Of one document that the reference may mean. */
export interface LineageRow {
  readonly id: string;
  readonly name: string;
  readonly issuedOn: string | null;
  /** How many relations the graph has of it; told where there is a choice. */
  readonly degree: number;
  readonly numbers: readonly number[];
  /** By level. */
  readonly ups: readonly (readonly StepRow[])[];
  readonly downs: readonly (readonly StepRow[])[];
  /** Ids at the last level from which the lineage goes on. */
  readonly upGoesOn: readonly string[];
  readonly downGoesOn: readonly string[];
  readonly acts: readonly ActRow[];
}

type Way = 'up' | 'down';
const TYPES = LINEAGE_RELATIONS.join('|');
const STEP = { up: `MATCH (n)-[r:${TYPES}]->(o)`, down: `MATCH (n)<-[r:${TYPES}]-(o)` } as const;
/** Acts after which a document, or a part of it, is not what it was. */
const ACTS = 'REPEALS|REPLACES|SUSPENDS|AMENDS';

/** The last level of a way, and the clauses of all of them. Tasks are no part of a lineage, though they carry documents out. */
function levels(way: Way, depth: number, values: { counts: string; asOf: string; limit: string }) {
  const ends = way === 'up' ? 'n.id, o.id' : 'o.id, n.id';
  const step = [
    `${STEP[way]} WHERE ${values.counts}`,
    `WITH n, r, o WHERE o.entityKind <> 'TASK' AND coalesce(o.issuedOn, '') <= ${values.asOf}`,
  ];
  const row = `[r.claim, type(r), ${ends}, r.certainty, r.confidence, r.status, r.rule, r.provisions, r.recordedAt]`;
  const names = Array.from({ length: depth }, (_, level) => `${way}${level + 1}`);
  const clauses = names.map((name, level) =>
    call(level === 0 ? 'd' : names[level - 1]!, [
      ...(level === 0 ? ['WITH d AS n'] : [`UNWIND ${names[level - 1]} AS step`, 'WITH DISTINCT step[0] AS n']),
      ...step,
      `WITH n, r, o ORDER BY r.claim LIMIT ${values.limit}`,
      `RETURN collect([o, ${row}]) AS ${name}`,
    ]),
  );
  const last = names.at(-1);
  const goesOn =
    last === undefined
      ? null
      : call(last, [
          `UNWIND ${last} AS step`,
          'WITH DISTINCT step[0] AS n',
          ...step,
          'WITH DISTINCT n.id AS id ORDER BY id',
          `RETURN collect(id) AS ${way}GoesOn`,
        ]);
  return { names, clauses: goesOn === null ? clauses : [...clauses, goesOn] };
}

/** The statement with its values. */
export function lineageStatement(
  wanted: LineageWanted,
): Statement<Record<string, unknown>, LineageRow> & { readonly params: Record<string, unknown> } {
  const emission = new Emission();
  const hits = hitsClauses('DOCUMENT', formOf(wanted.reference), always(wanted.reference), emission);
  const values = {
    counts: certaintyTest('r', wanted.certainty),
    asOf: emission.parameter(always(wanted.asOf ?? '9')),
    limit: emission.parameter(always(wanted.limit)),
  };
  const ways = { up: levels('up', wanted.up, values), down: levels('down', wanted.down, values) };
  const all = [...ways.up.names, ...ways.down.names];
  const acts = call(['d', ...all].join(', '), [
    `UNWIND [d]${all.map((name) => ` + [step IN ${name} | step[0]]`).join('')} AS n`,
    'WITH DISTINCT n',
    `MATCH (n)<-[r:${ACTS}]-(by:Document) WHERE ${values.counts}`,
    `WITH n, r, by WHERE coalesce(r.status, 'DONE') = 'DONE' AND coalesce(by.issuedOn, ${wanted.asOf === null ? "''" : "'9'"}) <= ${values.asOf}`,
    `WITH n, r, by ORDER BY n.id, r.claim LIMIT ${values.limit}`,
    'RETURN collect([n.id, type(r), r.claim, by.id, by.issuedOn, r.certainty, r.rule, r.provisions]) AS acts',
  ]);
  const rows = (way: Way): string => `[${ways[way].names.map((name) => `[step IN ${name} | step[1]]`).join(', ')}] AS ${way}s`;
  const goesOn = (way: Way): string => (ways[way].names.length === 0 ? `[] AS ${way}GoesOn` : `${way}GoesOn`);
  const text = [
    ...hits,
    'UNWIND hits AS hit',
    'WITH hit[1] AS d, collect(hit[0]) AS numbers, size(hits) AS several',
    call('d, several', [
      'MATCH (d)-[r]-(o:Entity) WHERE several > 1 AND r.claim IS NOT NULL AND r.retractedAt IS NULL',
      'RETURN count(o) AS degree',
    ]),
    ...ways.up.clauses,
    ...ways.down.clauses,
    ...(wanted.acts ? [acts] : []),
    `RETURN d.id AS id, d.name AS name, d.issuedOn AS issuedOn, degree, numbers, ${rows('up')}, ${rows('down')}, ${goesOn('up')}, ${goesOn('down')}, ${wanted.acts ? 'acts' : '[] AS acts'} ORDER BY id`,
  ].join('\n');
  return { name: 'planned-lineage', access: 'read', text, params: emission.params(NO_ARGUMENTS) };
}
