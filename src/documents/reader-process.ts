/** The reading process: takes files one by one from the process that started it, and ends with it, or when a file went beyond a limit. */
import type { ReaderRequest } from './reader-request.js';
import { readInThread } from './reader-thread.js';

/** A process that has grown so far makes room for a fresh one, for the next file has a right to the whole allowance. Bytes. */
const GROWN = 200 * 1024 * 1024;

process.on('disconnect', () => process.exit(0));
process.on('message', async (request: ReaderRequest) => {
  const answer = await readInThread(request);
  const isLast = 'limit' in answer || 'failure' in answer || process.memoryUsage.rss() > GROWN;
  process.send?.({ answer, isLast }, () => {
    if (isLast) process.exit(0);
  });
});
