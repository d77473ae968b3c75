/** What the rules that name documents share: the question put to them, the answer they give, and what types are called. */
import type { Citation } from '../recognition/citation.js';
import type { AgencyEntity, DocumentEntity } from '../vocabulary/facts.js';
import type { DocumentType } from '../vocabulary/kinds.js';
import { TYPE_CODE_NAMES } from '../vocabulary/symbol-codes.js';
import type { NamedAgency } from './agencies.js';
import type { Carrier } from './carrier.js';
import type { ArticleContext } from './article-context.js';
import type { Issuer } from './issuers.js';

export interface DocumentQuestion {
  readonly citations: readonly Citation[];
  readonly named: readonly NamedAgency[];
  readonly context: ArticleContext;
  readonly text: string;
  readonly sha256: string;
  /** The letterhead's citation and day: the carrying document. */
  readonly carrier: Carrier | null;
}

/** A citation with what it was resolved to. */
export interface NamedDocument {
  readonly citation: Citation;
  readonly entity: DocumentEntity;
  readonly issuer: Issuer | null;
  /** Further bodies of a joint document, by the codes of its symbol. */
  readonly coIssuers?: readonly AgencyEntity[];
}

export const TYPE_LABELS: Readonly<Record<DocumentType, string>> = {
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

export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** What a document is called whose type word the text leaves out. */
export function labelOf(documentType: DocumentType, code: string | null): string {
  return (documentType === 'OTHER' && code !== null ? TYPE_CODE_NAMES[code] : undefined) ?? TYPE_LABELS[documentType];
}

export function distinct(documents: readonly NamedDocument[]): NamedDocument[] {
  return documents.filter((one, i) => documents.findIndex((other) => other.entity.id === one.entity.id) === i);
}
