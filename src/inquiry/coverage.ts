/** What the graph has read on a question and what it lacks, so that silence is not taken for "no". */
import type { Store } from '../graph/store.js';
import type { CandidateAnswer, CoverageAnswer, CoveragePart, CoverageScope } from './answers.js';
import { statementEn, statementVi } from './coverage-statement.js';
import { type CoverageRow, coverageStatement, spokenThings } from './plan/coverage-plan.js';
import { ambiguous, fittingReferences } from './resolve-reference.js';

export interface CoverageQuestion {
  readonly document?: string | null;
  readonly topics?: readonly string[] | null;
  readonly localities?: readonly string[] | null;
  readonly period?: string | null;
}

/** The sources with words on each id that some source speaks of. */
function sourcesById(spoken: CoverageRow['spoken']): Map<string, Set<string>> {
  const byId = new Map<string, Set<string>>();
  for (const [id, source] of spoken) byId.set(id, (byId.get(id) ?? new Set<string>()).add(source));
  return byId;
}

function partsOf(scope: CoverageScope): { part: CoveragePart['part']; ids: readonly string[] }[] {
  const { documentId, topicIds = [], localityIds = [], periodId } = scope;
  const parts: { part: CoveragePart['part']; ids: readonly string[] }[] = [
    { part: 'DOCUMENT', ids: documentId === undefined ? [] : [documentId] },
    { part: 'TOPICS', ids: topicIds },
    { part: 'LOCALITIES', ids: localityIds },
    { part: 'PERIOD', ids: periodId === undefined ? [] : [periodId] },
  ];
  return parts.filter(({ ids }) => ids.length > 0);
}

/**
 * Coverage of a question whose parts are known by id: the `scope` of another answer. One statement, which does not look for the sources of
 * the parts where they are known as `spoken`.
 */
export async function coverageOfScope(
  store: Store,
  scope: CoverageScope,
  spoken: CoverageRow['spoken'] | null = null,
): Promise<CoverageAnswer> {
  const asked = partsOf(scope);
  const ids = spoken === null ? [...new Set(asked.flatMap((part) => part.ids))] : null;
  const { params, ...statement } = coverageStatement(scope, ids);
  const [row] = await store.read(statement, params);
  return answerOf(asked, spoken === null ? row! : { ...row!, spoken });
}

/** Coverage of a document's question for each of several places, told apart, in their order. One statement. */
export async function coverageOfPlaces(
  store: Store,
  scope: CoverageScope & { readonly documentId: string },
  places: readonly string[],
): Promise<CoverageAnswer[]> {
  const ids = [...new Set([...partsOf(scope).flatMap((each) => each.ids), ...places])];
  const { params, ...statement } = coverageStatement({ ...scope, localityIds: places }, ids, true);
  const [row] = await store.read(statement, params);
  const evidenced = new Set(row!.evidenced);
  return places.map((id) =>
    answerOf(partsOf({ ...scope, localityIds: [id] }), { ...row!, localities: evidenced.has(id) ? 1 : 0 }),
  );
}

function answerOf(asked: ReturnType<typeof partsOf>, { read, spoken, documents, localities }: CoverageRow): CoverageAnswer {
  const onIds = sourcesById(spoken);
  const texts = read
    .map(([tier, publisher, count, first, last]) => ({ tier, publisher, count, first, last }))
    .filter(({ tier }) => tier !== 'REFERENCE');
  const count = (tier: string): number => texts.filter((row) => row.tier === tier).reduce((sum, row) => sum + row.count, 0);
  const dates = texts.flatMap(({ first, last }) => [first, last]).filter((date) => date != null);
  const days = dates.map((date) => date.slice(0, 10)).sort();
  const onParts = asked.map(({ part, ids }) => ({ part, ids, on: new Set(ids.flatMap((id) => [...(onIds.get(id) ?? [])])) }));
  const [officialSources, pressSources] = [count('OFFICIAL'), count('PRESS')];
  const numbers = {
    parts: onParts.map(({ part, ids, on }) => ({ part, ids, sources: on.size })),
    sources: officialSources + pressSources,
    officialSources,
    pressSources,
    firstPublished: days[0] ?? null,
    lastPublished: days.at(-1) ?? null,
    sourcesOnQuestion:
      onParts.length === 0
        ? officialSources + pressSources
        : [...onParts[0]!.on].filter((source) => onParts.every(({ on }) => on.has(source))).length,
  };
  return {
    ...numbers,
    publishers: [...new Set(texts.map(({ publisher }) => publisher).filter((name) => name != null))].sort(),
    documentsFound: documents,
    localitiesWithEvidence: localities,
    statementVi: statementVi(numbers),
    statementEn: statementEn(numbers),
  };
}

/**
 * The candidate of a reference that some source speaks of together with the rest of the question; the best known where none does. Throws
 * AMBIGUOUS_REFERENCE where several are spoken of so.
 */
function chosen(
  mention: string,
  fitting: readonly CandidateAnswer[],
  { on, beside }: { on: ReadonlyMap<string, ReadonlySet<string>>; beside: readonly ReadonlySet<string>[] },
): string {
  const spokenOf = fitting.filter(({ id }) => [...(on.get(id) ?? [])].some((source) => beside.every((rest) => rest.has(source))));
  if (spokenOf.length > 1) throw ambiguous(mention, spokenOf);
  return (spokenOf[0] ?? fitting[0])!.id;
}

/** What fits each reference, and who speaks of it, in one statement. */
async function fittingAndSpoken(
  store: Store,
  references: Parameters<typeof fittingReferences>[1],
): Promise<{ fitting: CandidateAnswer[][]; spoken: CoverageRow['spoken'] }> {
  let spoken: CoverageRow['spoken'] = [];
  const fitting = await fittingReferences(store, references, async (keys) => {
    const [row] = await store.read(spokenThings, { keys });
    spoken = row!.spoken;
    return row!.things;
  });
  return { fitting, spoken };
}

/**
 * Coverage of a question whose parts are references. Throws NOT_FOUND for one that nothing answers to, AMBIGUOUS_REFERENCE where sources speak
 * of several things that it fits. Two statements.
 */
export async function coverageOf(store: Store, question: CoverageQuestion): Promise<CoverageAnswer> {
  const { document, topics, localities, period } = question;
  const references = [
    ...(document == null ? [] : [{ mention: document, kind: 'DOCUMENT', what: 'document' } as const]),
    ...(topics ?? []).map((mention) => ({ mention, kind: 'TOPIC', what: 'topic' }) as const),
    ...(localities ?? []).map((mention) => ({ mention, kind: 'LOCALITY', what: 'locality' }) as const),
    ...(period == null ? [] : [{ mention: period, kind: 'PERIOD', what: 'period' } as const]),
  ];
  if (references.length === 0) return coverageOfScope(store, {});
  const { fitting, spoken } = await fittingAndSpoken(store, references);
  const on = sourcesById(spoken);
  const sources = fitting.map((each) => new Set(each.flatMap(({ id }) => [...(on.get(id) ?? [])])));
  const ids = fitting.map((each, index) =>
    each.length === 1
      ? each[0]!.id
      : chosen(references[index]!.mention, each, { on, beside: sources.filter((_, other) => other !== index) }),
  );
  const of = (what: string): string[] => ids.filter((_, index) => references[index]!.what === what);
  const [documentId] = of('document');
  const [periodId] = of('period');
  return coverageOfScope(
    store,
    {
      ...(documentId === undefined ? {} : { documentId }),
      ...(periodId === undefined ? {} : { periodId }),
      topicIds: of('topic'),
      localityIds: of('locality'),
    },
    spoken,
  );
}
