/** The house: the repository holds facts, not other people's sentences (design §7). Runs where the texts are at hand. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import { ROOT } from './source-files.js';

const SHARED = process.env.POLICYGRAPH_SHARED ?? join(ROOT, '../shared');
/** The longest phrase that may be quoted, in words. */
const LONGEST = 12;
const skip = existsSync(SHARED) ? false : 'the texts are not in ../shared';
/** Keys of list members: aliases are names too. */
const INDEXES = Array.from({ length: 50 }, (_, index) => String(index));
/** Words as a reader counts them: "29-NQ/TW" is one. */
const words = (text: string): string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .split(/[\s\u00a0]+/u)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}%]+$/gu, ''))
    .filter((word) => word !== '');

/** A fixed formula of every official text, prescribed by decree 30/2020/NĐ-CP; nobody's sentence. */
const FORMULA = words('Cộng hòa xã hội chủ nghĩa Việt Nam Độc lập - Tự do - Hạnh phúc').join(' ');

it('holds no run of more than twelve words of a source text but names and titles', { skip }, () => {
  const runs = new Set<string>();
  for (const folder of ['seeds', 'corpus/docs']) {
    for (const file of readdirSync(join(SHARED, folder)).filter((name) => name.endsWith('.txt'))) {
      const all = words(readFileSync(join(SHARED, folder, file), 'utf8'));
      for (let at = 0; at + LONGEST < all.length; at += 1) runs.add(all.slice(at, at + LONGEST + 1).join(' '));
    }
  }
  const wrong: string[] = [];
  const check = (file: string, text: string): void => {
    const all = words(words(text).join(' ').replaceAll(FORMULA, ''));
    const at = all.findIndex((_, start) => runs.has(all.slice(start, start + LONGEST + 1).join(' ')));
    if (at >= 0) wrong.push(`${file}: ${all.slice(at, at + LONGEST).join(' ')} …`);
  };
  const { stdout } = spawnSync('git', ['ls-files', 'tests', 'docs', 'README.md', 'CHANGELOG.md'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  /** Of facts everything but the names and titles of things, which are their names. */
  const checkFacts = (file: string, text: string): void => {
    JSON.parse(text, (key, value: unknown) => {
      if (typeof value === 'string' && !['name', 'title', 'nameEn', '', ...INDEXES].includes(key)) check(file, value);
      return value;
    });
  };
  for (const file of stdout.trim().split('\n')) {
    if (/^docs\/questions\/.+\/answer\.json$/.test(file)) checkFacts(file, readFileSync(join(ROOT, file), 'utf8'));
    else if (/\.(?:ts|json|md|txt|html)$/.test(file) && existsSync(join(ROOT, file)))
      check(file, readFileSync(join(ROOT, file), 'utf8'));
  }
  for (const file of readdirSync(join(ROOT, 'data/facts'))) {
    checkFacts(file, readFileSync(join(ROOT, 'data/facts', file), 'utf8'));
  }
  assert.deepEqual(wrong, []);
});

it('ships no phrase of more than twelve words and no text of a passage', () => {
  for (const file of readdirSync(join(ROOT, 'data/facts'))) {
    const facts = JSON.parse(readFileSync(join(ROOT, 'data/facts', file), 'utf8')) as {
      passages: { text: string | null }[];
      claims: { evidence: { phrase: string | null }[] }[];
    };
    for (const { text } of facts.passages) assert.equal(text, null, file);
    for (const { evidence } of facts.claims) {
      for (const { phrase } of evidence) assert.ok((phrase ?? '').split(/\s+/).length <= 12, `${file}: ${phrase}`);
    }
  }
});
