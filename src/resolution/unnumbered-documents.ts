/** Documents that a source names without their symbol: by number in short, by issuer, by title. */
import type { Citation } from '../recognition/citation.js';
import { centralBody } from '../vocabulary/agencies.js';
import type { AgencyEntity } from '../vocabulary/facts.js';
import { foldForMatching } from '../vocabulary/folding.js';
import type { DocumentType } from '../vocabulary/kinds.js';
import { type KnownDocument, knownDocuments } from '../vocabulary/known-documents.js';
import { inFull } from '../vocabulary/short-forms.js';
import { type KnownCandidate, knownDocumentId, numberedId, unnumberedId } from './document-identity.js';
import { capital, type DocumentQuestion, type NamedDocument, TYPE_LABELS } from './document-question.js';
import { type Issuer, issuerMention, issuerNamed } from './issuers.js';
import type { Registry } from './registry.js';
import { type SubjectWords, subjectFit, subjectWordsOf } from './subject-fit.js';

/** The document that a citation without a number names; null where the words name none for certain (those are left open). */
export function nameUnnumbered(citation: Citation, question: DocumentQuestion, registry: Registry): NamedDocument | null {
  const documentType = citation.documentType ?? 'OTHER';
  const known = knownByName(citation, question);
  if (known !== null) return known;
  if (citation.form === 'SHORT') return nameShort(citation, question, registry);
  const issuing = issuerMention(citation, question.named, question.text);
  const agency = issuing?.entity ?? null;
  const issuer: Issuer | null = agency === null ? null : { agency, by: 'NAMED' };
  const isLaw = documentType === 'LAW';
  const lawName = (written: string): string =>
    isLaw ? written.replace(/(?<=^|Luật\s+)\p{Lu}{3,}/u, (word) => inFull(word)) : written;
  const title =
    citation.subject === null
      ? null
      : lawName(question.text.slice(citation.subject.start, citation.subject.end).replace(/\s+/g, ' ').trim());
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
  const words = lawName(question.text.slice(citation.start, citation.end).replace(/\s+/g, ' ').trim());
  const name =
    citation.form === 'ISSUED' && agency !== null
      ? `${capital(words)} của ${agency.name}${title === null ? '' : ` ${title}`}`
      : capital(words);
  // "Chỉ thị của Bộ trưởng Bộ GD&ĐT": the issuer behind "của" is part of the name.
  const named =
    citation.issuerAt !== null && issuing !== null && issuing.mention.start >= citation.issuerAt
      ? { ...citation, end: issuing.mention.end, text: question.text.slice(citation.start, issuing.mention.end) }
      : citation;
  return {
    citation: named,
    issuer: issuer ?? (parliament === null ? null : { agency: parliament, by: 'CODE' }),
    entity: { id, kind: 'DOCUMENT', name, aliases: [], symbol: null, documentType, title, issuedOn: citation.date },
  };
}

/** Types whose number is their name in public use ("Đề án 06"); of others a number alone is one of many. */
const NAMED_BY_NUMBER: ReadonlySet<DocumentType> = new Set(['SCHEME', 'PLAN', 'ACTION_PROGRAM']);

/** A short name that the source never gives in full: by issuer or as its public name, else left open with the known documents of that number. */
function nameShort(citation: Citation, question: DocumentQuestion, registry: Registry): NamedDocument | null {
  const documentType = citation.documentType ?? 'OTHER';
  const issuer = issuerNamed(citation, question.named, question.text);
  if (issuer === null && !NAMED_BY_NUMBER.has(documentType)) {
    registry.leaveOpen({
      start: citation.start,
      end: citation.end,
      text: citation.text,
      kind: 'DOCUMENT',
      candidates: knownOfNumber(citation, question).map(({ known, score, reason }) => ({
        id: knownDocumentId(known),
        score,
        reason,
      })),
    });
    return null;
  }
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
    entity: {
      id,
      kind: 'DOCUMENT',
      name: `${TYPE_LABELS[documentType]} ${citation.number}`,
      aliases: [],
      symbol: null,
      documentType,
      title: null,
      issuedOn: citation.date,
    },
  };
}

/** Known documents of the type and number of a short name, best first: by title phrase, subject words near it, issuer and date. */
function knownOfNumber(citation: Citation, question: DocumentQuestion): KnownCandidate[] {
  const number = Number.parseInt(citation.number ?? '', 10);
  const words = subjectWordsOf(citation, question.text, question.context.asOf);
  const issuer = issuerNamed(citation, question.named, question.text);
  const { asOf } = question.context;
  return knownDocuments()
    .filter((known) => known.documentType === citation.documentType && Number.parseInt(known.symbol, 10) === number)
    .filter((known) => asOf === null || known.issuedOn <= asOf)
    .map((known) => knownCandidate(known, { citation, words, issuer }))
    .sort((a, b) => b.score - a.score || (a.known.issuedOn < b.known.issuedOn ? -1 : 1));
}

function knownCandidate(
  known: KnownDocument,
  { citation, words, issuer }: { citation: Citation; words: SubjectWords; issuer: AgencyEntity | null },
): KnownCandidate {
  const reasons = ['type and number'];
  let score = 0.3;
  const fit = subjectFit(known, words);
  score += fit.score;
  reasons.push(...fit.reasons);
  if (issuer !== null) {
    const agrees = issuer.id === `agency:${known.issuer}`;
    score += agrees ? 0.2 : -0.3;
    reasons.push(agrees ? 'issuer' : 'another issuer');
  }
  const stated = citation.date ?? citation.year;
  if (stated !== null) score += known.issuedOn.startsWith(stated) ? 0.4 : -0.4;
  return { known, score: Math.round(Math.min(1, score) * 100) / 100, reason: reasons.join(', ') };
}

/** "Nghị quyết 29" about reforming education, "Nghị quyết Trung ương 8 khóa XI", "Luật Giáo dục 2019": documents known by such names. */
function knownByName(citation: Citation, question: DocumentQuestion): NamedDocument | null {
  const known = citation.form === 'SHORT' ? settledByNumber(citation, question) : settledByWords(citation, question);
  if (known === null) return null;
  return {
    citation,
    issuer: { agency: centralBody(known.issuer), by: 'CODE' },
    entity: {
      id: knownDocumentId(known),
      kind: 'DOCUMENT',
      name: `${TYPE_LABELS[known.documentType]} số ${known.symbol}`,
      aliases: [],
      symbol: known.symbol,
      documentType: known.documentType,
      title: null,
      issuedOn: citation.date,
    },
  };
}

/** One known document of the number fits the words around it clearly better than the others. */
function settledByNumber(citation: Citation, question: DocumentQuestion): KnownDocument | null {
  const [best, second] = knownOfNumber(citation, question);
  return best !== undefined && best.score >= 0.5 && best.score - (second?.score ?? 0) >= 0.2 ? best.known : null;
}

function settledByWords(citation: Citation, question: DocumentQuestion): KnownDocument | null {
  const written = foldForMatching(citation.text).replace(/\s+/g, ' ').replace(/[(),]/g, '');
  const words = subjectWordsOf(citation, question.text, question.context.asOf);
  const { asOf } = question.context;
  const fitting = knownDocuments().filter((known) => {
    if (known.documentType !== citation.documentType || (asOf !== null && known.issuedOn > asOf)) return false;
    if (!(known.names ?? []).some((name) => foldForMatching(name) === written)) return false;
    // A plenum issues several resolutions: its number alone means the one whose subject the text speaks of.
    return citation.rule !== 'resolution-of-plenum' || subjectFit(known, words).score > 0;
  });
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}
