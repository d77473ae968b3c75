/** Who carries the write token may judge. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { readConfig } from '../../../src/config.js';
import { writeAccessOf } from '../../../src/server/write-token.js';

const TOKEN = 'a-token-of-this-test';

it('lets in who sends the token as a bearer, and nobody where the server has none', () => {
  assert.equal(writeAccessOf(`Bearer ${TOKEN}`, TOKEN), 'ALLOWED');
  assert.equal(writeAccessOf(`bearer  ${TOKEN}`, TOKEN), 'ALLOWED');
  for (const header of [undefined, '', TOKEN, 'Bearer', `Basic ${TOKEN}`, `Bearer ${TOKEN}x`, `Bearer ${TOKEN} x`])
    assert.equal(writeAccessOf(header, TOKEN), 'UNAUTHENTICATED', String(header));
  assert.equal(writeAccessOf(`Bearer ${TOKEN}`, undefined), 'DISABLED');
});

it('refuses a token that could be guessed, without repeating it', () => {
  assert.equal(readConfig({ POLICYGRAPH_WRITE_TOKEN: TOKEN }).writeToken, TOKEN);
  assert.throws(
    () => readConfig({ POLICYGRAPH_WRITE_TOKEN: 'short-secret' }),
    (error: Error) => /at least 16 characters/.test(error.message) && !error.message.includes('short-secret'),
  );
});
