/** Documents of the shipped list as entities: for the list itself, and for what a rule infers about one that the text does not cite. */
import type { DocumentEntity } from '../vocabulary/facts.js';
import type { KnownDocument } from '../vocabulary/known-documents.js';
import type { DocumentType } from '../vocabulary/kinds.js';
import { knownDocumentId } from './document-identity.js';

const LABELS: Readonly<Partial<Record<DocumentType, readonly [vi: string, en: string]>>> = {
  RESOLUTION: ['Nghị quyết', 'Resolution'],
  CONCLUSION: ['Kết luận', 'Conclusion'],
  DIRECTIVE: ['Chỉ thị', 'Directive'],
  DECISION: ['Quyết định', 'Decision'],
  DECREE: ['Nghị định', 'Decree'],
  CIRCULAR: ['Thông tư', 'Circular'],
  LAW: ['Luật', 'Law'],
};

/** A known document as an entity, under the id that citing it gives. */
export function knownDocumentEntity(known: KnownDocument): DocumentEntity {
  const [vi, en] = LABELS[known.documentType] ?? ['Văn bản', 'Document'];
  return {
    id: knownDocumentId(known),
    kind: 'DOCUMENT',
    name: `${vi} số ${known.symbol}`,
    nameEn: `${en} ${known.symbol}`,
    aliases: known.names ?? [],
    symbol: known.symbol,
    documentType: known.documentType,
    title: known.title,
    issuedOn: known.issuedOn,
  };
}
