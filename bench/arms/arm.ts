/** The servers that are measured side by side: each a process of its own on the same store, each asked over HTTP. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ROOT } from '../load/statement-file.js';
import { postOf } from '../measure/http-load.js';
import type { Question } from '../questions/question.js';
import { peerRequest } from './peer-request.js';

export const ARM_NAMES = ['L', 'L2', 'P', 'N', 'N+', 'D'] as const;
export type ArmName = (typeof ARM_NAMES)[number];

export const ARM_MEANINGS: Readonly<Record<ArmName, string>> = {
  L: 'best statement by hand, bare driver, node:http',
  L2: 'the same with rows as lists',
  P: 'the product, `policygraph serve`',
  N: '@neo4j/graphql 7.6.3 on Apollo 5 as documented',
  'N+': 'the same tuned: cache control off, its best form of the question',
  D: 'DataLoader resolvers on Apollo 5, a statement a level',
};

/** Where the store is: environment variables of the product, which the other arms read too. */
export type StoreAddress = Readonly<Record<string, string>>;
export type Request = ReturnType<typeof postOf>;

export interface Arm {
  readonly name: ArmName;
  readonly pid: number;
  /** Milliseconds from its start until it said where it listens; the product says so when its store is ready. */
  readonly startMs: number;
  /** Null where the arm cannot ask the question. */
  request(question: Question): Request | null;
  stop(): Promise<void>;
}

const pathOf = (path: string): string => fileURLToPath(new URL(path, ROOT));
const COMMANDS: Readonly<Record<ArmName, readonly string[]>> = {
  L: ['dist/bench/arms/limit-server.js'],
  L2: ['dist/bench/arms/limit-server.js', '--lists'],
  P: ['dist/src/cli/policygraph.js', 'serve'],
  N: ['bench/peer/peer-server.mjs'],
  'N+': ['bench/peer/peer-server.mjs', '--tuned'],
  D: ['bench/peer/loader-server.mjs'],
};
const START_MS = 60_000;

/** The product's text of a question; null where its schema has none yet. */
export function productQuery(folder: string): string | null {
  const path = pathOf(`bench/questions/${folder}/product.graphql`);
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

function requestOf(name: ArmName, url: string): (question: Question) => Request | null {
  switch (name) {
    case 'L':
    case 'L2':
      return ({ folder, limit }) => postOf(`${url}/${folder}`, limit);
    case 'P':
      return ({ folder, product }) => {
        const query = productQuery(folder);
        return query === null ? null : postOf(`${url}/graphql`, { query, variables: product });
      };
    default:
      return (question) => {
        const body = peerRequest(name, question);
        return body === null ? null : postOf(url, body);
      };
  }
}

/** Resolves to the address that the process prints: as JSON on its output, or in the product's line on its error output. */
function listening(child: ChildProcess, name: ArmName): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const timer = setTimeout(() => reject(new Error(`arm ${name} did not start: ${said}`)), START_MS);
    const hear = (chunk: Buffer): void => {
      said += chunk.toString();
      const url = /"url":"(http[^"]+)"|at (http\S+?)\/graphql/.exec(said);
      if (url === null) return;
      clearTimeout(timer);
      resolve(url[1] ?? url[2]!);
    };
    child.stdout!.on('data', hear);
    child.stderr!.on('data', hear);
    child.on('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`arm ${name} ended with ${code}: ${said.slice(-2_000)}`));
    });
  });
}

/** Starts an arm on the store. `core`: the processor core to keep it on; null leaves it free. */
export async function startArm(name: ArmName, store: StoreAddress, core: number | null = null): Promise<Arm> {
  const [script, ...args] = COMMANDS[name];
  const node = [process.execPath, pathOf(script!), ...args];
  const [program, ...rest] = core === null ? node : ['taskset', '-c', String(core), ...node];
  const env = { ...process.env, ...store, PORT: '0', POLICYGRAPH_LOG: 'silent', NODE_ENV: 'production' };
  const begun = performance.now();
  const child = spawn(program!, rest, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const url = await listening(child, name);
  const startMs = performance.now() - begun;
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return {
    name,
    pid: child.pid!,
    startMs,
    request: requestOf(name, url),
    async stop() {
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), 5_000);
      await ended;
      clearTimeout(timer);
    },
  };
}
