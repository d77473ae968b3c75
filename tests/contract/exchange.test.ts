/** The graph to a file and back: the same graph on the same engine and on the other, and no damaged file gets in. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { exportGraph } from '../../src/exchange/export-graph.js';
import { importGraph } from '../../src/exchange/import-graph.js';
import { openGrafeo } from '../../src/graph/grafeo/grafeo-store.js';
import { claimIdOf } from '../../src/graph/claim-id.js';
import { judge, undoJudgement } from '../../src/graph/judgement/judge.js';
import { migrate } from '../../src/graph/migrate.js';
import { rebuildEdges } from '../../src/graph/rebuild-edges.js';
import { redirectStatements } from '../../src/graph/redirects.js';
import type { Store } from '../../src/graph/store.js';
import { writeSource } from '../../src/graph/write-source.js';
import { topicList } from '../../src/ingest/reference-lists.js';
import { forEachEngine } from './engines.js';
import { dump } from './graph-dump.js';
import { article, DOCUMENT, PLACE, place, resolution, TASK, task } from './sample-facts.js';

const folder = mkdtempSync(join(tmpdir(), 'policygraph-exchange-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const day = (n: number) => ({ recordedAt: `2026-01-0${n}T00:00:00.000Z` });
const note = { by: 'Thủ thư', note: 'Đọc bản gốc.' };
const OTHER = 'document:trung-uong/nq-29/2022';
const DOUBLE = 'locality:huyen-bao-thang-lao-cai';

/** A graph with everything in it: a list, two texts and a revised one, an old id, every kind of judgement, one of them taken back. */
async function fill(store: Store): Promise<void> {
  await writeSource(store, topicList(), day(1));
  const origin = { kind: 'FILE', id: 'origin:note', at: 'note.txt' } as const;
  const other = resolution({ id: OTHER, name: 'Nghị quyết khác', issuedOn: '2022-11-17' } as never);
  const double = place({ id: DOUBLE, name: 'Bảo Thắng (Lào Cai)' } as never);
  const open = {
    start: 30,
    end: 40,
    text: 'UBND huyện',
    kind: 'AGENCY',
    candidates: [{ id: 'x', score: 0.5, reason: 'y' }],
  } as const;
  const first = article('source:a', { entities: [resolution(), other, place(), double, task()] });
  await writeSource(store, { ...first, unresolved: [open], origin }, day(1));
  await writeSource(store, article('source:b', { source: { tier: 'OFFICIAL' }, confidence: 0.7 }), day(2));
  await store.write(redirectStatements([{ id: 'document:old', to: DOCUMENT, rule: 'date-learnt' }], day(2).recordedAt));
  const implement = claimIdOf({ subject: TASK, predicate: 'IMPLEMENTS', object: DOCUMENT, value: null });
  const at = '2026-02-01T00:00:00.000Z';
  await judge(store, { verb: 'correct', claim: implement, object: OTHER }, { ...note, at });
  await judge(store, { verb: 'merge', from: DOUBLE, into: PLACE }, { ...note, at });
  await judge(store, { verb: 'split', from: OTHER, name: 'Nghị quyết thứ ba', sources: ['source:b'] }, { ...note, at });
  const entity = 'agency:ubnd/086-huyen-bao-thang';
  await judge(store, { verb: 'resolve', mention: 'mention:a/agency-30-40', entity }, { ...note, at });
  const { id } = await judge(store, { verb: 'merge', from: OTHER, into: DOCUMENT }, { ...note, at });
  await undoJudgement(store, id, { ...note, at });
  const revised = article('source:c', { entities: [resolution(), place(), task()] });
  await writeSource(store, { ...revised, origin, unresolved: [open] }, day(3));
}
async function exported(store: Store): Promise<string> {
  let text = '';
  for await (const line of exportGraph(store)) text += `${line}\n`;
  return text;
}
const inFile = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const graph = async (store: Store): Promise<string[]> => (await dump(store)).filter((line) => !line.startsWith('[["Migration"]'));
async function grafeo(t: { after(end: () => Promise<void>): void }): Promise<Store> {
  const store = openGrafeo({ folder: null, shuffleUnordered: true });
  t.after(() => store.close());
  await migrate(store);
  return store;
}

