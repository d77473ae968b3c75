/** A person judges: each verb is checked against the graph, recorded with who, when and why, and laid over the facts in the same transaction. */
import { createHash } from 'node:crypto';
import { PolicyGraphError } from '../../errors.js';
import { judgementWritten } from '../statements.generated.js';
import type { Store } from '../store.js';
import { inWritingTurn } from '../writing-turn.js';
import { type Judgement, judgementProperties, storedJudgements, type Target } from './judgement.js';
import { layStatements } from './lay-judgements.js';
import { type Request, targetOf } from './judgement-targets.js';

/** Who judges, why, and when (ISO date-time). */
export interface Judge {
  readonly by: string;
  readonly note: string;
  readonly at: string;
}

/** Longest name of a judge and longest note, in characters. */
const LONGEST = { by: 200, note: 2_000 };

function requireWords(judge: Judge): void {
  for (const key of ['by', 'note'] as const) {
    const text = judge[key].trim();
    if (text === '' || text.length > LONGEST[key])
      throw new PolicyGraphError(
        'BAD_USER_INPUT',
        `${key}: ${text === '' ? 'is empty' : `has more than ${LONGEST[key]} characters`}`,
        {
          remedy: 'A judgement says who judged and why: give both in words.',
        },
      );
  }
}

const idOf = (target: Target, sequence: number): string =>
  `judgement:${createHash('sha256')
    .update(JSON.stringify([sequence, target]))
    .digest('hex')
    .slice(0, 16)}`;

/**
 * Judges. Throws NOT_FOUND for a claim, identity or mention that the graph does not have, BAD_USER_INPUT for one that cannot be judged so;
 * nothing is written then.
 */
export async function judge(store: Store, request: Request, { by, note, at }: Judge): Promise<Judgement> {
  requireWords({ by, note, at });
  return inWritingTurn(store, async (counted, revision) => {
    const before = await storedJudgements(store);
    const { target, made } = await targetOf(store, request);
    const sequence = (before.at(-1)?.sequence ?? 0) + 1;
    const judgement: Judgement = {
      ...{ id: idOf(target, sequence), sequence, by: by.trim(), at, note: note.trim(), target, made },
      undone: null,
    };
    await store.write([
      ...counted,
      { statement: judgementWritten, params: { id: judgement.id, properties: { ...judgementProperties(judgement), revision } } },
      ...(await layStatements(store, { judgements: [...before, judgement], at, revision })),
    ]);
    return judgement;
  });
}

/** Takes a judgement back: the graph is as it would be without it. Throws NOT_FOUND, and BAD_USER_INPUT where it was taken back already. */
export async function undoJudgement(store: Store, id: string, { by, note, at }: Judge): Promise<Judgement> {
  requireWords({ by, note, at });
  return inWritingTurn(store, async (counted, revision) => {
    const before = await storedJudgements(store);
    const known = before.find((each) => each.id === id);
    if (known === undefined)
      throw new PolicyGraphError('NOT_FOUND', `there is no judgement ${id}`, {
        remedy: 'List them with `policygraph judge history` or the field judgements.',
      });
    if (known.undone !== null)
      throw new PolicyGraphError('BAD_USER_INPUT', `${id} was taken back on ${known.undone.at} by ${known.undone.by}`, {
        remedy: 'Judge anew where it should stand again.',
      });
    const undone: Judgement = { ...known, undone: { by: by.trim(), at, note: note.trim() } };
    await store.write([
      ...counted,
      { statement: judgementWritten, params: { id, properties: { ...judgementProperties(undone), revision } } },
      ...(await layStatements(store, { judgements: before.map((each) => (each === known ? undone : each)), at, revision })),
    ]);
    return undone;
  });
}
