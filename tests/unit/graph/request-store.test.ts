/** The store as one request sees it: one time for all of its reads, nothing asked once its asker left, and what it ran told without values. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { PolicyGraphError } from '../../../src/errors.js';
import { openGrafeo } from '../../../src/graph/grafeo/grafeo-store.js';
import { migrate } from '../../../src/graph/migrate.js';
import { type RanStatement, RequestStore } from '../../../src/graph/request-store.js';
import type { Statement, Store } from '../../../src/graph/store.js';

const isError = (code: string) => (error: unknown) => error instanceof PolicyGraphError && error.code === code;
const range: Statement = { name: 'range', access: 'read', text: 'UNWIND range(1, $to) AS n RETURN n' };

describe('the store of a request', () => {
  let store: Store;
  /** The statements that reached the store. */
  let asked: number;
  before(async () => {
    const opened = openGrafeo({ folder: null });
    await migrate(opened);
    store = new Proxy(opened, {
      get: (target, name) => {
        const member: unknown = Reflect.get(target, name);
        if (typeof member !== 'function') return member;
        return (...args: unknown[]) => {
          if (name === 'read' || name === 'findIdsByTerms') asked += 1;
          return (member as (...args: unknown[]) => unknown).apply(target, args);
        };
      },
    });
  });
  after(() => store.close());

  test('all reads share one time: when it is up, the next is not begun', async () => {
    asked = 0;
    const view = new RequestStore(store, { timeoutMs: 200 });
    assert.equal((await view.read(range, { to: 3 })).length, 3);
    await new Promise((resolve) => setTimeout(resolve, 220));
    await assert.rejects(view.read(range, { to: 3 }), isError('TIMEOUT'));
    await assert.rejects(view.findIdsByTerms(['stem']), isError('TIMEOUT'));
    await assert.rejects(
      view.toldTo(() => undefined).read(range, { to: 3 }),
      isError('TIMEOUT'),
      'a view of the view has no time of its own',
    );
    assert.equal(asked, 1);
  });

  test('once its asker has left, nothing more is asked', async () => {
    asked = 0;
    const leaving = new AbortController();
    const view = new RequestStore(store, { signal: leaving.signal });
    assert.deepEqual(await view.findIdsByTerms(['stem']), []);
    leaving.abort();
    await assert.rejects(view.read(range, { to: 3 }), isError('CANCELLED'));
    await assert.rejects(view.findIdsByTerms(['stem']), isError('CANCELLED'));
    assert.equal(asked, 1);
  });

  test('a read may have less time than the request, never more', async () => {
    const long: Statement = {
      ...range,
      text: 'UNWIND range(1, 1000) AS a UNWIND range(1, 1000) AS b WITH a, b WHERE a * b % 7 = 3 RETURN count(*) AS n',
    };
    const view = new RequestStore(store, { timeoutMs: 20 });
    await assert.rejects(view.read(long, {}, { timeoutMs: 60_000 }), isError('TIMEOUT'));
    await assert.rejects(new RequestStore(store, { timeoutMs: 60_000 }).read(long, {}, { timeoutMs: 20 }), isError('TIMEOUT'));
  });

  test('it tells what was run: text, names of parameters, rows; of a failure too, and never a value', async () => {
    const told: RanStatement[] = [];
    const view = new RequestStore(store, {}).toldTo((ran) => told.push(ran));
    await view.read({ ...range, anchor: 'nowhere' }, { to: 4_321 });
    await assert.rejects(view.read({ ...range, text: 'MATCH (((' }, { to: 1 }), isError('INTERNAL'));
    await view.findIdsByTerms(['stem']);
    assert.deepEqual(
      told.map(({ name, engine, parameters, rows, anchor }) => ({ name, engine, parameters, rows, anchor })),
      [
        { name: 'range', engine: 'grafeo', parameters: ['to'], rows: 4_321, anchor: 'nowhere' },
        { name: 'range', engine: 'grafeo', parameters: ['to'], rows: null, anchor: undefined },
        { name: 'ids-by-terms', engine: 'grafeo', parameters: ['terms'], rows: 0, anchor: undefined },
      ],
    );
    assert.equal(told[0]?.text, range.text);
    assert.ok(told.every(({ milliseconds }) => milliseconds >= 0));
    assert.ok(!JSON.stringify(told.map(({ rows: _, ...rest }) => rest)).includes('4321'));
  });

  test('it writes nothing', async () => {
    const view = new RequestStore(store, {});
    await assert.rejects(view.write(), isError('INTERNAL'));
    await assert.rejects(view.define(), isError('INTERNAL'));
  });
});
