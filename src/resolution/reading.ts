/**
 * What recognition finds in the parts of a source that carry facts. Page furniture (menus, teasers, captions, recipients, signatures) names
 * things that the text does not speak of; the letterhead names the document's own issuer, number and date.
 */
import { type AgencyMention, agenciesIn } from '../recognition/agency-names.js';
import type { Citation } from '../recognition/citation.js';
import { numberedCitations } from '../recognition/citations.js';
import { type CollectiveMention, collectivesIn } from '../recognition/collectives.js';
import { type InstitutionMention, institutionsIn } from '../recognition/institutions.js';
import type { Mention } from '../recognition/mention.js';
import { unnumberedCitations } from '../recognition/named-documents.js';
import { type PeriodMention, periodsIn } from '../recognition/periods.js';
import { type PersonMention, peopleIn } from '../recognition/people.js';
import { type ProgramMention, programsIn } from '../recognition/programs.js';
import { schemesIn } from '../recognition/schemes.js';
import { type BackReference, backReferencesIn } from '../recognition/back-references.js';
import { bareForms, bareNamesOf, type PlaceMention, placesIn } from '../recognition/place-names.js';
import type { Block, BlockRole, SourceDocument } from '../documents/source-document.js';
import { foldForMatching } from '../vocabulary/folding.js';
import type { Span } from '../vocabulary/facts.js';
import { TakenSpans } from '../vocabulary/taken-spans.js';

const CONTENT: ReadonlySet<BlockRole> = new Set(['TITLE', 'LEAD', 'HEADING', 'BODY', 'LIST_ITEM', 'TABLE']);

/** All mentions of a source, in text order, offsets into SourceDocument.text. */
export interface Reading {
  readonly citations: readonly Citation[];
  readonly agencies: readonly AgencyMention[];
  readonly institutions: readonly InstitutionMention[];
  readonly collectives: readonly CollectiveMention[];
  readonly places: readonly PlaceMention[];
  /** Those within the name of a school or another institution: they tell where the text is at home, but it does not speak of them. */
  readonly placesInNames: readonly PlaceMention[];
  readonly periods: readonly PeriodMention[];
  readonly people: readonly PersonMention[];
  readonly programs: readonly ProgramMention[];
  readonly backReferences: readonly BackReference[];
  /** The stretches that carry facts, without the letterhead. */
  readonly prose: readonly Span[];
  /** The text with marks of layout blanked, one for one: what the recognisers read. */
  readonly text: string;
}

