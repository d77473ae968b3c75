/** Carries what was read from another form of a text back to the plain text, so that one set of answers grades all forms. */
import type { ExtractedSource } from '../../src/ingest/extraction-format.js';

interface Letters {
  readonly letters: string;
  /** For each letter its range in the text. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Letters and digits without marks and case, tags and entities of HTML left out. */
function lettersOf(text: string, isHtml: boolean): Letters {
  const letters: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const skip = isHtml ? /<[^>]*>|&(?:amp|lt|gt);/gu : /(?!)/gu;
  const put = (from: number, to: number): void => {
    for (const match of text.slice(from, to).matchAll(/[\p{L}\p{N}]\p{M}*/gu)) {
      const plain = match[0].normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd');
      for (const letter of plain) {
        letters.push(letter);
        starts.push(from + match.index);
        ends.push(from + match.index + match[0].length);
      }
    }
  };
  let from = 0;
  for (const match of text.matchAll(skip)) {
    put(from, match.index);
    from = match.index + match[0].length;
  }
  put(from, text.length);
  return { letters: letters.join(''), starts, ends };
}

const GRAM = 14;
const REACH = 20_000;

/** For each letter of `a` the letter of `b` that it is, or -1. Both run in one order, with pieces that only one has. */
function align(a: string, b: string): Int32Array {
  const to = new Int32Array(a.length).fill(-1);
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      to[i++] = j++;
      continue;
    }
    // The nearest place where both run on together: least is skipped in both.
    let best = { cost: REACH, skip: 0, at: -1 };
    for (let skip = 0; skip < best.cost && i + skip + GRAM <= a.length; skip++) {
      const at = b.indexOf(a.slice(i + skip, i + skip + GRAM), j);
      if (at >= 0 && skip + at - j < best.cost) best = { cost: skip + at - j, skip, at };
    }
    if (best.at < 0) break;
    i += best.skip;
    j = best.at;
  }
  return to;
}

export interface PlainSource {
  readonly file: string;
  readonly text: string;
  readonly sha256: string;
}

/** The extraction with the offsets, name and hash of the plain text. What stands nowhere in it keeps a range of no meaning, and counts as false. */
export function carriedBack(extracted: ExtractedSource, raw: string, plain: PlainSource): ExtractedSource {
  const from = lettersOf(raw, extracted.source.format === 'html');
  const to = lettersOf(plain.text, false);
  const map = align(from.letters, to.letters);
  const span = ({ start, end }: { start: number; end: number }): { start: number; end: number } => {
    let first = -1;
    let last = -1;
    for (let i = 0; i < map.length; i++) {
      if ((from.starts[i] as number) < start || (from.ends[i] as number) > end || (map[i] as number) < 0) continue;
      if (first < 0) first = map[i] as number;
      last = map[i] as number;
    }
    return first < 0 ? { start: 0, end: 1 } : { start: to.starts[first] as number, end: to.ends[last] as number };
  };
  const mention = (each: { start: number; end: number }) => {
    const { start, end } = span(each);
    return { start, end, text: plain.text.slice(start, end) };
  };
  return {
    source: { ...extracted.source, file: plain.file, sha256: plain.sha256 },
    entities: extracted.entities.map((entity) => ({ ...entity, mentions: entity.mentions.map(mention) })),
    claims: extracted.claims.map((claim) => ({
      ...claim,
      evidence: claim.evidence.map((each) => span(each)),
      ...(claim.from === extracted.source.id ? { from: extracted.source.id } : {}),
    })),
    unresolved: extracted.unresolved.map((each) => ({ ...each, ...mention(each) })),
  };
}
