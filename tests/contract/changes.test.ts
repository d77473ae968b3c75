/** Changes: a mirror that only ever asks what changed since it asked last holds what the graph holds, whatever is written, judged or taken back. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { claimIdOf } from '../../src/graph/claim-id.js';
import { judge, undoJudgement } from '../../src/graph/judgement/judge.js';
import { rebuildEdges } from '../../src/graph/rebuild-edges.js';
import { redirectRemovals, redirectStatements } from '../../src/graph/redirects.js';
import { removeSources } from '../../src/graph/remove-source.js';
import type { Store } from '../../src/graph/store.js';
import { writeSource } from '../../src/graph/write-source.js';
import { inWritingTurn } from '../../src/graph/writing-turn.js';
import { Asking, type Data } from '../api/asking.js';
import { forEachEngine, question } from './engines.js';
import { article, DOCUMENT, evidence, PLACE, place, relation, resolution, TASK, task } from './sample-facts.js';

const when = { recordedAt: '2026-01-01T00:00:00.000Z' };
const note = { by: 'Người kiểm tra', note: 'Đã đọc bản gốc.', at: '2026-02-01T00:00:00.000Z' };
const idOf = (subject: string, predicate: string, object: string): string =>
  claimIdOf({ subject, predicate, object, value: null });
const IMPLEMENTS = idOf(TASK, 'IMPLEMENTS', DOCUMENT);
const OTHER = 'document:trung-uong/nq-29/2022';
const DOUBLE = 'locality:huyen-bao-thang-lao-cai';

const ROWS = `resume upTo pageInfo { hasNextPage endCursor } edges { cursor change subject id revision at node { id name }
  claim { id predicate objectId value certainty confidence status rule retractedAt evidence { start source { id } } } judgement { id undone { by } } }`;

/** Holds what it was told, by asking for changes alone. */
class Mirror {
  readonly #asking: Asking;
  readonly things = new Map<string, string>();
  readonly facts = new Map<string, string>();
  readonly redirects = new Map<string, string>();
  readonly judgements = new Map<string, boolean>();
  since = '0';
  /** Everything told, in order. */
  told: Data[] = [];

  constructor(store: Store) {
    this.#asking = new Asking(store);
  }

  /** Catches up; pages of `first`, each in one request of its own. */
  async follow(first = 3): Promise<Data[]> {
    const seen: Data[] = [];
    let after: string | null = null;
    for (;;) {
      const { changes } = await this.#asking.data(
        'query ($since: String!, $first: Int, $after: String) { changes(since: $since, first: $first, after: $after) { ' +
          ROWS +
          ' } }',
        { since: this.since, first, after },
      );
      for (const edge of changes.edges) {
        seen.push(edge);
        this.#take(edge);
      }
      if (!changes.pageInfo.hasNextPage) {
        this.since = changes.resume;
        break;
      }
      after = changes.pageInfo.endCursor;
    }
    this.told.push(...seen);
    return seen;
  }

  #take({ change, subject, id, node, claim, judgement }: Data): void {
    const gone = change === 'REMOVED';
    if (subject === 'ENTITY') {
      if (gone) this.things.delete(id);
      else this.things.set(id, node.name);
    } else if (subject === 'CLAIM') {
      if (gone) this.facts.delete(id);
      else
        this.facts.set(
          id,
          factLine(
            claim,
            claim.evidence.map(({ start, source }: Data) => `${source.id} ${start}`),
          ),
        );
    } else if (subject === 'REDIRECT') {
      if (gone) this.redirects.delete(id);
      else this.redirects.set(id, node?.id ?? '?');
    } else this.judgements.set(id, judgement.undone !== null);
  }
}

function factLine(claim: Data, words: string[]): string {
  const { predicate, certainty, confidence, status, rule } = claim;
  return JSON.stringify([predicate, certainty, confidence, status ?? null, rule, words.sort()]);
}

