/** Of ranked candidates those that fit as well as the best one. */
import type { CandidateAnswer } from './answers.js';

export function equallyBest(candidates: readonly CandidateAnswer[]): CandidateAnswer[] {
  return candidates.filter(({ score }) => score === candidates[0]?.score);
}
