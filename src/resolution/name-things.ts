/**
 * Naming: from a source to the identities it names (documents, bodies, places, periods, people) with their mentions. Tasks, indicators,
 * programmes and topics are named by the neighbouring files of this room, which build on the same reading.
 */
import type { SourceDocument } from '../documents/source-document.js';
import type { ProgramMention } from '../recognition/programs.js';
import { actWithoutNumber } from './act-without-number.js';
import { readDocument } from './reading.js';
import { type ArticleContext, contextOf } from './article-context.js';
import { bareUnits } from './bare-units.js';
import { type NamedAgency, nameAgencies, nameCollectives } from './agencies.js';
import { bodiesMeantAgain } from './bodies-again.js';
import { documentsMeantAgain, programsMeantAgain, speaksOfItself } from './back-references.js';
import { carrierOf } from './carrier.js';
import { type NamedDocument, nameDocuments } from './documents.js';
import { nameInstitutions } from './institutions.js';
import { unitsOfBodies } from './units-of-bodies.js';
import type { NamedThings } from './identified.js';
import { nameLocalities } from './localities.js';
import { namePeople } from './people.js';
import { namePeriods } from './periods.js';
import { Registry } from './registry.js';

/** What naming knows beyond the identities: for the rules that relate them. */
export interface Naming extends NamedThings {
  readonly context: ArticleContext;
  readonly agencies: readonly NamedAgency[];
  readonly documents: readonly NamedDocument[];
  /** Mentions of programmes, not yet named. */
  readonly programs: readonly ProgramMention[];
  /** The document that the source itself is, by its letterhead or the title of its act; null for an article. */
  readonly carrier: NamedDocument | null;
}

/** Names everything in a source, with the context that settled elliptic names. Pure: the same source gives the same answer. */
export function nameWithContext(document: SourceDocument): Naming {
  const reading = readDocument(document);
  const context = contextOf(document, reading);
  const registry = new Registry();
  const bare = bareUnits(reading, context);
  const places = nameLocalities(
    [...reading.places, ...bare].sort((a, b) => a.start - b.start),
    reading.text,
    { context, registry },
  );
  const inFull = [
    ...nameAgencies(reading.agencies, { context, registry, places, text: reading.text }),
    ...nameInstitutions(reading.institutions, { context, registry, places, text: reading.text }),
  ].sort((a, b) => a.mention.start - b.mention.start);
  const again = bodiesMeantAgain(document, { agencies: inFull, text: reading.text });
  const units = unitsOfBodies(document, { agencies: [...inFull, ...again], prose: reading.prose, text: reading.text });
  for (const { entity, mention } of [...again, ...units]) registry.add(entity, mention);
  const agencies = [...inFull, ...again, ...units].sort((a, b) => a.mention.start - b.mention.start);
  nameCollectives(reading.collectives, { context, registry });
  const carrier = carrierOf(document, reading, agencies);
  const documents = nameDocuments(
    { citations: reading.citations, named: agencies, context, text: reading.text, sha256: document.sha256, carrier },
    registry,
  );
  namePeriods(reading.periods, registry);
  namePeople(document, reading.people, registry);
  const unnumbered = carrier === null ? actWithoutNumber(document, agencies) : null;
  if (unnumbered !== null) {
    documents.unshift(unnumbered);
    registry.add(unnumbered.entity, unnumbered.citation);
  }
  const ownStart = carrier?.citation.start ?? unnumbered?.citation.start;
  const own = documents.find((each) => each.citation.start === ownStart);
  const citedAgain = documentsMeantAgain(reading.backReferences, { documents, ofItself: speaksOfItself(document) });
  for (const { entity, citation } of citedAgain.documents) registry.add(entity, citation);
  for (const mention of citedAgain.open) registry.leaveOpen(mention);
  return {
    ...registry.all(),
    context,
    agencies,
    documents: [...documents, ...citedAgain.documents].sort((a, b) => a.citation.start - b.citation.start),
    programs: [...reading.programs, ...programsMeantAgain(reading.backReferences, reading.programs)],
    carrier: own ?? null,
  };
}

/** The identities that a source names. */
export function nameThings(document: SourceDocument): NamedThings {
  const { identified, unresolved } = nameWithContext(document);
  return { identified, unresolved };
}
