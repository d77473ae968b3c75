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

async function answerTo(request: ReadRequest): Promise<ReadAnswer> {
  try {
    return { source: await readSource(request) };
  } catch (cause) {
    const { code, message, remedy, details } = failureOf(cause, request.path);
    return { error: { code, message, remedy, details } };
  }
}

/** What is asked for while a source is read waits for it: one at a time, so that a failure is that of its file. */
let last = Promise.resolve();
parentPort?.on('message', (request: ReadRequest) => {
  last = last.then(async () => parentPort?.postMessage(await answerTo(request)));
});
