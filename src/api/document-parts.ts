/** What of a parsed document several readers ask: its fragments, and the variables that stand in certain arguments. */
import { type DocumentNode, type FragmentDefinitionNode, Kind } from 'graphql';

/** The fragments by name. */
export function fragmentsOf({ definitions }: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> {
  return new Map(
    definitions.flatMap((each): [string, FragmentDefinitionNode][] =>
      each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each]] : [],
    ),
  );
}

/** The names, sorted, of the variables anywhere within arguments of those names, of fields and directives, in operations and fragments. */
export function variablesIn({ definitions }: DocumentNode, argumentNames: ReadonlySet<string>): string[] {
  const found = new Set<string>();
  const visit = (node: unknown, within: boolean): void => {
    if (typeof node !== 'object' || node === null) return;
    if (Array.isArray(node)) {
      for (const each of node) visit(each, within);
      return;
    }
    const { kind, name } = node as { readonly kind?: string; readonly name?: { readonly value: string } };
    if (kind === Kind.VARIABLE) {
      if (within) found.add(name!.value);
      return;
    }
    const below = kind === Kind.ARGUMENT ? argumentNames.has(name!.value) : within;
    for (const [key, value] of Object.entries(node)) if (key !== 'loc') visit(value, below);
  };
  visit(definitions, false);
  return [...found].sort();
}
