/** The embedded store that is measured: loaded once into a folder of the checkout, copied for each arm. */
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ArmName } from '../arms/arm.js';
import { openStore } from '../../src/graph/open-store.js';
import type { Size } from '../generate/shape.js';
import { loadGraph, markOf } from '../load/load-graph.js';
import { ROOT } from '../load/statement-file.js';
import type { BenchStore } from './bench-store.js';

const folderOf = (name: string): string => fileURLToPath(new URL(`.bench/${name}`, ROOT));
const version = (): string =>
  (JSON.parse(readFileSync(new URL('node_modules/@grafeo-db/js/package.json', ROOT), 'utf8')) as { version: string }).version;

/** Loads the graph unless an earlier run left it; the folders stay for the next run, as small as they are. */
export async function openEmbeddedStore(size: Size, arms: readonly ArmName[], tell: (line: string) => void): Promise<BenchStore> {
  const template = folderOf(`graph-${size}`);
  const mark = `${template}.loaded`;
  if (!existsSync(mark) || readFileSync(mark, 'utf8') !== markOf(size)) {
    rmSync(template, { recursive: true, force: true });
    const store = await openStore({ folder: template });
    const { nodes, edges, seconds } = await loadGraph(store, size, tell);
    await store.close();
    writeFileSync(mark, markOf(size));
    tell(`loaded ${nodes} nodes and ${edges} edges in ${seconds} s`);
  }
  const copyOf = (arm: ArmName): string => folderOf(`copy-for-${arm}`);
  for (const arm of arms) {
    rmSync(copyOf(arm), { recursive: true, force: true });
    cpSync(template, copyOf(arm), { recursive: true });
  }
  return {
    engine: `Grafeo ${version()}, embedded`,
    // An empty address of Neo4j is none, whatever the bench's own environment says.
    addressOf: (arm) => ({ NEO4J_URI: '', POLICYGRAPH_DATA: copyOf(arm) }),
    driver: null,
    pid: null,
    async read(text, params) {
      const store = await openStore({ folder: template });
      try {
        return await store.read({ name: 'bench', access: 'read', text }, params as Record<string, unknown>);
      } finally {
        await store.close();
      }
    },
    async close() {
      for (const arm of arms) rmSync(copyOf(arm), { recursive: true, force: true });
    },
  };
}
