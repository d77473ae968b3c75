/**
 * The schema as a text to read: questions first, then types by name, each with its fields in the order in which they were written down. What
 * comes many times over (arguments, fields of inputs, values of enums) takes a line each, its description in front.
 */
import { type GraphQLNamedType, type GraphQLSchema, isIntrospectionType, isSpecifiedScalarType, printType } from 'graphql';

const FIRST = ['Query', 'Mutation'];

/** The descriptions of the entries at that depth, which graphql-js prints in lines of their own, set in front of what they describe. */
function inOneLine(text: string, indent: string): string {
  const entry = new RegExp(`^${indent}"""(?:\n${indent}(.*)\n${indent}|(.*))"""\n${indent}(\\S.*)$\n*`, 'gm');
  return text.replace(entry, (_, long: string | undefined, short: string | undefined, described: string) => {
    const description = (long ?? short ?? '').replaceAll('\\"""', '"""');
    return `${indent}${JSON.stringify(description)} ${described}\n`;
  });
}

function printed(type: GraphQLNamedType): string {
  const text = printType(type);
  const [, kind] = /^(type|interface|input|enum) /m.exec(text) ?? [];
  if (kind === 'input' || kind === 'enum') return inOneLine(text, '  ');
  return inOneLine(text, '    ');
}

/** The text of schema.graphql. */
export function textOf(schema: GraphQLSchema): string {
  const place = ({ name }: GraphQLNamedType): number => (FIRST.includes(name) ? FIRST.indexOf(name) : FIRST.length);
  const types = Object.values(schema.getTypeMap())
    .filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type))
    .sort((a, b) => place(a) - place(b) || (a.name < b.name ? -1 : 1));
  return `${types.map(printed).join('\n\n')}\n`;
}
