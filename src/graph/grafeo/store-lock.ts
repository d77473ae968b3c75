/**
 * The lock of the embedded store's folder: one process at a time. The engine refuses a second process too, but cannot say who the first one
 * is; this file can. A lock whose process is dead (kill -9, power loss) is taken over.
 */
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { PolicyGraphError } from '../../errors.js';

interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly command: string;
  readonly startedAt: string;
}

function holderOf(file: string): Holder | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder;
  } catch {
    return null;
  }
}

/** Whether the process lives; a process of another user answers EPERM and does live. */
function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Who holds the folder now, in words; null when nobody does. For `doctor`. */
export function lockHolder(folder: string): string | null {
  const holder = holderOf(join(folder, 'lock.json'));
  if (holder === null || (holder.host === hostname() && !alive(holder.pid))) return null;
  return `process ${holder.pid} on ${holder.host} (${holder.command}), since ${holder.startedAt}`;
}

/** Takes the lock or throws STORE_LOCKED naming the holder; the returned function gives it back. */
export function lockFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'lock.json');
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      const handle = openSync(file, 'wx');
      const command = ['policygraph', ...process.argv.slice(2, 3)].join(' ');
      writeSync(handle, JSON.stringify({ pid: process.pid, host: hostname(), command, startedAt: new Date().toISOString() }));
      closeSync(handle);
      return () => {
        if (holderOf(file)?.pid === process.pid) rmSync(file, { force: true });
      };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') {
        throw new PolicyGraphError(
          'STORE_UNAVAILABLE',
          `the store folder ${folder} cannot be written: ${(error as Error).message}`,
          {
            remedy: 'Give this user the right to write there, or point POLICYGRAPH_DATA at another folder.',
            cause: error,
          },
        );
      }
      const holder = lockHolder(folder);
      if (holder !== null) {
        throw new PolicyGraphError('STORE_LOCKED', `the store in ${folder} is held by ${holder}`, { details: { holder } });
      }
      rmSync(file, { force: true });
    }
  }
  throw new PolicyGraphError('STORE_LOCKED', `the store in ${folder} is being taken by several processes at once`);
}
