/** The yearly series: who, which type, what about and which year must be known and agree; what it rests on is cited. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Store } from '../../src/graph/store.js';
import { writeSource } from '../../src/graph/write-source.js';
import { seriesOf, subjectOf, yearOf } from '../../src/inquiry/series-of.js';
import type { Claim, Entity, SourceFacts } from '../../src/vocabulary/facts.js';
import type { DocumentType } from '../../src/vocabulary/kinds.js';
import { Asking } from '../api/asking.js';
import { forEachEngine } from './engines.js';
import { evidence, named, relation, source } from './sample-facts.js';

const recordedAt = '2026-01-01T00:00:00.000Z';
const [ONE, OTHER] = ['agency:ubnd/a', 'agency:ubnd/b'];

function body(id: string): Entity {
  return {
    id,
    kind: 'AGENCY',
    name: id,
    side: 'STATE',
    level: 'DISTRICT',
    bodyKind: 'PEOPLES_COMMITTEE',
    collective: false,
    validFrom: null,
    validTo: null,
  } as Entity;
}
interface Made {
  readonly title: string | null;
  readonly issuedOn?: string;
  readonly issuer?: string;
  readonly type?: DocumentType;
  readonly certainty?: Claim['certainty'];
}
function facts(documents: Readonly<Record<string, Made>>): SourceFacts {
  const id = 'source:a';
  const entities = Object.entries(documents).map(([key, { title, issuedOn = null, type = 'PLAN' }]) => ({
    ...{
      id: `document:${key}`,
      kind: 'DOCUMENT',
      name: `Kế hoạch số ${key}/KH-UBND`,
      symbol: `${key}/KH-UBND`,
      documentType: type,
      title,
      issuedOn,
    },
  }));
  return {
    source: source(id),
    passages: [{ start: 0, end: 50, text: 'Câu này nói về kế hoạch.', textHash: 'a'.repeat(64) }],
    entities: named(body(ONE), body(OTHER), ...(entities as Entity[])),
    claims: Object.entries(documents).flatMap(([key, { issuer = ONE, issuedOn, certainty = 'ASSERTED' }]) => [
      relation('ISSUED_BY', [`document:${key}`, issuer], { certainty, evidence: [evidence(id)] }),
      ...(issuedOn === undefined
        ? []
        : [{ ...relation('issuedOn', [`document:${key}`, ''], { evidence: [evidence(id)] }), object: null, value: issuedOn }]),
    ]),
    unresolved: [],
  };
}
const YEARLY = (years: string): string => `Triển khai nhiệm vụ trọng tâm của ngành năm học ${years}`;
const members = async (store: Store, document: string) =>
  (await seriesOf(store, { document })).members.map(({ documentId, year, continuesIds }) => [documentId, year, continuesIds]);

test('the subject of a title is its words without the years; the year is the first of its period', () => {
  assert.equal(subjectOf(YEARLY('2023-2024')), subjectOf(YEARLY('2024 – 2025').toUpperCase()));
  assert.equal(subjectOf('Công tác năm 2024'), null);
  assert.notEqual(subjectOf(YEARLY('2023-2024')), subjectOf('Triển khai nhiệm vụ trọng tâm của huyện năm học 2023-2024'));
  assert.deepEqual([YEARLY('2023-2024'), 'Về đổi mới', 'Từ năm 2020 đến năm 2025 của ngành', null].map(yearOf), [
    2023,
    null,
    null,
    null,
  ]);
});

forEachEngine('series', (_, openFresh) => {
  test('links each year to the one before, over a gap too', async (t) => {
    const store = await openFresh(t);
    await writeSource(
      store,
      facts({ 10: { title: YEARLY('2022-2023') }, 11: { title: YEARLY('2023-2024') }, 13: { title: YEARLY('2025-2026') } }),
      { recordedAt },
    );
    assert.deepEqual(await members(store, 'document:11'), [
      ['document:10', 2022, []],
      ['document:11', 2023, ['document:10']],
      ['document:13', 2025, ['document:11']],
    ]);
  });

  test('not between two bodies, types or subjects, nor on an issuer that is only inferred', async (t) => {
    const store = await openFresh(t);
    await writeSource(
      store,
      facts({
        10: { title: YEARLY('2022-2023') },
        11: { title: YEARLY('2023-2024'), issuer: OTHER },
        12: { title: YEARLY('2023-2024'), type: 'DIRECTIVE' },
        13: { title: 'Triển khai công tác tuyển sinh đầu cấp năm học 2023-2024' },
        14: { title: YEARLY('2023-2024'), certainty: 'INFERRED' },
        15: { title: null, issuedOn: '2023-08-01' },
      }),
      { recordedAt },
    );
    assert.deepEqual(await members(store, 'document:10'), [['document:10', 2022, []]]);
    const wide = await seriesOf(store, { document: 'document:10', certainty: ['ASSERTED', 'INFERRED'] });
    assert.deepEqual(
      wide.members.map(({ documentId }) => documentId),
      ['document:10', 'document:14'],
    );
  });

  test('without a title no series is told; with a day and no year in the title the day gives the year and is cited', async (t) => {
    const store = await openFresh(t);
    const title = 'Tăng cường bảo đảm an toàn trường học';
    await writeSource(
      store,
      facts({ 10: { title: null }, 11: { title, issuedOn: '2023-08-01' }, 12: { title, issuedOn: '2024-08-01' } }),
      { recordedAt },
    );
    assert.deepEqual(await members(store, 'document:10'), []);
    const { members: found } = await seriesOf(store, { document: 'document:12' });
    assert.deepEqual(
      found.map(({ year, restsOn }) => [year, restsOn.map(({ predicate }) => predicate)]),
      [
        [2023, ['ISSUED_BY', 'issuedOn']],
        [2024, ['ISSUED_BY', 'issuedOn']],
      ],
    );
    assert.ok(found.every(({ restsOn }) => restsOn.every((fact) => fact.evidence.length > 0)));
  });

  test('in GraphQL: inferred, by its rule, with the claims and their words', async (t) => {
    const store = await openFresh(t);
    await writeSource(store, facts({ 10: { title: YEARLY('2022-2023') }, 11: { title: YEARLY('2023-2024') } }), { recordedAt });
    const { series } = await new Asking(store).data(
      '{ series(document: "document:11") { document { id } certainty rule subject members { year node { id } continues restsOn { predicate object evidence { phrase source { id } } } } } }',
    );
    assert.deepEqual([series.document.id, series.certainty, series.rule], ['document:11', 'INFERRED', 'series']);
    assert.deepEqual(series.members[1], {
      year: 2023,
      node: { id: 'document:11' },
      continues: ['document:10'],
      restsOn: [{ predicate: 'ISSUED_BY', object: ONE, evidence: [{ phrase: 'giáo dục', source: { id: 'source:a' } }] }],
    });
    const { code } = (await new Asking(store).failure('{ series(document: "document:none") { rule } }')).extensions;
    assert.equal(code, 'NOT_FOUND');
  });
});
