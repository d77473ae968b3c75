/** The house: names and lengths of files, what each room says of itself, and that generated files are fresh. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { SETTINGS } from '../../src/config.js';
import { ERRORS } from '../../src/errors.js';
import { allFiles, ROOT, sourceFiles, textOf } from './source-files.js';

const LONGEST = 400;
const DRAWERS = /^(?:utils?|helpers?|common|shared|misc|manager|service|base|data|types)\.ts$/;
const run = (command: string, args: string[]) => spawnSync(command, args, { cwd: ROOT, encoding: 'utf8' });
const tracked = (): string[] => {
  const { status, stdout } = run('git', ['ls-files']);
  return status === 0
    ? stdout
        .trim()
        .split('\n')
        .filter((file) => existsSync(join(ROOT, file)))
    : [];
};

describe('files of the house', () => {
  it('are at most 400 lines long', () => {
    const written = [...sourceFiles('src'), ...sourceFiles('tests'), ...sourceFiles('bench')].filter(
      (file) => !file.endsWith('.generated.ts'),
    );
    const long = written.filter((file) => textOf(file).split('\n').length > LONGEST);
    assert.deepEqual(long, []);
  });

  it('are named in kebab-case for the one thing they hold', () => {
    const wrong = [...sourceFiles('src'), ...sourceFiles('bench')].filter((file) => {
      const name = file.split('/').at(-1)!;
      return DRAWERS.test(name) || !/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z]+)*\.ts$/.test(name);
    });
    assert.deepEqual(wrong, []);
  });

  it('say in their first lines what they are for', () => {
    const silent = [...sourceFiles('src'), ...sourceFiles('bench')].filter(
      (file) => !/^(?:#!.*\n)?(?:\/\*\*|\/\/ Generated)/.test(textOf(file)),
    );
    assert.deepEqual(silent, []);
  });

  it('stand in rooms that say their purpose in the first lines of their README', () => {
    const rooms = new Set(
      sourceFiles('src')
        .map((file) => file.split('/')[1]!)
        .filter((name) => !name.endsWith('.ts')),
    );
    for (const room of rooms) assert.match(textOf(`src/${room}/README.md`), new RegExp(`^# ${room}: .+\\n.{60,}`), room);
  });

  it('are fresh where they are generated', () => {
    for (const script of ['generate-statements', 'write-schema', 'generate-docs']) {
      const { status, stderr } = run(process.execPath, [`scripts/${script}.mjs`, '--check']);
      assert.equal(status, 0, `${script}: ${stderr}`);
    }
  });

  it('explain every error code, and no other', () => {
    const listed = [...textOf('docs/errors.md').matchAll(/^\| `([A-Z_]+)` \|/gm)].map((match) => match[1]);
    assert.deepEqual(listed, Object.keys(ERRORS));
  });

  it('list every setting in .env.example, and no other', () => {
    const listed = [...textOf('.env.example').matchAll(/^(?:# )?([A-Z][A-Z0-9_]+)=/gm)].map((match) => match[1]);
    assert.deepEqual(
      listed,
      SETTINGS.map(({ name }) => name),
    );
  });

  it('carry a header with access and parameters in every statement', () => {
    const statements = allFiles('cypher').filter((file) => file.endsWith('.cypher') && !file.startsWith('cypher/schema/'));
    const bare = statements.filter((file) => !/^\/\/ @access (?:read|write)$/m.test(textOf(file)));
    assert.deepEqual(bare, []);
    assert.ok(statements.length > 10);
  });

  it('hold no path of a machine and no address of a registry', () => {
    // Put together here, so that this file does not hold what it looks for.
    const homes = ['home', 'root', 'Users', 'work'].join('|');
    const paths = new RegExp(`(?:^|[\\s"'(=])/(?:${homes})/[\\w.-]+`, 'm');
    const resolved = ['"resolved":', '"http'].join(' ');
    const wrong = tracked().filter((file) => {
      if (/\.(?:png|tsv)$/.test(file)) return false;
      const text = readFileSync(join(ROOT, file), 'utf8');
      return paths.test(text) || text.includes(resolved);
    });
    assert.deepEqual(wrong, []);
  });

  it('leave nothing for later and silence no checker', () => {
    // Put together here, so that this file does not hold what it looks for.
    const marks = new RegExp(
      ['TO' + 'DO', 'FIX' + 'ME', 'X' + 'XX', '@ts-' + 'ignore', '@ts-' + 'nocheck', 'biome-' + 'ignore-all']
        .map((mark) => `(?<![\\w-])${mark}\\b`)
        .join('|'),
    );
    const written = ['src', 'tests', 'bench'].flatMap(sourceFiles).concat(allFiles('scripts'), allFiles('cypher'));
    assert.deepEqual(
      written.filter((file) => /\.(?:ts|mjs|cypher)$/.test(file) && marks.test(textOf(file))),
      [],
    );
  });

  it('link only to files that exist', () => {
    const broken: string[] = [];
    for (const file of tracked().filter((name) => name.endsWith('.md'))) {
      // What stands in code is no link: patterns hold the same signs.
      const prose = textOf(file).replace(/`[^`\n]+`/g, '');
      for (const [, target] of prose.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)) {
        if (/^[a-z]+:/.test(target!)) continue;
        if (!existsSync(join(ROOT, dirname(file), target!))) broken.push(`${file}: ${target}`);
      }
    }
    assert.deepEqual(broken, []);
  });

  it('depend on packages with a licence of our list', () => {
    const allowed =
      /^\(?(?:MIT|MIT-0|Apache-2\.0|BSD-[23]-Clause|ISC|0BSD|BlueOak-1\.0\.0|CC0-1\.0|Unlicense|Python-2\.0|CC-BY-4\.0|MIT OR CC0-1\.0)(?: (?:OR|AND) [\w.-]+)*\)?$/;
    const lock = JSON.parse(textOf('package-lock.json')) as {
      packages: Record<string, { dev?: boolean; optional?: boolean; license?: string }>;
    };
    // Says only "BSD" of itself; its LICENSE file is the two-clause text.
    const readByHand = new Set(['node_modules/duck']);
    const wrong = Object.entries(lock.packages)
      .filter(([path, entry]) => path !== '' && !entry.dev && !readByHand.has(path))
      .filter(([, entry]) => entry.license === undefined || !allowed.test(entry.license))
      .map(([path, entry]) => `${path}: ${entry.license}`);
    assert.deepEqual(wrong, []);
  });
});
