/** What is done beside every answer: its headers and status, its counters, its line in the log. */
import type { ApolloServerPlugin } from '@apollo/server';
import type { FastifyBaseLogger } from 'fastify';
import type { ExecutionResult } from 'graphql';
import type { ApiContext } from '../api/context.js';
import { graphiqlPage } from './graphiql-page.js';
import type { Metrics } from './metrics.js';

/** What a question is answered with: the resolvers' context, and the log that carries the number of the request. */
export interface RequestContext extends ApiContext {
  readonly log: FastifyBaseLogger;
  /** Whether the operation is one of the server's own (worked-questions.ts), which no manifest needs to hold. */
  readonly isWorkedQuestion?: boolean;
  /** The result of the operation where it has been executed already (accepted-answers.ts): it is told of, not executed again. */
  readonly executed?: ExecutionResult;
}

/** Statuses of questions that are refused as they stand. */
const REFUSED: ReadonlySet<number> = new Set([400, 403, 404]);

/** GraphiQL's own question, asked whenever the page is opened or left open. */
const INTROSPECTION = 'IntrospectionQuery';

interface Answered {
  readonly metrics: Metrics;
  readonly log: FastifyBaseLogger;
  /** The operation's name; null where it has none. */
  readonly operation: string | null;
  /** The code of each error. */
  readonly codes: readonly string[];
  /** When it was begun, by the clock of `performance`. */
  readonly startedAt: number;
}

/** Counts an answer and writes its line in the log. */
export function countAnswer({ metrics, log, operation, codes, startedAt }: Answered): void {
  metrics.countOperation(codes.length === 0 ? 'ok' : 'error');
  for (const code of codes) metrics.count('policygraph_graphql_errors_total', { code });
  if (operation === INTROSPECTION) return;
  const durationMs = Math.round((performance.now() - startedAt) * 10) / 10;
  log.info({ operation, durationMs, ...(codes.length > 0 ? { codes } : {}) }, 'answered');
}

/** Serves the page to a browser, and gives JSON clients of before the 2023 media type the 200 that the specification asks for. */
export function answerPlugin(metrics: Metrics): ApolloServerPlugin<RequestContext> {
  return {
    async serverWillStart() {
      return {
        async renderLandingPage() {
          return { html: async () => graphiqlPage().html };
        },
      };
    },
    async requestDidStart() {
      const startedAt = performance.now();
      return {
        async willSendResponse({ request, response, operationName, contextValue }) {
          response.http.headers.set('cache-control', 'no-store');
          const errors = response.body.kind === 'single' ? (response.body.singleResult.errors ?? []) : [];
          const codes = errors.map(({ extensions }) => String(extensions?.code));
          countAnswer({ metrics, log: contextValue.log, operation: operationName ?? null, codes, startedAt });
          const accepted = request.http?.headers.get('accept') ?? '';
          const isLegacy = !accepted.includes('application/graphql-response+json');
          if (isLegacy && REFUSED.has(response.http.status ?? 200) && response.body.kind === 'single') response.http.status = 200;
        },
      };
    },
  };
}
