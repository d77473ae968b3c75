/**
 * The one ranking of references: what was hit (an id, a number with its date, a name with the accents as typed, a folded name), then whether
 * the thing existed at the time asked about, then kind, then how much the graph knows of it, then the id. Pure, so that both engines agree.
 */
import type { QueryKey } from '../vocabulary/reference-keys.js';
import { ENTITY_KINDS, type EntityKind } from '../vocabulary/kinds.js';
import type { CandidateAnswer } from './answers.js';

/** A stored thing as ranking sees it. */
export interface Thing {
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
  readonly issuedOn: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  /** Number of its relations. */
  readonly degree: number;
}
/** A thing and one of the keys that met it. */
export interface Hit {
  readonly thing: Thing;
  readonly key: QueryKey;
}

const SENTENCES: Readonly<Record<string, string>> = {
  id: 'It is the id of this thing.',
  handle: 'It is the address, file name or hash of this source.',
  symbol: 'It is the symbol of this document.',
  'symbol and date': 'Both the symbol and the date are those of this document.',
  'symbol, not the date': 'The symbol is that of this document, the date is not.',
  'symbol without its strokes': 'It is the symbol of this document, written without its strokes or accents.',
  'type and number': 'The kind and number are those of this document.',
  'type, number and date': 'The kind, number and date are those of this document.',
  'type, number and issuer': 'The kind, number and issuer are those of this document.',
  name: 'It is a name of this thing.',
  'name, accents as typed': 'It is a name of this thing, accents as typed.',
  'name without accents': 'It is a name of this thing when accents are left out.',
  'own name': 'It is the own name of this thing, without the word for its kind.',
  'own name without accents': 'It is the own name of this thing when accents are left out.',
  'very words': 'A name of this thing has these very words.',
  phrase: 'A name of this thing holds these words in this order.',
  words: 'The names of this thing hold all these words.',
  'words without accents': 'The names of this thing hold all these words when accents are left out.',
};
const sentence = (reason: string): string => {
  if (reason.endsWith(', within')) return `${sentence(reason.slice(0, -', within'.length))} It lies in the units named behind.`;
  return SENTENCES[reason] ?? `It was met by its ${reason}.`;
};

/** Keys that hold a document's number. */
const byNumber = (key: QueryKey): boolean => key.reason.startsWith('symbol') || key.reason.startsWith('type');

/** One word with a stroke or point is tried as an id, which a symbol may look like: what it met tells what it was. */
function asMet({ thing, key }: Hit): Hit {
  if (key.reason !== 'id' || thing.id.toLowerCase() === key.key) return { thing, key };
  const met = thing.kind === 'DOCUMENT' ? { reason: 'symbol', weight: 0.95 } : { reason: 'handle', weight: 0.95 };
  return { thing, key: { ...key, ...met } };
}

/**
 * The best key of each thing. A document that the mention names by number is met by number: that some text also uses the very words as its
 * short name makes it no better than another document of that number.
 */
function bestHits(met: readonly Hit[]): Hit[] {
  const hits = met.map(asMet);
  const numberWeight = Math.max(0, ...hits.filter(({ key }) => byNumber(key)).map(({ key }) => key.weight));
  const best = new Map<string, Hit>();
  for (const hit of hits) {
    const named = hit.thing.kind === 'DOCUMENT' && numberWeight > 0 && hit.key.reason !== 'id' && !byNumber(hit.key);
    const weight = named ? Math.min(hit.key.weight, numberWeight) : hit.key.weight;
    const before = best.get(hit.thing.id);
    if (before === undefined || weight > before.key.weight || (weight === before.key.weight && byNumber(hit.key))) {
      best.set(hit.thing.id, { thing: hit.thing, key: { ...hit.key, weight } });
    }
  }
  return [...best.values()];
}

/** Whether the unit or body existed on the day. */
export function existedOn(day: string, { validFrom, validTo }: Pick<Thing, 'validFrom' | 'validTo'>): boolean {
  return (validFrom === null || validFrom <= day) && (validTo === null || day < validTo);
}

/** The weight after time has spoken, and why. */
function timed({ thing, key }: Hit, asOf: string | null): { score: number; reason: string | null } {
  if (asOf === null) return { score: key.weight, reason: null };
  if (thing.issuedOn !== null) {
    if (thing.issuedOn === asOf) return { score: (key.weight + 1) / 2, reason: `It was issued on ${asOf}.` };
    if (thing.issuedOn > asOf) return { score: key.weight / 2, reason: `It was issued on ${thing.issuedOn}, after ${asOf}.` };
    return { score: key.weight, reason: null };
  }
  if (thing.validFrom === null && thing.validTo === null) return { score: key.weight, reason: null };
  return existedOn(asOf, thing)
    ? { score: key.weight, reason: `It existed on ${asOf}.` }
    : { score: key.weight / 2, reason: `It did not exist on ${asOf}.` };
}

/** How much of a name was met, most first: a key's reason begins with one of these. */
const NAMED = ['name', 'own name', 'name without accents', 'own name without accents'] as const;
/** "name without accents" begins with "name". */
const LONGEST_FIRST = [...NAMED].sort((a, b) => b.length - a.length);
const namedBy = ({ reason }: QueryKey) => LONGEST_FIRST.find((each) => reason.startsWith(each));

/**
 * Scores when what has the very name did not exist on the day: another thing, whose name has the word for another kind or other accents, is still
 * no better. Huyện Sơn Động ended in 2025; Xã Sơn Đông is not what became of it, and Huyện Bảo Thắng is not Xã Bảo Thắng.
 */
function namesFirst<T extends { readonly hit: Hit; readonly score: number }>(scored: readonly T[]): T[] {
  let rest = [...scored];
  let most = Number.POSITIVE_INFINITY;
  for (const named of NAMED) {
    const cap = most;
    rest = rest.map((each) => (namedBy(each.hit.key) === named ? { ...each, score: Math.min(each.score, cap) } : each));
    const lowest = Math.min(...rest.filter(({ hit }) => namedBy(hit.key) === named).map(({ score }) => score));
    most = Math.min(most, lowest * 0.9);
  }
  return rest;
}

/** Candidates, best first, each once, with a score between 0 and 1: equal scores fit equally well. `asOf`: ISO date or null. */
export function rankCandidates(hits: readonly Hit[], asOf: string | null): CandidateAnswer[] {
  return namesFirst(bestHits(hits).map((hit) => ({ hit, ...timed(hit, asOf) })))
    .map(({ hit: { thing, key }, score, reason }) => ({
      thing,
      answer: {
        id: thing.id,
        kind: thing.kind,
        name: thing.name,
        score: Math.round(score * 10_000) / 10_000,
        reasons: [
          sentence(key.reason),
          ...(reason === null ? [] : [reason]),
          thing.degree === 1 ? 'The graph holds 1 relation of it.' : `The graph holds ${thing.degree} relations of it.`,
        ],
      },
    }))
    .sort(
      (a, b) =>
        b.answer.score - a.answer.score ||
        ENTITY_KINDS.indexOf(a.thing.kind) - ENTITY_KINDS.indexOf(b.thing.kind) ||
        b.thing.degree - a.thing.degree ||
        (a.thing.id < b.thing.id ? -1 : 1),
    )
    .map(({ answer }) => answer);
}
