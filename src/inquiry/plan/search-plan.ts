/**
 * Search by words as one statement: what the text index and the look-up keys meet, each with its best fit, the page of it in the one ranking, and
 * all that is asked of the page. How much is known of a thing decides between equal fits alone, so it is counted for those that may be on the page.
 */
import type { TermsEntry } from '../../graph/store.js';
import { ENTITY_KINDS, type EntityKind } from '../../vocabulary/kinds.js';
import { labelOf } from '../../vocabulary/properties.js';
import { FITS, type Fit, type FitTests } from '../rank-search.js';
import type { AnsweredNode } from './answered.js';
import { always, type Arguments, type Bound, readOnce } from './bound.js';
import { decodeCursor, encodeCursor, orderTag } from './cursor.js';
import { Emission } from './emission.js';
import { fitCase } from './fit-case.js';
import { nodePiece } from './node-piece.js';
import { call } from './piece.js';
import type { NodeSelection } from './selection.js';

/** What is looked for. */
export interface SearchedText {
  /** What is paged: cursors of one text mean nothing to another. */
  readonly name: string;
  /** Folded words, each once. */
  readonly terms: readonly string[];
  readonly tests: FitTests;
  /** Look-up keys, and how well that fits which one meets. */
  readonly keys: readonly { readonly key: string; readonly fit: Fit }[];
}
export interface SearchSelection {
  readonly text: Bound<SearchedText>;
  /** Only these; null for all. */
  readonly kinds: readonly EntityKind[] | null;
  readonly size: Bound<number>;
  readonly after: Bound<string> | null;
  readonly node: NodeSelection | null;
  /** Whether somebody asks if more follows. */
  readonly wantsMore: boolean;
}
export interface SearchRow {
  readonly cursor: string;
  readonly id: string;
  readonly kind: EntityKind;
  readonly fit: Fit;
  readonly node: AnsweredNode | null;
}
export interface Searched {
  readonly rows: readonly SearchRow[];
  readonly totalCount: number;
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}
/** A plan whose text begins as the engine's text index has it. */
export interface SearchPlan {
  readonly anchor: string;
  terms(given: Arguments): readonly string[];
  text(entry: TermsEntry): string;
  /** Throws BAD_USER_INPUT before anything is asked. */
  params(given: Arguments): Record<string, unknown>;
  read(rows: readonly Record<string, unknown>[], given: Arguments): Searched;
}

/** Stands in the written text where the engine's own beginning comes, which only a store knows. No statement holds this character. */
const ENTRY = '\u0000';
/** A fit and a kind in one number, by which they are compared. */
const KINDS_PER_FIT = 16;
const WITH_OTHER_ACCENTS = FITS.indexOf('FOLDED') * KINDS_PER_FIT;
const PAST_ALL = FITS.length * KINDS_PER_FIT;

/** Whether what is under `e` is there and of an asked kind. What was given to another has no label of its kind. */
function standing(kinds: readonly EntityKind[] | null, emission: Emission): string {
  const [only, ...others] = kinds ?? [];
  if (only !== undefined && others.length === 0) return `e:${labelOf(only)} AND e.retractedAt IS NULL`;
  const ofKind = kinds === null ? '' : ` AND e.entityKind IN ${emission.parameter(always(kinds))}`;
  return `e.retractedAt IS NULL AND e.mergedInto IS NULL${ofKind}`;
}

/** Each thing once, as [thing, rank], in the order of ranks, without what fits with other accents only where anything fits with those typed. */
function foundClauses({ text, kinds }: SearchSelection, entry: string, emission: Emission): string[] {
  const stands = standing(kinds, emission);
  const keys = emission.parameter((given) => text(given).keys.map(({ key, fit }) => [key, FITS.indexOf(fit)]));
  const test = (name: keyof FitTests): string => emission.parameter((given) => text(given).tests[name]);
  const kind =
    kinds?.length === 1
      ? ENTITY_KINDS.indexOf(kinds[0]!)
      : `${emission.parameter(always(Object.fromEntries(ENTITY_KINDS.map((each, place) => [each, place]))))}[e.entityKind]`;
  return [
    call('', [
      call('', [entry]),
      `WITH e WHERE ${stands}`,
      "WITH e, '| ' + e.searchMarked + ' |' AS names",
      `RETURN e, ${fitCase('names', 'e.searchMarked', test)} AS fit`,
      'UNION ALL',
      `UNWIND ${keys} AS met`,
      `MATCH (:Name {key: met[0]})-[:NAMES]->(e:Entity) WHERE ${stands}`,
      'RETURN e, met[1] AS fit',
      'UNION ALL',
      `UNWIND ${keys} AS met`,
      `MATCH (e:Entity {id: met[0]}) WHERE ${stands}`,
      'RETURN e, met[1] AS fit',
    ]),
    'WITH e, min(fit) AS fit',
    `WITH e, fit * ${KINDS_PER_FIT} + ${kind} AS rank ORDER BY rank`,
    'WITH collect([e, rank]) AS met, min(rank) AS best',
    `WITH CASE WHEN best < ${WITH_OTHER_ACCENTS} THEN [each IN met WHERE each[1] < ${WITH_OTHER_ACCENTS}] ELSE met END AS found`,
  ];
}

