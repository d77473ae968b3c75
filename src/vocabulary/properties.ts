/**
 * The stored attributes of each kind, with the names that the API gives them: the API types, the filters, the orders and the planner are made
 * from this table.
 */
import {
  AGENCY_LEVELS,
  AGENCY_SIDES,
  CERTAINTIES,
  DOCUMENT_TYPES,
  type EntityKind,
  FIGURE_BOUNDS,
  FIGURE_CHANGES,
  FIGURE_KINDS,
  FIGURE_QUANTITIES,
  LOCALITY_LEVELS,
  PERIOD_KINDS,
  RETRACTION_REASONS,
  SOURCE_TIERS,
  STATUSES,
  TASK_KINDS,
} from './kinds.js';

/** How a value is compared, ordered and shown. `strings` is a list: it is shown and searched, never ordered. */
export type PropertyType = 'string' | 'integer' | 'float' | 'boolean' | 'date' | 'enum' | 'strings';

export interface Property {
  /** Name in the API ("kind"). */
  readonly name: string;
  /** Name in the store ("documentType"). */
  readonly column: string;
  readonly type: PropertyType;
  readonly required: boolean;
  readonly description: string;
  /** Its text begins with a year: it is a day or time, though it may be stored as the source gives it. */
  readonly dated?: true;
  /** For `enum`: its name and values. */
  readonly values?: { readonly name: string; readonly of: readonly string[] };
}

interface Options {
  readonly column?: string;
  readonly required?: true;
  readonly dated?: true;
  readonly values?: Property['values'];
}
function property(name: string, type: PropertyType, description: string, options: Options = {}): Property {
  const { column = name, required = false, dated, values } = options;
  return { name, column, type, required, description, ...(dated && { dated }), ...(values && { values }) };
}
/** Whether it is a day or time, of which there is a first, a last and a year. */
export function isDated({ type, dated }: Property): boolean {
  return type === 'date' || dated === true;
}
const oneOf = (name: string, of: readonly string[]): { values: NonNullable<Property['values']> } => ({ values: { name, of } });

const VALID_FROM = property(
  'validFrom',
  'string',
  'First day of its existence, ISO date; null where it began before the records.',
  { dated: true },
);
const VALID_TO = property('validTo', 'string', 'First day on which it was no more, ISO date; null while it exists.', {
  dated: true,
});

/** What every entity has. `name` is the Vietnamese one; `name(lang: EN)` gives `nameEn` where there is one. */
export const COMMON_PROPERTIES: readonly Property[] = [
  property('id', 'string', 'Stable id.', { required: true }),
  property('name', 'string', 'Vietnamese name.', { required: true }),
  property('aliases', 'strings', 'Other ways in which sources write the name.', { required: true }),
  property('recordedAt', 'string', 'When the graph first knew of it, ISO date-time.', { dated: true }),
  property(
    'retractedAt',
    'string',
    'Since when no source in force speaks of it, ISO date-time; null while one does. Lists leave such out unless `where` tests this.',
  ),
];

