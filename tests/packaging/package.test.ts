/** The package as others install it: packed, unpacked, imported as ESM, its command run. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, it } from 'node:test';
import { ROOT } from '../house/source-files.js';

let folder: string;
let unpacked: string;
const run = (command: string, args: string[], cwd = ROOT) => spawnSync(command, args, { cwd, encoding: 'utf8' });

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'policygraph-pack-'));
  const packed = run('npm', ['pack', '--ignore-scripts', '--loglevel=error', '--pack-destination', folder]);
  assert.equal(packed.status, 0, packed.stderr);
  const [tarball] = readdirSync(folder);
  assert.equal(run('tar', ['xzf', join(folder, tarball!), '-C', folder]).status, 0);
  unpacked = join(folder, 'package');
  symlinkSync(join(ROOT, 'node_modules'), join(unpacked, 'node_modules'));
});
after(() => rmSync(folder, { recursive: true, force: true }));

it('holds code, data, types and schema, and no tests', () => {
  for (const path of [
    'dist/src/index.js',
    'dist/src/index.d.ts',
    'dist/src/server/graphiql/graphiql.js',
    'data/taxonomy.json',
    'data/facts',
    'docs/questions/chapters.json',
    'docs/questions/nq29-stem/question.graphql',
    'schema.graphql',
    'LICENSE',
    'README.md',
  ]) {
    assert.ok(existsSync(join(unpacked, path)), path);
  }
  assert.ok(!existsSync(join(unpacked, 'dist/tests')));
});

it('is imported as an ES module and builds its schema', () => {
  const code = "const { apiSchema } = await import('./dist/src/index.js'); console.log(apiSchema().getQueryType().name);";
  const { stdout, stderr } = run(process.execPath, ['--input-type=module', '-e', code], unpacked);
  assert.equal(stdout.trim(), 'Query', stderr);
});

it('has types that a strict project accepts', () => {
  writeFileSync(
    join(unpacked, 'consumer.ts'),
    `import { type Answer, answerQuestion, ERRORS, openStore, type Store } from 'vn-policy-graph';
const store: Store = await openStore({ folder: 'store' });
const answer: Answer = await answerQuestion(store, { question: '{ __typename }' });
export const code: 2 = ERRORS.BAD_USER_INPUT.exitCode;
// @ts-expect-error A question is text.
await answerQuestion(store, { question: 2 });
export default answer;
`,
  );
  const compiler = join(ROOT, 'node_modules/typescript/bin/tsc');
  const flags = ['--noEmit', '--strict', '--skipLibCheck', '--module', 'nodenext', '--target', 'es2022', '--types', 'node'];
  const { status, stdout } = run(process.execPath, [compiler, '--ignoreConfig', ...flags, 'consumer.ts'], unpacked);
  assert.equal(status, 0, stdout);
});

it('runs its command', () => {
  const { status, stdout } = run(process.execPath, ['dist/src/cli/policygraph.js', '--help'], unpacked);
  assert.equal(status, 0);
  assert.match(stdout, /serve/);
});

it('has the worked questions with it', () => {
  const { status, stdout, stderr } = run(process.execPath, ['dist/src/cli/policygraph.js', 'questions'], unpacked);
  assert.equal(status, 0, stderr);
  assert.match(stdout, /nq29-stem/);
});
