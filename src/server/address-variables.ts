/** The variables of an operation, from the words behind the `?` of an address. */
import { type GraphQLSchema, isInputObjectType, Kind, type OperationDefinitionNode, type TypeNode } from 'graphql';
import { PolicyGraphError } from '../errors.js';

/** What stands behind the `?`: a word that is given several times has a list. */
export type AddressWords = Readonly<Record<string, string | readonly string[] | undefined>>;

function wrong(message: string, remedy: string): PolicyGraphError {
  return new PolicyGraphError('BAD_USER_INPUT', message, { remedy });
}

/** One value as its type is written in JSON; whether it is allowed is for the operation to say. */
function readWord(name: string, word: string, type: TypeNode, schema: GraphQLSchema): unknown {
  if (type.kind !== Kind.NAMED_TYPE) return readWord(name, word, type.type, schema);
  const typeName = type.name.value;
  const no = (what: string, example: string): PolicyGraphError =>
    wrong(`${name} is ${what}, and "${word.slice(0, 100)}" is none.`, `Write it like ${name}=${example}.`);
  if (typeName === 'Boolean') {
    if (word === 'true' || word === 'false') return word === 'true';
    throw no('true or false', 'true');
  }
  if (typeName === 'Int' || typeName === 'Float') {
    if (/^-?\d+(?:\.\d+)?$/.test(word)) return Number(word);
    throw no('a number', '20');
  }
  if (!isInputObjectType(schema.getType(typeName))) return word;
  try {
    return JSON.parse(word);
  } catch {
    throw no('a JSON object', '{"first": 5}');
  }
}

const isList = (type: TypeNode): boolean =>
  type.kind === Kind.LIST_TYPE || (type.kind === Kind.NON_NULL_TYPE && isList(type.type));

/**
 * `preset` with what the address gives in its place. A list is given word by word (`certainty=ASSERTED&certainty=VERIFIED`), an input object as
 * JSON; a word without a value takes the preset away. Throws BAD_USER_INPUT for a variable that the operation does not have, for one value
 * given twice and for what is no value of its type.
 */
export function variablesOf(
  operation: OperationDefinitionNode,
  words: AddressWords,
  { preset, schema }: { preset: Readonly<Record<string, unknown>>; schema: GraphQLSchema },
): Record<string, unknown> {
  const types = new Map((operation.variableDefinitions ?? []).map(({ variable, type }) => [variable.name.value, type]));
  const variables = new Map(Object.entries(preset));
  for (const [name, given] of Object.entries(words)) {
    const type = types.get(name);
    if (type === undefined) {
      throw wrong(`The question has no variable "${name.slice(0, 100)}".`, `It has ${[...types.keys()].join(', ') || 'none'}.`);
    }
    const values = [given ?? []].flat().filter((word) => word !== '');
    if (values.length === 0) variables.delete(name);
    else if (isList(type)) {
      variables.set(
        name,
        values.map((word) => readWord(name, word, type, schema)),
      );
    } else if (values.length === 1) variables.set(name, readWord(name, values[0]!, type, schema));
    else throw wrong(`${name} is given ${values.length} times.`, 'Give it once.');
  }
  return Object.fromEntries(variables);
}
