/** How a request was answered: the statements that each of its root fields ran, for whoever asks to see them. */
import type { GraphQLSchema } from 'graphql';
import type { RanStatement, RequestStore } from '../graph/request-store.js';
import type { Store } from '../graph/store.js';
import type { ApiContext } from './context.js';

/** A statement as it is shown. */
export interface ShownStatement {
  readonly name: string;
  readonly engine: Store['engine'];
  readonly cypher: string;
  /** Names; values are never shown. */
  readonly parameters: readonly string[];
  readonly milliseconds: number;
  /** Null where it failed or was cut short. */
  readonly rows: number | null;
  /** Where a planned statement enters the graph, and why there. */
  readonly anchor?: string;
}
export interface ShownField {
  /** Its name in the answer. */
  readonly field: string;
  readonly statements: readonly ShownStatement[];
}

function shown({ text, ...ran }: RanStatement): ShownStatement {
  return { cypher: text, ...ran };
}

export class RequestPlan {
  readonly #store: RequestStore;
  readonly #fields = new Map<string, ShownStatement[]>();

  constructor(store: RequestStore) {
    this.#store = store;
  }

  /** The store for one root field; what it runs is kept under the field's name in the answer. */
  storeFor(field: string): Store {
    const statements: ShownStatement[] = [];
    this.#fields.set(field, statements);
    return this.#store.toldTo((ran) => void statements.push(shown(ran)));
  }

  /** Root fields in the order in which they began, each with its statements in the order in which they ended. */
  fields(): ShownField[] {
    return [...this.#fields].map(([field, statements]) => ({ field, statements }));
  }
}

/** Gives each root field a store of its own where a request wants its plan; nothing changes for the others. Resolvers below ask no store. */
export function planByRootField(schema: GraphQLSchema): GraphQLSchema {
  for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) {
    const { resolve } = field;
    if (resolve === undefined) continue;
    field.resolve = (root, args, context: ApiContext, info) => {
      if (context.plan === undefined) return resolve(root, args, context, info);
      const name = String(info.path.key);
      return resolve(root, args, { ...context, store: context.plan.storeFor(name) }, info);
    };
  }
  return schema;
}
