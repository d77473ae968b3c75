/**
 * The rules by which the product concludes what no text says, each with when it fires and when it does not. The one table of them: the guide
 * (docs/guide/inference.md), the argument `rules:` and its check are made from it. Rules that read what a text says are in resolution/rules.
 */
import { PolicyGraphError } from '../errors.js';

/** The rule by which what a place does also happens in the unit around it (design §6). */
export const CONTAINMENT = 'containment';
/** The rule by which what a unit did is carried to its successors. */
export const SUCCESSION = 'succession';

export interface InferenceRule {
  readonly name: string;
  /** READING: the conclusion is a stored INFERRED claim of a source. QUESTION: it is drawn when asked, from stored claims, and never stored. */
  readonly drawn: 'READING' | 'QUESTION';
  /** Whether it is among the rules of a question that admits INFERRED without naming rules. */
  readonly byDefault: boolean;
  readonly concludes: string;
  readonly fires: string;
  readonly not: string;
  /** The facts that a conclusion cites. */
  readonly restsOn: string;
}

export const INFERENCE_RULES = [
  {
    name: 'title-phrase',
    drawn: 'READING',
    byDefault: true,
    concludes: 'A document or task that bears the title phrase of a resolution without its number implements that resolution.',
    fires:
      "The whole title phrase of a document of the shipped list stands in the document's own title or in the line that announces the tasks.",
    not: 'Where the document is cited by number in the same clause (then the text says it), and for documents whose title is too common to have a phrase.',
    restsOn: 'The words of the title, and the list of known documents.',
  },
  {
    name: 'topic-of-cited',
    drawn: 'READING',
    byDefault: true,
    concludes: 'What carries out a document is about what its title names.',
    fires:
      'A task carries out a document of the shipped list that its clause cites by number only, or a scheme or programme that its clause calls by a title in quotes.',
    not: 'Where the words of the task name the topic themselves: then it is asserted.',
    restsOn: 'The citation, or the words of the title.',
  },
  {
    name: 'topic-of-title',
    drawn: 'READING',
    byDefault: true,
    concludes: 'A source is about what its title names.',
    fires:
      'A keyword of the taxonomy stands in the title; or in the text and in the headline that its description or address gives; of a register, in a row.',
    not: 'For tasks and documents: theirs are read from their own words.',
    restsOn: 'The words of the title, or where the text has those of its headline.',
  },
  {
    name: 'topic-by-frequency',
    drawn: 'READING',
    byDefault: true,
    concludes: 'A source is about what its sentences return to.',
    fires:
      'A topic is named in several sentences, and in at least half as many as its most frequent one; in fewer where the text dwells on none. In a text of another field than education: in at least 15 of 100 sentences.',
    not: 'For the topics of its title, which are known better.',
    restsOn: 'The first three sentences that name it.',
  },
  {
    name: 'issuer-of-place',
    drawn: 'READING',
    byDefault: true,
    concludes: "A symbol with a code that every place has (UBND, HĐND, HU) is of the body of the text's own place.",
    fires: 'The text is about one place, and neither names an issuer beside the citation nor carries a letterhead that tells it.',
    not: "Where the text names another issuer that stayed open: the text's own body is not put in its place.",
    restsOn: 'The citation.',
  },
  {
    name: 'jurisdiction-of-own-unit',
    drawn: 'READING',
    byDefault: true,
    concludes: 'A body named by its head alone ("UBND huyện") governs the unit that the text is about.',
    fires: "The body was settled by the text's own unit.",
    not: 'Where the name of the body holds the name of its unit: then it is asserted.',
    restsOn: 'The mention of the body.',
  },
  {
    name: CONTAINMENT,
    drawn: 'QUESTION',
    byDefault: true,
    concludes: 'What a place does also happens in the unit that it is part of at the time.',
    fires: 'The place carries out the document by asserted or verified facts, and both units existed at some one time.',
    not: 'From an inferred answer, and never twice: one inference a path.',
    restsOn: 'The facts of the path, and the record of the place list.',
  },
  {
    name: SUCCESSION,
    drawn: 'QUESTION',
    byDefault: false,
    concludes: 'What a unit did is carried to the units that took it over: as a whole, or to each as a part, shown as such.',
    fires:
      'Asked for by name, from asserted or verified answers of units that have ended; or by localityAs: CARRIED, from every answer, in place of the ended unit.',
    not: 'Where the lists know no successor: the ended unit is named in withoutSuccessor, never passed off as an answer of today.',
    restsOn: 'The facts of the path, and the record of the succession with its day and share.',
  },
  {
    name: 'series',
    drawn: 'QUESTION',
    byDefault: false,
    concludes: "Each year's document of one issuer, type and subject continues that of the year before.",
    fires:
      'Two documents of one issuer and one type are of different years or school years, and their titles are the same words once the years are left out.',
    not: 'Between documents of two issuers or types, without a title or a year, of the same year, or whose titles without the years are shorter than four words.',
    restsOn: 'Both ISSUED_BY facts and the facts that give the years.',
  },
] as const satisfies readonly InferenceRule[];

export type InferenceRuleName = (typeof INFERENCE_RULES)[number]['name'];

/** The rules of a question that admits inference without naming them. */
export const DEFAULT_RULES: readonly InferenceRuleName[] = INFERENCE_RULES.filter(({ byDefault }) => byDefault).map(
  ({ name }) => name,
);

/** The rules asked for, the default for null. Throws BAD_USER_INPUT for a name that no rule has. */
export function requireRules(asked: readonly string[] | null | undefined): readonly InferenceRuleName[] {
  if (asked === null || asked === undefined) return DEFAULT_RULES;
  const names = INFERENCE_RULES.map(({ name }) => name);
  const unknown = asked.find((name) => !names.some((known) => known === name));
  if (unknown === undefined) return asked as readonly InferenceRuleName[];
  throw new PolicyGraphError('BAD_USER_INPUT', `rules: "${unknown}" is no rule of inference`, {
    remedy: `Name some of: ${names.join(', ')}.`,
  });
}
