/** What the scorer says of a text when its extraction changes: answers found and lost, false facts gone and new. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ANSWERED } from './texts.mjs';

/** `texts`: all, with their extraction as `facts`. */
export async function grader(shared, texts) {
  const part = (name) => import(pathToFileURL(join(shared, 'evaluate', name)).href);
  const { readAnswers } = await part('answers.mjs');
  const { compare, grade, readExtraction } = await part('score.mjs');
  const itemsOf = (name, answers, text, extraction) => {
    // One text is graded by itself: what is asked over several texts does not change with a word.
    const alone = { ...answers, name, files: new Map([[text.file, answers.files.get(text.file)]]), crossSeed: null };
    const { errors, sources } = readExtraction(extraction, alone);
    if (errors.length > 0) throw new Error(errors[0]);
    return { items: grade(alone, sources) };
  };
  const sets = new Map(ANSWERED.map((name) => [name, readAnswers(name)]));
  const before = new Map(
    texts.filter(({ set }) => sets.has(set)).map((text) => [text, itemsOf(text.set, sets.get(text.set), text, text.facts)]),
  );
  const of = (text, extraction) => itemsOf(text.set, sets.get(text.set), text, extraction);
  return {
    change(text, extraction) {
      const { gains, losses } = compare(before.get(text), of(text, extraction));
      return { gains: gains.length, losses: losses.length };
    },
    /** Of the coarse topics of a text. */
    topics(text, extraction) {
      const count = (status) =>
        of(text, extraction).items.filter((item) => item.group === 'coarse' && item.status === status).length;
      return { found: count('found'), missed: count('missed'), wrong: count('false') };
    },
  };
}
