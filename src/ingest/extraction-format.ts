/**
 * The fixed JSON of `ingest --dry-run --json`: one object a source, graded from outside (evaluate/README.md), so names and nulls are
 * part of a contract. Offsets are UTF-16 units into the file decoded as UTF-8; the text of a mention is cut from the file itself.
 */
import type { SourceDocument, SourceReading } from '../documents/source-document.js';
import {
  type Entity,
  type IndicatorEntity,
  type NamedEntity,
  provisionsOfClaim,
  type SourceFacts,
  type Span,
} from '../vocabulary/facts.js';
import type { Certainty, EntityKind, SourceTier, Status } from '../vocabulary/kinds.js';
import { RELATIONS, type RelationType } from '../vocabulary/relations.js';

/** A range of the file and the words there. */
export interface ExtractedMention extends Span {
  readonly text: string;
}
/** An identity named in the source; properties differ by kind. */
export interface ExtractedEntity {
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly certainty: Certainty;
  readonly mentions: readonly ExtractedMention[];
  readonly [property: string]: unknown;
}
/** A relation that the source states or lets infer. */
export interface ExtractedClaim {
  readonly type: RelationType;
  readonly from: string;
  readonly to: string;
  readonly certainty: Certainty;
  readonly confidence: number;
  readonly rule: string;
  readonly status: Status | null;
  /** Parts of the object document that the evidence names ("art_5/par_2"); left out where it names none. */
  readonly provisions?: readonly string[];
  readonly evidence: readonly Span[];
}
/** One line of the output. */
export interface ExtractedSource {
  readonly source: {
    readonly id: string;
    readonly file: string;
    readonly sha256: string;
    readonly title: string | null;
    readonly publisher: string | null;
    readonly author: string | null;
    readonly publishedAt: string | null;
    readonly tier: SourceTier;
    /** How the file was read. Where `sha256` and `fileSha256` differ, offsets point into what `policygraph text` prints. */
    readonly format: SourceReading['format'];
    readonly encoding: SourceReading['encoding'];
    readonly fileSha256: string;
    readonly warnings: readonly string[];
  };
  readonly entities: readonly ExtractedEntity[];
  readonly claims: readonly ExtractedClaim[];
  readonly unresolved: readonly (ExtractedMention & { readonly kind: EntityKind; readonly candidates: readonly unknown[] })[];
}

/** The properties of a kind that the format names, beside id, kind, name, aliases, certainty and mentions. */
/** What else is known of a figure, beyond the keys that are graded; what the text does not say is left out. */
function describedFigure(figure: IndicatorEntity): Record<string, unknown> {
  const { id: _id, kind: _kind, name: _name, aliases: _aliases, value: _value, unit: _unit, ...more } = figure;
  return Object.fromEntries(
    Object.entries(more).filter(([, each]) => each != null && !(Array.isArray(each) && each.length === 0)),
  );
}

function propertiesOf(entity: Entity, issuers: ReadonlyMap<string, string>): Record<string, unknown> {
  switch (entity.kind) {
    case 'DOCUMENT':
      return {
        symbol: entity.symbol,
        documentType: entity.documentType,
        issuedOn: entity.issuedOn,
        issuer: issuers.get(entity.id) ?? null,
      };
    case 'AGENCY':
      return { collective: entity.collective };
    case 'LOCALITY':
      return { level: entity.level };
    case 'TASK':
      return { taskKind: entity.taskKind, ordinal: entity.ordinal };
    case 'INDICATOR':
      return { value: entity.value, unit: entity.unit, ...describedFigure(entity) };
    case 'PERIOD':
      return {
        periodKind: entity.periodKind,
        ...(entity.start === null ? {} : { start: entity.start }),
        ...(entity.end === null ? {} : { end: entity.end }),
      };
    default:
      return {};
  }
}

function extractedEntity(named: NamedEntity, raw: string, issuers: ReadonlyMap<string, string>): ExtractedEntity {
  const { entity, certainty, mentions } = named;
  return {
    id: entity.id,
    kind: entity.kind,
    name: entity.name,
    ...(entity.aliases && entity.aliases.length > 0 ? { aliases: entity.aliases } : {}),
    certainty,
    mentions: mentions.map(({ start, end }) => ({ start, end, text: raw.slice(start, end) })),
    ...propertiesOf(entity, issuers),
  };
}

/** The facts of a source in the fixed form. `raw` is the text that the offsets point into. */
export function toExtractedSource(
  facts: SourceFacts,
  { raw, reading }: Pick<SourceDocument, 'raw' | 'reading'>,
): ExtractedSource {
  const { source } = facts;
  const issuers = new Map<string, string>();
  for (const claim of facts.claims) {
    if (claim.predicate === 'ISSUED_BY' && claim.object !== null && !issuers.has(claim.subject))
      issuers.set(claim.subject, claim.object);
  }
  return {
    source: {
      id: source.id,
      file: source.file ?? '',
      sha256: source.sha256 ?? '',
      title: source.title,
      publisher: source.publisher,
      author: source.author,
      publishedAt: source.publishedAt,
      tier: source.tier,
      format: reading.format,
      encoding: reading.encoding,
      fileSha256: reading.fileSha256,
      warnings: reading.warnings,
    },
    entities: facts.entities
      .filter(({ entity }) => entity.kind !== 'SOURCE')
      .map((named) => extractedEntity(named, raw, issuers)),
    claims: facts.claims.flatMap((claim) =>
      claim.object !== null && claim.predicate in RELATIONS
        ? [
            {
              type: claim.predicate as RelationType,
              from: claim.subject,
              to: claim.object,
              certainty: claim.certainty,
              confidence: claim.confidence,
              rule: claim.rule,
              status: claim.status,
              ...(provisionsOfClaim(claim).length > 0 ? { provisions: provisionsOfClaim(claim) } : {}),
              evidence: claim.evidence.flatMap(({ start, end }) => (start === null || end === null ? [] : [{ start, end }])),
            },
          ]
        : [],
    ),
    unresolved: facts.unresolved.map(({ start, end, kind, candidates }) => ({
      start,
      end,
      text: raw.slice(start, end),
      kind,
      candidates: candidates.map(({ id, score, reason }) => ({ id, score, reason })),
    })),
  };
}
