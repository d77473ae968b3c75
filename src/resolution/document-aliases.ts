/** Other names of documents that the same source cites in full. A short name makes no document of its own (domain.md §1.5). */
import type { Citation } from '../recognition/citation.js';
import { foldForMatching } from '../vocabulary/folding.js';
import { type DocumentQuestion, distinct, type NamedDocument } from './document-question.js';
import { issuerNamed } from './issuers.js';

/** A scheme is called by the number of the decision that approved it: "Quyết định 89/QĐ-TTg (gọi tắt là Đề án 89)". */
function schemeOfDecision(number: number, numbered: readonly NamedDocument[]): NamedDocument | null {
  const decisions = distinct(
    numbered.filter(
      (other) => other.entity.documentType === 'DECISION' && Number.parseInt(other.citation.symbol?.number ?? '', 10) === number,
    ),
  );
  return decisions.length === 1 ? (decisions[0] ?? null) : null;
}

/** The document of the same source that a short name or an issuer's unnumbered document means, when it is one. */
export function aliasOf(citation: Citation, named: readonly NamedDocument[], question: DocumentQuestion): NamedDocument | null {
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
    const scheme = citation.documentType === 'SCHEME' ? schemeOfDecision(number, numbered) : null;
    if (scheme !== null) return { citation, entity: scheme.entity, issuer: scheme.issuer };
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
    // A bare name is the law that the source cites with its number, also beside an older one of that name with its year.
    const withNumber = stated === null ? fitting.filter((other) => other.entity.symbol !== null) : [];
    const [only] =
      fitting.length === 1 ? fitting : withNumber.length === 1 ? withNumber : lawWrittenOut(citation, named, question.text);
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

/** The numbered law whose longer title stands at the citation: a comma within a title looks like the end of it ("Luật Tín ngưỡng, tôn giáo"). */
function lawWrittenOut(citation: Citation, named: readonly NamedDocument[], text: string): NamedDocument[] {
  const written = foldForMatching(text.slice(citation.start, citation.start + 200)).replace(/\s+/g, ' ');
  const own = titleForm(citation.text);
  const laws = distinct(
    named.filter((other) => {
      if (other.entity.documentType !== 'LAW') return false;
      const title = titleForm(other.citation.text);
      if (title.length <= own.length) return false;
      return title.includes(' ') && title.length > 8 && written.startsWith(title);
    }),
  );
  return laws.length === 1 ? laws : [];
}

/** A law's title without its number, folded: "Luật Lâm nghiệp số 16/2017/QH14" → "luật lâm nghiệp". */
function titleForm(text: string): string {
  return foldForMatching(text)
    .replace(/\s+/g, ' ')
    .replace(/\s*số\s*:?\s*[\d/\p{L}-]*$/u, '')
    .replace(/\s+(?:năm\s+)?(?:19|20)\d{2}$/u, '')
    .replace(/\s+\(?sửa đổi\)?$/u, '')
    .trim();
}
