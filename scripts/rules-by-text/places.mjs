/** From the built program to the place in the sources that a person reads, and the comment there that gives the reason. */
import { SourceMap } from 'node:module';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** As written in a template or list, without what is done to blanks and backslashes on the way into a pattern. */
const plain = (words) =>
  words
    .replace(/\\\\/g, '\\')
    .replace(/\\s[+*]?|\\s\?/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
const DECLARES = /^(?:export )?(?:const|let|class|interface|(?:async )?function)\b|^ {2}(?:readonly )?(?:#?\w+)\(.*\{$/u;
const COMMENT = /^\s*(?:\/\/|\/\*\*|\*)/u;

export class Places {
  #lines = new Map();
  #maps = new Map();

  constructor(root, build) {
    this.root = root;
    this.build = build;
  }

  linesOf(file) {
    if (!this.#lines.has(file)) this.#lines.set(file, readFileSync(join(this.root, file), 'utf8').split('\n'));
    return this.#lines.get(file);
  }

  /** `file` under dist/src; line from 1, column from 0. Null for what the compiler added. */
  inSource(file, line, column) {
    if (!this.#maps.has(file)) {
      this.#maps.set(file, new SourceMap(JSON.parse(readFileSync(join(this.build, 'src', `${file}.map`), 'utf8'))));
    }
    const { originalLine } = this.#maps.get(file).findEntry(line - 1, column);
    return originalLine === undefined ? null : { file: `src/${file.replace(/\.js$/u, '.ts')}`, line: originalLine + 1 };
  }

  code({ file, line }) {
    return this.linesOf(file)[line - 1].trim();
  }

  /** Where these words of a pattern stand: behind its beginning, before it in its file, or where the pattern is made. */
  ofWords(site, words) {
    const [file, line, column] = site.split(':');
    const made = this.inSource(file, Number(line), Number(column));
    const wanted = plain(words);
    const lines = this.linesOf(made.file).map(plain);
    const holds = (at) => !COMMENT.test(lines[at]) && lines[at].includes(wanted);
    for (let at = made.line - 1; at < Math.min(lines.length, made.line + 40); at++)
      if (holds(at)) return { ...made, line: at + 1 };
    for (let at = made.line - 2; at >= 0; at--) if (holds(at)) return { ...made, line: at + 1 };
    return made;
  }

  /** The comment right above the line, else that above the declaration that holds it, else what the file says of itself; one line. */
  reasonAt({ file, line }) {
    const lines = this.linesOf(file);
    const above = this.#commentEndingAt(lines, line - 2);
    if (above !== null) return above;
    for (let at = line - 1; at >= 0; at--) {
      if (!DECLARES.test(lines[at])) continue;
      const reason = this.#commentEndingAt(lines, at - 1);
      if (reason !== null) return reason;
      if (/^\S/u.test(lines[at])) break;
    }
    return (
      this.#commentEndingAt(
        lines,
        lines.findIndex((each) => each.endsWith('*/')),
      ) ?? ''
    );
  }

  #commentEndingAt(lines, end) {
    let start = end;
    while (start >= 0 && COMMENT.test(lines[start])) start--;
    if (start === end) return null;
    return lines
      .slice(start + 1, end + 1)
      .map((each) => each.replace(/^\s*(?:\/\/|\/\*\*|\*\/|\*)\s?/u, '').replace(/\*\/\s*$/u, ''))
      .join(' ')
      .replace(/\s+/g, ' ')
      .trim();
  }
}
