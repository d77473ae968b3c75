/**
 * Writes what docs/questions holds beside the questions: for each its answer on the shipped graph (answer.json) and the statements that it runs
 * (statements.cypher), and the index of all (README.md). Usage: npm run generate, or node scripts/generate-questions.mjs [--check] [NAME…];
 * with --check nothing is written and stale files are named.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { workedQuestions } from '../dist/src/server/worked-questions.js';
import { questionIndex } from './worked-questions/index-page.mjs';
import { openShippedGraph, recorded } from './worked-questions/recorded.mjs';

const checkOnly = process.argv.includes('--check');
const named = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const stale = [];

function keep(file, text) {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  if (checkOnly) stale.push(file);
  else writeFileSync(file, text);
}

const store = await openShippedGraph();
for (const question of workedQuestions().filter(({ name }) => named.length === 0 || named.includes(name))) {
  const { answer, listing, statements } = await recorded(store, question);
  keep(`docs/questions/${question.name}/answer.json`, answer);
  keep(`docs/questions/${question.name}/statements.cypher`, listing);
  if (JSON.parse(answer).errors !== undefined) stale.push(`docs/questions/${question.name}: the answer is an error`);
  if (statements !== question.statements) {
    stale.push(
      `docs/questions/${question.name}/question.json: it takes ${statements} statements, ${question.statements} are stated`,
    );
  }
}
await store.close();
keep('docs/questions/README.md', questionIndex(workedQuestions()));
for (const each of stale) console.error(each);
if (stale.length > 0) console.error('To be put right by hand, or by npm run generate.');
process.exit(stale.length === 0 ? 0 : 1);
