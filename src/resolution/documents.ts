/**
 * Which documents the citations of a source are. Symbols first, for they settle the rest: a short name ("Nghị quyết 29") is the document of that
 * number that the same source cites in full; a type with an issuer ("Nghị quyết của BCH Trung ương") likewise, when it fits one.
 */
import type { Citation } from '../recognition/citation.js';
import { centralBody } from '../vocabulary/agencies.js';
import type { DocumentType } from '../vocabulary/kinds.js';
import type { KnownDocument } from '../vocabulary/known-documents.js';
import { aliasOf } from './document-aliases.js';
import { isCentralParty, knownCandidates, knownDocumentId, numberedId } from './document-identity.js';
import { capital, type DocumentQuestion, labelOf, type NamedDocument } from './document-question.js';
import { abstractTitle } from './document-titles.js';
import { subjectWordsOf, termStated } from './subject-fit.js';
import { bodyOn, coIssuersOf } from './issuers.js';
import type { Registry } from './registry.js';
import { type Stated, statementsOf } from './stated-documents.js';
import { nameUnnumbered } from './unnumbered-documents.js';

export type { DocumentQuestion, NamedDocument } from './document-question.js';

export function nameDocuments(question: DocumentQuestion, registry: Registry): NamedDocument[] {
  const named: NamedDocument[] = [];
  const bySymbol = question.citations.filter((citation) => citation.form === 'SYMBOL');
  // Dates and issuers stated at one place hold for the symbol wherever the source repeats it without them.
  const written = bySymbol.map((citation) => withItsYear(citation, bySymbol));
  const stated = statementsOf(written, question);
  const known = knownThroughout(stated, question);
  for (const citation of written) {
    const told = stated.get(citation) ?? { date: null, year: null, issuer: null };
    if (!known.has(citation) && leaveHomonymOpen(citation, told, { question, registry })) continue;
    named.push(nameNumbered(citation, { told, choice: known.get(citation) ?? null }, question));
  }
  // Dated ones first: what is named again without its date finds them.
  const unnumbered = question.citations.filter((citation) => citation.form !== 'SYMBOL');
  const dated = (citation: Citation): number => ((citation.date ?? citation.year) ? 0 : 1);
  for (const citation of unnumbered.sort((a, b) => dated(a) - dated(b) || a.start - b.start)) {
    const alias = aliasOf(citation, named, question);
    const document = alias ?? nameUnnumbered(citation, question, registry);
    if (document !== null) named.push(document);
  }
  for (const { citation, entity } of named) registry.add(entity, citation);
  return named;
}

/**
 * A symbol that several known documents share, and of which nothing in the source tells which: it names none of them for certain (domain.md §1.4).
 * A date or term that the text states is of yet another document of the symbol.
 */
function leaveHomonymOpen(citation: Citation, told: Stated, to: { question: DocumentQuestion; registry: Registry }): boolean {
  const { text, context } = to.question;
  const candidates = knownCandidates(citation, {
    words: subjectWordsOf(citation, text, context.asOf),
    issuer: told.issuer?.agency ?? null,
    asOf: context.asOf,
  });
  const stated = citation.date ?? citation.year ?? told.date ?? told.year ?? termStated(citation, text);
  if (candidates.length < 2 || stated !== null) return false;
  to.registry.leaveOpen({
    start: citation.start,
    end: citation.end,
    text: citation.text,
    kind: 'DOCUMENT',
    reason: `${candidates.length} known documents share the symbol, and nothing in the text tells which is meant`,
    candidates: candidates.map(({ known, score, reason }) => ({ id: knownDocumentId(known), score, reason })),
  });
  return true;
}

/**
 * Decrees and circulars always carry their year (Law on normative documents): "116/NĐ-CP" beside "116/2020/NĐ-CP" is the same, written short.
 */
function withItsYear(citation: Citation, all: readonly Citation[]): Citation {
  const { symbol } = citation;
  if (symbol === null || symbol.year !== null || !/^(?:NĐ|TT|TTLT)$/u.test(symbol.type ?? '')) return citation;
  const same = all.filter(
    ({ symbol: other }) =>
      other?.year != null &&
      other.type === symbol.type &&
      Number(other.number) === Number(symbol.number) &&
      other.issuer === symbol.issuer,
  );
  const years = new Set(same.map((other) => other.symbol?.year));
  return years.size === 1 ? { ...citation, symbol: same[0]?.symbol ?? symbol } : citation;
}

/** How much better one of several known documents must fit to be taken, and to be taken against what the rest of the source says. */
const CLEARLY = 0.03;
const STRONGLY = 0.3;
/** Below this lead only the time of writing speaks for the choice: it is kept, with low confidence (domain.md §1.4). */
const SAFELY = 0.15;
const LOW = 0.5;

