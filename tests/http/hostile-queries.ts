/** Queries that are made to exhaust a server, each with the code by which it is refused: for tests/http/limits.test.ts and scripts/measure-hostile-queries.mjs. */
import { getIntrospectionQuery } from 'graphql';

export interface HostileQuery {
  readonly name: string;
  /** The JSON sent. */
  readonly body: string;
  readonly code: 'QUERY_TOO_COMPLEX' | 'BAD_USER_INPUT';
}

const times = (count: number, text: (at: number) => string, joint = ' '): string =>
  Array.from({ length: count }, (_, at) => text(at)).join(joint);
const nested = (levels: number, open: string, inner: string, close: string): string =>
  open.repeat(levels) + inner + close.repeat(levels);
const steps = (levels: number, field = 'partOf', arguments_ = ''): string =>
  nested(levels, `${field}${arguments_} { edges { node { `, 'id', ' } } }');
const localities = (inner: string): string => `{ localities { edges { node { ${inner} } } } }`;
/** Each fragment uses the next twice. */
const doubling = (levels: number, type: string, use: (next: string) => string, last: string): string =>
  `${times(levels, (at) => `fragment F${at} on ${type} { ${use(`...F${at + 1}`)} }`)} fragment F${levels} on ${type} { ${last} }`;

const query = (text: string, variables?: string): string =>
  variables === undefined ? JSON.stringify({ query: text }) : `{"query":${JSON.stringify(text)},"variables":${variables}}`;
const WHERE = 'query ($where: LocalityWhere) { localities(where: $where) { totalCount } }';
const where = (value: string): string => query(WHERE, `{"where":${value}}`);

