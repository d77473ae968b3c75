/** `policygraph migrate` and `policygraph doctor`: the store's schema and its health. */
import { Command } from 'commander';
import { readConfig } from '../config.js';
import { ERRORS, PolicyGraphError } from '../errors.js';
import type { GraphFlags } from './doctor-graph.js';
import { answer } from './output.js';

async function runMigrate(): Promise<void> {
  const { openStore } = await import('../graph/open-store.js');
  const { migrate } = await import('../graph/migrate.js');
  const store = await openStore(readConfig().store);
  try {
    const done = await migrate(store);
    await answer(
      done.length === 0
        ? `${store.engine}: the schema is up to date.`
        : `${store.engine}: applied migrations ${done.join(', ')}.`,
    );
  } finally {
    await store.close();
  }
}

interface Check {
  readonly what: string;
  /** Resolves to what was found; throws a PolicyGraphError when the check fails. */
  run(): Promise<string>;
}

async function runDoctor(flags: { graph?: boolean } & GraphFlags): Promise<void> {
  const { openStore } = await import('../graph/open-store.js');
  const { migrate } = await import('../graph/migrate.js');
  const { storeStatus } = await import('../graph/status.js');
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  let opened: Awaited<ReturnType<typeof openStore>> | undefined;
  const checks: Check[] = [
    {
      what: 'Node',
      run: async () => {
        if (major > 20 || (major === 20 && minor >= 19)) return process.versions.node;
        throw new PolicyGraphError('NOT_SUPPORTED', `Node ${process.versions.node} is too old.`, {
          remedy: 'Install Node 20.19 or later.',
        });
      },
    },
    {
      what: 'settings',
      run: async () => {
        const { host, port, store } = readConfig();
        return `${store.neo4j === undefined ? `embedded store in ${store.folder}` : `Neo4j at ${store.neo4j.uri}, database ${store.neo4j.database}`}; serve at ${host}:${port}`;
      },
    },
    {
      what: 'store',
      run: async () => {
        opened = await openStore(readConfig().store);
        return `${opened.engine} answers`;
      },
    },
    { what: 'schema', run: async () => `migrations applied now: ${(await migrate(opened!)).join(', ') || 'none, up to date'}` },
    {
      what: 'contents',
      run: async () => {
        const { entities, claims, revision } = await storeStatus(opened!);
        const kinds = Object.entries(entities).map(([kind, count]) => `${count} ${kind}`);
        return kinds.length === 0 ? 'empty' : `${kinds.join(', ')}; ${claims} claims; revision ${revision}`;
      },
    },
  ];
  try {
    for (const { what, run } of checks) {
      try {
        await answer(`ok      ${what}: ${await run()}`);
      } catch (error) {
        if (!(error instanceof PolicyGraphError)) throw error;
        await answer(`failed  ${what}: ${error.code}  ${error.message} ${error.remedy}`);
        process.exitCode = ERRORS[error.code].exitCode;
        return;
      }
    }
    if (flags.graph === true) {
      const { doctorGraph } = await import('./doctor-graph.js');
      await doctorGraph(opened!, flags);
    }
  } finally {
    await opened?.close();
  }
}

/** The commands for the root program to register. */
export function storeCommands(): Command[] {
  return [
    new Command('migrate')
      .description('Bring the store to the schema of this version.')
      .addHelpText(
        'after',
        '\nExit codes: 0 done; 7 the store cannot be opened or reached; 8 another process holds it; 10 it was migrated otherwise.',
      )
      .action(runMigrate),
    new Command('doctor')
      .description('Check Node, the settings and the store, a line each; with --graph also whether the graph agrees with itself.')
      .option('--graph', 'check every invariant of the graph: how many break it, up to five examples, what to do')
      .option('--texts <paths...>', 'with --graph: texts at hand, to compare with what is stored of them')
      .option('--rebuild-edges', 'with --graph: make the edges anew from the claims first')
      .option('--json', 'with --graph: one JSON object an invariant')
      .addHelpText(
        'after',
        '\nExit codes: 0 all is well; 11 the graph breaks an invariant; else that of the first check that failed (docs/errors.md).',
      )
      .action(runDoctor),
  ];
}