/** Marks of layout (cell bars, bold stars) as blanks, so that a name may run across them; offsets hold. */
function withoutMarks(text: string): string {
  return text.replace(/[*|#_]/g, ' ');
}

/** Adjacent blocks that carry facts, as one stretch each: a name may run over a line that layout broke, but never into furniture. */
function stretches(document: SourceDocument): { start: number; end: number; letterhead: 'yes' | 'no' }[] {
  const found: { start: number; end: number; letterhead: 'yes' | 'no' }[] = [];
  let before: Block | undefined;
  for (const block of document.blocks) {
    const letterhead = block.role === 'LETTERHEAD' ? 'yes' : 'no';
    if (letterhead === 'no' && !CONTENT.has(block.role)) {
      before = undefined;
      continue;
    }
    const last = found.at(-1);
    if (before !== undefined && last !== undefined && letterhead === 'yes' && last.letterhead === 'yes') last.end = block.end;
    else found.push({ start: block.start, end: block.end, letterhead });
    before = block;
  }
  return found;
}

function shifted<M extends Mention>(mentions: readonly M[], by: number): M[] {
  return mentions.map((mention) => ({ ...mention, start: mention.start + by, end: mention.end + by }));
}

function shiftedCitations(citations: readonly Citation[], by: number): Citation[] {
  return shifted(citations, by).map((citation) => ({
    ...citation,
    issuerAt: citation.issuerAt === null ? null : citation.issuerAt + by,
    subject: citation.subject === null ? null : { start: citation.subject.start + by, end: citation.subject.end + by },
  }));
}

/** Bare names below the province that the source elsewhere gives with their type, or in the name of a body. */
function knownNames(places: readonly PlaceMention[], agencies: readonly AgencyMention[]): string[] {
  // The country is named bare everywhere and needs no such help.
  const units = places.filter(({ rule }) => rule !== 'country-by-name');
  return [...units.map((place) => place.ownName), ...agencies.map((agency) => agency.unit.ownName)].filter(
    (name) => name !== null,
  );
}

/** Places apart from those that a name holds: "Đại học Quốc gia Hà Nội" speaks of the university, not of the city. */
function spokenOf(places: readonly PlaceMention[], institutes: TakenSpans): Pick<Reading, 'places' | 'placesInNames'> {
  return {
    places: places.filter((place) => !institutes.covers(place)),
    placesInNames: places.filter((place) => institutes.covers(place)),
  };
}

export function readDocument(document: SourceDocument): Reading {
  const text = withoutMarks(document.text);
  const parts = stretches(document).map((part) => ({ ...part, text: text.slice(part.start, part.end) }));
  const content = parts.filter((part) => part.letterhead === 'no');
  const over = <M extends Mention>(some: readonly { start: number; text: string }[], find: (text: string) => readonly M[]): M[] =>
    some.flatMap((part) => shifted(find(part.text), part.start));
  // A byline may give the author's body ("Lê Văn A - BTGHU"); nothing else in it is read.
  const bylines = document.blocks
    .filter((block) => block.role === 'BYLINE')
    .map((block) => ({ start: block.start, text: text.slice(block.start, block.end) }));
  const bodiesOf = [...parts, ...bylines].map((part) => ({ ...part, agencies: agenciesIn(part.text) }));
  const agencies = bodiesOf.flatMap((part) => shifted(part.agencies, part.start));
  const institutions = bodiesOf
    .slice(0, parts.length)
    .flatMap((part) => shifted(institutionsIn(part.text, part.agencies), part.start));
  const bodies = new TakenSpans(text.length, [...agencies, ...institutions]);
  const institutes = new TakenSpans(text.length, institutions);
  // "Ngân hàng Nhà nước Việt Nam" speaks of the bank, not of the country.
  const places = over(parts, placesIn).filter((place) => place.rule !== 'country-by-name' || !bodies.covers(place));
  const known = bareForms(knownNames(places, agencies));
  const bare = over(content, (part) => bareNamesOf(part, known));
  // "Công đoàn ngành Giáo dục" is one body: the sector in its name is not spoken of.
  const collectives = over(content, collectivesIn).filter((some) => !bodies.covers(some));
  const classes = new TakenSpans(text.length, collectives);
  const named = new TakenSpans(text.length, places);
  const cited = parts.map((part) => {
    const numbered = numberedCitations(part.text);
    if (part.letterhead === 'yes') return { citations: shiftedCitations(numbered, part.start), programs: [] };
    const schemes = schemesIn(part.text, foldForMatching(part.text), numbered);
    const citations = [...numbered, ...unnumberedCitations(part.text, numbered, schemes)];
    const names = new TakenSpans(part.text.length, citations);
    const programs = programsIn(part.text, schemes).filter((program) => !names.covers(program));
    return { citations: shiftedCitations(citations, part.start), programs: shifted(programs, part.start) };
  });
  const citations = cited.flatMap((part) => part.citations);
  // "Luật Tổ chức Hội đồng nhân dân và Ủy ban nhân dân" is about all of them.
  const laws = new TakenSpans(
    text.length,
    citations.filter(({ documentType, form }) => documentType === 'LAW' && form !== 'SYMBOL'),
  );
  return {
    citations,
    programs: cited.flatMap(({ programs }) => programs),
    agencies: agencies.filter((agency) => !classes.covers(agency) && !laws.covers(agency)),
    institutions,
    collectives,
    ...spokenOf([...places, ...bare.filter((name) => !named.overlaps(name))], institutes),
    periods: over(content, periodsIn),
    people: over(content, peopleIn),
    backReferences: content.flatMap((part) =>
      backReferencesIn(part.text).map((each) => ({ ...each, start: each.start + part.start, end: each.end + part.start })),
    ),
    prose: content.map(({ start, end }) => ({ start, end })),
    text,
  };
}
