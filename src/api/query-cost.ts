/**
 * How many rows an operation may ask for, told from its text and variables alone: page sizes multiplied down the tree. It knows the schema's
 * manners (connections, `first`, lists) and no field by name but those of the two tables.
 */
import {
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  getNullableType,
  type GraphQLField,
  GraphQLIncludeDirective,
  type GraphQLNamedType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  isAbstractType,
  isInterfaceType,
  isLeafType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
  type ValueNode,
  valueFromASTUntyped,
} from 'graphql';
import { DEFAULT_PAGE, MAX_PAGE } from '../inquiry/plan/page.js';
import { LIMITS } from '../limits.js';

/** Lists whose size nobody chose are taken for half full: a plain question of four levels is no attack. */
const UNCHOSEN = 10;
/** How many entries lists without pages have as a rule. */
const LIST_SIZES: Readonly<Record<string, number>> = {
  // A fact has seldom more than one or two proofs; each is one passage.
  evidence: 2,
  hops: 4,
  // Of groups: what they are of, what is measured; of facets: their values, as many as `first` says.
  keys: 2,
  measures: 3,
  values: 1,
  // Of a comparison: as many as it may have, and the topics of their tasks.
  localities: LIMITS.comparedPlaces.fallback,
  topics: 50,
  // Of the schema.
  types: 250,
  fields: 12,
  inputFields: 12,
  args: 2,
  enumValues: 10,
  interfaces: 1,
  possibleTypes: 10,
  directives: 5,
};
const OTHER_LISTS = 5;
/** What questions read to find their rows, beyond the rows themselves. */
const READ_FIRST: Readonly<Record<string, number>> = {
  paths: 5_000,
  implementingLocalities: 1_000,
  compare: 1_500,
  coverage: 1_000,
  conflicts: 1_000,
  review: 2_000,
  changes: 500,
  lineage: 2_000,
  timeline: 1_000,
};

/** One list of a query and all that it may bring. */
export interface ListCost {
  /** By response names: "localities.edges.node.tasks". */
  readonly path: string;
  readonly rows: number;
  /** Its entries, and the argument that says so; null where the asker cannot choose. */
  readonly size: number;
  readonly argument: 'first' | 'last' | 'ids' | null;
}
type Variables = Readonly<Record<string, unknown>>;
interface Asked {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Variables;
}
type Page = Omit<ListCost, 'rows'>;

/** A field of the query with what is below it: `fixed` rows, and a row and all that is below for each entry of its list. */
interface CostNode {
  readonly fixed: number;
  readonly list: Page | null;
  readonly below: readonly CostNode[];
}

/** Page sizes in place of those asked for. */
type Sizes = (page: Page) => number;
const asAsked: Sizes = ({ size }) => size;

function rowsOf({ fixed, list, below }: CostNode, sizes: Sizes): number {
  const inner = rowsOfAll(below, sizes);
  return fixed + (list === null ? inner : sizes(list) * (1 + inner));
}
function rowsOfAll(nodes: readonly CostNode[], sizes: Sizes): number {
  let total = 0;
  for (const node of nodes) total += rowsOf(node, sizes);
  return total;
}

/** A value as it is written, with the variables in it; what is not given has the value of its definition. */
function valueIn(node: ValueNode, { operation, variables }: Asked): unknown {
  if (node.kind !== Kind.VARIABLE) return valueFromASTUntyped(node, variables as Record<string, unknown>);
  const given = variables[node.name.value];
  if (given !== undefined) return given;
  const defined = operation.variableDefinitions?.find(({ variable }) => variable.name.value === node.name.value);
  return defined?.defaultValue === undefined ? undefined : valueFromASTUntyped(defined.defaultValue);
}

/** Whether @skip and @include let it in. */
function isIncluded({ directives }: { readonly directives?: FieldNode['directives'] }, asked: Asked): boolean {
  for (const directive of directives ?? []) {
    const condition = directive.arguments?.find(({ name }) => name.value === 'if');
    if (condition === undefined) continue;
    const value = valueIn(condition.value, asked);
    if (directive.name.value === GraphQLSkipDirective.name && value === true) return false;
    if (directive.name.value === GraphQLIncludeDirective.name && value === false) return false;
  }
  return true;
}

interface Group {
  readonly type: GraphQLNamedType;
  readonly nodes: FieldNode[];
}
/** The fields of selections on a type, by the type that has them and by response name: what is written twice is answered once. */
function collected(type: GraphQLNamedType, nodes: readonly FieldNode[], asked: Asked): Iterable<Group> {
  const groups = new Map<string, Group>();
  const spread = new Set<string>();
  const visit = (on: GraphQLNamedType, set: SelectionSetNode): void => {
    for (const selection of set.selections) {
      if (!isIncluded(selection, asked)) continue;
      if (selection.kind === Kind.FIELD) {
        const key = `${on.name}.${selection.alias?.value ?? selection.name.value}`;
        const group = groups.get(key);
        if (group === undefined) groups.set(key, { type: on, nodes: [selection] });
        else group.nodes.push(selection);
        continue;
      }
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        if (spread.has(selection.name.value)) continue;
        spread.add(selection.name.value);
      }
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : asked.fragments.get(selection.name.value);
      if (fragment === undefined) continue;
      const condition = fragment.typeCondition?.name.value;
      const narrowed = condition === undefined ? on : (asked.schema.getType(condition) ?? on);
      // Of an object, a fragment on its interface asks for its own fields.
      visit(isObjectType(on) && isAbstractType(narrowed) ? on : narrowed, fragment.selectionSet);
    }
  };
  for (const { selectionSet } of nodes) if (selectionSet !== undefined) visit(type, selectionSet);
  return groups.values();
}

