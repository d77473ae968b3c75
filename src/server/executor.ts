/** How Apollo hands operations to our own execution: by the interface that it has for gateways. */
import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import type { GraphQLSchema } from 'graphql';
import { printSchema } from 'graphql';
import { executeOperation } from '../api/execute-operation.js';
import type { RequestContext } from './answer-plugin.js';

export function executor(schema: GraphQLSchema): ApolloServerOptionsWithGateway<RequestContext>['gateway'] {
  return {
    onSchemaLoadOrUpdate(told) {
      told({
        apiSchema: schema,
        // Told to plugins that report the schema; nobody waits for it at the start, where it would take a tenth of a second.
        get coreSupergraphSdl() {
          return printSchema(schema);
        },
      });
      return () => undefined;
    },
    async load() {
      return {
        executor: async ({ document, operation, request, context }) =>
          (context.executed ??
            (await executeOperation({
              schema,
              document,
              operation,
              operationName: request.operationName ?? null,
              variables: request.variables ?? {},
              context,
            }))) as object,
      };
    },
    async stop() {},
  };
}
