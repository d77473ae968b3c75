/** The shape that an operation gives its answer, as a tree: known before anything is answered, so that a table has its columns without rows. */
import {
  type FragmentDefinitionNode,
  getNamedType,
  getNullableType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type SelectionSetNode,
  type DocumentNode,
  type OperationDefinitionNode,
} from 'graphql';
import { fragmentsOf } from '../api/document-parts.js';

/** A field of an answer. */
export interface Branch {
  /** Its name in the answer. */
  readonly key: string;
  /** Whether it is the list of the rows of a connection. */
  readonly isOfConnection: boolean;
  readonly isList: boolean;
  /** Whether it is an object or a list of them. */
  readonly isComposite: boolean;
  /** The name of its type, of a list that of its members. */
  readonly typeName: string;
  readonly branches: readonly Branch[];
}

interface Growing extends Branch {
  readonly branches: Growing[];
}

/** The fields of a connection that hold its rows. */
const ROWS: ReadonlySet<string> = new Set(['edges', 'nodes']);

const isListOf = (type: GraphQLOutputType): boolean => isListType(getNullableType(type));

class Growth {
  readonly #schema: GraphQLSchema;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;

  constructor(schema: GraphQLSchema, document: DocumentNode) {
    this.#schema = schema;
    this.#fragments = fragmentsOf(document);
  }

  /** Adds what a selection of a type's fields answers; a field that is selected twice is one. */
  grow(branches: Growing[], set: SelectionSetNode, parent: string): void {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = this.#fragments.get(selection.name.value);
        if (fragment !== undefined) this.grow(branches, fragment.selectionSet, fragment.typeCondition.name.value);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        this.grow(branches, selection.selectionSet, selection.typeCondition?.name.value ?? parent);
      } else {
        const type = this.#typeOf(parent, selection.name.value);
        const key = selection.alias?.value ?? selection.name.value;
        let branch = branches.find((each) => each.key === key);
        if (branch === undefined) {
          const isOfConnection = parent.endsWith('Connection') && ROWS.has(selection.name.value);
          const isComposite = type !== null && isCompositeType(getNamedType(type));
          const typeName = type === null ? 'String' : getNamedType(type).name;
          branch = { key, isOfConnection, isList: type !== null && isListOf(type), isComposite, typeName, branches: [] };
          branches.push(branch);
        }
        if (selection.selectionSet !== undefined && type !== null) {
          this.grow(branch.branches, selection.selectionSet, getNamedType(type).name);
        }
      }
    }
  }

  /** Null for what every type has, such as __typename. */
  #typeOf(parent: string, field: string): GraphQLOutputType | null {
    const type = this.#schema.getType(parent);
    return isObjectType(type) || isInterfaceType(type) ? (type.getFields()[field]?.type ?? null) : null;
  }
}

/** The fields of the answer to a valid operation on the queries of the schema. */
export function shapeOf(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): readonly Branch[] {
  const branches: Growing[] = [];
  new Growth(schema, document).grow(branches, operation.selectionSet, schema.getQueryType()!.name);
  return branches;
}
