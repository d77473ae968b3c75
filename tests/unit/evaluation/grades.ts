/** Grades of a scorer, made up. */
import type { GradedItem, Grades, Tally } from '../../../src/evaluation/scorer.js';

export function item(key: string, status: GradedItem['status'], text = key): GradedItem {
  return { section: 'entities', group: 'DOCUMENT', file: '01-plan.txt', key, status, note: '', text };
}
export function tally(gold: number, extracted: number, found: number): Tally {
  const [precision, recall] = [found / extracted, found / gold];
  return { gold, extracted, found, precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}
export function gradesWith(items: readonly GradedItem[], document = tally(4, 4, 3)): Grades {
  return {
    files: 1,
    entities: { DOCUMENT: document },
    relations: {},
    topics: {},
    symbols: tally(1, 1, 1),
    attributes: {},
    identity: {},
    items,
  };
}
