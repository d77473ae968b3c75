/** The whole way of one source: text to mentions to identities and claims. */
import type { SourceDocument } from '../documents/source-document.js';
import type { Mention } from '../recognition/mention.js';
import { localBody, localBodyOfId } from '../vocabulary/agencies.js';
import type { Claim, Entity, NamedEntity, SourceFacts } from '../vocabulary/facts.js';
import { knownDocuments } from '../vocabulary/known-documents.js';
import { localityById } from '../vocabulary/localities.js';
import { topicById } from '../vocabulary/topics.js';
import { ClaimBook } from './claims.js';
import { identifiedDeeds, readDeeds } from './deeds.js';
import { knownDocumentId } from './document-identity.js';
import { figureScopes } from './figure-scopes.js';
import { figuresOf } from './figures.js';
import { inFile, openInFile } from './file-offsets.js';
import { frameOf } from './frame.js';
import { knownDocumentEntity } from './known-document.js';
import { type Naming, nameWithContext } from './name-things.js';
import { passagesOf } from './passages.js';
import { provisionsOf, relateAmendedProvisions, relateCitedProvisions } from './provisions.js';
import { bodyMentions, relateBodies } from './relate-bodies.js';
import { relateDocuments } from './relate-documents.js';
import { relateOwnAct } from './relate-own-act.js';
import { relateFigures } from './relate-figures.js';
import { relateSource } from './relate-source.js';
import { relateOffices } from './relate-offices.js';
import { relateTasks } from './relate-tasks.js';
import { sourceEntityOf } from './source-entity.js';

/** Ends of claims that the text does not name itself: the issuer behind a code, the place behind an elliptic name, a topic, a known document. */
function impliedEntity(id: string, naming: Naming): Entity | null {
  const issuer = naming.documents.find((each) => each.issuer?.agency.id === id)?.issuer?.agency;
  if (issuer !== undefined) return issuer;
  const local = localBodyOfId(id);
  if (local !== null) return localBody(local.kind.key, local.locality.id);
  const known = knownDocuments().find((each) => knownDocumentId(each) === id);
  return known === undefined ? localityById(id) : knownDocumentEntity(known);
}

/** Topics are named by keywords: the words of the ABOUT claims are their mentions. */
function topicEntity(id: string, claims: readonly Claim[]): NamedEntity | null {
  const entity = topicById(id);
  if (entity === null) return null;
  const spans = claims
    .filter((claim) => claim.object === id && claim.certainty === 'ASSERTED')
    .flatMap(({ evidence }) => evidence);
  const mentions = spans.flatMap(({ start, end }) => (start === null || end === null ? [] : [{ start, end }]));
  const distinct = mentions.filter(
    (span, at) => mentions.findIndex((other) => other.start === span.start && other.end === span.end) === at,
  );
  // A topic that no claim asserts is a guess as much as its claims.
  const certainty = distinct.length > 0 ? 'ASSERTED' : 'INFERRED';
  return { entity, certainty, mentions: distinct.sort((a, b) => a.start - b.start || a.end - b.end) };
}

/** What a source names, the frame that holds for it, and its tasks, programmes and figures. */
function thingsOf(document: SourceDocument) {
  const naming = nameWithContext(document);
  const read = readDeeds(document, bodyMentions(naming), naming.programs);
  const frame = frameOf(document, naming);
  const tasks = read.tasks.map(({ mention }) => mention);
  const deeds = { ...read, indicators: figuresOf(document, tasks, figureScopes(document, naming, frame)) };
  return { naming, frame, deeds, identified: [...naming.identified, ...identifiedDeeds(deeds)] };
}

/** The words that name what a source speaks of, each with the rule that recognised it. */
export function mentionsOf(document: SourceDocument): readonly Mention[] {
  return thingsOf(document).identified.flatMap(({ mentions }) => mentions);
}

/** All that one source says, with offsets into its file. Pure: the same source gives the same facts. */
export function resolveSource(document: SourceDocument): SourceFacts {
  const source = sourceEntityOf(document);
  const { naming, frame, deeds, identified } = thingsOf(document);
  const provisions = provisionsOf(document, naming);
  const book = new ClaimBook(document, source.id, provisions.cited, identified);
  relateDocuments(document, naming, { frame, book, sourceId: source.id });
  relateOwnAct(document, naming, book);
  relateBodies(document, naming, book);
  relateOffices(document, naming, book);
  relateTasks(document, naming, { frame, book, sourceId: source.id, deeds });
  relateFigures(document, naming, { frame, book, deeds });
  relateSource(document, source.id, book);
  relateAmendedProvisions(document, naming, { book, provisions });
  relateCitedProvisions(naming, { book, provisions, sourceId: source.id });
  const claims = book.all();
  const entities = inFile(document, identified);
  const known = new Set([source.id, ...entities.map(({ entity }) => entity.id)]);
  for (const id of new Set(claims.flatMap(({ subject, object }) => (object === null ? [subject] : [subject, object])))) {
    if (known.has(id)) continue;
    const topic = topicEntity(id, claims);
    const implied = topic === null ? impliedEntity(id, naming) : null;
    if (topic !== null) entities.push(topic);
    else if (implied !== null) entities.push({ entity: implied, certainty: 'INFERRED', mentions: [] });
    else throw new Error(`a claim names ${id}, which no rule made`);
  }
  return { source, passages: passagesOf(document), entities, claims, unresolved: openInFile(document, naming.unresolved) };
}
