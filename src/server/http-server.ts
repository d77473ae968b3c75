/**
 * The room `server`: GraphQL over HTTP and the routes beside it (design §6). It listens at once and answers questions when the store is ready;
 * until then /readyz says so. Nothing here knows Cypher or the schema's fields.
 */
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import Fastify, { type FastifyRequest, type FastifyServerOptions } from 'fastify';
import { RequestPlan } from '../api/request-plan.js';
import { apiSchema } from '../api/schema.js';
import { PolicyGraphError } from '../errors.js';
import { RequestStore } from '../graph/request-store.js';
import type { Store } from '../graph/store.js';
import { type Limits, limitsWith } from '../limits.js';
import { AcceptedOperations, acceptedPlugin } from './accepted-operations.js';
import { answerPlugin, type RequestContext } from './answer-plugin.js';
import { executor } from './executor.js';
import { clientLeaves } from './client-signal.js';
import { errorFormatter } from './format-error.js';
import { addGraphqlRoute } from './graphql-route.js';
import { graphiqlPage } from './graphiql-page.js';
import { answerText, limitsPlugin } from './limits-plugin.js';
import { Metrics } from './metrics.js';
import { PersistedDocuments } from './persisted-documents.js';
import { type Persisted, persistedPlugin } from './persisted-plugin.js';
import { planPlugin, wantsPlan } from './plan-plugin.js';
import { queryLimits, VALIDATION_OPTIONS } from './query-limits.js';
import { addQuestionRoutes } from './question-routes.js';
import { Readiness } from './readiness.js';
import { addRoutes, refuse } from './routes.js';
import { writeAccessOf } from './write-token.js';

/** Milliseconds within which a request must have arrived whole: nobody holds a connection by dripping. */
const ARRIVAL_MS = 30_000;

export interface ServerOptions {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Resolves to the store once it is migrated and loaded. A rejection is shown by /readyz. */
  readonly store: Promise<Store>;
  /** Limits in place of the usual ones (limits.ts). */
  readonly limits?: Partial<Limits>;
  /** The documents that requests may name by id, and whether others are answered; none unless given. */
  readonly persisted?: Persisted;
  /** Whether a request may see how it was answered (x-policygraph-plan); not unless told. */
  readonly showPlans?: boolean;
  /** What a judgement must send as a bearer; without it the server takes none. */
  readonly writeToken?: string;
  /** Fastify's options for the log, or false for none; default: warnings and worse, as JSON lines on stderr. */
  readonly logger?: Exclude<FastifyServerOptions['logger'], boolean | undefined> | false;
}
export interface RunningServer {
  /** Where it listens: "http://127.0.0.1:4000". */
  readonly url: string;
  /** Ends open requests and stops listening. The store stays open: whoever opened it closes it. */
  close(): Promise<void>;
}

/** Of every answer, unless it says otherwise. */
const HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};
const WARNINGS = { level: 'warn', stream: process.stderr };

/** What the log keeps of a request: never what was asked, which a GET carries in its address. */
function requestLine(request: FastifyRequest): { method: string; path: string } {
  return { method: request.method, path: request.url.split('?', 1)[0]!.slice(0, 200) };
}

/**
 * Routes have no JSON schema of Fastify's: GraphQL checks what is asked. Without a compiler named here Fastify loads Ajv and a serializer of its
 * own, a hundred modules, at every start.
 */
function noRouteSchema(): never {
  throw new Error('a route was given a JSON schema, and no compiler for it is loaded');
}

/** Starts the server; resolves when it listens, which may be before the store is ready. Throws when the port cannot be had. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const limits = limitsWith(options.limits);
  const app = Fastify({
    bodyLimit: limits.requestBytes,
    requestTimeout: ARRIVAL_MS,
    logger: options.logger === false ? false : { serializers: { req: requestLine }, ...(options.logger ?? WARNINGS) },
    frameworkErrors: refuse,
    schemaController: { compilersFactory: { buildValidator: noRouteSchema, buildSerializer: noRouteSchema } },
  });
  const persisted = options.persisted ?? { mode: 'off', documents: new PersistedDocuments({}) };
  const showPlans = options.showPlans ?? false;
  const readiness = new Readiness(options.store);
  const metrics = new Metrics();
  const schema = apiSchema();
  const accepted = new AcceptedOperations();
  const apollo = new ApolloServer<RequestContext>({
    gateway: executor(schema),
    introspection: true,
    csrfPrevention: true,
    includeStacktraceInErrorResponses: false,
    stringifyResult: answerText,
    // A server that is held to its manifest learns no other documents.
    ...(persisted.mode === 'enforce' ? { persistedQueries: false as const } : {}),
    parseOptions: { maxTokens: limits.tokens },
    validationRules: [queryLimits(limits)],
    validationOptions: VALIDATION_OPTIONS,
    stopOnTerminationSignals: false,
    formatError: errorFormatter((errorId, cause) => app.log.error({ errorId, err: cause }, 'a question failed')),
    plugins: [
      fastifyApolloDrainPlugin(app),
      ApolloServerPluginCacheControlDisabled(),
      persistedPlugin(persisted),
      planPlugin(showPlans),
      limitsPlugin(limits),
      acceptedPlugin(accepted, persisted),
      // Last: it counts and logs what the others make of an answer.
      answerPlugin(metrics),
    ],
  });
  await apollo.start();
  addRoutes(app, readiness, metrics);
  app.addHook('onSend', async (request, reply) => {
    const type = String(reply.getHeader('content-type') ?? '');
    const isPage = request.method === 'GET' && request.routeOptions.url === '/graphql' && type.startsWith('text/html');
    reply.headers({
      ...HEADERS,
      ...(reply.hasHeader('cache-control') ? { 'cache-control': reply.getHeader('cache-control') } : {}),
      ...(isPage ? { 'content-security-policy': graphiqlPage().contentSecurityPolicy } : {}),
    });
  });
  const contextOf = (request: FastifyRequest): RequestContext => {
    const writable = readiness.require();
    const store = new RequestStore(writable, { timeoutMs: limits.timeMs, signal: clientLeaves(request) });
    const plan = showPlans && wantsPlan(request.headers) ? { plan: new RequestPlan(store) } : {};
    const writeAccess = writeAccessOf(request.headers.authorization, options.writeToken);
    return { store, writable, writeAccess, log: request.log, ...plan };
  };
  addQuestionRoutes(app, { apollo, contextOf });
  addGraphqlRoute(app, {
    ...{ apollo, accepted, schema, limits, metrics, headers: HEADERS, contextOf },
    isPlain: ({ headers }) => readiness.store !== null && !wantsPlan(headers),
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
