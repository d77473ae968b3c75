/** The questions B1–B12: what each asks of whom, with which values, and the one form in which all answers are compared. */
import type { Places } from '../generate/entities.js';
import { madeDocument, madePlaces } from '../generate/entities.js';
import { HOT, SEARCHED, SELECTIVE, type Shape, STEM, STEM_NARROWER } from '../generate/shape.js';
import { queryKeys } from '../../src/vocabulary/reference-keys.js';
import { foldedWords, markedWords } from '../../src/vocabulary/folding.js';

export const QUESTION_IDS = [
  ...['B1', 'B2', 'B3', 'B4', 'B5-hot', 'B5-selective', 'B6', 'B7', 'B8', 'B9', 'B10', 'B11', 'B12'],
] as const;
export type QuestionId = (typeof QUESTION_IDS)[number];
export type Values = Readonly<Record<string, unknown>>;

export interface Question {
  readonly id: string;
  readonly title: string;
  /** Folder of its texts below bench/questions. */
  readonly folder: string;
  /** Variables of the product's GraphQL. */
  readonly product: Values;
  /** Parameters of the hand-written statement. */
  readonly limit: Values;
  /** Variables of the peer's GraphQL. */
  readonly peer: Values;
}

/** Which page of all tasks B3 asks for: the 500th of 20, less deep where there are not so many. */
export const depthOf = ({ tasks }: Shape): number => Math.min(10_000, tasks / 2);

/** What must be looked up in the stored graph before B3 can be asked: the last task before its page. */
export interface Known {
  readonly before: { readonly id: string; readonly name: string };
  /** The product's cursor of it. */
  readonly cursor: string;
}

const keyOf = (symbol: string): string => queryKeys(symbol, 'DOCUMENT').find(({ reason }) => reason.startsWith('symbol'))!.key;

/** A commune with neither many nor few tasks. */
const ordinaryPlace = ({ all, provinces }: Places): string => all[provinces + 100]!.id;
const PROVINCE = 'locality:40-tinh-nghe-an';
const CERTAIN = ['ASSERTED', 'VERIFIED'];

export function questionsOf(shape: Shape, known: Known): Question[] {
  const places = madePlaces(shape);
  const central = madeDocument(100, places);
  const place = ordinaryPlace(places);
  const family = [STEM, ...STEM_NARROWER];
  const carried = (id: string, which: typeof HOT | typeof SELECTIVE, folder: string, title: string): Question => ({
    ...{ id, title, folder },
    product: { document: which.symbol, topic: 'STEM' },
    limit: { document: keyOf(which.symbol), topic: 'stem' },
    peer: { symbol: which.symbol, document: which.id, topics: family, certain: CERTAIN },
  });
  const words = SEARCHED.words;
  return [
    {
      ...{ id: 'B1', title: 'a document by its number', folder: 'B1' },
      product: { ref: central.symbol },
      limit: { key: keyOf(central.symbol!) },
      peer: { key: keyOf(central.symbol!) },
    },
    {
      ...{ id: 'B2', title: 'communes of a province, first 20 and how many', folder: 'B2' },
      product: { id: PROVINCE },
      limit: { id: PROVINCE },
      peer: { id: PROVINCE, certain: CERTAIN },
    },
    {
      ...{ id: 'B3', title: `tasks by name, 20 behind the first ${depthOf(shape)}`, folder: 'B3' },
      product: { after: known.cursor },
      limit: known.before,
      peer: { after: Buffer.from(`arrayconnection:${depthOf(shape) - 1}`).toString('base64'), offset: depthOf(shape) },
    },
    {
      ...{ id: 'B4', title: 'tasks of a place with status and confidence', folder: 'B4' },
      product: { id: place },
      limit: { id: place },
      peer: { id: place, certain: CERTAIN },
    },
    carried('B5-hot', HOT, 'B5', 'places that carry out 29-NQ/TW on STEM, 20 with 5 tasks and topics'),
    carried('B5-selective', SELECTIVE, 'B5', 'the same of a resolution that hardly any place carries out'),
    carried('B6', HOT, 'B6', 'how many places carry out 29-NQ/TW on STEM'),
    {
      ...{ id: 'B7', title: 'document, 10 tasks, 5 places, 3 programmes, 3 figures', folder: 'B7' },
      product: { id: HOT.id },
      limit: { id: HOT.id },
      peer: { id: HOT.id, certain: CERTAIN },
    },
    {
      ...{ id: 'B8', title: 'places within a province with tasks on a topic or under it', folder: 'B8' },
      product: { province: PROVINCE, topic: STEM },
      limit: { province: PROVINCE, topic: STEM },
      peer: { province: PROVINCE, topics: family, certain: CERTAIN },
    },
    {
      ...{ id: 'B9', title: `search for "${words}", then places`, folder: 'B9' },
      product: { text: words },
      limit: {
        query: foldedWords(words)
          .map((word) => `+"${word}"`)
          .join(' '),
        phrase: markedWords(words).join(' '),
        words: markedWords(words),
      },
      peer: {
        phrase: foldedWords(words)
          .map((word) => `+${word}`)
          .join(' '),
        certain: CERTAIN,
      },
    },
    {
      ...{ id: 'B10', title: 'places by status and province for 29-NQ/TW', folder: 'B10' },
      product: { id: HOT.id },
      limit: { id: HOT.id },
      peer: { id: HOT.id, certain: CERTAIN },
    },
    {
      ...{ id: 'B11', title: '100 places, 10 tasks, 5 topics', folder: 'B11' },
      product: {},
      limit: {},
      peer: { certain: CERTAIN },
    },
    {
      ...{ id: 'B12', title: '100 documents, 10 tasks, 10 places: 10,000 rows at most', folder: 'B12' },
      product: {},
      limit: {},
      peer: { certain: CERTAIN },
    },
  ];
}