const TOO_COMPLEX: Readonly<Record<string, string>> = {
  // Depth
  'a hundred levels': query(localities(steps(34))),
  'levels up to the tokens': query(localities(steps(400))),
  'levels by a chain of fragments': query(
    `${localities('...F0')} ${times(20, (at) => `fragment F${at} on Locality { partOf { edges { node { ...F${at + 1} } } } }`)} fragment F20 on Locality { id }`,
  ),
  'a walk round a circle of relations': query(
    `{ topics { edges { node { ${nested(12, 'tasks { edges { node { topics { edges { node { ', 'id', ' } } } } } }')} } } } }`,
  ),
  'proofs of sources of proofs': query(
    `{ topics { edges { node { ${nested(11, 'claims { evidence { source { ', 'id', ' } } }')} } } } }`,
  ),
  // Aliases
  'ten thousand aliases of one word': query(`{ ${times(10_000, (at) => `a${at}: __typename`)} }`),
  'a thousand aliases of a root field': query(`{ ${times(1_000, (at) => `a${at}: node(id: "a") { id }`)} }`),
  'three hundred aliases of a name': query(localities(times(300, (at) => `a${at}: name`))),
  'aliases that double in each fragment': query(
    `${localities('...F0')} ${doubling(9, 'Locality', (next) => `a: partOf { edges { node { ${next} } } } b: parts { edges { node { ${next} } } }`, 'id')}`,
  ),
  'aliases in fragments of the root': query(
    `{ ...R } fragment R on Query { ${times(400, (at) => `a${at}: statistics { claims }`)} }`,
  ),
  'the whole schema twenty times': query(`{ ${times(19, (at) => `a${at}: __schema { ...S }`)} } ${schemaFragment()}`),
  'fifteen searches for paths': query(`{ ${times(15, (at) => `a${at}: paths(from: "a", to: "b") { hops { rule } }`)} }`),
  // Directives
  'a thousand directives on one field': query(`{ statistics ${times(1_000, () => '@include(if: true)')} { claims } }`),
  'directives on every field': query(localities(times(150, (at) => `a${at}: name @skip(if: false)`))),
  'unknown directives up to the tokens': query(`{ statistics ${times(2_300, () => '@a')} { claims } }`),
  'directives that double in each fragment': query(
    `${localities('...F0')} ${doubling(12, 'Locality', (next) => `${next} @include(if: true) ... on Node @skip(if: false) { id ${next} }`, 'id')}`,
  ),
  'directives on the operation': query(`query ${times(150, () => '@a')} { statistics { claims } }`),
  // Fragments
  'fragments that double thirty times': query(
    `${localities('...F0')} ${doubling(30, 'Locality', (next) => `${next} ${next}`, '__typename')}`,
  ),
  'fragments that double thirty times at the root': query(
    `{ ...F0 } ${doubling(30, 'Query', (next) => `${next} ${next}`, 'statistics { claims }')} query B { ${times(21, () => 'statistics { claims }')} }`,
  ),
  'one fragment that is spread two thousand times': query(
    `${localities(times(2_000, () => '...F'))} fragment F on Locality { id name }`,
  ),
  'a thousand inline fragments': query(localities(times(1_000, () => '... { id name }'))),
  'inline fragments one in another': query(`{ ${nested(1_700, '... { ', 'statistics { claims }', ' }')} }`),
  // Width
  'one field two thousand times': query(localities(times(2_400, () => 'id'))),
  'one tree two hundred times': query(
    localities(times(190, () => 'partOf { edges { node { partOf { edges { node { id } } } } } }')),
  ),
  'fields that must be compared pair by pair': query(
    `${localities(times(60, (at) => `...F${at}`))} ${times(60, (at) => `fragment F${at} on Locality { ${times(24, (field) => `a${field}: name`)} }`)}`,
  ),
  'twenty-one questions': query(`{ ${times(21, (at) => `a${at}: statistics { claims }`)} }`),
  'hundreds of hundreds of hundreds': query(
    '{ localities(first: 100) { edges { node { tasks(first: 100) { edges { node { topics(first: 100) { totalCount edges { node { id } } } } } } } } } }',
  ),
  'hundreds by variables': query(
    'query ($n: Int) { topics(first: $n) { edges { node { tasks(first: $n) { edges { evidence { quote } node { claims(first: 100) { id evidence { quote } } } } } } } } }',
    '{"n":100}',
  ),
  'wide pages under twenty aliases': query(
    `{ ${times(20, (at) => `a${at}: localities(first: 100) { edges { node { tasks(first: 60) { edges { node { id } } } } } }`)} }`,
  ),
  'wide pages below an answer': query(
    '{ implementingLocalities(document: "NQ 29", first: 100) { edges { tasks(first: 100) { edges { node { topics(first: 100) { edges { node { id } } } } } } } } }',
  ),
  'wide pages from the end': query(
    '{ localities(last: 100) { edges { node { tasks(last: 100) { edges { node { topics(last: 100) { edges { node { id } } } } } } } } } }',
  ),
  'wide pages below a hundred ids': query(
    'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Locality { tasks(first: 100) { edges { node { claims(first: 100) { id } } } } } } }',
    JSON.stringify({ ids: Array.from({ length: 100 }, (_, at) => `locality:${at}`) }),
  ),
  'wide pages behind a condition': query(
    'query ($yes: Boolean = true) { localities(first: 100) { edges { node { tasks(first: 100) @include(if: $yes) { edges { node { topics(first: 100) { edges { node { id } } } } } } } } } }',
  ),
  // Values
  'a text of nine hundred thousand characters': query(
    'query ($text: String!) { search(text: $text) { totalCount } }',
    JSON.stringify({ text: 'a'.repeat(900_000) }),
  ),
  'a text of nine hundred thousand characters in the document': query(
    `{ search(text: "${'a'.repeat(900_000)}") { totalCount } }`,
  ),
  'a reference of twenty thousand characters': query(`{ resolve(mention: "${'29-NQ/TW '.repeat(2_300)}") { score } }`),
  'lists twenty thousand deep': query(
    'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
    `{"ids":${nested(20_000, '[', '', ']')}}`,
  ),
  'filters twenty thousand deep': where(nested(20_000, '{"not":', '{}', '}')),
  'filters forty deep': where(nested(40, '{"not":', '{}', '}')),
  'filters through six relations': where(nested(6, '{"partOf":{"some":', '{"name":{"contains":"a"}}', '}}')),
  'a thousand alternatives': where(`{"or":[${times(1_000, (at) => `{"name":{"eq":"a${at}"}}`, ',')}]}`),
  'fifty thousand values': where(`{"name":{"in":[${times(50_000, (at) => `"${at}"`, ',')}]}}`),
  'a thousand deep list in the document': query(`{ nodes(ids: ${nested(1_000, '[', '"a"', ']')}) { id } }`),
  'a filter two hundred deep in the document': query(
    `{ localities(where: ${nested(200, '{ not: ', '{}', ' }')}) { totalCount } }`,
  ),
  'ten thousand ids in the document': query(`{ nodes(ids: [${times(10_000, (at) => `"${at}"`, ',')}]) { id } }`),
  'values that no variable takes': query('{ statistics { claims } }', `{"a":[${times(60_000, () => '1', ',')}]}`),
  // The schema
  'the schema deeper and deeper': query(`{ __schema { types { ${nested(4, 'fields { type { ', 'name', ' } }')} } } }`),
  'the schema by its possible types': query(
    `{ __schema { types { ${nested(4, 'possibleTypes { interfaces { ', 'name', ' } }')} } } }`,
  ),
  'five hundred types of types': query(`{ __type(name: "Locality") { ${nested(500, 'ofType { ', 'name', ' }')} } }`),
  'wide introspection in fragments that double': query(
    `{ __schema { types { ...F0 } } } ${doubling(12, '__Type', (next) => `a: ofType { ${next} } b: ofType { ${next} }`, 'name')}`,
  ),
  // Requests
  'an array of a thousand questions': `[${times(1_000, () => '{"query":"{ statistics { claims } }"}', ',')}]`,
  'an array of one': '[{"query":"{ statistics { claims } }"}]',
  'an empty array': '[]',
  'a request of two megabytes': query(`#${'x'.repeat(2_000_000)}`),
};

