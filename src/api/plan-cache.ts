/**
 * Compiled plans, kept from one request to the next: by the root field as parsed (the server keeps parsed documents) and by the structure of the
 * variables, that is by everything in them that can change a statement's text. Values never can.
 */
import {
  type FieldNode,
  type GraphQLInputType,
  type GraphQLResolveInfo,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  typeFromAST,
} from 'graphql';

type Asked = Pick<GraphQLResolveInfo, 'fieldNodes' | 'operation' | 'schema' | 'variableValues'>;

/** Structures of one document beyond this many are no work of people; their plans are begun anew. */
const MOST_STRUCTURES = 100;

/** What of a value is structure: which keys are given, which are null, choices and yes or no; of texts and numbers nothing. */
function structureOf(value: unknown, type: GraphQLInputType): string {
  if (value === undefined) return '-';
  if (value === null) return '0';
  if (isNonNullType(type)) return structureOf(value, type.ofType);
  if (isListType(type)) {
    const inner = getNamedType(type);
    // How many scalars a list holds is a value, how many tests it holds is structure.
    if (!isInputObjectType(inner) && !isEnumType(inner)) return '[';
    return `[${(Array.isArray(value) ? value : [value]).map((each) => structureOf(each, type.ofType as GraphQLInputType)).join(' ')}]`;
  }
  if (isInputObjectType(type)) {
    const fields = type.getFields();
    const parts = Object.entries(value as object).map(([name, each]) => `${name}:${structureOf(each, fields[name]!.type)}`);
    return `{${parts.join(' ')}}`;
  }
  if (isEnumType(type) || typeof value === 'boolean') return String(value);
  return '*';
}

function structureOfVariables({ operation, schema, variableValues }: Asked): string {
  let structure = '';
  for (const { variable, type } of operation.variableDefinitions ?? []) {
    const declared = typeFromAST(schema, type as never) as GraphQLInputType;
    structure += `${structureOf(variableValues[variable.name.value], declared)};`;
  }
  return structure;
}

const plans = new WeakMap<FieldNode, Map<string, unknown>>();

/** The plan of the root field: the one that an earlier request has made for the same structure, or a new one. */
export function planned<P>(info: Asked, make: () => P): P {
  const root = info.fieldNodes[0]!;
  let ofRoot = plans.get(root);
  if (ofRoot === undefined) {
    ofRoot = new Map();
    plans.set(root, ofRoot);
  }
  const structure = structureOfVariables(info);
  const known = ofRoot.get(structure);
  if (known !== undefined) return known as P;
  if (ofRoot.size >= MOST_STRUCTURES) ofRoot.clear();
  const plan = make();
  ofRoot.set(structure, plan);
  return plan;
}