/** What the graph holds, read directly. */
async function held(store: Store) {
  const things = await store.read(
    question('MATCH (n:Entity) WHERE n.retractedAt IS NULL AND n.mergedInto IS NULL RETURN n.id AS id, n.name AS name'),
    {},
  );
  const facts = await store.read(
    question(
      `MATCH (c:Claim) WHERE c.retractedAt IS NULL AND c.seenAs IS NULL AND c.certainty <> 'REJECTED'
       MATCH (c)-[e:EVIDENCED_BY]->(:Passage)<-[:HAS_PASSAGE]-(s:Source) WHERE e.retractedAt IS NULL
       RETURN c.id AS id, properties(c) AS claim, collect(s.id + ' ' + toString(e.start)) AS words`,
    ),
    {},
  );
  const redirects = await store.read(question('MATCH (r:Redirect) RETURN r.id AS id, r.to AS to'), {});
  return {
    things: Object.fromEntries(things.map(({ id, name }) => [id, name])),
    facts: Object.fromEntries(facts.map(({ id, claim, words }) => [id, factLine(claim, words as string[])])),
    redirects: Object.fromEntries(redirects.map(({ id, to }) => [id, to])),
  };
}
const sorted = (entries: Iterable<readonly [string, unknown]>): [string, unknown][] =>
  [...entries].map(([key, value]): [string, unknown] => [key, value]).sort(([a], [b]) => (a < b ? -1 : 1));
async function same(mirror: Mirror, store: Store, what: string): Promise<void> {
  const { things, facts, redirects } = await held(store);
  assert.deepEqual(sorted(mirror.things), sorted(Object.entries(things)), `${what}: things`);
  assert.deepEqual(sorted(mirror.facts), sorted(Object.entries(facts)), `${what}: facts`);
  assert.deepEqual(sorted(mirror.redirects), sorted(Object.entries(redirects)), `${what}: old ids`);
}

const other = () => resolution({ id: OTHER, name: 'Nghị quyết 29-NQ/TW năm 2022', issuedOn: '2022-11-17' } as never);
const double = () => place({ id: DOUBLE, name: 'Bảo Thắng (Lào Cai)', codes: [] } as never);
function second() {
  const facts = article('source:b', { entities: [resolution(), double(), task()] });
  const claims = [
    relation('APPLIES_IN', [TASK, DOUBLE], { evidence: [evidence('source:b', { start: 5, end: 9 })] }),
    relation('IMPLEMENTS', [TASK, DOCUMENT], { evidence: [evidence('source:b', { start: 14 })] }),
  ];
  return { ...facts, claims };
}

