/**
 * The parts of a pattern that are rules of their own: each alternative, each part that may be absent, each condition on what stands around, and
 * the pattern as a whole. For each, the pattern without it; capturing groups keep their numbers.
 */
import { RegExpParser, visitRegExpAST } from '@eslint-community/regexpp';

const parser = new RegExpParser({ ecmaVersion: 2024 });
const NEVER = '(?!)';

function hasLetters(node) {
  let found = false;
  visitRegExpAST(node, { onCharacterEnter: ({ raw }) => (found ||= /^\p{L}$/u.test(raw)) });
  return found;
}

/** The words of a part without what it asks of its surroundings: what a text that has them holds. */
function probeOf(node) {
  const cuts = [];
  visitRegExpAST(node, {
    onAssertionEnter: (each) => each !== node && cuts.push([each.start - node.start, each.end - node.start]),
  });
  let words = node.raw;
  const outer = cuts.filter(([start, end]) => !cuts.some(([s, e]) => s <= start && end <= e && e - s > end - start));
  for (const [start, end] of outer.sort((a, b) => b[0] - a[0])) words = words.slice(0, start) + words.slice(end);
  return node.type === 'Assertion' ? words.replace(/^\(\?<?[=!]/u, '(?:') : words;
}

/** Whether the part stands in a loop, of which only the last round is told, or in what must not stand there. */
function isHidden(node) {
  for (let at = node.parent; at !== null; at = at.parent) {
    if (at.type === 'Quantifier' && at.max > 1) return true;
    if (at.type === 'Assertion' && at.negate) return true;
  }
  return false;
}

/** Whether the part stands in what must not stand there: without it there is more to match. */
function isNegated(node) {
  for (let at = node.parent; at !== null; at = at.parent) if (at.type === 'Assertion' && at.negate) return true;
  return false;
}

/** `cut`: [start, end, text] to write into the source. */
const part = (kind, node, within, cut) => ({
  kind,
  words: node.raw,
  probe: probeOf(node),
  cut,
  span: [node.start, node.end],
  hidden: isHidden(node),
  /** Without it the pattern matches more, not less. */
  widens: kind === 'condition' || isNegated(node),
  key: `${kind}\n${within}\n${node.raw}`,
});

/** All parts with words in them, in order of the source. */
export function partsOf(source, flags) {
  const pattern = parser.parsePattern(source, 0, source.length, {
    unicode: flags.includes('u'),
    unicodeSets: flags.includes('v'),
  });
  const found = [];
  const alternatives = (node) => {
    if (node.alternatives.length < 2) return;
    for (const each of node.alternatives) {
      if (hasLetters(each)) found.push(part('alternative', each, node.raw, [each.start, each.start, NEVER]));
    }
  };
  if (hasLetters(pattern)) found.push(part('pattern', pattern, '', [0, source.length, `${NEVER}(?:${source})`]));
  visitRegExpAST(pattern, {
    onPatternEnter: alternatives,
    onGroupEnter: alternatives,
    onCapturingGroupEnter: alternatives,
    onAssertionEnter(node) {
      if (node.kind !== 'lookahead' && node.kind !== 'lookbehind') return;
      alternatives(node);
      if (hasLetters(node))
        found.push(part('condition', node, node.parent.raw, [node.start, node.end, `(?:${NEVER}${node.raw}|)`]));
    },
    onQuantifierEnter(node) {
      if (node.min > 0 || !hasLetters(node.element)) return;
      const { start, end, raw } = node.element;
      found.push(part('option', node.element, node.parent.raw, [start, end, `(?:${NEVER}${raw})`]));
    },
  });
  return found;
}

/** The source with every such part switched off. */
export function without(source, parts) {
  let made = source;
  for (const { cut } of [...parts].sort((a, b) => b.cut[0] - a.cut[0]))
    made = made.slice(0, cut[0]) + cut[2] + made.slice(cut[1]);
  return made;
}