forEachEngine('export and import', (engine, openFresh) => {
  test('the imported graph is the exported one, its export the same bytes, and work goes on with it', async (t) => {
    const made = await grafeo(t);
    await fill(made);
    const text = await exported(made);
    const store = await openFresh(t);
    const file = inFile(`${engine}.jsonl`, text);
    assert.equal((await importGraph(store, file)).changed, true);
    const [has, should] = [await graph(store), await graph(made)];
    assert.deepEqual(
      { more: has.filter((line) => !should.includes(line)), less: should.filter((line) => !has.includes(line)) },
      { more: [], less: [] },
    );
    assert.equal(has.length, should.length);
    assert.equal(await exported(store), text);
    assert.deepEqual(await importGraph(store, file), { records: text.trim().split('\n').length - 2, changed: false });
    await rebuildEdges(store);
    assert.deepEqual(await graph(store), should, 'rebuilt');
    // The same judgement, taken back in both, leaves the same graph.
    const [{ id }] = JSON.parse(`[${text.split('\n').find((line) => line.includes('"verb":"merge"'))}]`) as [{ id: string }];
    for (const each of [made, store]) await undoJudgement(each, id, { ...note, at: '2026-03-01T00:00:00.000Z' });
    assert.deepEqual(await graph(store), await graph(made), 'taken back');
  });

  test('a graph of this engine comes back into the embedded one', async (t) => {
    const store = await openFresh(t);
    await fill(store);
    const text = await exported(store);
    const back = await grafeo(t);
    await importGraph(back, inFile(`${engine}-back.jsonl`, text));
    assert.deepEqual(await graph(back), await graph(store));
    assert.equal(await exported(back), text);
  });

  test('an import that was cut short goes on; another file is refused meanwhile', async (t) => {
    const made = await grafeo(t);
    await fill(made);
    const file = inFile(`${engine}-cut.jsonl`, await exported(made));
    const store = await openFresh(t);
    const stopping = new AbortController();
    await assert.rejects(
      importGraph(store, file, { signal: stopping.signal, onProgress: () => stopping.abort() }),
      /importing the same file again goes on/,
    );
    await writeSource(made, article('source:later'), day(5));
    await assert.rejects(importGraph(store, inFile(`${engine}-other.jsonl`, await exported(made))), /another graph/);
    await importGraph(store, file);
    assert.equal(await exported(store), readFileSync(file, 'utf8'));
  });

  test('a damaged file is refused with its line, and nothing is written', async (t) => {
    const made = await grafeo(t);
    await fill(made);
    const lines = (await exported(made)).trim().split('\n');
    const store = await openFresh(t);
    const before = await dump(store);
    const damaged: readonly [string, string[], RegExp][] = [
      ['empty', [], /line 1: the file is empty/],
      ['other', ['{"a":1}'], /line 1: this is no export of a graph/],
      ['newer', [lines[0]!.replace('"formatVersion":1', '"formatVersion":9'), ...lines.slice(1)], /line 1: the file has form 9/],
      ['no-json', [lines[0]!, '{"type":', ...lines.slice(2)], /line 2: is no JSON/],
      ['type', [lines[0]!, '{"type":"thing","id":"x"}', ...lines.slice(2)], /line 2: "thing" is no type of record/],
      ['cut', lines.slice(0, -1), /ends without its last line/],
      ['missing', [...lines.slice(0, 5), ...lines.slice(6)], /line \d+: (?:names|the checksum)/],
      ['changed', lines.map((line) => line.replace('Nghị quyết thứ ba', 'Nghị quyết thứ tư')), /checksum does not fit/],
      ['longer', [...lines, '{}'], /stands behind the last line/],
    ];
    for (const [name, text, message] of damaged) {
      await assert.rejects(importGraph(store, inFile(`${name}.jsonl`, text.map((line) => `${line}\n`).join(''))), message, name);
    }
    await assert.rejects(importGraph(store, join(folder, 'none.jsonl')), /none.jsonl cannot be read/);
    await assert.rejects(importGraph(made, inFile('elsewhere.jsonl', await exported(store))), /two graphs are not mixed/);
    assert.deepEqual(await dump(store), before);
  });
});
