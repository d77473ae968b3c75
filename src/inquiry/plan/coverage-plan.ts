/** Writes what the graph has read on a question as one statement, from the statements that count each part of it. */
import { documentsUnder, foundOnQuestion, sourcesOn, sourcesRead, thingsByKey } from '../../graph/statements.generated.js';
import type { Statement } from '../../graph/store.js';
import { SUREST_FIRST } from '../certainties.js';
import type { CoverageScope } from '../answers.js';
import { always, NO_ARGUMENTS } from './bound.js';
import { Emission } from './emission.js';
import { waysClauses } from './implementing-ways.js';
import { call } from './piece.js';

export interface CoverageRow {
  readonly read: readonly (readonly [
    tier: string,
    publisher: string | null,
    count: number,
    first: string | null,
    last: string | null,
  ])[];
  /** Pairs of an id that was asked for and a source that speaks of it. */
  readonly spoken: readonly (readonly [asked: string, source: string])[];
  readonly documents: number;
  readonly localities: number;
  /** Ids of those among the places that were asked for, where places are told apart. */
  readonly evidenced?: readonly string[];
}

type Row<S extends Statement> = NonNullable<S['_types']>['row'];
/** What answers to look-up keys, and pairs of an id among that and a source that speaks of it. */
export interface SpokenThings {
  readonly things: readonly Row<typeof thingsByKey>[];
  readonly spoken: CoverageRow['spoken'];
}

/** Another statement's rows as a list; an empty one where it has none. */
function listed(text: string, columns: readonly string[], name: string): string {
  return call('', [call('', [text]), `RETURN collect([${columns.join(', ')}]) AS ${name}`]);
}

/** What the keys meet together with the sources that speak of it: a reference that fits several things is settled by those. */
export const spokenThings: Statement<{ keys: string[] }, SpokenThings> = {
  name: 'planned-coverage-references',
  access: 'read',
  text: [
    call('', [
      call('', [thingsByKey.text]),
      `RETURN collect({${thingsByKey.columns!.map((column) => `${column}: ${column}`).join(', ')}}) AS things, collect(DISTINCT id) AS met`,
    ]),
    call('met', [call('met', [sourcesOn.text.replace('$ids', 'met')]), 'RETURN collect([asked, source]) AS spoken']),
    'RETURN things, spoken',
  ].join('\n'),
};

/** The localities that carry the document out, by ways of every certainty. */
function localitiesCounted(scope: CoverageScope, tellsApart: boolean, emission: Emission): string {
  const list = (ids: readonly string[]): string => emission.parameter(always(ids));
  const topics = scope.topicIds ?? [];
  const ends = {
    document: 'd',
    topic: topics.length > 0 ? 'about' : null,
    period: scope.periodId === undefined ? null : 'time',
  };
  const wanted = {
    ...{
      steps: SUREST_FIRST,
      rules: null,
      contained: always(false),
      asOf: null,
      wantsSure: false,
      wantsWay: false,
      wantsTasks: false,
    },
    topic: ends.topic !== null,
    period: ends.period !== null,
  };
  const among = scope.localityIds ?? [];
  return call('', [
    `MATCH (d:Entity {id: ${list([scope.documentId!])}[0]})`,
    ...(ends.topic === null ? [] : [`UNWIND ${list(topics)} AS topicId`, 'MATCH (about:Entity {id: topicId})']),
    ...(ends.period === null ? [] : [`MATCH (time:Entity {id: ${list([scope.periodId!])}[0]})`]),
    call(
      Object.values(ends)
        .filter((end) => end !== null)
        .join(', '),
      [...waysClauses(ends, wanted, emission), 'RETURN l'],
    ),
    `WITH DISTINCT l${among.length === 0 ? '' : `\nWHERE l.id IN ${list(among)}`}`,
    tellsApart ? 'RETURN count(l) AS localities, collect(l.id) AS evidenced' : 'RETURN count(l) AS localities',
  ]);
}

/**
 * What has been read, which sources speak of which of the ids (not asked where `ids` is null, since they are known), and how many documents and
 * localities are found on the question. `tellsApart`: of a document, also for which of the places.
 */
export function coverageStatement(
  scope: CoverageScope,
  ids: readonly string[] | null,
  tellsApart = false,
): Statement<Record<string, unknown>, CoverageRow> & { readonly params: Record<string, unknown> } {
  const emission = new Emission();
  const read = listed(sourcesRead.text, ['tier', 'publisher', 'count', 'first', 'last'], 'read');
  const spoken = ids === null ? 'WITH read, [] AS spoken' : listed(sourcesOn.text, ['asked', 'source'], 'spoken');
  const { documentId } = scope;
  const found =
    documentId === undefined
      ? [listed(foundOnQuestion.text, ['kind', 'found'], 'found')]
      : [call('', [documentsUnder.text]), localitiesCounted(scope, tellsApart, emission)];
  const ofKind = (kind: string): string => `coalesce([x IN found WHERE x[0] = '${kind}' | x[1]][0], 0)`;
  const counts =
    documentId === undefined
      ? `${ofKind('DOCUMENT')} AS documents, ${ofKind('LOCALITY')} AS localities`
      : `documents, localities${tellsApart ? ', evidenced' : ''}`;
  const { topicIds = [], localityIds = [], periodId } = scope;
  const named =
    documentId === undefined
      ? { topics: topicIds, localities: localityIds, periods: periodId === undefined ? [] : [periodId] }
      : { document: documentId };
  return {
    name: 'planned-coverage',
    access: 'read',
    text: `${[read, spoken, ...found].join('\n')}\nRETURN read, spoken, ${counts}`,
    params: { ...emission.params(NO_ARGUMENTS), ...(ids === null ? {} : { ids }), ...named },
  };
}
