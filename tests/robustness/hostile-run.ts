/** Gives files to the command, each in a process of its own or all in one, and watches time and resident memory from outside. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('../../src/cli/policygraph.js', import.meta.url));

export interface Outcome {
  /** Exit code, or the signal that ended the process. */
  readonly end: number | string;
  readonly seconds: number;
  /** Highest resident memory of the command or its reading process, in MB; null where the system does not tell (no /proc). */
  readonly megabytes: number | null;
  /** Lines on stderr without the summary and warnings. */
  readonly complaints: readonly string[];
  readonly warnings: readonly string[];
  /** Base names of the sources that were read. */
  readonly read: readonly string[];
}

function highWater(pid: number): number | null {
  try {
    return Number(/VmHWM:\s*(\d+) kB/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? Number.NaN) / 1024;
  } catch {
    return null;
  }
}

/** The reading process, where there is one. */
function childrenOf(pid: number): number[] {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number);
  } catch {
    return [];
  }
}

/** `policygraph ingest PATHS --dry-run --json`, ended after `limitSeconds`. */
export function ingestOutside(paths: readonly string[], limitSeconds: number): Promise<Outcome> {
  const child = spawn(process.execPath, [PROGRAM, 'ingest', '--workers', '1', ...paths, '--dry-run', '--json'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const started = performance.now();
  let megabytes: number | null = null;
  const look = (): void => {
    for (const pid of [child.pid ?? 0, ...childrenOf(child.pid ?? 0)]) {
      const now = highWater(pid);
      if (now !== null && !Number.isNaN(now)) megabytes = Math.max(megabytes ?? 0, now);
    }
  };
  const watch = setInterval(look, 15);
  const limit = setTimeout(() => child.kill('SIGKILL'), limitSeconds * 1000);
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk;
    look();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    err += chunk;
    look();
  });
  return new Promise((resolve) => {
    child.on('close', (code, signal) => {
      clearInterval(watch);
      clearTimeout(limit);
      const lines = err.split('\n').filter((line) => line !== '' && !line.startsWith('dry run:'));
      resolve({
        end: code ?? signal ?? 'unknown',
        seconds: (performance.now() - started) / 1000,
        megabytes,
        complaints: lines.filter((line) => !line.startsWith('warning')),
        warnings: lines.filter((line) => line.startsWith('warning')),
        read: out
          .split('\n')
          .filter(Boolean)
          .map((line) => (JSON.parse(line) as { source: { file: string } }).source.file),
      });
    });
  });
}

/** A refusal in one line: the code, the file, what is wrong, what to do. */
export const isRefusal = (line: string): boolean => /^UNREADABLE_SOURCE {2}\S.*: .+\. \S.+\.$/u.test(line);
