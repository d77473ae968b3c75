/** An answer as a table: which list makes the rows, what the columns are called, what becomes of other lists; and its text. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { buildSchema, getOperationAST, parse, validate } from 'graphql';
import { shapeOf } from '../../../src/server/answer-shape.js';
import { type AnswerTable, answerTable } from '../../../src/server/answer-table.js';
import { csvText } from '../../../src/server/csv-text.js';

const SCHEMA = buildSchema(`
type Query { place: Place places: PlaceConnection candidates: [Candidate!]! }
interface Node { id: ID! }
type Place implements Node { id: ID! name: String! codes: [String!]! tasks: TaskConnection! figures: FigureConnection! }
type Task implements Node { id: ID! name: String! topics: TopicConnection! }
type Topic implements Node { id: ID! name: String! words: [String]! }
type Figure implements Node { id: ID! value: Float isTarget: Boolean! }
type Candidate { score: Float! reasons: [String!]! node: Node! }
type GroupConnection { edges: [GroupEdge!]! }
type GroupEdge { node: Group! }
type Group { count: Int! keys: [GroupValue!]! measures: [Measure!]! }
type GroupValue { key: String! value: String node: Place }
type Measure { field: String! max: Float }
type PageInfo { hasNextPage: Boolean! }
type PlaceConnection { totalCount: Int! groups: GroupConnection! others: [Candidate!]! edges: [PlaceEdge!]! pageInfo: PageInfo! }
type PlaceEdge { name: String node: Place! }
type TaskConnection { nodes: [Task!]! edges: [TaskEdge!]! }
type TaskEdge { node: Task! }
type TopicConnection { edges: [TopicEdge!]! }
type TopicEdge { node: Topic! }
type FigureConnection { edges: [FigureEdge!]! }
type FigureEdge { node: Figure! }
`);

function table(question: string, data: unknown, rows?: string): AnswerTable {
  const document = parse(question);
  assert.deepEqual(validate(SCHEMA, document), []);
  return answerTable(shapeOf(SCHEMA, document, getOperationAST(document)!), data, rows);
}
const edges = (...nodes: unknown[]): object => ({ edges: nodes.map((node) => ({ node })) });

const PLACE = `{ place { id name figures { edges { node { value isTarget } } } tasks { edges { node { name topics { edges { node { name words } } } } } } } }`;
const LONG_BIEN = {
  place: {
    id: 'p',
    name: 'Long Biên',
    figures: edges({ value: 93.1, isTarget: false }, { value: -2, isTarget: true }),
    tasks: edges(
      { name: 'A', topics: edges({ name: 'x', words: ['a', null] }, { name: 'y', words: ['b'] }) },
      { name: 'B', topics: edges() },
    ),
  },
};

describe('an answer as a table', () => {
  it('has a row for each thing of the first connection, beside what stands around it, with other lists joined', () => {
    assert.deepEqual(table(PLACE, LONG_BIEN), {
      columns: ['id', 'name', 'figures.value', 'figures.isTarget', 'tasks.name', 'tasks.topics.name', 'tasks.topics.words'],
      rows: [
        ['p', 'Long Biên', 93.1, false, 'A | B', 'x ; y | ', 'a ,  ; b | '],
        ['p', 'Long Biên', -2, true, 'A | B', 'x ; y | ', 'a ,  ; b | '],
      ],
    });
  });

  it('has rows of another list when it is named, of a list in a list too; what has nothing below keeps its row', () => {
    const { rows } = table(PLACE, LONG_BIEN, 'tasks.topics');
    assert.deepEqual(
      rows.map((row) => row.slice(1)),
      [
        ['Long Biên', '93.1 | -2', 'false | true', 'A', 'x', 'a | '],
        ['Long Biên', '93.1 | -2', 'false | true', 'A', 'y', 'b'],
        ['Long Biên', '93.1 | -2', 'false | true', 'B', '', ''],
      ],
    );
    assert.throws(
      () => table(PLACE, LONG_BIEN, 'topics'),
      (error: Error & { code?: string; remedy?: string }) => {
        assert.equal(error.code, 'BAD_USER_INPUT');
        assert.match(error.remedy ?? '', /rows may be figures, tasks, tasks\.topics\./);
        return true;
      },
    );
  });

  it('takes the rows of a connection before other lists beside them, and leaves out what is for paging', () => {
    const question = '{ places { totalCount others { score } edges { name node { name } } pageInfo { hasNextPage } } }';
    const data = {
      places: { totalCount: 2, others: [{ score: 0.5 }, { score: 0.25 }], ...edges({ name: 'a' }, { name: 'b' }), pageInfo: {} },
    };
    assert.deepEqual(table(question, data), {
      columns: ['totalCount', 'others.score', 'places.edges.name', 'places.edges.node.name'],
      rows: [
        [2, '0.5 | 0.25', null, 'a'],
        [2, '0.5 | 0.25', null, 'b'],
      ],
    });
  });

  it('gives values by name a column each, those of groups of which not all have them too', () => {
    const question = '{ places { groups { edges { node { count keys { key value node { name } } measures { field max } } } } } }';
    const keys = [
      { key: 'topics', value: 't', node: { name: 'T' } },
      { key: 'year', value: '2025', node: null },
    ];
    const groups = edges(
      { count: 2, keys, measures: [{ field: 'value', max: 7 }] },
      { count: 1, keys: [{ key: 'year', value: null, node: null }], measures: [] },
    );
    assert.deepEqual(table(question, { places: { groups } }), {
      columns: [
        'groups.count',
        'groups.keys.topics.value',
        'groups.keys.year.value',
        'groups.keys.topics.name',
        'groups.keys.year.name',
        'groups.measures.value.max',
      ],
      rows: [
        [2, 't', '2025', 'T', null, 7],
        [1, null, null, null, null, null],
      ],
    });
    // Without the name, by place; and joined where they stand in a list of their own.
    const nameless = edges({ keys: [{ value: 't' }, { value: '2025' }] }, { keys: [{ value: null }] });
    const byPlace = table('{ places { groups { edges { node { keys { value } } } } } }', { places: { groups: nameless } });
    assert.deepEqual(byPlace.columns, ['groups.keys.1.value', 'groups.keys.2.value']);
    const inner = '{ places { edges { node { name } } groups { edges { node { keys { value } } } } } }';
    assert.deepEqual(table(inner, { places: { ...edges({ name: 'A' }), groups: nameless } }).rows, [['A', 't ; 2025 | ']]);
  });

  it('has its columns without rows, and one row where there is no list', () => {
    assert.deepEqual(table(PLACE, { place: null }).rows, []);
    assert.deepEqual(table('{ place { id name codes } }', { place: { id: 'p', name: 'a', codes: ['1', '2'] } }), {
      columns: ['id', 'name', 'codes'],
      rows: [['p', 'a', '1 | 2']],
    });
  });

  it('knows fragments, aliases and several root fields', () => {
    const question = `{ a: place { ...named } candidates { score node { id ... on Place { label: name } } } } fragment named on Place { name }`;
    assert.deepEqual(
      table(question, {
        a: { name: 'A' },
        candidates: [
          { score: 1, node: { id: 'p', label: 'P' } },
          { score: 0.5, node: { id: 'q' } },
        ],
      }),
      {
        columns: ['a.name', 'candidates.score', 'candidates.id', 'candidates.label'],
        rows: [
          ['A', 1, 'p', 'P'],
          ['A', 0.5, 'q', null],
        ],
      },
    );
  });
});

describe('a table as CSV', () => {
  it('quotes what needs it and ends each line with CR LF', () => {
    const text = csvText({
      columns: ['a', 'b'],
      rows: [
        ['x, y', 'say "no"'],
        ['two\nlines', ' kept '],
        [null, 1.5],
      ],
    });
    assert.equal(text, 'a,b\r\n"x, y","say ""no"""\r\n"two\nlines"," kept "\r\n,1.5\r\n');
  });

  it('holds no text that a spreadsheet takes for a formula, and leaves numbers alone', () => {
    const evil = ['=1+1', '+84', '-x', '@a', '\ttab', '＝1', '=HYPERLINK("u","v")'];
    const lines = csvText({ columns: ['a', '=b'], rows: evil.map((text) => [text, -3]) }).split('\r\n');
    assert.equal(lines[0], "a,'=b");
    assert.deepEqual(lines.slice(1, 7), ["'=1+1,-3", "'+84,-3", "'-x,-3", "'@a,-3", "'\ttab,-3", "'＝1,-3"]);
    assert.equal(lines[7], '"\'=HYPERLINK(""u"",""v"")",-3');
  });

  it('begins with a byte order mark only when asked', () => {
    const empty = { columns: ['tên'], rows: [] };
    assert.equal(csvText(empty), 'tên\r\n');
    assert.equal(csvText(empty, { bom: true }), '\uFEFFtên\r\n');
  });
});
