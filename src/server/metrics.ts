/** Counters of the server in the text form that Prometheus reads. Few on purpose: requests, failures by code, readiness, memory, what the store reads. */
import type { ReadLoad } from '../graph/store.js';

function keyOf(name: string, labels: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(labels).map(([key, value]) => `${key}="${value.replace(/["\\\n]/g, '_')}"`);
  return pairs.length === 0 ? name : `${name}{${pairs.join(',')}}`;
}
const operations = (result: string): string => keyOf('policygraph_graphql_requests_total', { result });
const OPERATIONS = { ok: operations('ok'), error: operations('error') };

export class Metrics {
  readonly #counts = new Map<string, number>();
  readonly #startedAt = Date.now();

  /** Adds one to a counter, with its labels. */
  count(name: string, labels: Readonly<Record<string, string>> = {}): void {
    this.#add(keyOf(name, labels));
  }

  /** Adds an operation that was answered, or that failed. */
  countOperation(outcome: 'ok' | 'error'): void {
    this.#add(OPERATIONS[outcome]);
  }

  #add(key: string): void {
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }

  /** All figures; `ready` is 1 once the store can answer. `load` is what the store reads, where it cannot stop a read. */
  text(ready: 0 | 1, load: ReadLoad | null): string {
    const ofStore =
      load === null
        ? []
        : [
            '# TYPE policygraph_store_reads_running gauge',
            `policygraph_store_reads_running ${load.running}`,
            '# TYPE policygraph_store_reads_given_up gauge',
            `policygraph_store_reads_given_up ${load.givenUp}`,
            '# TYPE policygraph_store_reads_given_up_limit gauge',
            `policygraph_store_reads_given_up_limit ${load.mostGivenUp}`,
          ];
    const lines = [
      '# TYPE policygraph_ready gauge',
      `policygraph_ready ${ready}`,
      '# TYPE policygraph_uptime_seconds gauge',
      `policygraph_uptime_seconds ${Math.round((Date.now() - this.#startedAt) / 1000)}`,
      '# TYPE process_resident_memory_bytes gauge',
      `process_resident_memory_bytes ${process.memoryUsage().rss}`,
      ...ofStore,
    ];
    let last = '';
    for (const [key, value] of [...this.#counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const name = key.replace(/\{.*/, '');
      if (name !== last) lines.push(`# TYPE ${name} counter`);
      last = name;
      lines.push(`${key} ${value}`);
    }
    return `${lines.join('\n')}\n`;
  }
}
