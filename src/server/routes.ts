/** The routes beside /graphql, and what a request gets that is wrong before GraphQL sees it. */
import { randomUUID } from 'node:crypto';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { schemaText } from '../api/schema.js';
import type { Metrics } from './metrics.js';
import type { Readiness } from './readiness.js';
import { refusal } from './refusal.js';

const ROUTES = ['/graphql', '/q', '/schema.graphql', '/healthz', '/readyz', '/metrics'];

/** Answers a request that Fastify could not take: no JSON, too large, a wrong media type, an address that is none. */
export function refuse(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  const status = error.statusCode ?? 500;
  if (status >= 500) {
    const errorId = randomUUID();
    request.log.error({ errorId, err: error }, 'a request failed');
    reply.code(500).send(refusal('INTERNAL', { message: 'Something failed that should not.', errorId }));
  } else if (status === 413) {
    reply.code(status).send(refusal('QUERY_TOO_COMPLEX', { message: 'The request is larger than one megabyte.' }));
  } else {
    const remedy = 'Send JSON like {"query": "{ __typename }"} with the content type application/json to /graphql.';
    reply.code(status).send(refusal('BAD_USER_INPUT', { message: error.message, remedy }));
  }
}

/** Adds the routes and handlers to the server. */
export function addRoutes(app: FastifyInstance, readiness: Readiness, metrics: Metrics): void {
  app.get('/healthz', async () => ({ status: 'ok' }));
  app.get('/readyz', async (_request, reply) => {
    const reason = await readiness.reasonNotReady();
    if (reason === null) return { status: 'ready', engine: readiness.store?.engine };
    reply.code(503);
    if (reason === 'loading') return { status: reason };
    return { status: 'failed', code: reason.code, message: reason.message, remedy: reason.remedy };
  });
  app.get('/metrics', async (_request, reply) => {
    reply.type('text/plain; version=0.0.4; charset=utf-8');
    return metrics.text(readiness.store === null ? 0 : 1, readiness.store?.readLoad() ?? null);
  });
  app.get('/schema.graphql', async (_request, reply) => {
    reply.type('text/plain; charset=utf-8');
    return schemaText();
  });
  // The explorer is not part of this version: a browser is led to GraphiQL, anything else is told the routes.
  for (const path of ['/', '/explorer']) {
    app.get(path, async (request, reply) =>
      (request.headers.accept ?? '').includes('text/html')
        ? reply.redirect('/graphql', 302)
        : { name: 'vn-policy-graph', routes: ROUTES },
    );
  }
  app.setNotFoundHandler((request, reply) => {
    reply.code(404).send(
      refusal('NOT_FOUND', {
        message: `There is nothing at ${request.method} ${request.url.slice(0, 200)}.`,
        remedy: `The routes are ${ROUTES.join(', ')}.`,
      }),
    );
  });
  app.setErrorHandler(refuse);
}
