/**
 * Reads PDF and Office files in a process of their own, one after the other. The libraries that parse them can be made to run for ever, to
 * fill the memory, or to crash; then that process ends, the file is reported, and the next file gets a new one. An idle reading process keeps
 * nothing alive and ends with this one (docs/decisions/2026-11-26-files-are-read-apart.md).
 */
import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { PolicyGraphError } from '../errors.js';
import { unreadable } from './decode.js';
import type { BinaryText, ReaderAnswer, ReaderRequest } from './reader-request.js';

/** A document of 500 pages takes some seconds; what takes longer than this is made to take long. Milliseconds. */
export const DEFAULT_TIME_LIMIT_MS = 6_000;
/** Beyond the limits that the reading process keeps by itself: when it does not even do that, it is ended. Milliseconds. */
const GRACE_MS = 35_000;
const NAMES = { pdf: 'PDF', docx: 'Word file', doc: 'old Word file' } as const;

let idle: ChildProcess | null = null;
let queue: Promise<unknown> = Promise.resolve();

function startProcess(): ChildProcess {
  const child = fork(fileURLToPath(new URL('./reader-process.js', import.meta.url)), [], {
    // Typed arrays go over as they are; libraries print warnings about fonts, which nobody asked for.
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    execArgv: [],
  });
  child.on('error', () => {});
  return child;
}

interface Reply {
  readonly answer: ReaderAnswer;
  /** The process ends after this answer. */
  readonly isLast: boolean;
}

function ask(child: ChildProcess, request: ReaderRequest): Promise<Reply> {
  return new Promise((resolve) => {
    const limit = setTimeout(() => end({ limit: 'takes too long to read' }), request.timeLimitMs + GRACE_MS);
    const ended = (code: number | null, signal: string | null): void =>
      end({ failure: `the reader ended with ${signal ?? `code ${code}`}` });
    const finish = (reply: Reply): void => {
      clearTimeout(limit);
      child.off('message', finish).off('exit', ended);
      resolve(reply);
    };
    const end = (answer: ReaderAnswer): void => finish({ answer, isLast: true });
    child.on('message', finish).on('exit', ended);
    child.send(request, (error) => {
      if (error) end({ failure: `the reader could not be asked: ${error.message}` });
    });
  });
}

function setWaiting(child: ChildProcess, isAwaited: boolean): void {
  const change = isAwaited ? 'ref' : 'unref';
  child[change]();
  child.channel?.[change]();
}

async function readNow(request: ReaderRequest): Promise<BinaryText> {
  const { name, format } = request;
  const child = idle?.connected ? idle : startProcess();
  idle = null;
  setWaiting(child, true);
  const { answer, isLast } = await ask(child, request);
  setWaiting(child, false);
  if (isLast) child.kill('SIGKILL');
  else idle = child;
  if ('text' in answer) return answer.text;
  if ('error' in answer) {
    throw new PolicyGraphError('UNREADABLE_SOURCE', answer.error.message, {
      remedy: answer.error.remedy,
      details: { file: name },
    });
  }
  if ('limit' in answer) {
    throw unreadable(name, `is a ${NAMES[format]} that ${answer.limit}`, {
      remedy: 'Split it, save its text as UTF-8 text and ingest that, or allow it more with --time-limit.',
    });
  }
  throw unreadable(name, `is a damaged ${NAMES[format]} (${answer.failure.replace(/\s+/gu, ' ').slice(0, 120)})`, {
    remedy: 'Open it in its program, save it anew, and ingest that.',
  });
}

/** The text of a PDF or Office file. Throws UNREADABLE_SOURCE: damaged, locked, a scan, too long, too large. */
export function readApart(request: Omit<ReaderRequest, 'timeLimitMs'>, timeLimitMs = DEFAULT_TIME_LIMIT_MS): Promise<BinaryText> {
  const turn = queue.then(() => readNow({ ...request, timeLimitMs }));
  queue = turn.catch(() => {});
  return turn;
}
