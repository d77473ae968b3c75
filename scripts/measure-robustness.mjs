/**
 * The gold texts in other characters, lines and formats: how the grades move against the plain texts. Run after a build:
 *
 *   node scripts/measure-robustness.mjs [--explain KIND] [--only NAME]
 *
 * Needs the texts and their grader in a folder `shared` beside the checkout, or at POLICYGRAPH_SHARED.
 */
import { f1Of, gradesOf, hasTexts, SETS } from '../dist/tests/corpus/grade-variants.js';
import { VARIANTS } from '../dist/tests/corpus/variants.js';

const KINDS = ['DOCUMENT', 'AGENCY', 'LOCALITY', 'TASK', 'PROGRAM', 'INDICATOR', 'PERIOD'];
const option = (name) => {
  const at = process.argv.indexOf(name);
  return at < 0 ? null : process.argv[at + 1];
};
const explain = option('--explain');
const only = option('--only');
if (!hasTexts) {
  console.error('NOT RUN  the texts are absent: put them in a folder `shared` beside the checkout, or set POLICYGRAPH_SHARED.');
  process.exit(2);
}

async function measure(variant) {
  const grades = {};
  for (const set of Object.keys(SETS)) grades[set] = await gradesOf(set, variant);
  return grades;
}
const f1 = (grades, kind) => f1Of(Object.values(grades).map(({ entities }) => entities[kind]));
const relations = (grades) => f1Of(Object.values(grades).map((each) => each.relations.ALL));
const row = (name, cells) => console.log(`${name.padEnd(36)}${cells.map((cell) => cell.padStart(11)).join('')}`);
const failures = (grades, kind) =>
  Object.values(grades).flatMap(({ items }) =>
    items.filter(({ group, status }) => group === kind && (status === 'missed' || status === 'false')),
  );

row('F1, seeds and corpus together', [...KINDS, 'relations']);
const plain = await measure();
row('plain text', [...KINDS.map((kind) => f1(plain, kind).toFixed(3)), relations(plain).toFixed(3)]);
let worst = 0;
for (const variant of VARIANTS) {
  if (only && variant.name !== only) continue;
  const grades = await measure(variant);
  worst = Math.min(worst, f1(grades, 'DOCUMENT') - f1(plain, 'DOCUMENT'));
  const change = (now, before) => `${now.toFixed(3)}${now === before ? '' : ''}`;
  row(variant.name, [
    ...KINDS.map((kind) => change(f1(grades, kind), f1(plain, kind))),
    change(relations(grades), relations(plain)),
  ]);
  if (explain) {
    const key = ({ file, status, text, note }) => `${status.padEnd(7)}${file.slice(0, 18)}  ${text}  ${note}`;
    const before = new Set(failures(plain, explain).map(key));
    for (const item of failures(grades, explain)) if (!before.has(key(item))) console.log(`    ${key(item)}`);
  }
}
console.log(`documents: the worst form loses ${(-worst).toFixed(3)} of F1 (bar: 0.030)`);
