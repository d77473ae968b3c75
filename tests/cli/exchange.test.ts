/** `export` and `import` as an operator runs them, in an empty folder: what was judged goes with the graph. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, it } from 'node:test';
import { ROOT } from '../house/source-files.js';

const PROGRAM = join(ROOT, 'dist/src/cli/policygraph.js');
const NOTE = `UBND huyện Bảo Thắng dạy STEM

UBND huyện Bảo Thắng ban hành Kế hoạch số 15/KH-UBND ngày 12/3/2021 thực hiện Nghị quyết số 29-NQ/TW ngày 04/11/2013.
`;
let folder: string;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'policygraph-exchange-cli-'));
  writeFileSync(join(folder, 'note.txt'), NOTE);
});
after(() => rmSync(folder, { recursive: true, force: true }));

function policygraph(store: string, ...args: string[]) {
  const env = { PATH: process.env.PATH, POLICYGRAPH_DATA: join(folder, store) };
  return spawnSync(process.execPath, [PROGRAM, ...args], { cwd: folder, env, encoding: 'utf8', timeout: 120_000 });
}
const certaintyOf = (store: string): string[] => {
  const question =
    '{ documents(where: {symbol: {eq: "15/KH-UBND"}}) { edges { node { claims(first: 100, state: [IN_FORCE, REJECTED]) { id predicate certainty } } } } }';
  const { stdout } = policygraph(store, 'query', question);
  const claims = JSON.parse(stdout).data.documents.edges[0].node.claims as Record<'id' | 'predicate' | 'certainty', string>[];
  const { id, certainty } = claims.find(({ predicate }) => predicate === 'IMPLEMENTS')!;
  return [id, certainty];
};

it('a graph goes to a file and into another store with its judgements, and comes out as the same bytes', () => {
  assert.equal(policygraph('one', 'ingest', 'note.txt').status, 0);
  const [id = ''] = certaintyOf('one');
  assert.equal(policygraph('one', 'judge', 'reject', id, '--by', 'Thủ thư', '--note', 'Không phải.').status, 0);
  const { status, stdout, stderr } = policygraph('one', 'export', 'graph.jsonl');
  assert.deepEqual([status, stdout], [0, ''], stderr);
  assert.match(stderr, /^Exported \d+ records to graph\.jsonl\.$/m);
  assert.ok(!existsSync(join(folder, 'graph.jsonl.part')));
  assert.equal(policygraph('two', 'import', 'graph.jsonl').status, 0);
  assert.deepEqual(certaintyOf('two'), [id, 'REJECTED']);
  assert.equal(policygraph('two', 'export').stdout, readFileSync(join(folder, 'graph.jsonl'), 'utf8'));
  // The source read again in the new store changes nothing, the judgement least of all.
  assert.match(policygraph('two', 'ingest', 'note.txt').stdout, /^unchanged/);
  assert.match(policygraph('two', 'import', 'graph.jsonl').stdout, /holds this graph already/);
});

it('a damaged file, and a store that holds another graph, are refused', () => {
  const lines = readFileSync(join(folder, 'graph.jsonl'), 'utf8').split('\n');
  writeFileSync(join(folder, 'damaged.jsonl'), [...lines.slice(0, 3), '{"type":', ...lines.slice(4)].join('\n'));
  const damaged = policygraph('three', 'import', 'damaged.jsonl');
  assert.equal(damaged.status, 2);
  assert.match(damaged.stderr, /^BAD_USER_INPUT {2}damaged\.jsonl, line 4: is no JSON\./);
  assert.equal(policygraph('three', 'import', 'nowhere.jsonl').status, 3);
  writeFileSync(join(folder, 'other.txt'), NOTE.replace('15/KH-UBND', '16/KH-UBND'));
  assert.equal(policygraph('three', 'ingest', 'other.txt').status, 0);
  assert.match(policygraph('three', 'import', 'graph.jsonl').stderr, /two graphs are not mixed/);
  assert.equal(policygraph('three', 'export', join('no-such-folder', 'x.jsonl')).status, 2);
});
