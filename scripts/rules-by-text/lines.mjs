/**
 * Which lines and branches of the two rooms only one text with answers runs, by V8's own count. Whatever is made once and kept is made before
 * counting begins.
 */
import { Session } from 'node:inspector/promises';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ROOMS } from './switchable-copy.mjs';
import { ANSWERED, reader, setsOf } from './texts.mjs';

const NOBODY = -1;
const SEVERAL = -2;

/** Notes in `owners` which characters the text with this number ran. */
function note(owners, functions, text) {
  const counts = new Int32Array(owners.length);
  for (const { ranges } of functions)
    for (const { startOffset, endOffset, count } of ranges) counts.fill(count, startOffset, endOffset);
  for (let at = 0; at < counts.length; at++) {
    if (counts[at] > 0 && owners[at] !== text) owners[at] = owners[at] === NOBODY ? text : SEVERAL;
  }
}

/** Runs of characters that one text alone ran and that hold more than brackets. */
function* runsOf(owners, code) {
  for (let start = 0, end = 0; start < owners.length; start = end) {
    while (end < owners.length && owners[end] === owners[start]) end++;
    const letter = code.slice(start, end).search(/[\p{L}\d]/u);
    if (owners[start] >= 0 && letter >= 0) yield { start: start + letter, end, text: owners[start] };
  }
}

/** Per line of the sources: { file, line, code, text }. `places`: the way from the build to the sources. */
export async function linesByText({ build, shared, root, places }) {
  const program = join(build, 'src');
  const read = await reader(program);
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  const texts = await read.read(setsOf(shared, root));
  for (const text of texts) read.extract(text);
  const rooms = ROOMS.map((room) => pathToFileURL(join(program, room)).href);
  const scripts = new Map();
  await session.post('Profiler.takePreciseCoverage');
  for (const [number, text] of texts.entries()) {
    read.extract(text);
    const { result } = await session.post('Profiler.takePreciseCoverage');
    for (const { url, functions } of result.filter((each) => rooms.some((room) => each.url.startsWith(room)))) {
      const script = scripts.get(url) ?? { code: readFileSync(fileURLToPath(url), 'utf8'), owners: null };
      script.owners ??= new Int16Array(script.code.length).fill(NOBODY);
      scripts.set(url, script);
      note(script.owners, functions, number);
    }
  }
  await session.post('Profiler.stopPreciseCoverage');
  session.disconnect();
  const found = new Map();
  for (const [url, { code, owners }] of scripts) {
    const file = fileURLToPath(url).slice(program.length + 1);
    for (const { start, end, text } of runsOf(owners, code)) {
      if (!ANSWERED.includes(texts[text].set)) continue;
      let from = start;
      for (const line of code.slice(start, end).split('\n')) {
        const column = line.search(/[\p{L}\d]/u);
        const place = column < 0 ? null : places.inSource(file, ...lineAndColumn(code, from + column));
        if (place !== null)
          found.set(`${place.file}:${place.line}`, { ...place, code: places.code(place), text: texts[text].file });
        from += line.length + 1;
      }
    }
  }
  return [...found.values()];
}

function lineAndColumn(code, at) {
  const before = code.slice(0, at).split('\n');
  return [before.length, before.at(-1).length];
}
