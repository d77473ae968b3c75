/**
 * The shape in which facts travel between the rooms: resolution makes them, ingest hands them on, graph stores them.
 * Offsets are UTF-16 code units into the source file decoded as UTF-8, not normalised, end exclusive (evaluate/README.md).
 */
import type {
  AgencyLevel,
  AgencySide,
  Certainty,
  DocumentType,
  EntityKind,
  FigureBound,
  FigureChange,
  FigureKind,
  FigureQuantity,
  LocalityLevel,
  PeriodKind,
  SourceTier,
  Status,
  SuccessionShare,
  TaskKind,
} from './kinds.js';
import type { RelationType } from './relations.js';

export interface Span {
  readonly start: number;
  readonly end: number;
}

interface EntityCore {
  /** Readable, deterministic, stable, never re-used (design §3). */
  readonly id: string;
  readonly name: string;
  readonly nameEn?: string | null;
  readonly aliases?: readonly string[];
}

export interface DocumentEntity extends EntityCore {
  readonly kind: 'DOCUMENT';
  /** As written, normalised by vocabulary/symbols ("29-NQ/TW"); null where the text gives none. */
  readonly symbol: string | null;
  readonly documentType: DocumentType;
  readonly title: string | null;
  /** "2013-11-04"; null where no source states it. */
  readonly issuedOn: string | null;
}
export interface AgencyEntity extends EntityCore {
  readonly kind: 'AGENCY';
  readonly side: AgencySide | null;
  readonly level: AgencyLevel | null;
  /** The kind of body as a constant ("PEOPLES_COMMITTEE"), null where unknown. */
  readonly bodyKind: string | null;
  /** A sector or class of bodies, named as the text names it, never taken for one body. */
  readonly collective: boolean;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}
export interface LocalityEntity extends EntityCore {
  readonly kind: 'LOCALITY';
  readonly level: LocalityLevel;
  /** "gso:086": code system and code; codes are re-used over time, so never a key by themselves. */
  readonly codes: readonly string[];
  readonly validFrom: string | null;
  /** The first day on which the unit is no more ("2025-07-01"); null while it exists. */
  readonly validTo: string | null;
}
export interface TaskEntity extends EntityCore {
  readonly kind: 'TASK';
  readonly taskKind: TaskKind;
  readonly ordinal: number | null;
  /** ISO day by which it is to be done, where the text says so; the last day of a month, quarter or year that it names. */
  readonly dueOn?: string | null;
}
export interface ProgramEntity extends EntityCore {
  readonly kind: 'PROGRAM';
}
export interface TopicEntity extends EntityCore {
  readonly kind: 'TOPIC';
  readonly iri: string | null;
}
export interface IndicatorEntity extends EntityCore {
  readonly kind: 'INDICATOR';
  /** As written, in `unit`; of a range its lower end. */
  readonly value: number | null;
  readonly unit: string | null;
  /** Day ("2025-06-30"), year ("2020"), school year ("2023-2024") or span of years of the figure; null where the text states none. */
  readonly asOf: string | null;
  /** Upper end of a range, in `unit`. */
  readonly upper?: number | null;
  /** `value` in the base unit (đồng for "tỷ đồng"): what figures are compared by. */
  readonly amount?: number | null;
  readonly figureKind?: FigureKind | null;
  readonly quantity?: FigureQuantity | null;
  readonly bound?: FigureBound | null;
  readonly change?: FigureChange | null;
  /** The whole of a count out of it: 73 in "68/73 trường". */
  readonly outOf?: number | null;
  /** What the text compares with, in `unit`, and of when: "tăng từ 60% năm 2020 lên 85%". */
  readonly baseline?: number | null;
  readonly baselineAsOf?: string | null;
  /** When a target is to be reached: a day or a year. */
  readonly deadline?: string | null;
  /** What is measured, in words: "trường mầm non đạt chuẩn quốc gia". */
  readonly measure?: string | null;
  /** Normal form of `measure` with the sort of quantity: equal for two wordings of one measure. */
  readonly measureKey?: string | null;
  /** Levels of education that the figure is of ("MN", "THPT"), by the codes of domain.md §6. */
  readonly educationLevels?: readonly string[];
}
export interface PersonEntity extends EntityCore {
  readonly kind: 'PERSON';
  readonly honorific: string | null;
}
export interface PeriodEntity extends EntityCore {
  readonly kind: 'PERIOD';
  readonly periodKind: PeriodKind;
  /** ISO dates or years, first and last. */
  readonly start: string | null;
  readonly end: string | null;
}
export interface SourceEntity extends EntityCore {
  readonly kind: 'SOURCE';
  readonly title: string | null;
  readonly url: string | null;
  readonly publisher: string | null;
  readonly author: string | null;
  readonly publishedAt: string | null;
  readonly tier: SourceTier;
  /** Of the decoded text, in hex; null for reference lists. */
  readonly sha256: string | null;
  readonly file: string | null;
}
export type Entity =
  | DocumentEntity
  | AgencyEntity
  | LocalityEntity
  | TaskEntity
  | ProgramEntity
  | TopicEntity
  | IndicatorEntity
  | PersonEntity
  | PeriodEntity
  | SourceEntity;

