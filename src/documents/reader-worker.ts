/** The reading thread: libraries that parse other people's files run here, where they can be ended. Runs in a worker only. */
import { parentPort } from 'node:worker_threads';
import { PolicyGraphError } from '../errors.js';
import type { BinaryFormat } from './decode.js';
import type { BinaryText, ReaderAnswer, ReaderRequest } from './reader-request.js';

type Reader = (bytes: Uint8Array, name: string) => Promise<BinaryText>;
/** Loaded when first needed: each brings a library of some megabytes. */
const READERS: Readonly<Record<BinaryFormat, () => Promise<Reader>>> = {
  pdf: async () => (await import('./pdf/read-pdf.js')).readPdf,
  docx: async () => (await import('./office/docx.js')).readDocx,
  doc: async () => (await import('./office/doc.js')).readDoc,
};

parentPort?.on('message', async ({ bytes, format, name }: ReaderRequest) => {
  let answer: ReaderAnswer;
  try {
    const read = await READERS[format]();
    // The clock of a file starts when its reader is loaded.
    parentPort?.postMessage('started');
    answer = { text: await read(bytes, name) };
  } catch (error) {
    answer =
      error instanceof PolicyGraphError
        ? { error: { message: error.message, remedy: error.remedy } }
        : { failure: error instanceof Error ? error.message : String(error) };
  }
  parentPort?.postMessage(answer);
});
