/**
 * Operations that Apollo Server has taken: parsed, valid, and let through by every plugin that looks at a document. Whoever asks one again need
 * not wait for that once more: only its values are new (accepted-answers.ts; docs/decisions/2026-11-27-accepted-operations.md).
 */
import type { ApolloServerPlugin } from '@apollo/server';
import { type DocumentNode, type OperationDefinitionNode, OperationTypeNode } from 'graphql';
import type { RequestContext } from './answer-plugin.js';
import type { Persisted } from './persisted-plugin.js';

/** A query as it was taken. */
export interface Accepted {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** The name under which it was asked for; null where the document has no other. */
  readonly operationName: string | null;
}

/** Operations that are kept; the one that was taken first makes room, and is taken again when it is asked again. */
const MOST = 500;
/** Characters of a document that is kept: longer ones are taken anew each time. */
const LONGEST = 20_000;

export class AcceptedOperations {
  readonly #byText = new Map<string, Accepted>();

  /** The operation that this text and name asked for before; null where there was none. */
  find(text: string, operationName: string | null): Accepted | null {
    const found = this.#byText.get(text);
    return found !== undefined && found.operationName === operationName ? found : null;
  }

  /** Keeps it. Of a document with several operations the one asked for last is kept. */
  add(text: string, accepted: Accepted): void {
    if (text.length > LONGEST) return;
    this.#byText.delete(text);
    this.#byText.set(text, accepted);
    if (this.#byText.size > MOST) this.#byText.delete(this.#byText.keys().next().value!);
  }
}

/** Learns each query that Apollo Server is about to execute. */
export function acceptedPlugin(accepted: AcceptedOperations, { mode, documents }: Persisted): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      return {
        async responseForOperation({ source, request, document, operation, contextValue }) {
          // A worked question is taken for its address, not for its text; one outside a manifest is to be logged each time.
          const isToldByText = contextValue.isWorkedQuestion !== true && (mode !== 'log' || documents.hasText(source));
          // No operation of that name: execution says so.
          if (isToldByText && (operation as OperationDefinitionNode | undefined)?.operation === OperationTypeNode.QUERY) {
            accepted.add(source, { document, operation, operationName: request.operationName ?? null });
          }
          return null;
        },
      };
    },
  };
}
