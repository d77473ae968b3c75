/** How the answers of the other GraphQL servers are laid beside the limit's: what they cannot say is left out on both sides. */
import type { Question } from '../questions/question.js';
import type { ArmName } from './arm.js';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Rows = { [key: string]: Json }[];

const byId = (rows: Rows): Rows => [...rows].sort((a, b) => (String(a.id) < String(b.id) ? -1 : 1));

/** By question folder: the peer's answer, its own shape taken off. */
const SHAPED: Readonly<Record<string, (answer: Json) => Json>> = {};

export function peerAnswer(_name: ArmName, { folder }: Question, answer: Json): Json {
  return SHAPED[folder]?.(answer) ?? answer;
}

/** The limit's answer without what the peer has no word for: how sure a row is, and the order of a search by how well a name fits. */
export function answerAsPeerGives({ folder }: Question, answer: Json): Json {
  if (folder === 'B5') {
    const { total, rows } = answer as { total: number; rows: Rows };
    return { total, rows: rows.map(({ certainty: _, ...row }) => row) };
  }
  if (folder === 'B9') {
    const { rows } = answer as { rows: Rows };
    return byId(rows);
  }
  return answer;
}
