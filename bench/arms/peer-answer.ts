/** How the answers of the other GraphQL servers are laid beside the limit's: what they cannot say is left out on both sides. */
import type { Question } from '../questions/question.js';
import type { ArmName } from './arm.js';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Row = { [key: string]: Json };
type Rows = Row[];

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const byId = (a: Row, b: Row): number => byText(String(a.id), String(b.id));
const byName = (a: Row, b: Row): number => byText(String(a.name), String(b.name)) || byId(a, b);

/** Of a list by a unique key, the one. */
const only = (answer: Json): Json => (answer as Json[])[0] ?? null;

/** Tasks with their places turned round to places with their tasks: what a client of the peer does where it is asked from the document's end. */
function turnedRound(answer: Json): { total: number; rows: Rows } {
  const places = new Map<string, { place: Row; tasks: Rows }>();
  for (const { appliesIn, ...task } of (only(answer) as Row).assigns as Rows) {
    for (const place of appliesIn as Rows) {
      const known = places.get(place.id as string) ?? { place, tasks: [] };
      known.tasks.push(task);
      places.set(place.id as string, known);
    }
  }
  const sorted = [...places.values()].sort((a, b) => byName(a.place, b.place));
  const rows = sorted.slice(0, 20).map(({ place, tasks }): Row => {
    return { ...place, tasks: { total: tasks.length, rows: [...tasks].sort(byId).slice(0, 5) } };
  });
  return { total: places.size, rows };
}

/** Everything fetched and counted by the client: the peer groups by nothing. What is missing comes first. */
function grouped(answer: Json): { total: number; rows: Rows } {
  const groups = new Map<string, { row: Row; places: Set<string> }>();
  for (const { appliesIn } of (only(answer) as Row).assigns as Rows) {
    for (const { id, status = null, partOf } of appliesIn as Rows) {
      const around = (partOf as Rows).length > 0 ? (partOf as Rows) : [{ id: null, name: null }];
      for (const { id: province = null, name = null } of around) {
        const key = `${province} ${status}`;
        const group = groups.get(key) ?? { row: { province, name, status }, places: new Set<string>() };
        group.places.add(id as string);
        groups.set(key, group);
      }
    }
  }
  const rows = [...groups.values()].map(({ row, places }): Row => ({ ...row, count: places.size }));
  const text = (value: Json | undefined): string => String(value ?? '');
  rows.sort(
    (a, b) =>
      byText(text(a.name), text(b.name)) || byText(text(a.province), text(b.province)) || byText(text(a.status), text(b.status)),
  );
  return { total: rows.length, rows: rows.slice(0, 100) };
}

/** By question folder: the answer to `peer.graphql`, its own shape taken off. */
const SHAPED: Readonly<Record<string, (answer: Json) => Json>> = {
  B1: (answer) => only((only(answer) as Row).documents!),
  B2: only,
  B4: only,
  B7: only,
  B9: (answer) => [...(answer as Rows)].map(({ score: _, ...row }) => row).sort(byId),
  B10: grouped,
};
/** The same for `peer-tuned.graphql`. */
const TUNED: Readonly<Record<string, (answer: Json) => Json>> = {
  B3: (answer) => ({ rows: (answer as Rows).slice(0, 20), more: (answer as Rows).length > 20 }),
  B5: turnedRound,
  B6: (answer) => ({ total: turnedRound(answer).total }),
};

export function peerAnswer(name: ArmName, { folder }: Question, answer: Json): Json {
  const shape = (name === 'N+' ? TUNED[folder] : undefined) ?? SHAPED[folder];
  return shape === undefined ? answer : shape(answer);
}

/** The limit's answer without what the peer has no word for: how sure a row is, and the order of a search by how well a name fits. */
export function answerAsPeerGives({ folder }: Question, answer: Json): Json {
  if (folder === 'B5') {
    const { total, rows } = answer as { total: number; rows: Rows };
    return { total, rows: rows.map(({ certainty: _, ...row }) => row) };
  }
  if (folder === 'B9') return [...(answer as { rows: Rows }).rows].sort(byId);
  return answer;
}
