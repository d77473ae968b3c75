/** What the other GraphQL servers are sent: a text in their own grammar for each question. */
import { existsSync, readFileSync } from 'node:fs';
import { ROOT } from '../load/statement-file.js';
import type { Question } from '../questions/question.js';
import type { ArmName } from './arm.js';

/** The best form first: the tuned arm takes its own text where there is one. */
const TEXTS: Readonly<Partial<Record<ArmName, readonly string[]>>> = {
  N: ['peer.graphql'],
  'N+': ['peer-tuned.graphql', 'peer.graphql'],
  D: ['loader.graphql'],
};

export function peerRequest(name: ArmName, { folder, peer }: Question): { query: string; variables: object } | null {
  for (const file of TEXTS[name] ?? []) {
    const url = new URL(`bench/questions/${folder}/${file}`, ROOT);
    if (!existsSync(url)) continue;
    const query = readFileSync(url, 'utf8');
    const variables = Object.fromEntries(Object.entries(peer).filter(([key]) => query.includes(`$${key}`)));
    return { query, variables };
  }
  return null;
}
