/** What scripts/worked-questions offers to tests: the shipped graph, and a question asked on it as the stored answers were. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Store } from '../../src/graph/store.js';
import type { WorkedQuestion } from '../../src/server/worked-questions.js';

export interface RecordingScript {
  openShippedGraph(store: Store): Promise<Store>;
  recorded(store: Store, question: WorkedQuestion): Promise<{ answer: string; listing: string; statements: number }>;
}

export async function recordingScript(): Promise<RecordingScript> {
  const script = pathToFileURL(join(process.cwd(), 'scripts/worked-questions/recorded.mjs'));
  return (await import(script.href)) as RecordingScript;
}

/** The stored answer of a question. */
export function storedAnswerOf(name: string): unknown {
  return JSON.parse(readFileSync(join('docs/questions', name, 'answer.json'), 'utf8'));
}
