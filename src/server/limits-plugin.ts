/** Holds each operation to its budget before it is run, and each answer to its size before it is sent. */
import type { ApolloServerPlugin } from '@apollo/server';
import type { FormattedExecutionResult } from 'graphql';
import type { Limits } from '../limits.js';
import { operationRefusal } from './operation-limits.js';
import { tooComplex } from './over-limit.js';

/** Bytes of UTF-8 that one unit of a JavaScript text has at most. */
const MOST_BYTES = 3;
/** Parts of an answer that a refusal names. */
const NAMED = 5;

/** Texts of answers whose size was looked at, so that none is written twice. */
const written = new WeakMap<object, string>();

const json = ({ errors, data, extensions }: FormattedExecutionResult): string =>
  `${JSON.stringify({ errors, data, extensions })}\n`;

/** The text of an answer, for Apollo Server. */
export function answerText(result: FormattedExecutionResult): string {
  return (result.data == null ? undefined : written.get(result.data)) ?? json(result);
}

/** Whether an answer may have more bytes than an answer may have: told from its characters alone, so "no" is certain and "yes" is not. */
export function mayBeTooLong(text: string, limits: Limits): boolean {
  return text.length * MOST_BYTES > limits.responseBytes;
}

/** The refusal to send an answer, with its largest parts by root field. */
function tooLarge(bytes: number, data: object, limits: Limits): FormattedExecutionResult {
  const fields = Object.entries(data)
    .map(([path, value]) => ({ path, bytes: Buffer.byteLength(JSON.stringify(value) ?? '') }))
    .sort((a, b) => b.bytes - a.bytes)
    .slice(0, NAMED);
  const { code, message, remedy, details } = tooComplex('responseBytes', bytes, limits, { details: { fields } });
  return { errors: [{ message, extensions: { code, remedy, ...details } }] };
}

export function limitsPlugin(limits: Limits): ApolloServerPlugin {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ schema, document, operation, request }) {
          // No operation of that name: execution says so.
          if (operation === undefined) return;
          const refused = operationRefusal({ schema, document, operation, variables: request.variables }, limits);
          if (refused !== null) throw refused;
        },
        async willSendResponse({ response }) {
          if (response.body.kind !== 'single' || response.body.singleResult.data == null) return;
          const { data } = response.body.singleResult;
          const text = json(response.body.singleResult);
          const bytes = mayBeTooLong(text, limits) ? Buffer.byteLength(text) : 0;
          if (bytes <= limits.responseBytes) {
            written.set(data, text);
            return;
          }
          response.body.singleResult = tooLarge(bytes, data, limits);
          response.http.status = 400;
        },
      };
    },
  };
}
