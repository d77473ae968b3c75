/** The arithmetic of the bench: medians and ratios, which rounds count, and what is read off the wire. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BoltProxy } from '../../../bench/measure/bolt-proxy.js';
import { unpacked } from '../../../bench/measure/packstream.js';
import { geometricMean, median, quantile, ratioOf } from '../../../bench/measure/ratio.js';
import { keptRounds } from '../../../bench/measure/rounds-kept.js';
import { canonical, firstDifference, unwrapped } from '../../../bench/questions/answer.js';
import { connect, createServer, type Server } from 'node:net';

const at = (server: Server): number => (server.address() as { port: number }).port;

describe('ratios', () => {
  it('are taken within each round, so that a slow round moves both', () => {
    const ratio = ratioOf([2, 20, 2.2, 4], [1, 10, 1, 2]);
    assert.equal(ratio?.median, 2);
    assert.ok(ratio.low >= 2 && ratio.high <= 2.2 && ratio.high > 2);
  });

  it('leave out rounds in which one side is missing, and are nothing where none is left', () => {
    assert.equal(ratioOf([null, 6], [3, 3])?.median, 2);
    assert.equal(ratioOf([null, 6], [3, null]), null);
  });

  it('have an interval that holds the median and widens with the spread', () => {
    const narrow = ratioOf([1, 1.01, 0.99, 1, 1.02, 0.98, 1], [1, 1, 1, 1, 1, 1, 1])!;
    const wide = ratioOf([1, 2, 0.5, 1, 3, 0.3, 1], [1, 1, 1, 1, 1, 1, 1])!;
    for (const { low, median: middle, high } of [narrow, wide]) assert.ok(low <= middle && middle <= high);
    assert.ok(wide.high - wide.low > narrow.high - narrow.low);
    assert.deepEqual(ratioOf([1, 2, 3], [1, 1, 1]), ratioOf([1, 2, 3], [1, 1, 1]));
  });

  it('know medians, quantiles and geometric means', () => {
    assert.equal(median([3, 1, 2]), 2);
    assert.equal(median([4, 1, 2, 3]), 2.5);
    assert.throws(() => median([]), RangeError);
    assert.equal(quantile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.9), 9);
    assert.equal(geometricMean([1, 4]), 2);
  });
});

describe('rounds', () => {
  const round = (computeMs: number, stolen = 0) => ({ sentinel: { computeMs, databaseMs: 1 }, stolen, measured: new Map() });

  it('do not count when the machine was slower than usual or had its time stolen', () => {
    const { kept, dropped, noisy } = keptRounds([...Array.from({ length: 6 }, () => round(10)), round(13), round(10, 0.1)]);
    assert.deepEqual([kept.length, dropped, noisy], [6, 2, false]);
  });

  it('all count, and are called noisy, where too few were quiet', () => {
    const { kept, dropped, noisy } = keptRounds([5, 8, 12, 20, 10, 30, 3].map((computeMs) => round(computeMs)));
    assert.deepEqual([kept.length, dropped, noisy], [7, 0, true]);
  });
});

describe('answers', () => {
  it('are compared without the dress of connections, whatever the order of keys', () => {
    const answer = {
      totalCount: 2,
      edges: [{ cursor: 'x', status: 'DONE', node: { id: '1', topics: { edges: [{ node: { name: 'a' } }] } } }],
      pageInfo: { hasNextPage: true },
    };
    const plain = { more: true, rows: [{ topics: [{ name: 'a' }], id: '1', status: 'DONE' }], total: 2 };
    assert.equal(canonical(unwrapped(answer)), canonical(plain));
    assert.notEqual(canonical(unwrapped(answer)), canonical({ ...plain, total: 3 }));
    assert.match(firstDifference('abc', 'abd'), /character 2/);
  });
});

describe('the proxy', () => {
  const message = (bytes: number[]): number[] => [0, bytes.length, ...bytes, 0, 0];
  const run = message([0xb3, 0x10, 0x88, ...Buffer.from('RETURN 1'), 0xa1, 0x81, 0x6e, 0xc9, 0x01, 0x00, 0xa0]);
  const pull = message([0xb1, 0x3f, 0xa1, 0x81, 0x6e, 0xff]);

  it('reads values as a driver packs them', () => {
    assert.deepEqual(unpacked(Buffer.from([0x93, 0x01, 0xf0, 0xc9, 0x01, 0x00])), [1n, -16n, 256n]);
    assert.deepEqual(unpacked(Buffer.from([0xa1, 0x81, 0x61, 0xc3])), { a: true });
    assert.equal(unpacked(Buffer.from([0xd0, 0x03, 0xc4, 0x91, 0x61])), 'đa');
    assert.equal(unpacked(Buffer.from([0xc1, 0x3f, 0xf8, 0, 0, 0, 0, 0, 0])), 1.5);
    assert.throws(() => unpacked(Buffer.from([0xc4])), /no value begins with c4/);
  });

  it('counts statements and waits and passes every byte on, however the bytes are cut', async () => {
    const received: Buffer[] = [];
    // A server that answers the greeting and then one byte to whatever it is sent last.
    const server = createServer((socket) =>
      socket.on('data', (bytes) => {
        received.push(bytes);
        socket.write(received.length === 1 ? Buffer.from([0, 0, 4, 5]) : Buffer.from([1]));
      }),
    );
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const proxy = new BoltProxy(`bolt://127.0.0.1:${at(server)}`);
    const client = connect(Number(new URL(await proxy.open()).port), '127.0.0.1');
    const answered = (): Promise<unknown> => new Promise((resolve) => client.once('data', resolve));
    client.setNoDelay(true);
    const greeting = Buffer.alloc(20, 7);
    const bytes = [...run, ...pull];
    for (const part of [greeting, Buffer.from(bytes.slice(0, 9)), Buffer.from(bytes.slice(9)), Buffer.from([...run, ...pull])]) {
      client.write(part);
      await answered();
    }
    const { statements, roundTrips } = proxy.take();
    assert.deepEqual(statements, [
      { text: 'RETURN 1', params: { n: 256n } },
      { text: 'RETURN 1', params: { n: 256n } },
    ]);
    assert.equal(roundTrips, 2);
    assert.deepEqual(proxy.take(), { statements: [], roundTrips: 0 });
    assert.deepEqual(Buffer.concat(received), Buffer.from([...greeting, ...bytes, ...bytes]));
    client.destroy();
    proxy.close();
    server.close();
  });
});