forEachEngine('changes', (_engine, openFresh) => {
  test('a mirror keeps up with every way of changing the graph', async (t) => {
    const store = await openFresh(t);
    const mirror = new Mirror(store);
    const step = async (what: string, work: () => Promise<unknown>): Promise<Data[]> => {
      await work();
      const told = await mirror.follow();
      await same(mirror, store, what);
      assert.deepEqual(await mirror.follow(), [], `${what}: nothing twice`);
      return told;
    };
    const first = article('source:a', { entities: [resolution(), other(), place(), task()] });
    await step('a first source', () => writeSource(store, first, when));
    assert.deepEqual(await step('the same again', () => writeSource(store, first, when)), []);
    const more = await step('a second source, which adds words to a fact', () => writeSource(store, second(), when));
    assert.equal(more.find(({ id }) => id === IMPLEMENTS)?.change, 'CHANGED');
    await step('a source reads otherwise', () =>
      writeSource(
        store,
        article('source:a', {
          confidence: 0.4,
          entities: [resolution({ title: 'Về đổi mới' } as never), other(), place(), task()],
        }),
        when,
      ),
    );
    const confirmed = await judge(store, { verb: 'confirm', claim: IMPLEMENTS }, note);
    await step('confirmed', async () => undefined);
    await step('not confirmed', () => undoJudgement(store, confirmed.id, note));
    assert.equal(mirror.judgements.get(confirmed.id), true);
    const rejected = await judge(store, { verb: 'reject', claim: IMPLEMENTS }, note);
    const gone = await step('rejected', async () => undefined);
    assert.equal(gone.find(({ id }) => id === IMPLEMENTS)?.change, 'REMOVED');
    await step('not rejected', () => undoJudgement(store, rejected.id, note));
    const corrected = await judge(store, { verb: 'correct', claim: IMPLEMENTS, object: OTHER }, note);
    await step('corrected', async () => undefined);
    assert.deepEqual(await step('laid anew', () => rebuildEdges(store)), []);
    const taken = await step('not corrected', () => undoJudgement(store, corrected.id, note));
    assert.equal(
      taken.find(({ id }) => id === idOf(TASK, 'IMPLEMENTS', OTHER))?.change,
      'REMOVED',
      'what only a judgement made is deleted',
    );
    const merged = await judge(store, { verb: 'merge', from: DOUBLE, into: PLACE }, note);
    await step('merged', async () => undefined);
    assert.deepEqual(await step('laid anew', () => rebuildEdges(store)), []);
    assert.equal(mirror.redirects.get(DOUBLE), PLACE);
    await step('a source of the merged one', () =>
      writeSource(store, { ...second(), source: { ...second().source, author: 'A' } }, when),
    );
    await step('not merged', () => undoJudgement(store, merged.id, note));
    const split = await judge(store, { verb: 'split', from: DOCUMENT, name: 'Nghị quyết khác', claims: [IMPLEMENTS] }, note);
    await step('split', async () => undefined);
    assert.deepEqual(await step('laid anew', () => rebuildEdges(store)), []);
    await step('not split', () => undoJudgement(store, split.id, note));
    await step('removed', () => removeSources(store, ['source:b'], when));
    await step('back', () => writeSource(store, second(), when));
    await step('all removed', () => removeSources(store, ['source:a', 'source:b'], when));
    assert.deepEqual(await step('edges made anew', () => rebuildEdges(store)), []);
    const fresh = new Mirror(store);
    await fresh.follow(100);
    await same(fresh, store, 'from the beginning');
  });

  test('words that a judgement lends to a fact are a change of it, and so are words that come to the lender', async (t) => {
    const store = await openFresh(t);
    const mirror = new Mirror(store);
    const applies = idOf(TASK, 'APPLIES_IN', PLACE);
    await writeSource(store, article('source:a'), when);
    await writeSource(store, second(), when);
    await mirror.follow();
    const { id } = await judge(store, { verb: 'merge', from: DOUBLE, into: PLACE }, note);
    const told = await mirror.follow();
    assert.equal(told.find((each) => each.id === applies)?.change, 'CHANGED');
    await same(mirror, store, 'merged');
    const third = second();
    const claims = [relation('APPLIES_IN', [TASK, DOUBLE], { evidence: [evidence('source:c', { start: 7, end: 9 })] })];
    await writeSource(store, { ...third, source: { ...third.source, id: 'source:c' }, claims }, when);
    await mirror.follow();
    await same(mirror, store, 'a third source');
    await undoJudgement(store, id, note);
    await mirror.follow();
    await same(mirror, store, 'not merged');
    await rebuildEdges(store);
    assert.deepEqual(await mirror.follow(), [], 'laid anew, nothing changes');
  });

  test('old ids that lead on, and lead on no more', async (t) => {
    const store = await openFresh(t);
    const mirror = new Mirror(store);
    await writeSource(store, article('source:a'), when);
    await inWritingTurn(store, (counted) =>
      store.write([
        ...counted,
        ...redirectStatements([{ id: 'document:old', to: DOCUMENT, rule: 'date-learnt' }], when.recordedAt),
      ]),
    );
    await mirror.follow();
    assert.deepEqual([...mirror.redirects], [['document:old', DOCUMENT]]);
    await inWritingTurn(store, (counted) => store.write([...counted, ...redirectRemovals(['document:old'])]));
    const [told] = await mirror.follow();
    assert.deepEqual([told.change, told.subject, told.id], ['REMOVED', 'REDIRECT', 'document:old']);
    await same(mirror, store, 'old ids');
  });

  test('in one order: by revision, then by sort and id; whoever comes later is told what became of it', async (t) => {
    const store = await openFresh(t);
    const mirror = new Mirror(store);
    await writeSource(store, article('source:a'), when);
    const [begin] = await mirror.follow(100);
    await writeSource(store, article('source:b', { confidence: 0.9 }), when);
    const asking = new Asking(store);
    const all = async (since: string): Promise<Data> =>
      (
        await asking.data(
          `{ changes(since: "${since}", first: 100) { totalCount upTo edges { cursor change subject id revision } } }`,
        )
      ).changes;
    const { edges, totalCount, upTo } = await all('0');
    assert.equal(totalCount, edges.length);
    assert.equal(upTo, 2);
    const key = ({ revision, subject, id }: Data): string => `${revision} ${subject} ${id}`;
    assert.deepEqual(edges.map(key), edges.map(key).sort());
    assert.equal(new Set(edges.map(({ id }: Data) => id)).size, edges.length, 'each once');
    assert.ok(edges.every(({ change }: Data) => change === 'ADDED'));
    const later = await all('1');
    const changed = Object.fromEntries(later.edges.map(({ id, change }: Data) => [id, change]));
    assert.equal(changed[IMPLEMENTS], 'CHANGED');
    assert.equal(changed['source:b'], 'ADDED');
    assert.equal(changed[PLACE], undefined, 'what both sources say alike did not change');
    assert.deepEqual((await all(begin.cursor)).edges.at(-1).id, edges.at(-1).id, 'a cursor is a place to begin');
    const { changes: rest } = await asking.data(
      `{ changes(since: "1", after: "${begin.cursor}") { totalCount pageInfo { hasPreviousPage } } }`,
    );
    assert.deepEqual(
      rest,
      { totalCount: later.totalCount, pageInfo: { hasPreviousPage: false } },
      'a cursor before `since` goes back nowhere',
    );
  });

  test('since a moment: what happened from then on, and never less', async (t) => {
    const store = await openFresh(t);
    const asking = new Asking(store);
    const ids = async (since: string): Promise<string[]> =>
      (await asking.data(`{ changes(since: "${since}", first: 100) { edges { id at } } }`)).changes.edges.map(
        ({ id }: Data) => id,
      );
    const start = new Date().toISOString();
    await writeSource(store, article('source:a'), when);
    await sleep(5);
    const between = new Date().toISOString();
    await sleep(5);
    await writeSource(store, article('source:b', { confidence: 0.9 }), when);
    const everything = await ids('0');
    assert.deepEqual(await ids(start), everything);
    assert.deepEqual(await ids('2020-01-01'), everything);
    const later = await ids(between);
    assert.ok(later.includes('source:b') && !later.includes('source:a'));
    assert.deepEqual(await ids('2999-01-01'), []);
  });

  test('nothing is missed while others write', async (t) => {
    const store = await openFresh(t);
    const mirror = new Mirror(store);
    let writing = true;
    const writer = (async () => {
      for (let turn = 0; turn < 12; turn += 1) {
        const id = `source:${turn % 5}`;
        const own = Array.from({ length: 8 }, (_, at) =>
          task({ id: `task:${turn % 5}/${at}`, name: `Việc ${turn} ${at}` } as never),
        );
        const facts = article(id, { confidence: 0.5 + turn / 100, entities: [resolution(), place(), task(), ...own] });
        const claims = own.map(({ id: subject }) =>
          relation('IMPLEMENTS', [subject, DOCUMENT], { evidence: [evidence(id)], confidence: 0.5 + turn / 100 }),
        );
        await writeSource(
          store,
          { ...facts, claims: [...facts.claims, ...claims] },
          { recordedAt: `2026-03-01T00:00:${String(turn).padStart(2, '0')}.000Z` },
        );
      }
      writing = false;
    })();
    while (writing) await mirror.follow(2);
    await writer;
    await mirror.follow(2);
    await same(mirror, store, 'after the writer');
    const place_ = mirror.told.map(({ revision }) => revision as number);
    assert.deepEqual(
      place_,
      [...place_].sort((a, b) => a - b),
      'told in order',
    );
  });

  test('what is no place to begin is refused', async (t) => {
    const store = await openFresh(t);
    const asking = new Asking(store);
    for (const since of ['', 'yesterday', '2026-02-30', '2026-13-01T00:00:00Z', 'bm90aGluZw', '-1']) {
      const { extensions } = await asking.failure('query ($since: String!) { changes(since: $since) { resume } }', { since });
      assert.equal(extensions.code, 'BAD_USER_INPUT', since);
      assert.ok(extensions.remedy);
    }
    for (const rest of ['first: 0', 'first: 101', 'after: "nothing"'])
      assert.equal((await asking.failure(`{ changes(since: "0", ${rest}) { resume } }`)).extensions.code, 'BAD_USER_INPUT', rest);
    const { changes } = await asking.data('{ changes(since: "0") { resume upTo edges { id } } }');
    assert.deepEqual([changes.edges, changes.upTo], [[], 0], 'an empty graph');
    await writeSource(store, article('source:a'), when);
    const { changes: next } = await asking.data(`{ changes(since: "${changes.resume}") { edges { id } } }`);
    assert.ok(next.edges.length > 0);
    assert.ok(asking.statements.length <= 2);
  });
});
