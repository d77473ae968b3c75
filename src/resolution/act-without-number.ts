/**
 * The act that a source is, where it is published without the head that bears its number: its type stands alone in capitals, its title under it, the
 * body that passes it alone on a line, and "Căn cứ …" lines follow (Nghị quyết 351/2017/UBTVQH14 and Nghị định 30/2020/NĐ-CP, annex I). Its day is
 * the one on which the closing words say that it was passed.
 */
import type { SourceDocument } from '../documents/source-document.js';
import { datesIn } from '../vocabulary/dates.js';
import { foldForMatching } from '../vocabulary/folding.js';
import { TYPE_WORDS } from '../vocabulary/symbol-codes.js';
import type { NamedAgency } from './agencies.js';
import { unnumberedId } from './document-identity.js';
import { type NamedDocument, TYPE_LABELS } from './document-question.js';
import { titleUnderLetterhead } from './document-titles.js';

const GROUNDS = /^\s*căn cứ\s/u;
/** "Nghị quyết này được Quốc hội … thông qua ngày …". */
const PASSED = /^\s*(?:nghị quyết|luật|pháp lệnh|quyết định) này (?:đã )?được [^.;]*thông qua (?:tại [^.;]*)?ngày/u;

export function actWithoutNumber(document: SourceDocument, agencies: readonly NamedAgency[]): NamedDocument | null {
  const { blocks, text, tier, sha256 } = document;
  const [type, ...rest] = blocks;
  if (tier !== 'OFFICIAL' || type === undefined || type.role !== 'TITLE') return null;
  const words = (block: { start: number; end: number }): string => text.slice(block.start, block.end).trim();
  const typeWord = words(type).replace(/^[*\s]+|[*\s]+$/g, '');
  const documentType = TYPE_WORDS.find(([word]) => word === foldForMatching(typeWord))?.[1];
  if (documentType === undefined || typeWord !== typeWord.toUpperCase()) return null;
  const grounds = rest.findIndex((block) => GROUNDS.test(foldForMatching(words(block))));
  if (grounds < 0) return null;
  // The enacting body fills its line.
  const issuer = agencies.find(({ mention }) =>
    rest.slice(0, grounds).some((block) => words(block) === words(mention) && words(mention) === words(mention).toUpperCase()),
  );
  const title = titleUnderLetterhead(document);
  if (issuer === undefined || title === null) return null;
  const passed = blocks.find((block) => PASSED.test(foldForMatching(words(block))));
  const issuedOn = passed === undefined ? null : (datesIn(words(passed)).at(-1)?.iso ?? null);
  const start = text.indexOf(typeWord, type.start);
  return {
    citation: {
      kind: 'DOCUMENT',
      form: 'TITLED',
      documentType,
      typeWord,
      symbol: null,
      number: null,
      date: issuedOn,
      year: null,
      issuerAt: null,
      subject: null,
      planned: false,
      start,
      end: start + typeWord.length,
      text: typeWord,
      rule: 'act-without-number',
      confidence: 0.85,
    },
    issuer: { agency: issuer.entity, by: 'NAMED' },
    entity: {
      id: unnumberedId({ documentType, issuer: issuer.entity, issuedOn, year: null, asOf: issuedOn, sha256 }, title),
      kind: 'DOCUMENT',
      name: `${TYPE_LABELS[documentType]} của ${issuer.entity.name} về ${title}`,
      aliases: [],
      symbol: null,
      documentType,
      title,
      issuedOn,
    },
  };
}
