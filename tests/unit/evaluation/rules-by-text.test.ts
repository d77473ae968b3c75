/** The script that switches words of the rules off one by one (scripts/rules-by-text): what is off is off, and nothing else is. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';

interface Part {
  readonly kind: string;
  readonly words: string;
}
const script = (name: string): string => pathToFileURL(join(process.cwd(), 'scripts', 'rules-by-text', name)).href;
const { partsOf, without } = (await import(script('pattern-parts.mjs'))) as {
  partsOf(source: string, flags: string): Part[];
  without(source: string, parts: readonly Part[]): string;
};
const { switchable } = (await import(script('switchable-copy.mjs'))) as { switchable(code: string, file: string): string };

const SOURCE = '(?<![\\p{L}])(?:(quyết định|chỉ thị)|đề án(?! này)) (số )?(\\d+)';
const TEXT = 'đề án này, chỉ thị số 7, quyết định 5, đề án 3';
const matchesWithout = (kind: string, words: string): string[] => {
  const parts = partsOf(SOURCE, 'gu').filter((part) => part.kind === kind && part.words === words);
  assert.equal(parts.length, 1, `${kind} ${words}`);
  return [...TEXT.matchAll(new RegExp(without(SOURCE, parts), 'gu'))].map((match) => match[3] ?? '');
};

test('without an alternative the others still match, and groups keep their numbers', () => {
  assert.deepEqual(matchesWithout('alternative', 'chỉ thị'), ['5', '3']);
  assert.deepEqual(matchesWithout('alternative', 'đề án(?! này)'), ['7', '5']);
});

test('a part that may be absent is absent; a condition no longer holds anything back; a whole pattern matches nothing', () => {
  assert.deepEqual(matchesWithout('option', '(số )'), ['5', '3']);
  assert.deepEqual(matchesWithout('pattern', SOURCE), []);
  const [condition] = partsOf('án(?! này)', 'u').filter(({ kind }) => kind === 'condition');
  assert.ok(condition);
  assert.match('án này', new RegExp(without('án(?! này)', [condition]), 'u'));
});

test('patterns, words of lists and named numbers of a program are made known; the rest stays as it is', () => {
  const made = switchable(
    "const REACH = 3;\nexport const SORTS = new Set(['giải']);\nconst a = /x/gu, b = new RegExp(`y`, 'u');\n",
    'f.js',
  );
  assert.match(made, /let REACH = 3; __switches\.number\("f\.js:1:0", 'REACH', 3,/);
  assert.match(made, /__switches\.set\("f\.js:2:21", \['giải'\]\)/);
  assert.match(made, /a = __switches\.literal\("f\.js:3:10", "x", "gu"\), b = __switches\.made\("f\.js:3:21", `y`, 'u'\)/);
});
