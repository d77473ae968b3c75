/**
 * Which documents the citations of a source are. Symbols first, for they settle the rest: a short name ("Nghị quyết 29") is the document of that
 * number that the same source cites in full; a type with an issuer ("Nghị quyết của BCH Trung ương") likewise, when it fits one.
 */
import type { Citation } from '../recognition/citation.js';
import { centralBody } from '../vocabulary/agencies.js';
import type { DocumentEntity } from '../vocabulary/facts.js';
import { foldForMatching } from '../vocabulary/folding.js';
import { knownDocuments } from '../vocabulary/known-documents.js';
import type { DocumentType } from '../vocabulary/kinds.js';
import { symbolKey } from '../vocabulary/symbols.js';
import type { NamedAgency } from './agencies.js';
import type { ArticleContext } from './article-context.js';
import { knownCandidates, knownDocumentId, numberedId, unnumberedId } from './document-identity.js';
import { type Issuer, issuerNamed, issuerOf } from './issuers.js';
import type { Registry } from './registry.js';

export interface DocumentQuestion {
  readonly citations: readonly Citation[];
  readonly named: readonly NamedAgency[];
  readonly context: ArticleContext;
  readonly text: string;
  readonly sha256: string;
  /** The letterhead's citation and day: the carrying document. */
  readonly carrier: { readonly citation: Citation; readonly issuedOn: string | null; readonly issuer: NamedAgency | null } | null;
}

/** A citation with what it was resolved to. */
export interface NamedDocument {
  readonly citation: Citation;
  readonly entity: DocumentEntity;
  readonly issuer: Issuer | null;
}

const TYPE_LABELS: Readonly<Record<DocumentType, string>> = {
  RESOLUTION: 'Nghị quyết',
  DIRECTIVE: 'Chỉ thị',
  PLAN: 'Kế hoạch',
  DECISION: 'Quyết định',
  ACTION_PROGRAM: 'Chương trình hành động',
  CONCLUSION: 'Kết luận',
  CIRCULAR: 'Thông tư',
  DECREE: 'Nghị định',
  LAW: 'Luật',
  SCHEME: 'Đề án',
  OFFICIAL_LETTER: 'Công văn',
  GUIDELINE: 'Hướng dẫn',
  REPORT: 'Báo cáo',
  OTHER: 'Văn bản',
};

/** The words around a citation by which its subject shows. */
function wordsAround(citation: Citation, text: string): string {
  return text.slice(Math.max(0, citation.start - 300), citation.end + 300);
}

