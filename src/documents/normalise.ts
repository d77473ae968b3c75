/**
 * Characters as the later rooms expect them: NFC, every blank a plain space, invisible characters gone, one kind of line break.
 * Letters are not folded here (Ð and đ, uỷ and ủy stay as written): that is vocabulary/folding's work, on a copy.
 */
import { type MappedText, MappedTextBuilder } from './mapped-text.js';

/** Blanks that editors and portals leave in running text: no-break, figure, thin, ideographic spaces and tabs. */
const BLANK = /[\t\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/u;
/** Characters without width: byte order mark, zero-width space and joiners, soft hyphen, direction marks. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/u;
const BREAK = /\r\n|[\r\v\f\u0085\u2028\u2029]/u;
const SPECIAL = new RegExp(`${BREAK.source}|${BLANK.source}|${INVISIBLE.source}`, 'gu');
/** A letter with its marks, or a Hangul syllable in parts: the units within which NFC composes. */
const CLUSTER = /[\u1100-\u115F][\u1160-\u11A7]?[\u11A8-\u11FF]?|[\uAC00-\uD7A3][\u11A8-\u11FF]?|\P{M}?\p{M}+|\P{M}/gu;

/** NFC with the range of every composed letter kept: "o" + "̛" + "́" become one unit that stands for all three. */
function compose(mapped: MappedText): MappedText {
  const { text } = mapped;
  if (text.normalize('NFC') === text) return mapped;
  const builder = new MappedTextBuilder(text.length);
  let kept = 0;
  for (const match of text.matchAll(CLUSTER)) {
    const cluster = match[0];
    const composed = cluster.normalize('NFC');
    if (composed === cluster) continue;
    const end = match.index + cluster.length;
    builder.copy(mapped, kept, match.index);
    builder.put(composed, mapped.starts[match.index] ?? 0, mapped.ends[end - 1] ?? 0);
    kept = end;
  }
  builder.copy(mapped, kept, text.length);
  return builder.build();
}

function plainSpaces(mapped: MappedText): MappedText {
  const { text } = mapped;
  const builder = new MappedTextBuilder(text.length);
  let kept = 0;
  for (const match of text.matchAll(SPECIAL)) {
    const end = match.index + match[0].length;
    builder.copy(mapped, kept, match.index);
    kept = end;
    if (INVISIBLE.test(match[0])) continue;
    builder.put(BLANK.test(match[0]) ? ' ' : '\n', mapped.starts[match.index] ?? 0, mapped.ends[end - 1] ?? 0);
  }
  if (kept === 0) return mapped;
  builder.copy(mapped, kept, text.length);
  return builder.build();
}

/** Invisible characters go first, so that a mark behind one still joins its letter. */
export function normalise(mapped: MappedText): MappedText {
  return compose(plainSpaces(mapped));
}