/** How many entries a field lists, and what says so; null where it is no list. */
function sizeOfList(field: Field, node: FieldNode, asked: Asked): Omit<Page, 'path'> | null {
  const isConnection = getNamedType(field.type).name.endsWith('Connection');
  if (!isConnection && !isListType(getNullableType(field.type))) return null;
  const given = (name: string): unknown => {
    const argument = node.arguments?.find((each) => each.name.value === name);
    return argument === undefined ? undefined : valueIn(argument.value, asked);
  };
  for (const argument of ['first', 'last'] as const) {
    const size = given(argument);
    // A size that is none is refused by whoever answers the field.
    if (typeof size === 'number') return { size: Math.min(Math.max(size, 0), MAX_PAGE), argument };
  }
  const ids = given('ids');
  if (Array.isArray(ids)) return { size: Math.min(ids.length, MAX_PAGE), argument: 'ids' };
  const first = field.args.find(({ name }) => name === 'first');
  if (first === undefined) return { size: LIST_SIZES[field.name] ?? OTHER_LISTS, argument: null };
  const usual = typeof first.defaultValue === 'number' ? first.defaultValue : DEFAULT_PAGE;
  return { size: Math.min(UNCHOSEN, usual), argument: 'first' };
}

type Field = GraphQLField<unknown, unknown>;
/** Null for what the type has not, and for __typename. */
function fieldOf(type: GraphQLNamedType, name: string, schema: GraphQLSchema): Field | null {
  if (type === schema.getQueryType()) {
    const ofSchema = [SchemaMetaFieldDef, TypeMetaFieldDef].find((field) => field.name === name);
    if (ofSchema !== undefined) return ofSchema;
  }
  return isObjectType(type) || isInterfaceType(type) ? (type.getFields()[name] ?? null) : null;
}

/** `page`: of the connection in which the fields stand. */
function nodesBelow(
  type: GraphQLNamedType,
  nodes: readonly FieldNode[],
  at: { path: string; page: Page | null },
  asked: Asked,
): CostNode[] {
  const found: CostNode[] = [];
  for (const group of collected(type, nodes, asked)) {
    const node = costNode(group, at, asked);
    if (node !== null) found.push(node);
  }
  return found;
}

/** Null for what costs nothing. */
function costNode({ type, nodes }: Group, at: { path: string; page: Page | null }, asked: Asked): CostNode | null {
  const node = nodes[0]!;
  const field = fieldOf(type, node.name.value, asked.schema);
  if (field === null) return null;
  const isRoot = at.path === '';
  const path = `${isRoot ? '' : `${at.path}.`}${node.alias?.value ?? node.name.value}`;
  const answer: GraphQLNamedType = getNamedType(field.type);
  const read = isRoot ? 1 + (READ_FIRST[field.name] ?? 0) : 0;
  if (isLeafType(answer)) return read === 0 ? null : { fixed: read, list: null, below: [] };
  if (at.page !== null && field.name === 'edges')
    return { fixed: 0, list: at.page, below: nodesBelow(answer, nodes, { path, page: null }, asked) };
  const size = sizeOfList(field, node, asked);
  // A connection lists by its edges; counting reads what it counts once: as much as a small page.
  const isConnection = answer.name.endsWith('Connection');
  const page = size !== null && isConnection ? { ...size, path } : null;
  const below = nodesBelow(answer, nodes, { path, page }, asked);
  return { fixed: isConnection && read === 0 ? 1 : read, list: size === null || isConnection ? null : { ...size, path }, below };
}

/** The costs of one operation with one set of variables. */
export class QueryCost {
  readonly #nodes: readonly CostNode[];
  readonly rows: number;
  /** Entries of the schema that introspection may list. */
  readonly introspection: number;

  constructor(asked: Asked) {
    const { schema, operation } = asked;
    const root = schema.getRootType(operation.operation);
    const nodes: CostNode[] = [];
    const ofSchema: CostNode[] = [];
    const field = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '' }, selectionSet: operation.selectionSet } as const;
    for (const group of root == null ? [] : collected(root, [field], asked)) {
      const node = costNode(group, { path: '', page: null }, asked);
      if (node !== null) (group.nodes[0]!.name.value.startsWith('__') ? ofSchema : nodes).push(node);
    }
    this.#nodes = nodes;
    this.rows = rowsOfAll(nodes, asAsked);
    this.introspection = rowsOfAll(ofSchema, asAsked);
  }

  /** All lists, dearest first. */
  lists(): ListCost[] {
    const found: ListCost[] = [];
    const visit = (node: CostNode, times: number): void => {
      if (node.list !== null) found.push({ ...node.list, rows: times * rowsOf(node, asAsked) });
      for (const each of node.below) visit(each, times * (node.list?.size ?? 1));
    };
    for (const node of this.#nodes) visit(node, 1);
    return found.sort((a, b) => b.rows - a.rows);
  }

  /** The greatest size of that list with which the whole keeps the limit, all else being as asked; below 1 where there is none. */
  sizeWithin(path: string, limit: number): number {
    const withSize = (size: number): number => rowsOfAll(this.#nodes, (page) => (page.path === path ? size : page.size));
    const without = withSize(0);
    return Math.floor((limit - without) / Math.max(withSize(1) - without, 1));
  }

  /** The greatest size that all chosen pages may have at most for the whole to keep the limit; 0 where there is none. */
  sizeOfAllWithin(limit: number): number {
    const fits = (most: number): boolean =>
      rowsOfAll(this.#nodes, (page) =>
        page.argument === 'first' || page.argument === 'last' ? Math.min(page.size, most) : page.size,
      ) <= limit;
    let size = MAX_PAGE;
    while (size > 0 && !fits(size)) size -= 1;
    return size;
  }
}
