/** The route /graphql: operations that were taken before are answered at once, all else by Apollo Server. */
import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ExecutionResult } from 'graphql';
import { type AcceptedAnswering, answerAccepted } from './accepted-answers.js';
import type { RequestContext } from './answer-plugin.js';

export interface GraphqlRoute extends AcceptedAnswering {
  readonly apollo: ApolloServer<RequestContext>;
}

/** Adds the route. */
export function addGraphqlRoute(app: FastifyInstance, route: GraphqlRoute): void {
  // Results that Apollo Server is to tell of: they have been fetched already.
  const executed = new WeakMap<FastifyRequest, ExecutionResult>();
  const byApollo = fastifyApolloHandler(route.apollo, {
    async context(request): Promise<RequestContext> {
      const result = executed.get(request);
      return { ...route.contextOf(request), ...(result === undefined ? {} : { executed: result }) };
    },
  });
  app.route({
    method: ['GET', 'POST', 'OPTIONS'],
    url: '/graphql',
    async handler(request, reply) {
      const done = request.method === 'POST' ? await answerAccepted(route, request, reply) : null;
      if (done === true) return reply;
      if (done !== null) executed.set(request, done);
      return byApollo.call(app, request, reply);
    },
  });
}
