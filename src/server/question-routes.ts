/**
 * The worked questions by address: GET /q lists them, GET /q/NAME?variable=value answers one, as JSON or as CSV. They are asked as a POST to
 * /graphql would be: the same schema, limits, counters and log. Nothing is written, so a page of another origin may link to them.
 */
import { createHash } from 'node:crypto';
import type { ApolloServer } from '@apollo/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type FormattedExecutionResult, getOperationAST, GraphQLError, parse, print } from 'graphql';
import { apiSchema } from '../api/schema.js';
import { ERRORS, type ErrorCode, PolicyGraphError } from '../errors.js';
import { type AddressWords, variablesOf } from './address-variables.js';
import { type Format, formatOf } from './answer-format.js';
import type { RequestContext } from './answer-plugin.js';
import { type Branch, shapeOf } from './answer-shape.js';
import { answerTable } from './answer-table.js';
import { csvText } from './csv-text.js';
import { answerText } from './limits-plugin.js';
import { linkToNext } from './next-page.js';
import { refusal } from './refusal.js';
import { type WorkedQuestion, workedQuestion, workedQuestions } from './worked-questions.js';

const JSON_TYPE = 'application/json; charset=utf-8';
const CSV_TYPE = 'text/csv; charset=utf-8; header=present';

export interface Answering {
  readonly apollo: ApolloServer<RequestContext>;
  /** What a request is answered with; throws where there is no store yet. */
  contextOf(request: FastifyRequest): RequestContext;
}
interface NamedRequest {
  Params: { name: string };
  Querystring: AddressWords;
}

/** A question with what its text alone tells of it. */
interface Prepared extends WorkedQuestion {
  readonly parsed: NonNullable<ReturnType<typeof getOperationAST>>;
  readonly shape: readonly Branch[];
}

const preparedByName = new Map<string, Prepared>();

function prepared(name: string): Prepared {
  const known = preparedByName.get(name);
  if (known !== undefined) return known;
  const question = workedQuestion(name);
  const document = parse(question.operation);
  const parsed = getOperationAST(document)!;
  const made = { ...question, parsed, shape: shapeOf(apiSchema(), document, parsed) };
  preparedByName.set(name, made);
  return made;
}

/** A question as the list of all tells of it. */
function listed({ name, chapter, title, why, variables, statements }: WorkedQuestion): object {
  const { parsed } = prepared(name);
  const types = (parsed.variableDefinitions ?? []).map(({ variable: { name: of }, type }) => [of.value, print(type)] as const);
  return {
    name,
    href: `/q/${name}`,
    chapter,
    title,
    why,
    variables: types.map(([of, type]) => ({ name: of, type, value: variables[of] ?? null })),
    statements,
  };
}

/** Sends a text with its tag, or only says that the asker has it already. */
function send(request: FastifyRequest, reply: FastifyReply, text: string): FastifyReply {
  const tag = `"${createHash('sha256').update(text).digest('base64url')}"`;
  reply.headers({ etag: tag, vary: 'accept', 'cache-control': 'no-cache' });
  const known = (request.headers['if-none-match'] ?? '').split(',').map((each) => each.trim().replace(/^W\//, ''));
  return known.includes(tag) || known.includes('*') ? reply.code(304).send() : reply.send(text);
}

const codeOf = (errors: FormattedExecutionResult['errors']): ErrorCode => {
  const code = errors?.[0]?.extensions?.code as ErrorCode | undefined;
  return code !== undefined && code in ERRORS ? code : 'INTERNAL';
};

function refuseWith(reply: FastifyReply, code: ErrorCode, body: unknown): FastifyReply {
  return reply
    .code(ERRORS[code].httpStatus)
    .type(JSON_TYPE)
    .send(typeof body === 'string' ? body : JSON.stringify(body));
}

/** Answers one question. An answer with an error is an error here: nobody takes half a table for a whole one. */
async function answerTo(request: FastifyRequest<NamedRequest>, reply: FastifyReply, answering: Answering): Promise<FastifyReply> {
  const question = prepared(request.params.name);
  const { format: asked, bom, rows, ...words } = request.query;
  const format: Format = formatOf(asked, request.headers.accept);
  const variables = variablesOf(question.parsed, words, { preset: question.variables, schema: apiSchema() });
  const { body } = await answering.apollo.executeOperation(
    { query: question.operation, variables },
    { contextValue: { ...answering.contextOf(request), isWorkedQuestion: true } },
  );
  if (body.kind !== 'single') throw new PolicyGraphError('INTERNAL', 'a worked question was answered in parts');
  const { singleResult: result } = body;
  if (result.errors !== undefined) return refuseWith(reply, codeOf(result.errors), answerText(result));
  const takesCursor = question.parsed.variableDefinitions?.some(({ variable }) => variable.name.value === 'after') ?? false;
  const link = takesCursor ? linkToNext(request.url, result.data) : null;
  if (link !== null) reply.header('link', link);
  if (format === 'json') return send(request, reply.type(JSON_TYPE), answerText(result));
  const list = rows === undefined || rows === '' ? question.rows : String(rows);
  const table = csvText(answerTable(question.shape, result.data, list), { bom: bom === '1' });
  reply.header('content-disposition', `inline; filename="${question.name}.csv"`);
  return send(request, reply.type(CSV_TYPE), table);
}

/** Adds the routes to the server. */
export function addQuestionRoutes(app: FastifyInstance, answering: Answering): void {
  app.get('/q', async (request, reply) =>
    send(request, reply.type(JSON_TYPE), `${JSON.stringify({ questions: workedQuestions().map(listed) })}\n`),
  );
  app.get<NamedRequest>('/q/:name', async (request, reply) => {
    try {
      return await answerTo(request, reply, answering);
    } catch (error) {
      if (error instanceof PolicyGraphError && error.code !== 'INTERNAL') {
        return refuseWith(reply, error.code, refusal(error.code, error));
      }
      // No store yet, or none any more.
      if (error instanceof GraphQLError && error.extensions.code === 'STORE_UNAVAILABLE') {
        const { remedy } = error.extensions as { remedy?: string };
        return refuseWith(
          reply,
          'STORE_UNAVAILABLE',
          refusal('STORE_UNAVAILABLE', { message: error.message, ...(remedy === undefined ? {} : { remedy }) }),
        );
      }
      throw error;
    }
  });
}
