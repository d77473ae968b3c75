/**
 * Answers operations that were taken before, past Apollo Server: the values are held to their limits, the operation is executed, the answer is
 * written. Whatever is not plain (another accept header, a refusal, an error, an answer over its size) goes Apollo's way, with the result where
 * there is one already, so that each failure is told in one place.
 */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ExecutionResult, GraphQLSchema } from 'graphql';
import { executeOperation } from '../api/execute-operation.js';
import type { Limits } from '../limits.js';
import type { Accepted, AcceptedOperations } from './accepted-operations.js';
import { countAnswer, type RequestContext } from './answer-plugin.js';
import { answerText, mayBeTooLong } from './limits-plugin.js';
import type { Metrics } from './metrics.js';
import { operationRefusal } from './operation-limits.js';

/** The media type of the answer by the accept header, as Apollo Server chooses it; others are left to it. */
const MEDIA_TYPES: ReadonlyMap<string | undefined, string> = new Map([
  [undefined, 'application/json; charset=utf-8'],
  ['*/*', 'application/json; charset=utf-8'],
  ['application/json', 'application/json; charset=utf-8'],
  ['application/graphql-response+json', 'application/graphql-response+json; charset=utf-8'],
]);
const MEMBERS: ReadonlySet<string> = new Set(['query', 'operationName', 'variables']);

type Variables = Readonly<Record<string, unknown>>;
interface Asked {
  readonly text: string;
  readonly operationName: string | null;
  readonly variables: Variables;
}

/** What a body asks, where it is a plain request of the GraphQL-over-HTTP specification (§5.2 there) and nothing more; else null. */
function askedIn(body: unknown): Asked | null {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return null;
  for (const member in body) if (!MEMBERS.has(member)) return null;
  const { query, operationName = null, variables } = body as Record<string, unknown>;
  if (typeof query !== 'string' || (operationName !== null && typeof operationName !== 'string')) return null;
  if (typeof (variables ?? {}) !== 'object' || Array.isArray(variables)) return null;
  return { text: query, operationName, variables: (variables ?? {}) as Variables };
}

export interface AcceptedAnswering {
  readonly accepted: AcceptedOperations;
  readonly schema: GraphQLSchema;
  readonly limits: Limits;
  readonly metrics: Metrics;
  /** Headers of every answer. */
  readonly headers: Readonly<Record<string, string>>;
  /** Whether the store is there and nothing is wanted beside the answer. */
  isPlain(request: FastifyRequest): boolean;
  /** What a request is answered with. */
  contextOf(request: FastifyRequest): RequestContext;
}

/** True where the request was answered; else the result that there is already, for Apollo Server to tell of; null where there is none. */
export async function answerAccepted(
  { accepted, schema, limits, metrics, headers, isPlain, contextOf }: AcceptedAnswering,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<true | ExecutionResult | null> {
  const mediaType = MEDIA_TYPES.get(request.headers.accept);
  const asked = mediaType === undefined ? null : askedIn(request.body);
  const known: Accepted | null = asked === null ? null : accepted.find(asked.text, asked.operationName);
  if (asked === null || known === null || !isPlain(request)) return null;
  const operation = { schema, ...known, variables: asked.variables };
  if (operationRefusal(operation, limits) !== null) return null;
  const context = contextOf(request);
  const startedAt = performance.now();
  const result = await executeOperation({ ...operation, context });
  if (result.errors !== undefined || result.data == null) return result;
  const text = answerText({ data: result.data });
  if (mayBeTooLong(text, limits)) return result;
  countAnswer({ metrics, log: context.log, operation: known.operation.name?.value ?? null, codes: [], startedAt });
  reply.hijack();
  const length = Buffer.byteLength(text);
  reply.raw.writeHead(200, { ...headers, 'content-type': mediaType!, 'content-length': length }).end(text);
  return true;
}
