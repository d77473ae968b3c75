/** The sizes of the operations of a document, fragments counted where they are used. */
import { type DocumentNode, type FieldNode, type FragmentDefinitionNode, Kind, type SelectionSetNode } from 'graphql';
import { fragmentsOf } from '../api/document-parts.js';

export interface Measure {
  depth: number;
  fields: number;
  aliases: number;
  directives: number;
}
export const nothing = (): Measure => ({ depth: 0, fields: 0, aliases: 0, directives: 0 });
export function add(total: Measure, { depth, fields, aliases, directives }: Measure): void {
  total.depth = Math.max(total.depth, depth);
  total.fields += fields;
  total.aliases += aliases;
  total.directives += directives;
}

/** Sizes of selections; each fragment is measured once, so that nesting them costs nothing here. */
export class Measuring {
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #known = new Map<string, Measure>();
  /** Fragments that are being measured. */
  readonly #open = new Set<string>();
  /** Fragments that are used and not there. */
  readonly missing = new Set<string>();
  /** A fragment that leads back to itself, where one was met. */
  circle: string | null = null;

  constructor(document: DocumentNode) {
    this.#fragments = fragmentsOf(document);
  }

  ofField({ alias, directives, selectionSet }: FieldNode): Measure {
    const below = this.#ofSet(selectionSet);
    return {
      depth: below.depth + 1,
      fields: below.fields + 1,
      aliases: below.aliases + (alias === undefined ? 0 : 1),
      directives: below.directives + (directives?.length ?? 0),
    };
  }

  #ofSet(set: SelectionSetNode | undefined): Measure {
    const total = nothing();
    for (const selection of set?.selections ?? []) {
      if (selection.kind === Kind.FIELD) add(total, this.ofField(selection));
      else {
        add(
          total,
          selection.kind === Kind.INLINE_FRAGMENT ? this.#ofSet(selection.selectionSet) : this.#fragment(selection.name.value),
        );
        total.directives += selection.directives?.length ?? 0;
      }
    }
    return total;
  }

  #fragment(name: string): Measure {
    const known = this.#known.get(name);
    if (known !== undefined) {
      if (this.#open.has(name)) this.circle ??= name;
      return known;
    }
    // While it is measured a fragment counts as empty: one that leads back to itself is refused below.
    this.#known.set(name, nothing());
    this.#open.add(name);
    const fragment = this.#fragments.get(name);
    if (fragment === undefined) this.missing.add(name);
    const measure = this.#ofSet(fragment?.selectionSet);
    measure.directives += fragment?.directives?.length ?? 0;
    this.#known.set(name, measure);
    this.#open.delete(name);
    return measure;
  }

  /** Names of fragments that no measured operation uses. */
  unused(): string[] {
    return [...this.#fragments.keys()].filter((name) => !this.#known.has(name));
  }

  /** How many fields of selections are written again under a name that was already asked for. Only of what has no circle and few fields. */
  repeats(sets: readonly SelectionSetNode[]): number {
    const byName = new Map<string, SelectionSetNode[]>();
    const seen = new Set<string>();
    let count = 0;
    const visit = ({ selections }: SelectionSetNode): void => {
      for (const selection of selections) {
        if (selection.kind === Kind.FIELD) {
          const name = selection.alias?.value ?? selection.name.value;
          const known = byName.get(name);
          if (known === undefined) byName.set(name, selection.selectionSet === undefined ? [] : [selection.selectionSet]);
          else {
            count += 1;
            if (selection.selectionSet !== undefined) known.push(selection.selectionSet);
          }
        } else if (selection.kind === Kind.INLINE_FRAGMENT) visit(selection.selectionSet);
        else if (!seen.has(selection.name.value)) {
          seen.add(selection.name.value);
          const set = this.#fragments.get(selection.name.value)?.selectionSet;
          if (set !== undefined) visit(set);
        }
      }
    };
    for (const set of sets) visit(set);
    for (const below of byName.values()) if (below.length > 0) count += this.repeats(below);
    return count;
  }

  /** Fields of the first level, those of fragments too; `directives`: of the fragments and spreads between. */
  roots(set: SelectionSetNode): { fields: FieldNode[]; directives: number } {
    const fields: FieldNode[] = [];
    const seen = new Set<string>();
    let directives = 0;
    const visit = ({ selections }: SelectionSetNode): void => {
      for (const selection of selections) {
        if (selection.kind === Kind.FIELD) {
          fields.push(selection);
          continue;
        }
        directives += selection.directives?.length ?? 0;
        if (selection.kind === Kind.INLINE_FRAGMENT) visit(selection.selectionSet);
        else if (!seen.has(selection.name.value)) {
          seen.add(selection.name.value);
          this.#fragment(selection.name.value);
          const fragment = this.#fragments.get(selection.name.value);
          directives += fragment?.directives?.length ?? 0;
          if (fragment !== undefined) visit(fragment.selectionSet);
        }
      }
    };
    visit(set);
    return { fields, directives };
  }
}
