/**
 * What a request may cost, as data: one row a limit. Every face of the product reads its limits here; docs/operate/limits.md and the settings
 * are made from it. They are wide for people and closed to whoever tries to exhaust the server.
 */
export interface Limit {
  /** The limit unless a setting says otherwise. */
  readonly fallback: number;
  /** What is counted, with its unit. */
  readonly counts: string;
  /** How to get below it. */
  readonly remedy: string;
  /** The variable that changes it, and the most that it may be set to; without one the limit is fixed. */
  readonly setting?: { readonly name: string; readonly most: number };
}

export const LIMITS = {
  requestBytes: {
    fallback: 1_000_000,
    counts: 'Bytes of a request.',
    remedy: 'Send less at once: long lists of values in several requests.',
  },
  batch: {
    fallback: 1,
    counts: 'Operations in one request; an array of them is refused.',
    remedy: 'Send each operation in a request of its own, or ask several questions in one operation under aliases.',
  },
  tokens: {
    fallback: 5_000,
    counts: 'Tokens of a document, as the parser counts them.',
    remedy: 'Ask for less in one document, and give long lists of values as variables.',
  },
  depth: {
    fallback: 32,
    counts: 'Levels of fields, connections and their nodes included: ten steps through the graph.',
    remedy: 'Ask for fewer levels; go on from the ids of the answer with nodes(ids:).',
    setting: { name: 'POLICYGRAPH_MAX_DEPTH', most: 100 },
  },
  fields: {
    fallback: 1_500,
    counts: 'Fields of an operation, those of a fragment counted wherever it is used.',
    remedy: 'Ask for fewer fields, or split the question in several requests.',
    setting: { name: 'POLICYGRAPH_MAX_FIELDS', most: 10_000 },
  },
  rootFields: {
    fallback: 20,
    counts: 'Root fields of an operation: each is a statement to the store or more.',
    remedy:
      'Ask fewer questions in one operation; several things of one kind are one question (nodes(ids:), where: { … in: […] }).',
    setting: { name: 'POLICYGRAPH_MAX_ROOT_FIELDS', most: 200 },
  },
  aliases: {
    fallback: 200,
    counts: 'Aliases of an operation, those of a fragment counted wherever it is used.',
    remedy: 'Ask for a list instead of one alias for each thing (nodes(ids:), where: { … in: […] }).',
    setting: { name: 'POLICYGRAPH_MAX_ALIASES', most: 5_000 },
  },
  repeats: {
    fallback: 150,
    counts: 'Fields of an operation that are written again where they were already asked for; all of them are compared.',
    remedy: 'Write each field once; put what several parts ask for into one fragment.',
  },
  directives: {
    fallback: 100,
    counts: 'Directives of an operation, those of a fragment counted wherever it is used.',
    remedy: 'Leave directives out; put fields of one condition into a fragment with one directive.',
    setting: { name: 'POLICYGRAPH_MAX_DIRECTIVES', most: 2_000 },
  },
  values: {
    fallback: 10_000,
    counts: 'Values of the variables of a request, those within lists and objects counted too.',
    remedy: 'Give fewer values at once, in several requests.',
  },
  objects: {
    fallback: 1_000,
    counts: 'Objects within the values of the variables of a request: a test of a filter is one or two.',
    remedy: 'Filter by less at once; a list of values is one test (in:).',
  },
  valueDepth: {
    fallback: 32,
    counts: 'Levels of lists and objects in a value, of a variable or written in the document.',
    remedy: 'Nest values less: a filter of many alternatives is one list (or:, in:).',
  },
  filterTests: {
    fallback: 500,
    counts: 'Parts of one filter: its tests, and what joins or denies them.',
    remedy: 'Filter by less at once; a list of values is one test (in:).',
  },
  filterSteps: {
    fallback: 5,
    counts: 'Relations that a filter goes through one behind the other: each multiplies what is looked at.',
    remedy: 'Begin the filter nearer to what it tests, or ask for those ids first and filter by them (id: { in: […] }).',
  },
  comparedPlaces: {
    fallback: 10,
    counts: 'Localities of one comparison.',
    remedy: 'Compare fewer at once: what is to be read side by side is seldom more than a page wide.',
  },
  textLength: {
    fallback: 10_000,
    counts: 'Characters of one text, of a variable or written in the document.',
    remedy: 'Give a shorter text: a name, a symbol, a few words.',
  },
  rows: {
    fallback: 60_000,
    counts:
      'Rows that an operation may ask for: page sizes multiplied down the tree (a full page of a hundred, with five full pages below each, is 50,000), and what a question reads to find its rows.',
    remedy: 'Ask for smaller pages (first:) in the nested lists, for fewer levels, or for less in one operation.',
    setting: { name: 'POLICYGRAPH_MAX_ROWS', most: 10_000_000 },
  },
  introspection: {
    fallback: 1_000_000,
    counts:
      "Entries of the schema that an operation's introspection may list. Introspection is no part of the other budgets; what GraphiQL asks is a quarter of this.",
    remedy: 'Ask for the schema once and as tools ask it, or read /schema.graphql.',
  },
  responseBytes: {
    fallback: 10_000_000,
    counts: 'Bytes of an answer.',
    remedy: 'Ask for smaller pages (first:) or fewer fields, and follow pageInfo.endCursor for more.',
    setting: { name: 'POLICYGRAPH_MAX_RESPONSE_BYTES', most: 1_000_000_000 },
  },
  timeMs: {
    fallback: 15_000,
    counts: 'Milliseconds that the store may take for all reads of one request.',
    remedy: 'Ask for less at once, or try again when the server is less busy.',
    setting: { name: 'POLICYGRAPH_QUERY_TIMEOUT_MS', most: 3_600_000 },
  },
} as const satisfies Record<string, Limit>;

export type LimitName = keyof typeof LIMITS;
/** The limits in force. */
export type Limits = Readonly<Record<LimitName, number>>;

/** All limits: those given, the others as they are unless set. */
export function limitsWith(given: Partial<Limits> = {}): Limits {
  const entries = Object.entries(LIMITS as Readonly<Record<string, Limit>>);
  return Object.fromEntries(entries.map(([name, { fallback }]) => [name, given[name as LimitName] ?? fallback])) as Limits;
}