const WRONG: Readonly<Record<string, string>> = {
  'a fragment in itself': query(`${localities('...a')} fragment a on Locality { id ...a }`),
  'a circle of three fragments': query(
    '{ ...a } fragment a on Query { ...b } fragment b on Query { ...c } fragment c on Query { ...a }',
  ),
  'a circle by way of a relation': query(`${localities('...a')} fragment a on Locality { partOf { edges { node { ...a } } } }`),
  'a circle in the schema': query('{ __schema { types { ...a } } } fragment a on __Type { ofType { ...a } }'),
  'hundreds of fragments that nobody uses': query(
    `{ statistics { claims } } ${times(600, (at) => `fragment F${at} on Locality { id }`)}`,
  ),
  'hundreds of fragments that nobody wrote': query(localities(times(1_400, (at) => `...F${at}`))),
  'hundreds of operations': query(times(500, (at) => `query Q${at} { statistics { claims } }`)),
  'hundreds of variables': query(`query (${times(700, (at) => `$a${at}: Int`, ', ')}) { statistics { claims } }`),
  'hundreds of unknown fields': query(localities(times(1_400, (at) => `field${at}`))),
  'a page of a thousand million': query('{ localities(first: 1000000000) { totalCount } }'),
  'a number of four thousand digits': query(`{ localities(first: ${'9'.repeat(4_000)}) { totalCount } }`),
  'a page of less than nothing': query('{ localities(first: -100) { totalCount } }'),
  'two hundred ids': query(
    'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
    JSON.stringify({ ids: Array.from({ length: 200 }, (_, at) => `a${at}`) }),
  ),
  'a thousand hops': query('{ paths(from: "a", to: "b", maxHops: 1000) { hops { rule } } }'),
  'braces that never close': query('{ a '.repeat(1_600)),
  'a part of an answer later': query('{ localities { ... @defer { totalCount } } }'),
  'a subscription': query('subscription { statistics { claims } }'),
  'a prototype': '{"query":"{ statistics { claims } }","variables":{"__proto__":{"a":1}}}',
  'nothing but a comment': query(`#${'x'.repeat(900_000)}`),
};

/** The introspection that tools send, as fragments. */
function schemaFragment(): string {
  return getIntrospectionQuery()
    .replace(/query IntrospectionQuery \{\s*__schema/, 'fragment S on __Schema')
    .replace(/\}\s*\}\s*fragment FullType/, '} fragment FullType');
}

export const HOSTILE_QUERIES: readonly HostileQuery[] = [
  ...Object.entries(TOO_COMPLEX).map(([name, body]) => ({ name, body, code: 'QUERY_TOO_COMPLEX' as const })),
  ...Object.entries(WRONG).map(([name, body]) => ({ name, body, code: 'BAD_USER_INPUT' as const })),
];
