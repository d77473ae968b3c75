/**
 * The room `server`: GraphQL over HTTP and the routes beside it (design §6). It listens at once and answers questions when the store is ready;
 * until then /readyz says so. Nothing here knows Cypher or the schema's fields.
 */
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import fastifyApollo, { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import Fastify, { type FastifyInstance, type FastifyServerOptions } from 'fastify';
import { GraphQLError } from 'graphql';
import type { ApiContext } from '../api/context.js';
import { apiSchema, schemaText } from '../api/schema.js';
import { PolicyGraphError } from '../errors.js';
import type { Store } from '../graph/store.js';
import { errorFormatter } from './format-error.js';
import { graphiqlPage } from './graphiql-page.js';
import { Metrics } from './metrics.js';
import { MAX_TOKENS, queryLimits } from './query-limits.js';

/** Bytes of a request: queries are small. */
const BODY_LIMIT = 1_000_000;

export interface ServerOptions {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Resolves to the store once it is migrated and loaded. A rejection is shown by /readyz. */
  readonly store: Promise<Store>;
  /** Milliseconds that one read of the store may take; default 15,000. */
  readonly readTimeoutMs?: number;
  /** Fastify's logger option; default: warnings and worse, as JSON lines on stderr. */
  readonly logger?: FastifyServerOptions['logger'];
}
export interface RunningServer {
  /** Where it listens: "http://127.0.0.1:4000". */
  readonly url: string;
  /** Ends open requests and stops listening. The store stays open: whoever opened it closes it. */
  close(): Promise<void>;
}

/** The store's state, for the routes. */
class Readiness {
  store: Store | null = null;
  failure: PolicyGraphError | null = null;

  constructor(store: Promise<Store>) {
    store.then(
      (ready) => {
        this.store = ready;
      },
      (error: unknown) => {
        this.failure =
          error instanceof PolicyGraphError
            ? error
            : new PolicyGraphError('STORE_UNAVAILABLE', 'The store could not be opened.', { cause: error });
      },
    );
  }

  /** The store, or the error that says why there is none yet. */
  require(): Store {
    if (this.store !== null) return this.store;
    throw new GraphQLError(this.failure?.message ?? 'The graph is still being loaded.', {
      extensions: {
        code: 'STORE_UNAVAILABLE',
        remedy: this.failure?.remedy ?? 'Ask again when /readyz answers 200.',
        http: { status: 503 },
      },
    });
  }
}

/** Serves the page to a browser, and gives JSON clients of before the 2023 media type the 200 that the specification asks for. */
function pageAndStatus(metrics: Metrics): ApolloServerPlugin<ApiContext> {
  return {
    async serverWillStart() {
      return {
        async renderLandingPage() {
          return { html: async () => graphiqlPage().html };
        },
      };
    },
    async requestDidStart() {
      return {
        async willSendResponse({ request, response }) {
          response.http.headers.set('cache-control', 'no-store');
          const errors = response.body.kind === 'single' ? (response.body.singleResult.errors ?? []) : [];
          metrics.count('policygraph_graphql_requests_total', { result: errors.length === 0 ? 'ok' : 'error' });
          for (const { extensions } of errors)
            metrics.count('policygraph_graphql_errors_total', { code: String(extensions?.code) });
          const accepted = request.http?.headers.get('accept') ?? '';
          const isLegacy = !accepted.includes('application/graphql-response+json');
          if (isLegacy && response.http.status === 400 && response.body.kind === 'single') response.http.status = 200;
        },
      };
    },
  };
}

function addRoutes(app: FastifyInstance, readiness: Readiness, metrics: Metrics): void {
  app.get('/healthz', async () => ({ status: 'ok' }));
  app.get('/readyz', async (_request, reply) => {
    if (readiness.store !== null) return { status: 'ready', engine: readiness.store.engine };
    reply.code(503);
    const { failure } = readiness;
    return failure === null
      ? { status: 'loading' }
      : { status: 'failed', code: failure.code, message: failure.message, remedy: failure.remedy };
  });
  app.get('/metrics', async (_request, reply) => {
    reply.type('text/plain; version=0.0.4; charset=utf-8');
    return metrics.text(readiness.store === null ? 0 : 1);
  });
  app.get('/schema.graphql', async (_request, reply) => {
    reply.type('text/plain; charset=utf-8');
    return schemaText();
  });
  // The explorer is not part of this version; its addresses lead to GraphiQL.
  for (const path of ['/', '/explorer']) app.get(path, async (_request, reply) => reply.redirect('/graphql', 302));
  app.setNotFoundHandler((request, reply) => {
    reply.code(404).send({
      errors: [
        {
          message: `There is nothing at ${request.url.slice(0, 200)}.`,
          extensions: { code: 'NOT_FOUND', remedy: 'The routes are /graphql, /schema.graphql, /healthz, /readyz and /metrics.' },
        },
      ],
    });
  });
}

/** Starts the server; resolves when it listens, which may be before the store is ready. Throws when the port cannot be had. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const app = Fastify({ bodyLimit: BODY_LIMIT, logger: options.logger ?? { level: 'warn', stream: process.stderr } });
  const readiness = new Readiness(options.store);
  const metrics = new Metrics();
  const apollo = new ApolloServer<ApiContext>({
    schema: apiSchema(),
    introspection: true,
    csrfPrevention: true,
    includeStacktraceInErrorResponses: false,
    maxRecursiveSelections: true,
    parseOptions: { maxTokens: MAX_TOKENS },
    validationRules: [queryLimits],
    stopOnTerminationSignals: false,
    formatError: errorFormatter((errorId, cause) => app.log.error({ errorId, err: cause }, 'a question failed')),
    plugins: [fastifyApolloDrainPlugin(app), ApolloServerPluginCacheControlDisabled(), pageAndStatus(metrics)],
  });
  await apollo.start();
  addRoutes(app, readiness, metrics);
  app.addHook('onSend', async (request, reply) => {
    reply.header('x-content-type-options', 'nosniff');
    const type = String(reply.getHeader('content-type') ?? '');
    if (request.method === 'GET' && request.routeOptions.url === '/graphql' && type.startsWith('text/html')) {
      reply.header('content-security-policy', graphiqlPage().contentSecurityPolicy);
    }
  });
  await app.register(fastifyApollo(apollo), {
    path: '/graphql',
    context: async () => ({ store: readiness.require(), limits: { timeoutMs: options.readTimeoutMs ?? 15_000 } }),
  });
  let url: string;
  try {
    url = await app.listen({ host: options.host, port: options.port });
  } catch (cause) {
    await apollo.stop();
    const { code } = cause as { code?: string };
    throw new PolicyGraphError(
      'BAD_USER_INPUT',
      `Port ${options.port} on ${options.host} cannot be had (${code ?? 'unknown reason'}).`,
      {
        remedy: 'Stop what listens there, or set PORT to another port.',
        cause,
      },
    );
  }
  return {
    url,
    async close() {
      await app.close();
      await apollo.stop();
    },
  };
}