export const PROPERTIES: Readonly<Record<EntityKind, readonly Property[]>> = {
  DOCUMENT: [
    property(
      'symbol',
      'string',
      'Number and code as written, e.g. "29-NQ/TW"; several documents may share one. Null where no source gives it.',
    ),
    property('kind', 'enum', 'Kind of document.', {
      column: 'documentType',
      required: true,
      ...oneOf('DocumentKind', DOCUMENT_TYPES),
    }),
    property('title', 'string', 'Title or subject, where known.'),
    property('issuedOn', 'date', 'Day of issue as a source states it.'),
  ],
  AGENCY: [
    property('side', 'enum', 'Party, state, legislature, front, school or press.', oneOf('AgencySide', AGENCY_SIDES)),
    property('level', 'enum', 'Level of government, or INSTITUTION.', oneOf('AgencyLevel', AGENCY_LEVELS)),
    property('kind', 'string', 'Kind of body, e.g. PEOPLES_COMMITTEE.', { column: 'bodyKind' }),
    property('collective', 'boolean', 'True for a class of bodies or a sector, which is never one body.', { required: true }),
    VALID_FROM,
    VALID_TO,
  ],
  LOCALITY: [
    property('level', 'enum', 'Level of the unit.', { required: true, ...oneOf('LocalityLevel', LOCALITY_LEVELS) }),
    property('codes', 'strings', 'Codes with their system, e.g. "gso:086". Codes are re-used over time.', { required: true }),
    VALID_FROM,
    VALID_TO,
  ],
  TASK: [
    property('kind', 'enum', 'Task, solution, objective, responsibility, result or limitation.', {
      column: 'taskKind',
      required: true,
      ...oneOf('TaskKind', TASK_KINDS),
    }),
    property('ordinal', 'integer', 'Number of the task in its list, where it has one.'),
    property('dueOn', 'date', 'Day by which it is to be done, where a source says so; the last one of a month, quarter or year.'),
  ],
  PROGRAM: [],
  TOPIC: [property('iri', 'string', 'IRI of the concept.')],
  INDICATOR: [
    property('kind', 'enum', 'Target, reported result, or the baseline that a source compares with.', {
      column: 'figureKind',
      ...oneOf('FigureKind', FIGURE_KINDS),
    }),
    property('value', 'float', 'The figure as written, in `unit`; of a range its lower end.'),
    property('upper', 'float', 'Upper end, where the figure is a range.'),
    property('unit', 'string', 'Unit as written: "%", "trường", "tỷ đồng" …'),
    property('amount', 'float', 'The figure in its base unit (đồng, not tỷ đồng), by which figures are compared.'),
    property('quantity', 'enum', 'Count, share, money, rank or another measure.', oneOf('FigureQuantity', FIGURE_QUANTITIES)),
    property(
      'bound',
      'enum',
      'How the written number bounds the true one; null where it is exact.',
      oneOf('FigureBound', FIGURE_BOUNDS),
    ),
    property(
      'change',
      'enum',
      'By how much something grew or shrank, where it says that.',
      oneOf('FigureChange', FIGURE_CHANGES),
    ),
    property('outOf', 'float', 'The whole that the count is out of: 73 in "68/73 trường".'),
    property('baseline', 'float', 'What the text compares the figure with, in `unit`.'),
    property('baselineAsOf', 'string', 'Year, school year or day of the baseline.'),
    property('asOf', 'string', 'Day, year, school year or span of years of the figure, where stated.'),
    property('deadline', 'string', 'Year or day by which a target is to be reached.'),
    property('measure', 'string', 'What is measured, in words of the text.'),
    property('measureKey', 'string', 'Normal form of `measure`: equal for two wordings of one thing.'),
    property('educationLevels', 'strings', 'Levels of education it is of: MN, TH, THCS, THPT, GDTX, GDNN, DH.', {
      required: true,
    }),
  ],
  PERSON: [property('honorific', 'string', 'Form of address in the source.')],
  PERIOD: [
    property('kind', 'enum', 'School year, plan period, term or year.', {
      column: 'periodKind',
      required: true,
      ...oneOf('PeriodKind', PERIOD_KINDS),
    }),
    property('start', 'string', 'First year or day.'),
    property('end', 'string', 'Last year or day.'),
  ],
  SOURCE: [
    property('title', 'string', 'Headline or title.'),
    property('url', 'string', 'Address where it was published.'),
    property('publisher', 'string', 'Who published it.'),
    property('author', 'string', 'Who wrote it.'),
    property('publishedAt', 'string', 'Day or time of publication, ISO.', { dated: true }),
    property('tier', 'enum', 'Official text, press, or reference list.', {
      required: true,
      ...oneOf('SourceTier', SOURCE_TIERS),
    }),
    property('sha256', 'string', 'SHA-256 of the text, in hex; null for reference lists.'),
    property('file', 'string', 'Name of the file that was ingested.'),
    property('retractionReason', 'enum', 'Why it is no longer in force; null while it is.', {
      column: 'reason',
      ...oneOf('RetractionReason', RETRACTION_REASONS),
    }),
    property('supersededBy', 'string', 'Id of the text that took its place at its origin; null where none did.'),
  ],
};

/** What is known of a relation itself and can be tested; how sure it is and which parts it names are arguments of their own. */
export const EDGE_PROPERTIES: readonly Property[] = [
  property('status', 'enum', 'How far the relation has come, where the text tells.', oneOf('Status', STATUSES)),
  property('confidence', 'float', 'How sure the reading is, 0–1.', { required: true }),
  property('rule', 'string', 'The rule that read or concluded it.', { required: true }),
  property('recordedAt', 'string', 'When the graph first knew of it, ISO date-time.', { required: true }),
];

/** How sure a relation is. */
export const EDGE_CERTAINTY: Property = property('certainty', 'enum', 'How sure the relation is.', {
  required: true,
  ...oneOf('Certainty', CERTAINTIES),
});

export function propertiesOf(kind: EntityKind): readonly Property[] {
  return [...COMMON_PROPERTIES, ...PROPERTIES[kind]];
}

/** "DOCUMENT" → "Document": the label in the store and the type name in the API. */
export function labelOf(kind: EntityKind): string {
  return kind.charAt(0) + kind.slice(1).toLowerCase();
}
