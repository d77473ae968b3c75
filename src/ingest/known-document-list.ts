/**
 * The shipped list of documents that texts cite again and again. It holds both documents of a shared symbol, so that an asker of "NQ 29" is told
 * of the resolution of 2022 too, though no shipped text speaks of it.
 */
import { knownDocumentEntity } from '../resolution/known-document.js';
import { centralBody } from '../vocabulary/agencies.js';
import type { Claim, NamedEntity, SourceFacts } from '../vocabulary/facts.js';
import { knownDocuments } from '../vocabulary/known-documents.js';

const SOURCE_ID = 'source:reference/documents';
const RULE = 'reference-list';
/** The known documents with their issuers and days. An entry without a public source on record is less sure. */
export function knownDocumentList(): SourceFacts {
  const entities = new Map<string, NamedEntity>();
  const claims: Claim[] = [];
  for (const known of knownDocuments()) {
    const document = knownDocumentEntity(known);
    const issuer = centralBody(known.issuer);
    for (const entity of [document, issuer]) entities.set(entity.id, { entity, certainty: 'ASSERTED', mentions: [] });
    const confidence = known.verified ? 1 : 0.8;
    const locator = `record ${known.symbol}, ${known.issuedOn}`;
    const claim = (predicate: string, target: Pick<Claim, 'object' | 'value'>): Claim => ({
      subject: document.id,
      predicate,
      ...target,
      certainty: 'ASSERTED',
      confidence,
      rule: RULE,
      status: null,
      evidence: [{ sourceId: SOURCE_ID, start: null, end: null, locator, phrase: null, rule: RULE, confidence }],
    });
    claims.push(claim('ISSUED_BY', { object: issuer.id, value: null }));
    claims.push(claim('issuedOn', { object: null, value: known.issuedOn }));
  }
  return {
    source: {
      id: SOURCE_ID,
      kind: 'SOURCE',
      name: 'Danh mục văn bản thường được dẫn',
      nameEn: 'List of often cited documents',
      title: 'Danh mục văn bản thường được dẫn',
      url: null,
      publisher: 'VN Policy Graph',
      author: null,
      publishedAt: null,
      tier: 'REFERENCE',
      sha256: null,
      file: null,
    },
    passages: [],
    entities: [...entities.values()],
    claims,
    unresolved: [],
  };
}
