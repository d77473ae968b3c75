/** Statements of questions can be turned into those of an earlier day: every relation they walk is tested for its time. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as statements from '../../../src/graph/statements.generated.js';
import { asKnownText } from '../../../src/inquiry/as-known.js';
import { SUREST_FIRST } from '../../../src/inquiry/certainties.js';
import { always } from '../../../src/inquiry/plan/bound.js';
import { coverageStatement } from '../../../src/inquiry/plan/coverage-plan.js';
import { AROUND } from '../../../src/inquiry/plan/around-statement.js';
import { carryingStatement } from '../../../src/inquiry/plan/carrying-statement.js';
import { successionStatement } from '../../../src/inquiry/plan/succession-statement.js';
import { askedKeys } from '../../../src/inquiry/reference-hits.js';
import type { EntityKind } from '../../../src/vocabulary/kinds.js';
import { RELATION_TYPES } from '../../../src/vocabulary/relations.js';

const keys = (mention: string, kind: EntityKind) => always(askedKeys({ mention, kind }));
const asked = { topic: keys('topic:a', 'TOPIC'), document: keys('document:a', 'DOCUMENT'), period: keys('period:a', 'PERIOD') };
const ways = { rules: null, contained: always(true), asOf: null } as const;
const scope = { documentId: 'document:a', topicIds: ['topic:a'], periodId: 'period:a' };
/** Planned statements of the headline and of coverage. */
const planned = [
  carryingStatement(asked, { ...ways, steps: ['ASSERTED', 'VERIFIED'] }),
  carryingStatement(asked, { ...ways, steps: SUREST_FIRST }),
  successionStatement(askedKeys({ mention: 'locality:a', kind: 'LOCALITY' })),
  coverageStatement(scope, ['document:a']),
];

/** Those of the questions that take `asKnownOn`. */
const ASKED = [
  statements.documentsUnder,
  statements.foundOnQuestion,
  ...planned,
  statements.proofOfClaims,
  ...Object.values(AROUND),
  statements.sourcesOn,
  statements.sourcesRead,
  statements.thingsById,
  statements.thingsByKey,
];

for (const { name, text } of ASKED) {
  test(`${name} asks for an earlier day`, () => {
    const earlier = asKnownText(text);
    assert.ok(earlier.includes('$knownAt'), earlier);
    assert.ok(!earlier.includes('retractedAt IS NULL'), 'nothing of today is left');
    for (const type of RELATION_TYPES)
      assert.ok(!earlier.includes(`[:${type}]`), `[:${type}] has no name, so its time cannot be tested`);
    for (const [, variable] of earlier.matchAll(/\[(\w+):[A-Z_|]+?\|PAST_/g)) {
      assert.ok(earlier.includes(`coalesce(${variable}.recordedAt, '') <= $knownAt`), `${variable} is not tested for its time`);
    }
  });
}

test('what a claim said of itself is read from its history, and a test of a relation is not mistaken for it', () => {
  const text = asKnownText(
    'MATCH (c:Claim) MATCH (:Task)-[r:ABOUT]->(:Topic) WHERE r.certainty IN $p0 RETURN c.certainty AS certainty, r.claim AS id',
  );
  assert.match(text, /\[r:ABOUT\|PAST_ABOUT\]/);
  assert.match(text, /\(r\.certainty IN \$p0 AND \(coalesce\(r\.recordedAt/);
  assert.match(text, /ELSE c\.certainty END AS certainty/);
});
