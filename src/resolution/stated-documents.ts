/**
 * What a source says of each numbered document at any place. A date or issuer stated once holds wherever the source repeats the symbol without it;
 * two dates or two issuers of one symbol make two documents (1299/QĐ-UBND belongs to two provinces, 29-NQ/TW is of 2013 and of 2022).
 */
import type { Citation } from '../recognition/citation.js';
import { symbolKey } from '../vocabulary/symbols.js';
import { knownCandidates } from './document-identity.js';
import { type DocumentQuestion } from './document-question.js';
import { subjectWordsOf } from './subject-fit.js';
import { type Issuer, issuerOf } from './issuers.js';

export interface Stated {
  date: string | null;
  year: string | null;
  issuer: Issuer | null;
}

const JUST_ISSUED =
  /(?<![\p{L}])(?:vừa|mới)\s+(?:(?:ký|có|mới|chính\s+thức)\s+)*(?:ban\s+hành|phê\s+duyệt|công\s+bố)\s*(?:\p{L}+\s+){0,2}$/iu;

/** "vừa ban hành Kế hoạch số …": what a dated source calls new is of its own year; in January it may be of the year before. */
function yearOfNews(citation: Citation, question: DocumentQuestion): string | null {
  const { asOf, asOfKnown } = question.context;
  if (citation.date !== null || asOf === null || asOfKnown !== 'STATED' || asOf.slice(5, 7) === '01') return null;
  return JUST_ISSUED.test(question.text.slice(Math.max(0, citation.start - 50), citation.start)) ? asOf.slice(0, 4) : null;
}

/** A citation's own statement: its date, its year and its issuer, the letterhead's for the carrying document. */
function ownStatement(citation: Citation, question: DocumentQuestion): Stated {
  const { carrier } = question;
  const isCarrier = carrier?.citation.symbol != null && citation.symbol?.symbol === carrier.citation.symbol.symbol;
  const issuer = issuerOf(citation, question.named, question);
  const headIssuer: Issuer | null = isCarrier && carrier?.issuer ? { agency: carrier.issuer.entity, by: 'NAMED' } : null;
  return {
    date: citation.date ?? (isCarrier && citation.year === null ? (carrier?.issuedOn ?? null) : null),
    year: citation.year ?? yearOfNews(citation, question),
    issuer: issuer?.by === 'NAMED' ? issuer : (headIssuer ?? issuer),
  };
}

const namedIssuer = (stated: Stated): string | null => (stated.issuer?.by === 'NAMED' ? stated.issuer.agency.id : null);
const yearOf = (stated: Stated): string | null => stated.date?.slice(0, 4) ?? stated.year;

/** Whether two statements may be of one document: nothing that both say differs. */
function agree(one: Stated, other: Stated): boolean {
  if (one.date !== null && other.date !== null && one.date !== other.date) return false;
  const [year, otherYear] = [yearOf(one), yearOf(other)];
  if (year !== null && otherYear !== null && year !== otherYear) return false;
  const [issuer, otherIssuer] = [namedIssuer(one), namedIssuer(other)];
  return issuer === null || otherIssuer === null || issuer === otherIssuer;
}

function merge(into: Stated, other: Stated): void {
  into.date ??= other.date;
  into.year ??= other.year;
  if (into.issuer === null || (into.issuer.by !== 'NAMED' && other.issuer?.by === 'NAMED'))
    into.issuer = other.issuer ?? into.issuer;
}

/** For each citation with a symbol the statement that holds for it. */
export function statementsOf(citations: readonly Citation[], question: DocumentQuestion): Map<Citation, Stated> {
  const bySymbol = new Map<string, Citation[]>();
  for (const citation of citations) {
    const key = symbolKey(citation.symbol?.symbol ?? '');
    const group = bySymbol.get(key);
    if (group === undefined) bySymbol.set(key, [citation]);
    else group.push(citation);
  }
  const stated = new Map<Citation, Stated>();
  for (const group of bySymbol.values())
    for (const [citation, statement] of within(group, question)) stated.set(citation, statement);
  return stated;
}

function within(group: readonly Citation[], question: DocumentQuestion): Map<Citation, Stated> {
  const documents: { statement: Stated; first: number }[] = [];
  const result = new Map<Citation, Stated>();
  const silent: [Citation, Stated][] = [];
  for (const citation of group) {
    const own = ownStatement(citation, question);
    if (yearOf(own) === null && namedIssuer(own) === null) {
      silent.push([citation, own]);
      continue;
    }
    const same = documents.find((each) => agree(each.statement, own));
    if (same !== undefined) merge(same.statement, own);
    const statement = same?.statement ?? own;
    if (same === undefined) documents.push({ statement, first: citation.start });
    result.set(citation, statement);
  }
  for (const [citation, own] of silent) {
    const statement = meantBy(citation, documents, question);
    if (statement !== null) merge(statement, own);
    // Where the source says nothing of the symbol anywhere, it is one document throughout.
    else documents.push({ statement: own, first: citation.start });
    result.set(citation, statement ?? own);
  }
  return result;
}

/** Which of several documents of one symbol a bare citation means: the one its subject tells, else the one last spoken of. */
function meantBy(
  citation: Citation,
  documents: readonly { statement: Stated; first: number }[],
  question: DocumentQuestion,
): Stated | null {
  if (documents.length <= 1) return documents[0]?.statement ?? null;
  const [best, second] = knownCandidates(citation, {
    words: subjectWordsOf(citation, question.text, question.context.asOf),
    issuer: null,
    asOf: question.context.asOf,
  });
  if (best !== undefined && best.score - (second?.score ?? 0) >= 0.15) {
    const told = documents.find(({ statement }) => statement.date === best.known.issuedOn);
    if (told !== undefined) return told.statement;
  }
  return (documents.filter((each) => each.first < citation.start).at(-1) ?? documents[0])?.statement ?? null;
}
