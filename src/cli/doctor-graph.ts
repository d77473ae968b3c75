/** `policygraph doctor --graph`: whether the graph agrees with itself, an invariant a line, with examples and what to do. */
import type { Store } from '../graph/store.js';
import { ERRORS } from '../errors.js';
import { answer, tell } from './output.js';

export interface GraphFlags {
  /** Texts at hand to compare with what is stored of them. */
  readonly texts?: readonly string[];
  readonly rebuildEdges?: boolean;
  readonly json?: boolean;
}

/** Checks the graph and answers; the exit code is 11 where something is broken. */
export async function doctorGraph(store: Store, { texts = [], rebuildEdges: rebuild, json }: GraphFlags): Promise<void> {
  if (rebuild === true) {
    const { rebuildEdges } = await import('../graph/rebuild-edges.js');
    tell(`rebuilt the edges of ${await rebuildEdges(store)} claims`);
  }
  const { checkGraph } = await import('../graph/invariants/check-graph.js');
  const findings = await checkGraph(store);
  if (texts.length > 0) {
    const { checkText } = await import('../graph/invariants/passage-invariants.js');
    const { ingestPaths } = await import('../ingest/ingest-paths.js');
    await ingestPaths(texts, {
      onSource: ({ facts }) => checkText(store, { source: facts.source.id, passages: facts.passages }, findings),
      onSkipped: (path, why) => tell(`skipped   ${path}: ${why}`),
      onError: (path, error) => tell(`${error.code}  ${path}: ${error.message} ${error.remedy}`),
    });
  }
  let broken = 0;
  for (const finding of findings.list()) {
    if (finding.broken > 0) broken += 1;
    if (json === true) {
      await answer(JSON.stringify(finding));
      continue;
    }
    const { invariant, what, checked } = finding;
    if (finding.broken === 0) {
      await answer(`ok      ${invariant}: ${what} (${checked} checked)`);
      continue;
    }
    await answer(`broken  ${invariant}: ${finding.broken} of ${checked} break it: ${what}. ${finding.remedy}`);
    for (const example of finding.examples) await answer(`          ${example}`);
  }
  if (broken > 0) process.exitCode = ERRORS.GRAPH_INCONSISTENT.exitCode;
}
