/**
 * A copy of the built program in which every pattern, list and set of words of two rooms is made by a function of `switches.mjs`, so that each
 * word can be switched off, and each named number changed, in the running program. Written beside the build, where the copy finds the same data.
 */
import { cpSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'acorn';

/** Rooms whose words are rules of extraction. */
export const ROOMS = ['recognition', 'resolution'];
/** Copies of a pattern are made here; they are switched with it. */
const COPIERS = ['vocabulary/matches.js'];
/** Writes patterns anew for texts of one script; such a pattern would go on when its own is switched off, so here there are none. */
const LATIN = { file: 'vocabulary/latin-patterns.js', opening: 'export function forLatin(pattern) {' };

const isWords = (node) => node?.type === 'Literal' && typeof node.value === 'string' && /\p{Ll}/u.test(node.value);
const isWordList = (node) => node?.type === 'ArrayExpression' && node.elements.length > 0 && node.elements.every(isWords);
const isNew = (node, name) => node.type === 'NewExpression' && node.callee.name === name;

function* nodesOf(node) {
  if (Array.isArray(node)) for (const each of node) yield* nodesOf(each);
  if (typeof node?.type !== 'string') return;
  yield node;
  for (const each of Object.values(node)) if (each !== null && typeof each === 'object') yield* nodesOf(each);
}

/** Numbers that a file gives a name: reaches, shares, least counts. */
const numbersOf = ({ body }) =>
  body
    .map((node) => node.declaration ?? node)
    .filter(({ type, declarations }) => type === 'VariableDeclaration' && declarations.length === 1)
    .filter(({ declarations: [{ init }] }) => init?.type === 'Literal' && typeof init.value === 'number');

/** The program text with its patterns, word lists and numbers made known to `__switches`. */
export function switchable(code, file) {
  const edits = [];
  const site = ({ loc }) => JSON.stringify(`${file}:${loc.start.line}:${loc.start.column}`);
  const inSets = new Set();
  const program = parse(code, { ecmaVersion: 'latest', sourceType: 'module', locations: true });
  for (const node of numbersOf(program)) {
    const [{ id, init }] = node.declarations;
    edits.push([node.start, node.start + node.kind.length, 'let']);
    edits.push([
      node.end,
      node.end,
      ` __switches.number(${site(node)}, '${id.name}', ${init.value}, (to) => { ${id.name} = to; });`,
    ]);
  }
  for (const node of nodesOf(program)) {
    if (node.regex) {
      const made = `__switches.literal(${site(node)}, ${JSON.stringify(node.regex.pattern)}, ${JSON.stringify(node.regex.flags)})`;
      edits.push([node.start, node.end, made]);
    }
    if (isNew(node, 'RegExp')) edits.push([node.start, node.callee.end + 1, `__switches.made(${site(node)}, `]);
    if (isNew(node, 'Set') && isWordList(node.arguments[0])) {
      inSets.add(node.arguments[0]);
      edits.push([node.start, node.callee.end + 1, `__switches.set(${site(node)}, `]);
    }
    if (isWordList(node) && !inSets.has(node)) {
      edits.push([node.start, node.start, `__switches.list(${site(node)}, `], [node.end, node.end, ')']);
    }
  }
  let made = code;
  for (const [start, end, text] of edits.sort((a, b) => b[0] - a[0] || b[1] - a[1])) {
    made = made.slice(0, start) + text + made.slice(end);
  }
  return made;
}

/** Makes the copy and gives its folder. `build`: the folder dist. */
export function makeSwitchable(build) {
  const copy = join(build, 'switchable');
  rmSync(copy, { recursive: true, force: true });
  cpSync(join(build, 'src'), copy, { recursive: true });
  const files = ROOMS.flatMap((room) =>
    readdirSync(join(copy, room))
      .filter((name) => name.endsWith('.js'))
      .map((name) => `${room}/${name}`),
  );
  for (const file of [...files, ...COPIERS]) {
    const path = join(copy, file);
    writeFileSync(path, switchable(readFileSync(path, 'utf8'), file));
  }
  const latin = join(copy, LATIN.file);
  const code = readFileSync(latin, 'utf8');
  if (!code.includes(LATIN.opening))
    throw new Error(`${LATIN.file} does not hold "${LATIN.opening}": patterns cannot be switched`);
  writeFileSync(latin, code.replace(LATIN.opening, `${LATIN.opening} return pattern;`));
  return copy;
}
