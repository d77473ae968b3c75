/** `policygraph serve`: the server on the store of the settings, until it is told to stop. */
import { setTimeout as sleep } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { Command } from 'commander';
import { readConfig } from '../config.js';
import { ERRORS } from '../errors.js';
import type { Store } from '../graph/store.js';
import { leaveRunning } from './leave-running.js';
import { tell } from './output.js';

/** Milliseconds after which a stop that hangs is cut short. */
const STOP_MS = 10_000;
/** Milliseconds that questions have for their answers once a stop is asked for. */
const LAST_ANSWERS_MS = 5_000;
/** Milliseconds within which a second signal is the same wish: Ctrl-C reaches the server from the terminal and again through npm. */
const SAME_WISH_MS = 1_000;

/**
 * How much of a function V8 runs before it compiles it for good, an eighth of what it waits for by itself: a server runs the same functions with
 * every question. Questions asked a few hundred times took a tenth to a third less of the processor, those asked for long a little less.
 */
const SOON_COMPILED = '--interrupt-budget=8000';

interface Stop {
  readonly signal: AbortSignal;
  readonly asked: Promise<void>;
}

/** Hears the first signal as the wish to stop, a later one as the wish to stop at once. */
function stopOnSignals(): Stop {
  const stopping = new AbortController();
  const asked = new Promise<void>((resolve) => {
    let firstAt = 0;
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.on(signal, () => {
        if (firstAt === 0) {
          firstAt = Date.now();
          stopping.abort();
          resolve();
        } else if (Date.now() - firstAt > SAME_WISH_MS) process.exit(ERRORS.CANCELLED.exitCode);
      });
    }
  });
  return { signal: stopping.signal, asked };
}

async function run(): Promise<void> {
  const config = readConfig();
  const { openReadyStore } = await import('../ingest/prepare-store.js');
  const { startServer } = await import('../server/http-server.js');
  const { readManifest } = await import('../server/persisted-documents.js');
  const { mode, file } = config.persisted;
  const persisted = mode === 'off' || file === undefined ? null : { mode, documents: readManifest(file) };
  const stop = stopOnSignals();
  // A promise that nobody awaits may fail in a library: that is for the log, not a reason to end everybody's questions.
  process.on('unhandledRejection', (reason) =>
    tell(`A failure that nobody handled: ${String((reason as Error)?.stack ?? reason)}`),
  );
  let begin: () => void = () => {};
  // The port is taken before the store is opened: a second server on it must not touch the store.
  const store = new Promise<void>((resolve) => {
    begin = resolve;
  }).then(() => openReadyStore(config.store, { tell, signal: stop.signal }));
  const server = await startServer({
    host: config.host,
    port: config.port,
    store,
    limits: config.limits,
    ...(persisted === null ? {} : { persisted }),
    showPlans: config.showPlans,
    ...(config.writeToken === undefined ? {} : { writeToken: config.writeToken }),
    logger: config.logLevel === 'silent' ? false : { level: config.logLevel, stream: process.stderr },
  });
  begin();
  let opened: Store | null = null;
  try {
    opened = await store;
    setFlagsFromString(SOON_COMPILED);
    tell(`Serving ${opened.engine} at ${server.url}/graphql (open it in a browser for worked questions; Ctrl-C stops)`);
    await stop.asked;
    tell('Stopping.');
  } catch (error) {
    if (!stop.signal.aborted) throw error;
    tell('Stopping before the graph was loaded; the next start goes on with it.');
  } finally {
    setTimeout(() => process.exit(1), STOP_MS).unref();
    const ended = server.close();
    await Promise.race([ended, sleep(LAST_ANSWERS_MS, null, { ref: false })]);
    // What is still asked then is answered that the store was closed.
    await opened?.close();
    await ended;
  }
  leaveRunning(opened);
}

const NOTES = `
Settings: PORT (4000), HOST (127.0.0.1), NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD, NEO4J_DATABASE, or POLICYGRAPH_DATA
(.policygraph) for the embedded store; POLICYGRAPH_WRITE_TOKEN to take judgements. Routes: /graphql, /schema.graphql, /healthz, /readyz, /metrics.
The store is migrated and, when empty, loaded with the shipped graph; /readyz answers 200 when that is done.
Exit codes: 0 stopped by a signal; 130 cut short by a second one; 2 a setting is wrong or the port is taken; 4 the store refused the password;
7 the store cannot be opened or reached; 8 another process holds it; 10 the store was migrated by another version.`;

/** The command for the root program to register. */
export function serveCommand(): Command {
  return new Command('serve').description('Serve the graph over HTTP.').addHelpText('after', NOTES).action(run);
}
