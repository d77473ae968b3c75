/**
 * The identity of a document (domain.md §1.5): issuer, type, number and year for the state, term for the Party. The symbol is no key:
 * 29-NQ/TW is two documents, 1299/QĐ-UBND belongs to two provinces.
 */
import type { Citation } from '../recognition/citation.js';
import { centralBody } from '../vocabulary/agencies.js';
import type { AgencyEntity } from '../vocabulary/facts.js';
import { slugOf } from '../vocabulary/folding.js';
import { congressTermOn, type KnownDocument, knownBySymbol } from '../vocabulary/known-documents.js';
import type { DocumentType } from '../vocabulary/kinds.js';
import { normalIssuer, type ParsedSymbol, parseSymbol } from '../vocabulary/symbols.js';
import { sourceSlug } from './source-slug.js';
import { type SubjectWords, subjectFit } from './subject-fit.js';

/** Known documents of one symbol with how well each fits, best first. */
export interface KnownCandidate {
  readonly known: KnownDocument;
  readonly score: number;
  readonly reason: string;
}

/** Ranks the known documents of a symbol by date, year, issuer, subject words near the citation and the source's day. */
export function knownCandidates(
  citation: Citation,
  around: { words: SubjectWords; issuer: AgencyEntity | null; asOf: string | null },
): KnownCandidate[] {
  const symbol = citation.symbol?.symbol ?? '';
  return knownBySymbol(symbol)
    .map((known): KnownCandidate => {
      const reasons = ['symbol'];
      let score = 0.3;
      const stated = citation.date ?? citation.year;
      if (stated !== null) {
        const agrees = known.issuedOn.startsWith(stated);
        score += agrees ? 0.6 : -0.3;
        reasons.push(agrees ? 'date' : 'another date');
      }
      if (around.issuer !== null) {
        const agrees = around.issuer.id === `agency:${known.issuer}`;
        score += agrees ? 0.15 : -0.2;
        reasons.push(agrees ? 'issuer' : 'another issuer');
      }
      const fit = subjectFit(known, around.words);
      score += fit.score;
      reasons.push(...fit.reasons);
      // Nothing else telling, the term in which the source was written is the likelier one (domain.md §1.4).
      if (around.asOf !== null && known.term !== null && congressTermOn(around.asOf) === known.term) {
        score += 0.06;
        reasons.push("term of the source's day");
      }
      if (around.asOf !== null && known.issuedOn > around.asOf) {
        score -= 0.5;
        reasons.push('issued after the source');
      }
      return { known, score: Math.round(score * 100) / 100, reason: reasons.join(', ') };
    })
    .sort((a, b) => b.score - a.score || (a.known.issuedOn < b.known.issuedOn ? -1 : 1));
}

const TYPE_SLUGS: Readonly<Record<DocumentType, string>> = {
  RESOLUTION: 'resolution',
  DIRECTIVE: 'directive',
  PLAN: 'plan',
  DECISION: 'decision',
  ACTION_PROGRAM: 'action-program',
  CONCLUSION: 'conclusion',
  CIRCULAR: 'circular',
  DECREE: 'decree',
  LAW: 'law',
  SCHEME: 'scheme',
  OFFICIAL_LETTER: 'letter',
  GUIDELINE: 'guideline',
  REPORT: 'report',
  OTHER: 'document',
};

export interface IdentityParts {
  readonly documentType: DocumentType;
  readonly issuer: AgencyEntity | null;
  /** Day of issue, where a text or the list of known documents tells it. */
  readonly issuedOn: string | null;
  readonly year: string | null;
  /** The source's day: what an undated state document was cited in. */
  readonly asOf: string | null;
  /** The congress term that the text names, for a Party document without a date. */
  readonly term?: string | null;
  readonly sha256: string;
}

