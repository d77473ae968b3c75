/** The closed lists of the domain: what kinds of things exist and how sure a fact is (design §3, §6). */

/** Kinds of entities, in the order in which answers list them. */
export const ENTITY_KINDS = [
  'DOCUMENT',
  'AGENCY',
  'LOCALITY',
  'TASK',
  'PROGRAM',
  'TOPIC',
  'INDICATOR',
  'PERSON',
  'PERIOD',
  'SOURCE',
] as const;
export type EntityKind = (typeof ENTITY_KINDS)[number];

/** ASSERTED: the text says so. INFERRED: a named rule. VERIFIED, REJECTED: a person judged it. */
export const CERTAINTIES = ['ASSERTED', 'INFERRED', 'VERIFIED', 'REJECTED'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** A plan to replace is not a replacement: where the text tells, how far the relation has come. */
export const STATUSES = ['PLANNED', 'UNDER_WAY', 'DONE'] as const;
export type Status = (typeof STATUSES)[number];

/** How much of a unit its successor took over: all of it, or a part. Where a source does not tell, there is none. */
export const SUCCESSION_SHARES = ['WHOLE', 'PART'] as const;
export type SuccessionShare = (typeof SUCCESSION_SHARES)[number];

/** OFFICIAL: the issuing body's text. PRESS: an article. REFERENCE: shipped place and body lists, never from ingest. */
export const SOURCE_TIERS = ['OFFICIAL', 'PRESS', 'REFERENCE'] as const;
export type SourceTier = (typeof SOURCE_TIERS)[number];

/**
 * Why a fact is no longer in force. REVISED: the text at its origin has changed. REMOVED: its source was removed. RULES_CHANGED: newer rules no
 * longer read it in the same text.
 */
export const RETRACTION_REASONS = ['REVISED', 'REMOVED', 'RULES_CHANGED'] as const;
export type RetractionReason = (typeof RETRACTION_REASONS)[number];

export const DOCUMENT_TYPES = [
  'RESOLUTION',
  'DIRECTIVE',
  'PLAN',
  'DECISION',
  'ACTION_PROGRAM',
  'CONCLUSION',
  'CIRCULAR',
  'DECREE',
  'LAW',
  'SCHEME',
  'OFFICIAL_LETTER',
  'GUIDELINE',
  'REPORT',
  'OTHER',
] as const;
export type DocumentType = (typeof DOCUMENT_TYPES)[number];

export const AGENCY_SIDES = ['PARTY', 'STATE', 'LEGISLATURE', 'FRONT', 'SCHOOL', 'PRESS'] as const;
export type AgencySide = (typeof AGENCY_SIDES)[number];

/** INSTITUTION: a school, institute or newspaper, which governs no place. */
export const AGENCY_LEVELS = ['CENTRAL', 'PROVINCE', 'DISTRICT', 'COMMUNE', 'INSTITUTION'] as const;
export type AgencyLevel = (typeof AGENCY_LEVELS)[number];

export const LOCALITY_LEVELS = ['NATION', 'PROVINCE', 'DISTRICT', 'COMMUNE', 'VILLAGE'] as const;
export type LocalityLevel = (typeof LOCALITY_LEVELS)[number];

export const TASK_KINDS = ['TASK', 'SOLUTION', 'OBJECTIVE', 'RESPONSIBILITY', 'RESULT', 'LIMITATION'] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

export const PERIOD_KINDS = ['SCHOOL_YEAR', 'PLAN_PERIOD', 'TERM', 'YEAR'] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

/** TARGET: what is to be reached. RESULT: what is or was, as a source reports it. BASELINE: what a source compares it with. */
export const FIGURE_KINDS = ['TARGET', 'RESULT', 'BASELINE'] as const;
export type FigureKind = (typeof FIGURE_KINDS)[number];

/** What sort of quantity: things counted, a share in percent, money, a place in a ranking, or another measure (area, length). */
export const FIGURE_QUANTITIES = ['COUNT', 'SHARE', 'MONEY', 'RANK', 'MEASURE'] as const;
export type FigureQuantity = (typeof FIGURE_QUANTITIES)[number];

/** How the written number bounds the true one: "ít nhất", "không quá", "hơn", "dưới", "khoảng". */
export const FIGURE_BOUNDS = ['AT_LEAST', 'AT_MOST', 'MORE_THAN', 'LESS_THAN', 'ABOUT'] as const;
export type FigureBound = (typeof FIGURE_BOUNDS)[number];

/** A figure that says by how much something grew or shrank, not how much there is. */
export const FIGURE_CHANGES = ['INCREASE', 'DECREASE'] as const;
export type FigureChange = (typeof FIGURE_CHANGES)[number];