/** A known document and its lead over the next. */
interface Choice {
  readonly known: KnownDocument;
  readonly margin: number;
}

/**
 * The known document that each citation means. What a source says of a symbol is said of one document throughout, so the citation whose words tell
 * most decides for those whose words tell little.
 */
function knownThroughout(stated: ReadonlyMap<Citation, Stated>, question: DocumentQuestion): Map<Citation, Choice> {
  const own = new Map<Citation, Choice>();
  const decided = new Map<Stated, Choice>();
  for (const [citation, told] of stated) {
    const [best, second] = knownCandidates(
      { ...citation, date: citation.date ?? told.date, year: citation.year ?? told.year },
      {
        words: subjectWordsOf(citation, question.text, question.context.asOf),
        issuer: told.issuer?.agency ?? null,
        asOf: question.context.asOf,
      },
    );
    if (best === undefined || best.score <= 0) continue;
    const choice = { known: best.known, margin: best.score - (second?.score ?? 0) };
    if (choice.margin < CLEARLY) continue;
    own.set(citation, choice);
    if (choice.margin > (decided.get(told)?.margin ?? 0)) decided.set(told, choice);
  }
  const known = new Map<Citation, Choice>();
  for (const [citation, told] of stated) {
    const mine = own.get(citation);
    const chosen = mine !== undefined && mine.margin >= STRONGLY ? mine : decided.get(told);
    if (chosen !== undefined) known.set(citation, chosen);
  }
  return known;
}

function nameNumbered(
  citation: Citation,
  { told, choice }: { told: Stated; choice: Choice | null },
  question: DocumentQuestion,
): NamedDocument {
  const symbol = citation.symbol?.symbol ?? '';
  const own = { ...citation, date: citation.date ?? told.date, year: citation.year ?? told.year };
  let issuer = told.issuer;
  const known = choice?.known ?? null;
  if (issuer === null && known !== null) issuer = { agency: centralBody(known.issuer), by: 'CODE' };
  const year = own.year ?? citation.symbol?.year ?? null;
  const day = own.date ?? (year === null ? null : `${year}-12-31`);
  if (issuer !== null && day !== null) issuer = { ...issuer, agency: bodyOn(issuer.agency, day) };
  const documentType = documentTypeOf(citation, known?.documentType ?? null);
  const id = numberedId(citation, {
    documentType: known?.documentType ?? documentType,
    issuer: known === null ? (issuer?.agency ?? null) : centralBody(known.issuer),
    issuedOn: own.date ?? known?.issuedOn ?? null,
    year: own.year,
    asOf: question.context.asOf,
    term: termStated(citation, question.text),
    sha256: question.sha256,
  });
  const label = citation.typeWord === null ? labelOf(documentType, citation.symbol?.type ?? null) : capital(citation.typeWord);
  const when = own.date ?? own.year ?? termStated(citation, question.text);
  // A Party document of which neither day nor term is told is supposed to be of the term in which the source was written.
  const supposed = known === null && when === null && isCentralParty(citation.symbol);
  const unsure = (choice !== null && choice.margin < SAFELY) || supposed;
  return {
    citation: unsure ? { ...citation, confidence: LOW } : citation,
    issuer,
    coIssuers: citation.symbol === null ? [] : coIssuersOf(citation.symbol.issuer),
    entity: {
      id,
      kind: 'DOCUMENT',
      name: lawTitle(citation) ?? `${label} số ${symbol}`,
      aliases: [],
      symbol,
      documentType,
      // What stands behind the number of a well-known document need not be its title: "thực hiện Nghị quyết số 29-NQ/TW về dạy học ở huyện".
      title:
        citation.start === question.carrier?.citation.start
          ? question.carrier.title
          : (known?.title ?? abstractTitle(citation, question.text)),
      issuedOn: own.date,
    },
  };
}

/** "Luật Lâm nghiệp số 16/2017/QH14": a law is known by its title. */
function lawTitle(citation: Citation): string | null {
  const written = citation.text.replace(/\s+/g, ' ');
  return /^(?:Bộ luật|Luật|Pháp lệnh) \p{L}[\p{L} ,-]+ số \d/u.test(written) && !/^(?:Bộ luật|Luật|Pháp lệnh) số /u.test(written)
    ? written
    : null;
}

function documentTypeOf(citation: Citation, known: DocumentType | null): DocumentType {
  // A legislature's symbol does not tell law from resolution, and "văn bản số …" tells no type: the known document does.
  if (citation.documentType === null || (citation.documentType === 'OTHER' && known !== null)) return known ?? 'OTHER';
  return citation.documentType;
}