export function nameDocuments(question: DocumentQuestion, registry: Registry): NamedDocument[] {
  const named: NamedDocument[] = [];
  const bySymbol = question.citations.filter((citation) => citation.form === 'SYMBOL');
  // Dates and issuers stated at one place hold for the symbol wherever the source repeats it without them.
  const stated = statedOnce(bySymbol, question);
  for (const citation of bySymbol) named.push(nameNumbered(withItsYear(citation, bySymbol), stated, question));
  // Dated ones first: what is named again without its date finds them.
  const unnumbered = question.citations.filter((citation) => citation.form !== 'SYMBOL');
  const dated = (citation: Citation): number => ((citation.date ?? citation.year) ? 0 : 1);
  for (const citation of unnumbered.sort((a, b) => dated(a) - dated(b) || a.start - b.start)) {
    const alias = aliasOf(citation, named, question);
    const document = alias ?? nameUnnumbered(citation, question);
    if (document !== null) named.push(document);
  }
  for (const { citation, entity } of named) registry.add(entity, citation);
  return named;
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

interface Stated {
  date: string | null;
  year: string | null;
  issuer: Issuer | null;
}

/** By symbol: what the source states of it anywhere, unless two dates contradict (then they are two documents). */
function statedOnce(citations: readonly Citation[], question: DocumentQuestion): Map<string, Stated> {
  const stated = new Map<string, Stated>();
  for (const citation of citations) {
    const key = symbolKey(citation.symbol?.symbol ?? '');
    const known = stated.get(key) ?? { date: null, year: null, issuer: null };
    const issuer = issuerOf(citation, question.named, question);
    known.date ??= citation.date ?? carrierDay(citation, question);
    known.year ??= citation.year;
    if (issuer !== null && (known.issuer === null || (known.issuer.by !== 'NAMED' && issuer.by === 'NAMED')))
      known.issuer = issuer;
    if (known.issuer?.by !== 'NAMED') known.issuer = carrierIssuer(citation, question) ?? known.issuer;
    stated.set(key, known);
  }
  return stated;
}

function isCarrier(citation: Citation, question: DocumentQuestion): boolean {
  const { carrier } = question;
  return carrier?.citation.symbol != null && citation.symbol?.symbol === carrier.citation.symbol.symbol;
}
const carrierDay = (citation: Citation, question: DocumentQuestion): string | null =>
  isCarrier(citation, question) ? (question.carrier?.issuedOn ?? null) : null;
function carrierIssuer(citation: Citation, question: DocumentQuestion): Issuer | null {
  const issuer = isCarrier(citation, question) ? question.carrier?.issuer : null;
  return issuer ? { agency: issuer.entity, by: 'NAMED' } : null;
}

function nameNumbered(citation: Citation, stated: ReadonlyMap<string, Stated>, question: DocumentQuestion): NamedDocument {
  const symbol = citation.symbol?.symbol ?? '';
  const told = stated.get(symbolKey(symbol)) ?? { date: null, year: null, issuer: null };
  const own = { ...citation, date: citation.date ?? told.date, year: citation.year ?? told.year };
  let issuer = told.issuer;
  const [best, second] = knownCandidates(own, {
    words: wordsAround(citation, question.text),
    issuer: issuer?.agency ?? null,
    asOf: question.context.asOf,
  });
  const known =
    best !== undefined && best.score > 0 && (second === undefined || best.score - second.score >= 0.05) ? best.known : null;
  if (issuer === null && known !== null) issuer = { agency: centralBody(known.issuer), by: 'CODE' };
  const documentType = documentTypeOf(citation, known?.documentType ?? null);
  const id = numberedId(citation, {
    documentType: known?.documentType ?? documentType,
    issuer: known === null ? (issuer?.agency ?? null) : centralBody(known.issuer),
    issuedOn: own.date ?? known?.issuedOn ?? null,
    year: own.year,
    asOf: question.context.asOf,
    sha256: question.sha256,
  });
  const label = citation.typeWord === null ? TYPE_LABELS[documentType] : capital(citation.typeWord);
  return {
    citation,
    issuer,
    entity: {
      id,
      kind: 'DOCUMENT',
      name: lawTitle(citation) ?? `${label} số ${symbol}`,
      aliases: [],
      symbol,
      documentType,
      title: null,
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

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** The document of the same source that a short name or an issuer's unnumbered document means, when it is one. */
function aliasOf(citation: Citation, named: readonly NamedDocument[], question: DocumentQuestion): NamedDocument | null {
  const numbered = named.filter((other) => other.entity.symbol !== null);
  const ofType = (other: NamedDocument): boolean => other.entity.documentType === citation.documentType;
  if (citation.form === 'SHORT') {
    const number = Number.parseInt(citation.number ?? '', 10);
    const same = distinct(
      numbered.filter((other) => ofType(other) && Number.parseInt(other.citation.symbol?.number ?? '', 10) === number),
    );
    const party = same.filter((other) => /\/TW$/u.test(other.entity.symbol ?? ''));
    const [only] = same.length === 1 ? same : party.length === 1 ? party : [];
    if (only !== undefined) return { citation, entity: only.entity, issuer: only.issuer };
  }
  if (citation.rule === 'law-by-title') {
    // A law named by its title is the one that the source cites with its number, or with its year, under the same title.
    const title = titleForm(citation.text);
    const same = distinct(
      named.filter((other) => other.entity.documentType === 'LAW' && titleForm(other.citation.text) === title),
    );
    const stated = citation.date ?? citation.year;
    const fitting = same.filter(
      (other) => stated === null || other.entity.symbol?.includes(`/${stated.slice(0, 4)}/`) || other.citation.date === stated,
    );
    const [only] = fitting.length === 1 ? fitting : [];
    if (only !== undefined) return { citation, entity: only.entity, issuer: only.issuer };
  }
  if (citation.form === 'ISSUED' && citation.documentType !== null) {
    const issuer = issuerNamed(citation, question.named, question.text);
    if (issuer === null || citation.subject !== null) return null;
    const same = distinct(numbered.filter((other) => ofType(other) && other.issuer?.agency.id === issuer.id));
    const [only] = same.length === 1 ? same : [];
    if (only !== undefined) return { citation, entity: only.entity, issuer: only.issuer };
  }
  return null;
}

/** A law's title without its number, folded: "Luật Lâm nghiệp số 16/2017/QH14" → "luật lâm nghiệp". */
function titleForm(text: string): string {
  return foldForMatching(text)
    .replace(/\s+/g, ' ')
    .replace(/\s*số\s*:?\s*[\d/\p{L}-]*$/u, '')
    .trim();
}

function distinct(documents: readonly NamedDocument[]): NamedDocument[] {
  return documents.filter((one, i) => documents.findIndex((other) => other.entity.id === one.entity.id) === i);
}

function nameUnnumbered(citation: Citation, question: DocumentQuestion): NamedDocument | null {
  const documentType = citation.documentType ?? 'OTHER';
  const known = knownByName(citation, question);
  if (known !== null) return known;
  if (citation.form === 'SHORT') return nameShort(citation, question);
  const agency = issuerNamed(citation, question.named, question.text);
  const issuer: Issuer | null = agency === null ? null : { agency, by: 'NAMED' };
  const title =
    citation.subject === null
      ? null
      : question.text.slice(citation.subject.start, citation.subject.end).replace(/\s+/g, ' ').trim();
  const isLaw = documentType === 'LAW';
  const parliament = isLaw ? centralBody('quoc-hoi') : null;
  const id = unnumberedId(
    {
      documentType,
      issuer: agency ?? parliament,
      issuedOn: citation.date,
      year: citation.year,
      asOf: question.context.asOf,
      sha256: question.sha256,
    },
    title ?? '',
  );
  const words = question.text.slice(citation.start, citation.end).replace(/\s+/g, ' ').trim();
  const name =
    citation.form === 'ISSUED' && agency !== null
      ? `${capital(words)} của ${agency.name}${title === null ? '' : ` ${title}`}`
      : capital(words);
  return {
    citation,
    issuer: issuer ?? (parliament === null ? null : { agency: parliament, by: 'CODE' }),
    entity: { id, kind: 'DOCUMENT', name, aliases: [], symbol: null, documentType, title, issuedOn: citation.date },
  };
}

/** A short name that the source never gives in full: a known document by type, number and subject, else a document known by that name only. */
function nameShort(citation: Citation, question: DocumentQuestion): NamedDocument | null {
  const documentType = citation.documentType ?? 'OTHER';
  const label = `${TYPE_LABELS[documentType]} ${citation.number}`;
  const issuer = issuerNamed(citation, question.named, question.text);
  const id = numberedId(citation, {
    documentType,
    issuer,
    issuedOn: citation.date,
    year: citation.year,
    asOf: question.context.asOf,
    sha256: question.sha256,
  });
  return {
    citation,
    issuer: issuer === null ? null : { agency: issuer, by: 'NAMED' },
    entity: { id, kind: 'DOCUMENT', name: label, aliases: [], symbol: null, documentType, title: null, issuedOn: citation.date },
  };
}

/** "Nghị quyết 29" about reforming education, "Nghị quyết Trung ương 8 khóa XI", "Luật Giáo dục 2019": documents known by such names. */
function knownByName(citation: Citation, question: DocumentQuestion): NamedDocument | null {
  const written = foldForMatching(citation.text).replace(/\s+/g, ' ');
  const number = citation.form === 'SHORT' ? Number.parseInt(citation.number ?? '', 10) : null;
  const near = foldForMatching(wordsAround(citation, question.text)).replace(/\s+,/g, ',');
  const fitting = knownDocuments().filter((known) => {
    if (
      known.documentType !== citation.documentType ||
      (question.context.asOf !== null && known.issuedOn > question.context.asOf)
    )
      return false;
    const byName = (known.names ?? []).some((name) => foldForMatching(name) === written.replace(/[(),]/g, ''));
    // A plenum issues several resolutions: its number alone means the one whose subject the text speaks of.
    if (
      byName &&
      (citation.rule !== 'resolution-of-plenum' || known.subjects.some((subject) => near.includes(foldForMatching(subject))))
    )
      return true;
    const phrase = known.titlePhrase === null ? null : foldForMatching(known.titlePhrase);
    return number !== null && Number.parseInt(known.symbol, 10) === number && phrase !== null && near.includes(phrase);
  });
  const [only] = fitting.length === 1 ? fitting : [];
  if (only === undefined) return null;
  const agency = centralBody(only.issuer);
  return {
    citation,
    issuer: { agency, by: 'CODE' },
    entity: {
      id: knownDocumentId(only),
      kind: 'DOCUMENT',
      name: `${TYPE_LABELS[only.documentType]} số ${only.symbol}`,
      aliases: [],
      symbol: only.symbol,
      documentType: only.documentType,
      title: null,
      issuedOn: citation.date,
    },
  };
}
