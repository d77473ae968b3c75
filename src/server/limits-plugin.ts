/** Holds each operation to its budget before it is run, and each answer to its size before it is sent. */
import type { ApolloServerPlugin } from '@apollo/server';
import type { Limits } from '../limits.js';
import { operationExcess } from './operation-limits.js';

export function limitsPlugin(limits: Limits): ApolloServerPlugin {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ schema, document, operation, request }) {
          // No operation of that name: execution says so.
          if (operation === undefined) return;
          const excess = operationExcess({ schema, document, operation, variables: request.variables }, limits);
          if (excess !== null) throw excess;
        },
      };
    },
  };
}
