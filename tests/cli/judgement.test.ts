/** `review` and `judge` as a data steward runs them, in an empty folder. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { ROOT } from '../house/source-files.js';

const PROGRAM = join(ROOT, 'dist/src/cli/policygraph.js');
let folder: string;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'policygraph-judgement-'));
  const text = `Xã Tân Lập dạy STEM

UBND xã Tân Lập ban hành Kế hoạch số 15/KH-UBND ngày 12/3/2021 thực hiện Nghị quyết số 29-NQ/TW ngày 04/11/2013.
`;
  writeFileSync(join(folder, 'note.txt'), text);
});
after(() => rmSync(folder, { recursive: true, force: true }));

function policygraph(...args: string[]) {
  const env = { PATH: process.env.PATH, POLICYGRAPH_DATA: join(folder, 'store') };
  return spawnSync(process.execPath, [PROGRAM, ...args], { cwd: folder, env, encoding: 'utf8', timeout: 120_000 });
}
const told = ['--by', 'Thủ thư', '--note', 'Đọc bản gốc.'];
const linesOf = (stdout: string): Record<string, unknown>[] =>
  stdout
    .trim()
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
const certaintyOf = (claim: string): unknown => {
  const question =
    '{ documents(where: {symbol: {contains: "15/KH-UBND"}}) { nodes: edges { node { implements(certainty: [ASSERTED, VERIFIED]) { edges { certainty } } } } } }';
  const { stdout, stderr } = policygraph('query', question);
  assert.ok(stdout, `${claim} ${stderr}`);
  return JSON.parse(stdout).data.documents.nodes[0].node.implements.edges.map((edge: { certainty: string }) => edge.certainty);
};

describe('policygraph review and judge', () => {
  it('list what waits with the commands that settle it, settle it, and take it back', () => {
    assert.equal(policygraph('ingest', 'note.txt').status, 0);
    const queue = linesOf(policygraph('review', '--kind', 'unresolved', '--json').stdout) as {
      id: string;
      words: string;
      candidates: { id: string }[];
      actions: { command: string }[];
    }[];
    const item = queue.find(({ words }) => words === 'UBND xã Tân Lập')!;
    assert.ok(item.candidates.length > 1);
    const [, ...command] = item.actions[0]!.command.replace(' --by WHO --note WHY', '').split(' ');
    const resolved = policygraph(...command, ...told, '--json');
    assert.equal(resolved.status, 0, resolved.stderr);
    const judgement = JSON.parse(resolved.stdout) as { id: string; by: string };
    assert.equal(judgement.by, 'Thủ thư');
    assert.ok(!policygraph('review').stdout.includes(item.id));
    assert.equal(policygraph('judge', 'undo', judgement.id, ...told).status, 0);
    assert.ok(policygraph('review').stdout.includes(item.id));
    const [record] = linesOf(policygraph('judge', 'history', '--json').stdout) as { undone: { by: string } }[];
    assert.equal(record?.undone.by, 'Thủ thư');
  });

  it('say which judgement cannot be made, and write nothing', () => {
    const unknown = policygraph('judge', 'confirm', 'claim:none', ...told);
    assert.deepEqual([unknown.status, unknown.stdout], [3, '']);
    assert.match(unknown.stderr, /^NOT_FOUND {2}there is no claim claim:none/);
    assert.equal(policygraph('judge', 'confirm', 'claim:none').status, 2);
    assert.equal(policygraph('review', '--kind', 'nonsense').status, 2);
  });

  it('a rejected fact is no fact of an answer any more', () => {
    const { stdout } = policygraph(
      'query',
      '{ documents(where: {symbol: {contains: "15/KH-UBND"}}) { edges { node { claims(first: 100) { id predicate } } } } }',
    );
    const claims = JSON.parse(stdout).data.documents.edges[0].node.claims as { id: string; predicate: string }[];
    const { id } = claims.find(({ predicate }) => predicate === 'IMPLEMENTS')!;
    assert.deepEqual(certaintyOf(id), ['ASSERTED']);
    assert.equal(policygraph('judge', 'reject', id, ...told).status, 0);
    assert.deepEqual(certaintyOf(id), []);
  });
});
