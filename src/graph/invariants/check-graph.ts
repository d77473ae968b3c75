/** All invariants of the graph, looked for in pages: memory stays flat, whatever the size of the graph. */
import { leadNowhere } from '../statements.generated.js';
import type { Store } from '../store.js';
import { checkClaims } from './claim-invariants.js';
import { checkCycles } from './cycle-invariants.js';
import { checkEntities } from './entity-invariants.js';
import { Findings } from './findings.js';
import { checkPassages } from './passage-invariants.js';

async function checkJudgements(store: Store, findings: Findings): Promise<void> {
  findings.lookedFor('judgement-refers-to-existing');
  for (const { what, id, missing } of await store.read(leadNowhere, {})) {
    findings.checked('judgement-refers-to-existing', `${what} ${id} leads to ${missing}`);
  }
}

/** Checks every invariant on the store and gives what it found, to which texts at hand may be added (checkText). Changes nothing. */
export async function checkGraph(store: Store): Promise<Findings> {
  const findings = new Findings();
  await checkClaims(store, findings);
  await checkEntities(store, findings);
  await checkCycles(store, findings);
  await checkPassages(store, findings);
  await checkJudgements(store, findings);
  return findings;
}
