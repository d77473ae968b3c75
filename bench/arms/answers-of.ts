/** The answer of an arm in the one form in which answers are compared. */
import { canonical, rootOf, unwrapped } from '../questions/answer.js';
import type { Question } from '../questions/question.js';
import type { ArmName } from './arm.js';
import { answerAsPeerGives, peerAnswer } from './peer-answer.js';

type Body = Parameters<typeof rootOf>[0];
type Answer = ReturnType<typeof unwrapped>;
type Group = {
  readonly ends: number;
  readonly keys: readonly { readonly value: string | null; readonly node: { readonly name: string } | null }[];
};

/** The product's groups say their keys in a row: as the columns that the limit gives them. */
function asColumns(answer: Answer): Answer {
  const { groups } = (answer as unknown as { assigns: { groups: { total: number; rows: Group[] } } }).assigns;
  const rows = groups.rows.map(({ ends, keys: [province, status] }) => {
    return { province: province?.value ?? null, name: province?.node?.name ?? null, status: status?.value ?? null, count: ends };
  });
  return { total: groups.total, rows };
}

/** Canonical text of an arm's body. Throws what its errors say. */
export function answerOf(name: ArmName, question: Question, body: string): string {
  const json = JSON.parse(body) as Body;
  if (name === 'L' || name === 'L2') return canonical(json);
  const answer = unwrapped(rootOf(json));
  if (name !== 'P') return canonical(peerAnswer(name, question, answer));
  return canonical(question.folder === 'B10' ? asColumns(answer) : answer);
}

/** What an arm's answer must be, from the limit's. */
export function expectedOf(name: ArmName, question: Question, limit: string): string {
  return name === 'L' || name === 'L2' || name === 'P' ? limit : canonical(answerAsPeerGives(question, JSON.parse(limit)));
}
