/**
 * Who holds the folder of the embedded store. The engine itself locks its file and gives the lock up when its process dies in whatever way;
 * what it cannot say is who holds it. That is what lock.json is for: a note beside the file, written by whoever got the lock, read by
 * whoever did not. It decides nothing, so a note left by a killed process or a removed container locks nobody out.
 */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { PolicyGraphError } from '../../errors.js';

interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly command: string;
  readonly startedAt: string;
}

const noteIn = (folder: string): string => join(folder, 'lock.json');

function holderIn(folder: string): Holder | null {
  try {
    return JSON.parse(readFileSync(noteIn(folder), 'utf8')) as Holder;
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

/** Who says to hold the folder now, in words; null when nobody does or the process is dead. For `doctor` and for STORE_LOCKED. */
export function lockHolder(folder: string): string | null {
  const holder = holderIn(folder);
  if (holder === null || (holder.host === hostname() && !alive(holder.pid))) return null;
  return `process ${holder.pid} on ${holder.host} (${holder.command}), since ${holder.startedAt}`;
}

/** The error for a folder whose file another process has locked. */
export function lockedBy(folder: string, cause: unknown): PolicyGraphError {
  const holder = lockHolder(folder);
  return new PolicyGraphError('STORE_LOCKED', `the store in ${folder} is held by ${holder ?? 'another process'}`, {
    details: { holder },
    cause,
  });
}

/** Makes the folder, or throws STORE_UNAVAILABLE where it cannot be made or written. */
export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    const probe = join(folder, `.writable-${process.pid}`);
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (error) {
    throw new PolicyGraphError('STORE_UNAVAILABLE', `the store folder ${folder} cannot be written: ${(error as Error).message}`, {
      remedy: 'Give this user the right to write there, or point POLICYGRAPH_DATA at another folder.',
      cause: error,
    });
  }
}

/** Writes who holds the folder, once the engine has locked its file; the returned function takes the note away. */
export function noteHolder(folder: string): () => void {
  const command = ['policygraph', ...process.argv.slice(2, 3)].join(' ');
  const note: Holder = { pid: process.pid, host: hostname(), command, startedAt: new Date().toISOString() };
  const draft = `${noteIn(folder)}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(note));
  renameSync(draft, noteIn(folder));
  return () => rmSync(noteIn(folder), { force: true });
}
