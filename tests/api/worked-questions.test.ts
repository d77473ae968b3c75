/** The worked questions of docs/questions on the shipped graph: each gives its stored answer, in as many statements as it says. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { openGrafeo } from '../../src/graph/grafeo/grafeo-store.js';
import type { Store } from '../../src/graph/store.js';
import { workedQuestions } from '../../src/server/worked-questions.js';
import { recordingScript } from './recording-script.js';

const { openShippedGraph, recorded } = await recordingScript();
let store: Store;
before(async () => {
  store = await openShippedGraph(openGrafeo({ folder: null, shuffleUnordered: true }));
});
after(() => store.close());

describe('the worked question', () => {
  for (const question of workedQuestions()) {
    it(question.name, async () => {
      const { answer, statements } = await recorded(store, question);
      // Asked anew, an answer that was meant to change is kept by: npm run generate.
      assert.equal(answer, readFileSync(join('docs/questions', question.name, 'answer.json'), 'utf8'));
      assert.equal((JSON.parse(answer) as { errors?: unknown }).errors, undefined);
      assert.equal(statements, question.statements, 'the number of statements in question.json');
    });
  }
});
