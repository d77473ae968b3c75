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
  type OperationDefinitionNode,
  typeFromAST,
} from 'graphql';

type Asked = Pick<GraphQLResolveInfo, 'fieldNodes' | 'operation' | 'schema' | 'variableValues'>;

/** Structures of one document beyond this many are no work of people; their plans are begun anew. */
const MOST_STRUCTURES = 100;

/** What of a value is structure: which keys are given, which are null, choices and yes or no; of texts and numbers nothing. */
type Structure = (value: unknown) => string;

const absentOr =
  (of: Structure): Structure =>
  (value) =>
    value === undefined ? '-' : value === null ? '0' : of(value);

function structureIn(type: GraphQLInputType): Structure {
  if (isNonNullType(type)) return structureOf(type.ofType);
  if (isListType(type)) {
    const inner = getNamedType(type);
    // How many scalars a list holds is a value, how many tests it holds is structure.
    if (!isInputObjectType(inner) && !isEnumType(inner)) return absentOr(() => '[');
    const item = type.ofType as GraphQLInputType;
    return absentOr((value) => `[${(Array.isArray(value) ? value : [value]).map(structureOf(item)).join(' ')}]`);
  }
  if (isInputObjectType(type)) {
    const fields = type.getFields();
    return absentOr((value) => {
      const parts = Object.entries(value as object).map(([name, each]) => `${name}:${structureOf(fields[name]!.type)(each)}`);
      return `{${parts.join(' ')}}`;
    });
  }
  return absentOr(isEnumType(type) ? String : (value) => (typeof value === 'boolean' ? String(value) : '*'));
}

const structures = new WeakMap<GraphQLInputType, Structure>();
/** Made once a type: to ask what a type is takes longer than to read a value of it. */
function structureOf(type: GraphQLInputType): Structure {
  let structure = structures.get(type);
  if (structure === undefined) {
    structure = structureIn(type);
    structures.set(type, structure);
  }
  return structure;
}

type Declared = readonly { readonly name: string; readonly structure: Structure }[];
const declared = new WeakMap<OperationDefinitionNode, Declared>();
function declaredIn({ operation, schema }: Asked): Declared {
  let variables = declared.get(operation);
  if (variables === undefined) {
    variables = (operation.variableDefinitions ?? []).map(({ variable, type }) => ({
      name: variable.name.value,
      structure: structureOf(typeFromAST(schema, type as never) as GraphQLInputType),
    }));
    declared.set(operation, variables);
  }
  return variables;
}

function structureOfVariables(asked: Asked): string {
  let structure = '';
  for (const { name, structure: of } of declaredIn(asked)) structure += `${of(asked.variableValues[name])};`;
  return structure;
}

const plans = new WeakMap<FieldNode, Map<string, unknown>>();

/** The plan of the root field: the one that an earlier request has made for the same structure, or a new one. `made`: for what it was made, where that changes it too. */
export function planned<P>(info: Asked, make: () => P, made = ''): P {
  const root = info.fieldNodes[0]!;
  let ofRoot = plans.get(root);
  if (ofRoot === undefined) {
    ofRoot = new Map();
    plans.set(root, ofRoot);
  }
  const structure = `${made}${structureOfVariables(info)}`;
  const known = ofRoot.get(structure);
  if (known !== undefined) return known as P;
  if (ofRoot.size >= MOST_STRUCTURES) ofRoot.clear();
  const plan = make();
  ofRoot.set(structure, plan);
  return plan;
}
