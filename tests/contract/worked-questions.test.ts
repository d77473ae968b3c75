/** The worked questions on both engines: the stored answers are those of either, and the stored Cypher is what the embedded one is asked. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { workedQuestions } from '../../src/server/worked-questions.js';
import { recordingScript } from '../api/recording-script.js';
import { forEachEngine } from './engines.js';

const { openShippedGraph, recorded } = await recordingScript();
const stored = (name: string, file: string): string => readFileSync(join('docs/questions', name, file), 'utf8');

forEachEngine('the worked questions', (engine, openFresh) => {
  test('have the stored answers', async (context) => {
    const store = await openShippedGraph(await openFresh(context));
    for (const question of workedQuestions()) {
      const { answer, listing, statements } = await recorded(store, question);
      assert.equal(answer, stored(question.name, 'answer.json'), question.name);
      assert.equal(statements, question.statements, question.name);
      if (engine === 'grafeo') assert.equal(listing, stored(question.name, 'statements.cypher'), question.name);
    }
  });
});