const issuerSlug = (issuer: AgencyEntity | null, sha256: string): string =>
  issuer === null ? `unknown-${sourceSlug(sha256)}` : issuer.id.slice('agency:'.length).replace(/\//g, '-');

/**
 * The id of a numbered document. Where neither year nor term is known, the year of the citing source stands for it ("cited-2024"), because series
 * begin anew each year; without that, "undated". An unknown issuer keeps the document apart from its namesakes in other sources.
 */
export function numberedId(numbered: Pick<Citation, 'symbol' | 'number'>, parts: IdentityParts): string {
  const { symbol } = numbered;
  const code = symbol?.type ?? (symbol?.rule === 'letter' ? 'cv' : null);
  const type = TYPE_SLUGS[parts.documentType];
  const number = String(Number.parseInt(numbered.number ?? symbol?.number ?? '0', 10));
  const stem = parts.documentType === 'OTHER' && code !== null ? slugOf(code) : type;
  // The Party's central bodies number in one series a term (36-HD/VPTW), so the body is no part of the key: cited with or without it, it is one.
  const central = isCentralParty(symbol) || (symbol === null && TW_BODIES.has(parts.issuer?.id ?? ''));
  const issuer = central ? 'tw' : issuerSlug(parts.issuer, parts.sha256);
  return `document:${issuer}/${stem}-${number}/${seriesOf(symbol, parts, central)}`;
}

/** The id of a known document: the same that a citation of it gets. */
export function knownDocumentId(known: KnownDocument): string {
  const made = knownIds.get(known) ?? madeKnownId(known);
  knownIds.set(known, made);
  return made;
}
/** The list is gone through for citation after citation. */
const knownIds = new WeakMap<KnownDocument, string>();

function madeKnownId(known: KnownDocument): string {
  const symbol = parseSymbol(known.symbol);
  return numberedId(
    { symbol, number: symbol?.number ?? null },
    {
      documentType: known.documentType,
      issuer: centralBody(known.issuer),
      issuedOn: known.issuedOn,
      year: null,
      asOf: null,
      sha256: '',
    },
  );
}

/** The bodies that number their documents ".../TW" in one series. */
const TW_BODIES: ReadonlySet<string> = new Set(['agency:bch-trung-uong', 'agency:bo-chinh-tri', 'agency:ban-bi-thu']);

export function isCentralParty(symbol: ParsedSymbol | null): boolean {
  return symbol !== null && /^party/.test(symbol.rule) && normalIssuer(symbol.issuer) === 'TW';
}

/** The series within which a number is unique: the year in the symbol, the legislature's or the Party's term, or the year of issue. */
function seriesOf(symbol: ParsedSymbol | null, parts: IdentityParts, central: boolean): string {
  if (symbol?.term) return symbol.year === null ? `qh${symbol.term}` : symbol.year;
  if (symbol?.year) return symbol.year;
  const day = parts.issuedOn ?? (parts.year === null ? null : `${parts.year}-07-01`);
  if (central) {
    const seen = day ?? parts.asOf;
    const term = (day === null ? parts.term : null) ?? (seen === null ? null : congressTermOn(seen));
    if (term !== null) return `term-${term}`;
  }
  if (day !== null) return day.slice(0, 4);
  return parts.asOf === null ? 'undated' : `cited-${parts.asOf.slice(0, 4)}`;
}

/** The id of a document without a number: type, issuer, its title's words, and the day or else the source that names it. */
export function unnumberedId(parts: IdentityParts, words: string): string {
  const title = slugOf(words).split('-').slice(0, 12).join('-');
  // A congress passes one resolution.
  const ofCongress = parts.documentType === 'RESOLUTION' && (parts.issuer?.name.startsWith('Đại hội') ?? false);
  const series =
    parts.issuedOn ?? parts.year ?? (ofCongress ? 'congress' : title === '' ? `in-${sourceSlug(parts.sha256)}` : 'undated');
  const issuer =
    parts.issuer === null
      ? title === ''
        ? `unknown-${sourceSlug(parts.sha256)}`
        : 'unstated'
      : issuerSlug(parts.issuer, parts.sha256);
  return `document:${issuer}/${TYPE_SLUGS[parts.documentType]}-${title === '' ? 'unnumbered' : title}/${series}`;
}
