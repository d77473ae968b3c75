/** The claims against their evidence and their edges, a page at a time. */
import { RELATION_TYPES } from '../../vocabulary/relations.js';
import { pushTo } from '../batches.js';
import { type ClaimState, plainState, sameState, stateOf } from '../claim-record.js';
import { type EdgeClaim, edgeStatements, pastEdgeStatements } from '../edge-statements.js';
import { claimsChecked, edgesOfClaims } from '../statements.generated.js';
import type { Store } from '../store.js';
import type { Findings } from './findings.js';

const PAGE = 1_000;
const RELATIONS: ReadonlySet<string> = new Set(RELATION_TYPES);

type Row = NonNullable<(typeof claimsChecked)['_types']>['row'];
type Said = Row['said'][number];

/** The properties as the rest of the graph takes them: what the store left out is null. */
function claimOf({ id, properties }: Row): EdgeClaim & {
  readonly history: readonly string[];
  readonly retractedAt: string | null;
  readonly seenAs: string | null;
} {
  const of = properties as Record<string, never>;
  return {
    ...of,
    id,
    status: of.status ?? null,
    object: of.object ?? null,
    history: of.history ?? [],
    retractedAt: of.retractedAt ?? null,
    seenAs: of.seenAs ?? null,
  } as unknown as ReturnType<typeof claimOf>;
}

/** What the sources make of the claim by the layer that is theirs: under a judgement it lies beside what is shown. */
function sourcesWord({ properties }: Row): { state: ClaimState; inForce: boolean } | null {
  if (properties.madeBy) return null;
  const stated = typeof properties.stated === 'string' ? (JSON.parse(properties.stated) as Record<string, unknown>) : properties;
  return { state: stated as unknown as ClaimState, inForce: !stated.retractedAt };
}

function checkEvidence(row: Row, findings: Findings): void {
  const { id, said, properties } = row;
  const own = said.filter(([via]) => !via);
  const word = sourcesWord(row);
  if (word !== null) {
    const is = word.inForce === own.length > 0;
    const how = word.inForce ? 'is in force without evidence' : 'is retracted with evidence in force';
    findings.checked('retraction-follows-evidence', is ? null : `${id} ${how}`);
    const made = stateOf(
      own.map(([, , , , , , , certainty, confidence, status, rule, provisions]) =>
        plainState({ certainty, confidence, status, rule, provisions } as ClaimState),
      ),
    );
    const same = !word.inForce || made === null || sameState(plainState(word.state), made);
    findings.checked(
      'claim-follows-evidence',
      same
        ? null
        : `${id} is ${word.state.certainty} ${word.state.confidence}, by its evidence ${made!.certainty} ${made!.confidence}`,
    );
  }
  if (!properties.retractedAt && !properties.seenAs && properties.certainty === 'ASSERTED') {
    const carries = ([, start, end, locator, , , tier]: Said): boolean =>
      tier === 'REFERENCE' ? locator != null : start != null && end != null && end > start;
    findings.checked('asserted-has-evidence', said.some(carries) ? null : id);
  }
  for (const [, start, end, , passageStart, passageEnd] of said) {
    if (start == null) continue;
    const lies = passageStart != null && passageEnd != null && start >= passageStart && start < passageEnd;
    findings.checked('evidence-in-passage', lies ? null : `${id} at ${start}–${end}`);
  }
}

/** An edge as one line, in which the order of properties plays no part. */
function line(type: string, to: unknown, properties: Readonly<Record<string, unknown>>): string {
  const present = Object.entries(properties).filter(([, value]) => value != null);
  return JSON.stringify([type, to, Object.fromEntries(present.sort(([a], [b]) => (a < b ? -1 : 1)))]);
}

async function checkEdges(store: Store, rows: readonly Row[], findings: Findings): Promise<void> {
  const relations = rows.map(claimOf).filter(({ object, predicate }) => object !== null && RELATIONS.has(predicate));
  const stored = new Map<string, string[]>();
  const today = new Set<string>();
  const asked = relations.map(({ id, subject }) => ({ claim: id, subject }));
  for (const { claim, type, to, properties } of await store.read(edgesOfClaims, { rows: asked })) {
    pushTo(stored, claim, line(type, to, properties));
    if (!properties.retractedAt) today.add(claim);
  }
  for (const claim of relations) {
    const standing = claim.retractedAt === null && claim.seenAs === null && claim.certainty !== 'REJECTED';
    const wanted: string[] = [];
    const made = [...(standing ? edgeStatements([claim]) : []), ...pastEdgeStatements([claim])];
    for (const { statement, params } of made) {
      for (const row of (params as { rows: { to: string; claim?: string; properties: Record<string, unknown> }[] }).rows) {
        const past = statement.name.startsWith('past-');
        const properties = past ? row.properties : { ...row.properties, claim: claim.id };
        wanted.push(line(`${past ? 'PAST_' : ''}${claim.predicate}`, row.to, properties));
      }
    }
    if (standing) findings.checked('claim-has-edge', today.has(claim.id) ? null : claim.id);
    const same = wanted.sort().join('\n') === (stored.get(claim.id) ?? []).sort().join('\n');
    findings.checked('edge-equals-claim', same ? null : claim.id);
  }
}

/** Looks at every claim once. */
export async function checkClaims(store: Store, findings: Findings): Promise<void> {
  for (let after = ''; ; ) {
    const rows = await store.read(claimsChecked, { after, limit: PAGE });
    for (const row of rows) checkEvidence(row, findings);
    await checkEdges(store, rows, findings);
    if (rows.length < PAGE) return;
    after = rows.at(-1)!.id;
  }
}
