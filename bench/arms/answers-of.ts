/** The answer of an arm in the one form in which answers are compared. */
import { canonical, rootOf, unwrapped } from '../questions/answer.js';
import type { Question } from '../questions/question.js';
import type { ArmName } from './arm.js';
import { answerAsPeerGives, peerAnswer } from './peer-answer.js';

type Body = Parameters<typeof rootOf>[0];

/** Canonical text of an arm's body. Throws what its errors say. */
export function answerOf(name: ArmName, question: Question, body: string): string {
  const json = JSON.parse(body) as Body;
  if (name === 'L' || name === 'L2') return canonical(json);
  const answer = unwrapped(rootOf(json));
  return canonical(name === 'P' ? answer : peerAnswer(name, question, answer));
}

/** What an arm's answer must be, from the limit's. */
export function expectedOf(name: ArmName, question: Question, limit: string): string {
  return name === 'L' || name === 'L2' || name === 'P' ? limit : canonical(answerAsPeerGives(question, JSON.parse(limit)));
}
