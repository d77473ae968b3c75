/** What a refused question could have named: whoever guesses a field, argument or value is told those that there are. */
import { type GraphQLNamedType, type GraphQLSchema, isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql';

/** Names beyond these are left to the schema: a remedy is read, not searched. */
const MOST_NAMES = 120;

function listed(owner: string, what: string, names: readonly string[]): string {
  const rest = names.length - MOST_NAMES;
  const shown = names.slice(0, MOST_NAMES).join(', ');
  return `${owner} has the ${what} ${shown}${rest > 0 ? ` and ${rest} more` : ''}; schema.graphql describes each.`;
}

function fieldsIn(type: GraphQLNamedType | undefined): string[] | null {
  return isObjectType(type) || isInterfaceType(type) || isInputObjectType(type) ? Object.keys(type.getFields()) : null;
}

/** The arguments of "Query.timeline". */
function argumentsAt(schema: GraphQLSchema, place: string): string[] | null {
  const [owner = '', name = ''] = place.split('.');
  const type = schema.getType(owner);
  const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
  return field === undefined ? null : field.args.map((argument) => argument.name);
}

/** How graphql-js speaks of a name that is not there (its validation rules, version 16), and what is there. */
const UNKNOWN_NAMES: readonly (readonly [
  message: RegExp,
  what: string,
  names: (schema: GraphQLSchema, owner: string) => string[] | null,
])[] = [
  [/^Cannot query field "\w+" on type "(\w+)"/, 'fields', (schema, owner) => fieldsIn(schema.getType(owner))],
  [/\bField "\w+" is not defined by type "(\w+)"/, 'fields', (schema, owner) => fieldsIn(schema.getType(owner))],
  [/^Unknown argument "\w+" on field "(\w+\.\w+)"/, 'arguments', argumentsAt],
  [
    /\bValue "\w+" does not exist in "(\w+)" enum/,
    'values',
    (schema, owner) => {
      const type = schema.getType(owner);
      return isEnumType(type) ? type.getValues().map(({ name }) => name) : null;
    },
  ],
];

/** A remedy that lists the names which the message's unknown one could have been; null for messages of anything else. */
export function namesThereAre(schema: GraphQLSchema, message: string): string | null {
  for (const [pattern, what, namesAt] of UNKNOWN_NAMES) {
    const owner = pattern.exec(message)?.[1];
    if (owner === undefined) continue;
    const names = namesAt(schema, owner);
    return names === null || names.length === 0 ? null : listed(owner, what, names);
  }
  return null;
}
