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
const problems = [];

function keep(file, text) {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  if (checkOnly) problems.push(`${file} is stale: run npm run generate`);
  else writeFileSync(file, text);
}

const store = await openShippedGraph();
for (const question of workedQuestions().filter(({ name }) => named.length === 0 || named.includes(name))) {
  const { answer, listing, statements } = await recorded(store, question);
  keep(`docs/questions/${question.name}/answer.json`, answer);
  keep(`docs/questions/${question.name}/statements.cypher`, listing);
  if (JSON.parse(answer).errors !== undefined) problems.push(`docs/questions/${question.name}: the answer is an error`);
  const described = `docs/questions/${question.name}/question.json`;
  if (statements > question.statements) {
    problems.push(`${described}: it takes ${statements} statements, ${question.statements} are allowed`);
  } else {
    // What became less stays less; more is written by hand, with the reason.
    keep(described, readFileSync(described, 'utf8').replace(/"statements": \d+/, `"statements": ${statements}`));
    question.statements = statements;
  }
}
await store.close();
keep('docs/questions/README.md', questionIndex(workedQuestions()));
for (const problem of problems) console.error(problem);
process.exit(problems.length === 0 ? 0 : 1);