/** The page, as [thing, rank, how much is known of it]. */
function pageClauses(selection: SearchSelection, limit: Bound<number>, emission: Emission): string[] {
  const from = selection.after === null ? null : cursorParts(selection.text, selection.after);
  const size = emission.parameter(limit);
  const start = from === null ? null : emission.parameter((given) => from(given).rank);
  const degree = from === null ? null : emission.parameter((given) => from(given).degree);
  const id = from === null ? null : emission.parameter((given) => from(given).id);
  return [
    `WITH found, ${start === null ? 'found' : `[each IN found WHERE each[1] > ${start}]`} AS later`,
    `WITH found, CASE WHEN size(later) >= ${size} THEN later[${size} - 1][1] ELSE ${PAST_ALL} END AS last`,
    call('found, last', [
      'UNWIND found AS each',
      'WITH each[0] AS e, each[1] AS rank, last',
      `WITH e, rank WHERE rank <= last${start === null ? '' : ` AND rank >= ${start}`}`,
      call('e', ['MATCH (e)-[r]-() WHERE r.claim IS NOT NULL AND r.retractedAt IS NULL', 'RETURN count(r) AS degree']),
      `WITH e, rank, degree${start === null ? '' : ` WHERE rank > ${start} OR degree < ${degree} OR (degree = ${degree} AND e.id > ${id})`}`,
      `ORDER BY rank, degree DESC, e.id LIMIT ${size}`,
      'RETURN collect([e, rank, degree]) AS page',
    ]),
  ];
}

const tagOfText = ({ name }: SearchedText): string => orderTag(`search ${name}`);

function cursorParts(text: Bound<SearchedText>, after: Bound<string>) {
  return readOnce((given) => {
    const [fit, kind, known, id] = decodeCursor(after(given), tagOfText(text(given)), 4);
    return { rank: Number(fit) * KINDS_PER_FIT + Number(kind), degree: -Number(known), id: String(id) };
  });
}

/** Compiles the question. */
export function searchPlan(selection: SearchSelection): SearchPlan {
  const emission = new Emission();
  const text = readOnce(selection.text);
  const asked = { ...selection, text };
  const limit: Bound<number> = (given) => selection.size(given) + (selection.wantsMore ? 1 : 0);
  const node = selection.node === null ? null : nodePiece('e', selection.node, emission);
  const written = [
    ...foundClauses(asked, ENTRY, emission),
    ...pageClauses(asked, limit, emission),
    'UNWIND CASE WHEN size(page) = 0 THEN [null] ELSE page END AS each',
    'WITH size(found) AS total, each[0] AS e, each[1] AS rank, each[2] AS degree',
    ...(node?.clauses ?? []),
    `RETURN total, rank, degree, e.id AS id, ${node?.expression ?? 'null'} AS node ORDER BY rank, degree DESC, id`,
  ].join('\n');
  const [head, tail] = written.split(ENTRY);
  return {
    anchor: 'the text index, and the names that the look-up keys of the words are of',
    terms: (given) => text(given).terms,
    text: (entry) => `${head}${entry.text}${tail}`,
    params: (given) => emission.params(given),
    read(rows, given) {
      const tag = tagOfText(text(given));
      const size = selection.size(given);
      const met = rows.filter(({ id }) => id !== null && id !== undefined);
      return {
        rows: met.slice(0, size).map(({ rank, degree, id, node: value }) => {
          const [fit, kind] = [Math.floor((rank as number) / KINDS_PER_FIT), (rank as number) % KINDS_PER_FIT];
          return {
            cursor: encodeCursor(tag, [fit, kind, -(degree as number), id as string]),
            id: id as string,
            kind: ENTITY_KINDS[kind]!,
            fit: FITS[fit]!,
            node: node === null ? null : node.read(value, given),
          };
        }),
        totalCount: (rows[0]?.total as number | undefined) ?? 0,
        hasNextPage: met.length > size,
        hasPreviousPage: selection.after !== null,
      };
    },
  };
}