/** Words of a source that carry a fact. Reference data has no range: `locator` names the record. */
export interface Evidence {
  readonly sourceId: string;
  readonly start: number | null;
  readonly end: number | null;
  /** Where a person finds it: "record 086", "characters 1657–1670". */
  readonly locator: string | null;
  /** At most 12 words of the source, never a whole sentence: what ships where the text does not. */
  readonly phrase: string | null;
  readonly rule: string;
  readonly confidence: number;
  /** Parts of the object document that these words name, as locators ("art_5/par_2/pnt_b"), sorted. */
  readonly provisions?: readonly string[];
}

/** Parts of the object that a claim is about: those that any of its evidence names, sorted. */
export function provisionsOfClaim(claim: Pick<Claim, 'evidence'>): string[] {
  return [...new Set(claim.evidence.flatMap(({ provisions }) => provisions ?? []))].sort();
}

/** One fact: a relation between two entities (`object`), or an attribute of one (`value`). The id is a hash of the three. */
export interface Claim {
  readonly subject: string;
  /** A relation type, or the property name of an attribute claim ("issuedOn"). */
  readonly predicate: RelationType | string;
  readonly object: string | null;
  readonly value: string | number | boolean | null;
  readonly certainty: Certainty;
  readonly confidence: number;
  readonly rule: string;
  readonly status: Status | null;
  /** Of SUCCEEDED_BY: the first day of the successor, and whether all or a part went there; absent where the source does not tell. */
  readonly date?: string | null;
  readonly share?: SuccessionShare | null;
  readonly evidence: readonly Evidence[];
}

/** A sentence of a source. `text` is null where only the locator ships; ingesting the original text fills it. */
export interface Passage extends Span {
  readonly text: string | null;
  /** SHA-256 of the sentence's text, in hex. */
  readonly textHash: string | null;
}

/** An identity named in a source and where the source names it; without a mention only when INFERRED. */
export interface NamedEntity {
  readonly entity: Entity;
  readonly certainty: Certainty;
  readonly mentions: readonly Span[];
}

export interface UnresolvedCandidate {
  readonly id: string;
  readonly score: number;
  readonly reason: string;
}
/** A mention that the text does not settle: reported, never guessed. */
export interface UnresolvedMention extends Span {
  readonly text: string;
  readonly kind: EntityKind;
  /** Why it was left open, where that is more than that several fit. */
  readonly reason?: string;
  readonly candidates: readonly UnresolvedCandidate[];
}

/** Where a text stands: a later text of the same origin is a revision of it. Not part of what the text says. */
export interface SourceOrigin {
  /** Known by its web address, by its place on disk, or by a name that was given to it. */
  readonly kind: 'URL' | 'FILE' | 'NAME';
  /** `origin:<first 16 hex of a SHA-256>`. */
  readonly id: string;
  /** For people: the address, the file's base name, or the name given. */
  readonly at: string;
  /** Of a text known by its address or name: the id of its file as an origin, where no other text stands any more. */
  readonly file?: string;
}

/** All that one source says: the unit of one store transaction. */
export interface SourceFacts {
  readonly source: SourceEntity;
  /** Absent for what ships: nothing revises it but the same text read anew. */
  readonly origin?: SourceOrigin;
  readonly passages: readonly Passage[];
  readonly entities: readonly NamedEntity[];
  readonly claims: readonly Claim[];
  readonly unresolved: readonly UnresolvedMention[];
}
