/**
 * What storing costs over a bare loop: the product writes facts that were read before, and every statement it runs is kept with its rows; then a loop
 * over the engine, or the driver, runs the same statements with the same rows in the same transactions on an equal store. Reading, JSON and, for the
 * driver, the making of its integers are outside the time of both or, where only the loop has them, of the loop.
 */
import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { openReadyStore } from '../../dist/src/ingest/prepare-store.js';
import { ingestPaths } from '../../dist/src/ingest/ingest-paths.js';
import { storeWriter } from '../../dist/src/ingest/store-writer.js';
import { freshStore, usesNeo4j } from './fresh-store.mjs';

/** The values of a file of JSON lines, a few at a time: a line reader would hold the file. */
async function* values(file) {
  let open = '';
  for await (const chunk of createReadStream(file, { encoding: 'utf8', highWaterMark: 1 << 20 })) {
    const lines = (open + chunk).split('\n');
    open = lines.pop();
    for (const line of lines) yield JSON.parse(line);
  }
}

class Watch {
  seconds = 0;
  cpu = 0;
  async over(work) {
    const [begun, before] = [performance.now(), process.cpuUsage()];
    const result = await work();
    const { user, system } = process.cpuUsage(before);
    this.seconds += (performance.now() - begun) / 1000;
    this.cpu += (user + system) / 1e6;
    return result;
  }
}

/** The facts of the texts in the batches in which an ingest stores them. */
async function batchesOf(texts, file) {
  const out = createWriteStream(file);
  await ingestPaths([texts], {
    workers: 2,
    write: async (sources) => {
      if (!out.write(`${JSON.stringify(sources)}\n`)) await new Promise((resolve) => out.once('drain', resolve));
      return sources.map(() => ({ outcome: 'new', superseded: [], retracted: 0 }));
    },
  });
  out.end();
  await finished(out);
}

/** So many batches are held in memory at a time. */
const HELD = 25;

/** Stores batches as an ingest does: the next call is begun before the call before it is done, and no third. */
async function storeAhead(batches, storeAll) {
  let before = Promise.resolve();
  for (const sources of batches) {
    const storing = storeAll(sources);
    await before;
    before = storing;
  }
  await before;
}

async function byProduct(root, facts, recorded, mayEmpty) {
  const store = await openReadyStore(await freshStore(root, 'product', mayEmpty));
  const watch = new Watch();
  let kept = [];
  const write = store.write.bind(store);
  store.write = (batch) => {
    kept.push(batch.map(({ statement, params }) => ({ name: statement.name, text: statement.text, params })));
    return write(batch);
  };
  const out = createWriteStream(recorded);
  const storeAll = storeWriter(store, { recordedAt: new Date().toISOString() });
  const storeHeld = async (held) => {
    await watch.over(() => storeAhead(held, storeAll));
    for (const transaction of kept) if (!out.write(`${JSON.stringify(transaction)}\n`)) await once(out, 'drain');
    kept = [];
  };
  let held = [];
  for await (const sources of values(facts)) {
    held.push(sources);
    if (held.length < HELD) continue;
    await storeHeld(held);
    held = [];
  }
  await storeHeld(held);
  out.end();
  await finished(out);
  await store.close();
  return watch;
}

async function byGrafeo(root, recorded) {
  const { folder } = await freshStore(root, 'bare');
  const { default: grafeo } = await import('@grafeo-db/js');
  const db = grafeo.GrafeoDB.create(`${folder}/graph.grafeo`, {});
  const watch = new Watch();
  for await (const statements of values(recorded)) {
    await watch.over(async () => {
      const transaction = db.beginTransaction();
      for (const { text, params } of statements) (await transaction.executeCypher(text, params)).toArray();
      transaction.commit();
    });
  }
  db.close();
  return watch;
}

async function byDriver(root, recorded, mayEmpty) {
  const { neo4j: at } = await freshStore(root, 'bare', mayEmpty);
  const { default: neo4j } = await import('neo4j-driver');
  const driver = neo4j.driver(at.uri, neo4j.auth.basic(at.username, at.password));
  const integers = (value) =>
    Number.isSafeInteger(value)
      ? neo4j.int(value)
      : Array.isArray(value)
        ? value.map(integers)
        : value !== null && typeof value === 'object'
          ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, integers(each)]))
          : value;
  const watch = new Watch();
  const session = driver.session({ database: at.database });
  for await (const statements of values(recorded)) {
    const bound = statements.map(({ text, params }) => ({ text, params: integers(params) }));
    await watch.over(() =>
      session.executeWrite(async (transaction) => {
        for (const { text, params } of bound) await transaction.run(text, params);
      }),
    );
  }
  await session.close();
  await driver.close();
  return watch;
}

/** Measures both; `row` prints. */
export async function compareWithBareLoop({ root, texts, mayEmpty, row }) {
  const [facts, recorded] = [`${root}/facts.jsonl`, `${root}/statements.jsonl`];
  await batchesOf(texts, facts);
  const product = await byProduct(root, facts, recorded, mayEmpty);
  const bare = await (usesNeo4j ? byDriver(root, recorded, mayEmpty) : byGrafeo(root, recorded));
  const fixed = (n) => n.toFixed(2);
  row('storing alone', 'seconds', 'CPU seconds of this process');
  row('---', '---', '---');
  row('the product', fixed(product.seconds), fixed(product.cpu));
  row('a bare loop with the same rows', fixed(bare.seconds), fixed(bare.cpu));
  row(
    'rate of the product to the loop',
    `${fixed((100 * bare.seconds) / product.seconds)} %`,
    `${fixed((100 * bare.cpu) / product.cpu)} %`,
  );
}
