/** The folder of worked questions: whole, listed, in the schema, and told apart from the words of an address. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, it } from 'node:test';
import { Kind, type OperationDefinitionNode, parse, validate } from 'graphql';
import { apiSchema } from '../../../src/api/schema.js';
import { shapeOf } from '../../../src/server/answer-shape.js';
import { answerTable } from '../../../src/server/answer-table.js';
import { workedQuestion, workedQuestions } from '../../../src/server/worked-questions.js';

const FOLDER = 'docs/questions';
const operationOf = (text: string): OperationDefinitionNode =>
  parse(text).definitions.find((each): each is OperationDefinitionNode => each.kind === Kind.OPERATION_DEFINITION)!;

describe('the worked questions', () => {
  it('are listed in a chapter each, with all their files', () => {
    const folders = readdirSync(FOLDER, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    assert.deepEqual(
      workedQuestions()
        .map(({ name }) => name)
        .sort(),
      folders.map(({ name }) => name).sort(),
    );
    for (const { name } of folders) {
      assert.deepEqual(readdirSync(join(FOLDER, name)).sort(), [
        'answer.json',
        'question.graphql',
        'question.json',
        'statements.cypher',
      ]);
    }
  });

  for (const { name, title, why, operation, variables, rows } of workedQuestions()) {
    it(`have titles in both languages, one named operation and values for its variables: ${name}`, () => {
      for (const text of [title.vi, title.en, why.vi, why.en]) assert.ok(text.length > 0 && !text.includes('\n'));
      assert.deepEqual(validate(apiSchema(), parse(operation)), []);
      // A table of it has the rows that it names.
      answerTable(shapeOf(apiSchema(), parse(operation), operationOf(operation)), {}, rows);
      const { name: asked, variableDefinitions = [] } = operationOf(operation);
      assert.ok(asked);
      const declared = variableDefinitions.map(({ variable }) => variable.name.value);
      assert.deepEqual(
        Object.keys(variables).filter((each) => !declared.includes(each)),
        [],
      );
      // These words of an address are not variables.
      assert.deepEqual(
        declared.filter((each) => ['format', 'bom', 'rows'].includes(each)),
        [],
      );
    });
  }

  it('are known by their names, and by no other', () => {
    assert.equal(workedQuestion('nq29-stem').variables.document, 'NQ 29');
    assert.throws(() => workedQuestion('nq29'), { code: 'NOT_FOUND' });
    assert.throws(() => workedQuestion('__proto__'), { code: 'NOT_FOUND' });
  });

  it('stand in a fresh index', async () => {
    const { questionIndex } = (await import(
      pathToFileURL(join(process.cwd(), 'scripts/worked-questions/index-page.mjs')).href
    )) as {
      questionIndex(questions: unknown): string;
    };
    assert.equal(readFileSync(join(FOLDER, 'README.md'), 'utf8'), questionIndex(workedQuestions()));
  });
});
