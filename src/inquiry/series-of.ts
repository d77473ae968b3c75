/**
 * The yearly series of a document (rule `series`, vocabulary/inference-rules): each year's directive or plan of one issuer, type and subject. Drawn
 * when asked, from what the graph says of the documents; nothing is stored. The subject is the title without its years.
 */
import { PolicyGraphError } from '../errors.js';
import { issuedAlike } from '../graph/statements.generated.js';
import type { Store } from '../graph/store.js';
import type { Certainty } from '../vocabulary/kinds.js';
import { nameForm } from '../vocabulary/name-forms.js';
import type { EvidenceAnswer } from './answers.js';
import { requireCertainty } from './certainties.js';
import { stepsOfClaims } from './proof.js';
import { resolveReference, unknown } from './resolve-reference.js';

export const SERIES = 'series';

export interface SeriesQuestion {
  /** Any reference to a document. */
  readonly document: string;
  /** Certainties of the facts that a series may rest on; ASSERTED and VERIFIED by default. */
  readonly certainty?: readonly Certainty[] | null;
}
/** A stored fact that a conclusion rests on. */
export interface SupportingFact {
  readonly claimId: string;
  readonly subjectId: string;
  readonly predicate: string;
  /** Null for an attribute. */
  readonly objectId: string | null;
  readonly certainty: Certainty;
  readonly evidence: readonly EvidenceAnswer[];
}
export interface SeriesMember {
  readonly documentId: string;
  /** The year, or the first year of the school year or period. */
  readonly year: number;
  /** The document of the latest earlier year, which this one continues; several where one year has several. */
  readonly continuesIds: readonly string[];
  readonly restsOn: readonly SupportingFact[];
}
export interface SeriesAnswer {
  readonly documentId: string;
  /** The subject, folded: titles without their years; null where the document has none that could be one. */
  readonly subject: string | null;
  readonly issuerIds: readonly string[];
  /** In the order of years, then ids; the document itself among them. One member: no other year is known. */
  readonly members: readonly SeriesMember[];
}

/** Documents looked at: no body issues more of one type than this that a question could ask about. */
const MOST = 5_000;
/** A subject of fewer words ("kế hoạch công tác") is no subject. */
const FEWEST_WORDS = 4;

const YEARS =
  /(?<![\p{L}\p{N}])(?:(?:năm học|giai đoạn|nhiệm kỳ|thời kỳ|năm|học kỳ [i12]+)\s+)*(?:19|20)\d{2}(?:\s(?:19|20)\d{2})?(?![\p{L}\p{N}])/gu;

/** The subject of a title: its words without years; null where too little is left. */
export function subjectOf(title: string | null): string | null {
  if (title === null) return null;
  const subject = nameForm(title).replace(YEARS, ' ').replace(/\s+/g, ' ').trim();
  return subject.split(' ').length < FEWEST_WORDS ? null : subject;
}

/** The year that a title names: the first of its school year or period, or its only year; null where it names several or none. */
export function yearOf(title: string | null): number | null {
  const years = [...nameForm(title ?? '').matchAll(YEARS)].map(([words]) => Number(/(?:19|20)\d{2}/.exec(words)?.[0]));
  return new Set(years).size === 1 ? years[0]! : null;
}

interface Found {
  readonly id: string;
  readonly subject: string;
  readonly year: number;
  readonly claims: readonly string[];
}

type Row = typeof issuedAlike extends { readonly _types?: { row: infer R } } ? R : never;

/** What is known of one document's place in a series; null where its subject or year is not. */
function foundOf(row: Row): Found | null {
  const title = row.title ?? null;
  const subject = subjectOf(title);
  const period = row.periods.filter((each) => each !== null && each[2] !== null).sort((a, b) => (a[0]! < b[0]! ? -1 : 1))[0];
  const told = yearOf(title);
  const byPeriod = period === undefined ? null : Number(String(period[2]).slice(0, 4));
  const year = told ?? byPeriod ?? (row.issuedOn ? Number(row.issuedOn.slice(0, 4)) : null);
  if (subject === null || year === null || Number.isNaN(year)) return null;
  const proof = told !== null ? [] : byPeriod !== null ? [period![0]!] : row.dated ? [row.dated] : [];
  return { id: row.id, subject, year, claims: [row.issuedBy, ...proof] };
}

/** The series of a document. Three statements. Throws NOT_FOUND and AMBIGUOUS_REFERENCE for the reference, BAD_USER_INPUT for bad arguments. */
export async function seriesOf(store: Store, question: SeriesQuestion): Promise<SeriesAnswer> {
  const certainty = [...requireCertainty(question.certainty)];
  const id = await resolveReference(store, { mention: question.document, kind: 'DOCUMENT' });
  if (id === null) throw unknown(question.document, 'document');
  const rows = await store.read(issuedAlike, { id, certainty, limit: MOST });
  const own = rows.filter((row) => row.id === id);
  const mine = own.map(foundOf).find((found) => found !== null) ?? null;
  const issuerIds = [...new Set(own.map(({ issuer }) => issuer))].sort();
  if (mine === null) return { documentId: id, subject: subjectOf(own[0]?.title ?? null), issuerIds, members: [] };
  const members = new Map<string, Found>();
  for (const row of rows) {
    const found = foundOf(row);
    if (found !== null && found.subject === mine.subject && !members.has(found.id)) members.set(found.id, found);
  }
  const ordered = [...members.values()].sort((a, b) => a.year - b.year || (a.id < b.id ? -1 : 1));
  const facts = await stepsOfClaims(
    store,
    ordered.flatMap(({ claims }) => claims),
  );
  const fact = (claimId: string): SupportingFact => {
    const step = facts.get(claimId);
    if (step === undefined) throw new PolicyGraphError('INTERNAL', `the edge of ${claimId} has no claim`);
    const { fromId: subjectId, relation: predicate, toId, certainty: sure, evidence } = step;
    return { claimId, subjectId, predicate, objectId: toId === '' ? null : toId, certainty: sure, evidence };
  };
  return {
    documentId: id,
    subject: mine.subject,
    issuerIds,
    members: ordered.map(({ id: documentId, year, claims }) => {
      const before = ordered.filter((other) => other.year < year).at(-1)?.year;
      return {
        documentId,
        year,
        continuesIds: before === undefined ? [] : ordered.filter((other) => other.year === before).map((other) => other.id),
        restsOn: claims.map(fact),
      };
    }),
  };
}
