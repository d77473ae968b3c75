/** The commands as a user runs them: exit codes, what goes to which stream, and how the server stops. */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { after, before, describe, it } from 'node:test';
import { readConfig } from '../../src/config.js';
import { ROOT } from '../house/source-files.js';

const PROGRAM = join(ROOT, 'dist/src/cli/policygraph.js');
let folder: string;
let environment: NodeJS.ProcessEnv;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'policygraph-cli-'));
  // Nothing of the machine's own settings, and no Neo4j.
  environment = { PATH: process.env.PATH, POLICYGRAPH_DATA: join(folder, 'store'), PORT: '0' };
  writeFileSync(
    join(folder, 'note.txt'),
    'Tin thử nghiệm\n\nUBND huyện Bảo Thắng triển khai giáo dục STEM trong các trường học.\n',
  );
});
after(() => rmSync(folder, { recursive: true, force: true }));

function policygraph(args: readonly string[], extra: NodeJS.ProcessEnv = {}) {
  return spawnSync(process.execPath, [PROGRAM, ...args], {
    env: { ...environment, ...extra },
    encoding: 'utf8',
    timeout: 120_000,
  });
}

/** Arguments → exit code and a word of what is said on stderr. */
const REFUSED: readonly (readonly [args: readonly string[], exitCode: number, said: RegExp])[] = [
  [['nonsense'], 2, /unknown command/],
  [['query'], 2, /missing required argument/],
  [['query', '{ __typename }', '--variables', '[1]'], 2, /no JSON object/],
  [['query', 'nq29'], 3, /^NOT_FOUND {2}There is no worked question "nq29"/],
  [['ingest', '--no-such-option', 'x'], 2, /unknown option/],
  [['export', '--format', 'csv'], 6, /^NOT_SUPPORTED {2}.+query/],
  [['evaluate', '--scorer', 'nowhere.mjs'], 3, /^NOT_FOUND/],
];

describe('policygraph', () => {
  for (const [args, exitCode, said] of REFUSED) {
    it(`ends with ${exitCode} for: ${args.join(' ')}`, () => {
      const { status, stdout, stderr } = policygraph(args);
      assert.equal(status, exitCode, stderr);
      assert.match(stderr, said);
      assert.equal(stdout, '');
    });
  }

  it('helps with every command and says its exit codes', () => {
    assert.equal(policygraph(['--help']).status, 0);
    for (const command of [
      'serve',
      'ingest',
      'query',
      'questions',
      'migrate',
      'export',
      'import',
      'review',
      'judge',
      'doctor',
      'evaluate',
      'persist',
    ]) {
      const { status, stdout } = policygraph([command, '--help']);
      assert.equal(status, 0, command);
      assert.match(stdout, /exit code/i, command);
    }
  });

  it('names every setting that is wrong at once, with examples, and shows no password', () => {
    const { status, stdout, stderr } = policygraph(['doctor'], {
      PORT: 'x',
      NEO4J_URI: 'neo4j://me:hush@host',
      NEO4J_PASSWORD: 'hush',
    });
    assert.equal(status, 2);
    assert.match(stdout, /PORT is wrong .+NEO4J_URI is wrong .+for example NEO4J_URI=neo4j:\/\/localhost:7687/);
    assert.doesNotMatch(stdout + stderr, /hush/);
  });

  it('asks a worked question by its name, with other variables', () => {
    const listed = JSON.parse(policygraph(['questions', '--json']).stdout) as { name: string }[];
    assert.ok(listed.some(({ name }) => name === 'which-nq29'));
    const { status, stdout } = policygraph(['query', 'which-nq29', '--variables', '{"mention": "STEM", "kind": "TOPIC"}']);
    assert.deepEqual([status, JSON.parse(stdout)], [0, { data: { resolve: [] } }]);
    const table = policygraph(['query', 'which-nq29', '--format', 'csv', '--bom']);
    assert.deepEqual([table.status, table.stdout], [0, '\uFEFFscore,reasons,id,name,title,issuedOn,issuers.name\r\n']);
    assert.equal(policygraph(['query', 'which-nq29', '--format', 'csv', '--rows', 'nothing']).status, 2);
  });

  it('answers on stdout with the exit code of the first error', () => {
    const ok = policygraph(['query', '{ __typename }']);
    assert.deepEqual([ok.status, JSON.parse(ok.stdout)], [0, { data: { __typename: 'Query' } }]);
    const missing = policygraph(['query', '{ implementingLocalities(document: "99-NQ/XY") { totalCount } }']);
    assert.equal(missing.status, 3);
    const several = policygraph(['query', 'query A { __typename } query B { __typename }']);
    assert.equal(several.status, 2);
    assert.equal(JSON.parse(several.stdout).errors[0].extensions.code, 'BAD_USER_INPUT');
  });

  it('tells what doctor found, a line each', () => {
    const { status, stdout } = policygraph(['doctor']);
    assert.equal(status, 0, stdout);
    assert.deepEqual(
      stdout
        .trim()
        .split('\n')
        .map((line) => /^ok +(\w+):/.exec(line)?.[1]),
      ['Node', 'settings', 'store', 'schema', 'contents'],
    );
  });
});

describe('policygraph serve', () => {
  before(() => {
    // A store of one's own is served as it is: the shipped graph is for empty ones.
    const { status, stderr } = policygraph(['ingest', join(folder, 'note.txt')]);
    assert.equal(status, 0, stderr);
  });

  async function served(): Promise<{ url: string; stop(...signals: NodeJS.Signals[]): Promise<number | null>; said(): string }> {
    const child = spawn(process.execPath, [PROGRAM, 'serve'], { env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    child.stderr.on('data', (data) => {
      said += String(data);
    });
    const ended = new Promise<number | null>((resolve) => child.on('exit', (code) => resolve(code)));
    let url: string | undefined;
    for (let tries = 0; url === undefined && tries < 600 && child.exitCode === null; tries += 1) {
      await sleep(100);
      url = /Serving grafeo at (http:\S+)\/graphql/.exec(said)?.[1];
    }
    assert.ok(url, said);
    return {
      url,
      said: () => said,
      async stop(...signals) {
        for (const signal of signals) child.kill(signal);
        return ended;
      },
    };
  }

  it("serves a store of one's own and stops with 0 at SIGTERM", async () => {
    const { url, stop, said } = await served();
    assert.equal((await fetch(`${url}/readyz`)).status, 200);
    assert.equal(await stop('SIGTERM'), 0);
    assert.match(said(), /Stopping\./);
    assert.doesNotMatch(said(), /loading the shipped graph/);
  });

  it('takes the two signals of one Ctrl-C for one wish, and leaves the store free', async () => {
    const { stop } = await served();
    assert.equal(await stop('SIGINT', 'SIGINT'), 0);
    assert.equal(policygraph(['doctor']).status, 0);
  });

  it('refuses a port that is taken and leaves the store alone', async () => {
    const { url, stop } = await served();
    const { status, stderr } = policygraph(['serve'], { PORT: new URL(url).port, POLICYGRAPH_DATA: join(folder, 'other') });
    assert.equal(status, 2);
    assert.match(stderr, /^BAD_USER_INPUT {2}Port \d+ .+set PORT/);
    await stop('SIGTERM');
  });
});

describe('the settings', () => {
  it('have a default each, and empty counts as unset', () => {
    const { port, host, store } = readConfig({ PORT: '', HOST: ' ' });
    assert.deepEqual({ port, host, store }, { port: 4000, host: '127.0.0.1', store: { folder: '.policygraph' } });
  });
});
