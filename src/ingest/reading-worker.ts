/** A thread that reads sources, one after the other. Runs in a worker only. */
import { parentPort } from 'node:worker_threads';
import { failureOf, type ReadRequest, type ReadSource, readSource } from './read-source.js';

/** An error does not keep its class on the way between threads. */
export type ReadAnswer =
  | { readonly source: ReadSource }
  | {
      readonly error: {
        readonly code: ReturnType<typeof failureOf>['code'];
        readonly message: string;
        readonly remedy: string;
        readonly details: Readonly<Record<string, unknown>>;
      };
    };

parentPort?.on('message', async (request: ReadRequest) => {
  let answer: ReadAnswer;
  try {
    answer = { source: await readSource(request) };
  } catch (cause) {
    const { code, message, remedy, details } = failureOf(cause, request.path);
    answer = { error: { code, message, remedy, details } };
  }
  parentPort?.postMessage(answer);
});
