/**
 * Which words of the rules which text needs: each part of each pattern, each word of each list and each keyword of a topic is switched off in
 * turn, each named number made a quarter smaller and larger, and the texts whose facts change are noted. A part whose absence only one text with answers notices may have been made for that text.
 */
import { grader } from './grades.mjs';
import { ANSWERED, reader, setsOf } from './texts.mjs';
import { partsOf, without } from './pattern-parts.mjs';
import { makeSwitchable } from './switchable-copy.mjs';
import { Switches } from './switches.mjs';
import { Watch } from './taking-part.mjs';
import { leaveOneOut } from './topic-numbers.mjs';

const inWords = (text) => (text.match(/[\p{L}\p{N}+]+/gu) ?? []).join(' ');

/** Keywords are switched off where they are looked up: the list itself is a tree. */
async function keywordUnits({ room }) {
  const { TopicWords } = await room('recognition/topic-words.js');
  const { topicDefinitions } = await room('vocabulary/topics.js');
  const { foldForMatching } = await room('vocabulary/folding.js');
  const all = TopicWords.prototype.in;
  let off = null;
  TopicWords.prototype.in = function (folded) {
    const hits = all.call(this, folded);
    if (off === null) return hits;
    return hits.filter(({ topic, start, end }) => topic !== off.topic || inWords(folded.slice(start, end)) !== off.words);
  };
  return topicDefinitions().flatMap(({ id, keywords, signs = [] }) =>
    [...new Set([...keywords, ...signs])].map((words) => ({
      kind: 'keyword',
      words: `${id}: ${words}`,
      probe: words,
      sites: [],
      switchOff() {
        off = { topic: id, words: inWords(foldForMatching(words)) };
        return () => (off = null);
      },
    })),
  );
}

function patternUnits(switches) {
  const units = new Map();
  for (const record of switches.patterns.values()) {
    for (const part of partsOf(record.source, record.flags)) {
      const unit = units.get(part.key) ?? { ...part, uses: new Map() };
      unit.uses.set(record, [...(unit.uses.get(record) ?? []), part]);
      units.set(part.key, unit);
    }
  }
  return [...units.values()].map(({ kind, words, probe, key, widens, uses }) => ({
    key: widens ? null : key,
    kind,
    words,
    probe,
    sites: [...new Set([...uses.keys()].flatMap(({ sites }) => [...sites]))],
    switchOff() {
      for (const [record, parts] of uses) switches.rewrite(record, without(record.source, parts));
      return () => {
        for (const record of uses.keys()) switches.restore(record);
      };
    },
  }));
}

const listUnits = (switches) =>
  switches.lists.flatMap((list) =>
    list.words.map((word) => ({
      kind: 'word of a list',
      words: word,
      probe: word,
      sites: [list.site],
      switchOff: () => Switches.without(list, word),
    })),
  );

/** A number a quarter smaller and a quarter larger: what hangs on its exact value. */
const numberUnits = (switches) =>
  switches.numbers.flatMap(({ site, name, value, set }) =>
    [0.75, 1.25].map((by) => {
      const to = Number.isInteger(value)
        ? Math.round(value * by) + (Math.round(value * by) === value ? Math.sign(by - 1) : 0)
        : value * by;
      return {
        kind: 'number',
        words: `${name} = ${to}`,
        probe: null,
        sites: [site],
        switchOff() {
          set(to);
          return () => set(value);
        },
      };
    }),
  );

/** A condition asks for words that the gate before a pattern may have demanded: without it every text is gone over. */
async function openGates({ room }) {
  const { GatedPattern } = await room('vocabulary/gated-pattern.js');
  const asked = GatedPattern.prototype.mayBeIn;
  const gates = { open: false };
  GatedPattern.prototype.mayBeIn = function (text) {
    return gates.open || asked.call(this, text);
  };
  return gates;
}

/**
 * Texts that hold the words of a part, in the text as written, as folded, or in what is made of it (names are asked too): no other can need it.
 * A demand ("only behind …") concerns every text, and so does a part that cannot be asked apart from its pattern.
 */
function textsWith({ kind, words, probe }, texts) {
  if (probe === null || (kind === 'condition' && /^\(\?<?=/u.test(words))) return texts;
  try {
    const pattern = new RegExp(probe.replace(/ /g, '\\s+'), 'iu');
    return texts.filter((text) => text.forms.some((form) => pattern.test(form)));
  } catch {
    return texts;
  }
}

/**
 * Every part, with the answered texts that need it (two at most are looked for), and of those that one text needs: whether another text
 * of any sort needs it too, and how many hold its words. `build`: the folder dist.
 */
export async function wordsByText({ build, shared, root, progress }) {
  const copy = makeSwitchable(build);
  const switches = new Switches();
  globalThis.__switches = switches;
  const read = await reader(copy);
  const gates = await openGates(read);
  const keywords = await keywordUnits(read);
  switches.loading = false;
  const texts = await read.read(setsOf(shared, root));
  const watch = new Watch(switches.patterns);
  // What is made once and kept is made before anything is watched.
  for (const text of texts) read.extract(text);
  const { foldForMatching } = await read.room('vocabulary/folding.js');
  for (const text of texts) {
    text.parts = watch.during(() => {
      text.facts = read.extract(text);
    });
    text.forms = [text.words, foldForMatching(text.words).replace(/[*|#_\n]/g, ' '), foldForMatching(text.facts)];
  }
  const grades = await grader(shared, texts);
  const isAnswered = ({ set }) => ANSWERED.includes(set);
  const needs = (text) => {
    try {
      return read.extract(text) !== text.facts;
    } catch {
      return true;
    }
  };
  const units = [...patternUnits(switches), ...listUnits(switches), ...keywords, ...numberUnits(switches)];
  const found = [];
  for (const [at, unit] of units.entries()) {
    progress?.(at, units.length);
    const holding = textsWith(unit, texts);
    const tried = holding.filter(({ parts }) => unit.key === null || unit.key === undefined || parts.has(unit.key));
    gates.open = unit.kind === 'condition';
    const back = unit.switchOff();
    const needing = [];
    for (const text of tried.filter(isAnswered)) {
      if (needs(text)) needing.push(text);
      if (needing.length === 2) break;
    }
    const entry = { kind: unit.kind, words: unit.words, sites: unit.sites, needing: needing.map(({ file }) => file) };
    if (needing.length === 1) {
      entry.holding = holding.length - 1;
      entry.elsewhere = tried.some((text) => !isAnswered(text) && needs(text));
      entry.grade = entry.elsewhere ? null : grades.change(needing[0], read.extract(needing[0]));
    }
    back();
    gates.open = false;
    found.push(entry);
  }
  const topics = leaveOneOut(
    switches.numbers,
    texts.filter(({ set }) => set === 'corpus'),
    (text) => grades.topics(text, read.extract(text)),
  );
  return { units: found, texts, topics };
}
