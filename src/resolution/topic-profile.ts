/**
 * What a text as a whole returns to. Each sentence votes once for each topic that it names: more in a title, a heading or a lead, which are there
 * to say what the text is about; less where only a sign of the topic stands in it. A register (a list of documents by number and subject) is a
 * list of titles.
 */
import type { BlockRole, SourceDocument } from '../documents/source-document.js';
import { sentencesOf } from '../recognition/clauses.js';
import { isOfEducation, keptOutsideEducation, speaksOfEducation } from '../recognition/education-words.js';
import { isGeneral, type TopicMention, titleTopics, topicSigns, topicsIn } from '../recognition/topics.js';
import type { Span } from '../vocabulary/facts.js';
import { Headline } from './headline.js';

export interface ProfiledTopic {
  readonly topic: string;
  /** Votes; a sentence of the body that names the topic counts one. */
  readonly score: number;
  /** Whether a sentence names it: else there are only signs of it. */
  readonly named: boolean;
  /** Where it is named, heaviest sentences first. */
  readonly places: readonly Span[];
}
export interface TopicProfile {
  readonly titled: ReadonlyMap<string, Span>;
  readonly topics: readonly ProfiledTopic[];
  /** Sentences of content, each as heavy as its vote; 0 of a register. */
  readonly sentences: number;
  /** Whether the text is of the field of the taxonomy. */
  readonly education: boolean;
}

const WEIGHT: Partial<Record<BlockRole, number>> = { LEAD: 2, HEADING: 2, BODY: 1, LIST_ITEM: 1, TABLE: 1 };
const OF_SIGN = 0.4;
/** The opening of a text without a title says what it is about. Sentences. */
const OPENING = 2;
/** A row of a register: "5155/SGDĐT-GDTX | 28/11/2025 | hướng dẫn …", "2. Nghị quyết số 17/2021/NQ-HĐND ngày … về …". */
const ROW =
  /^\s*(?:(?:\d{1,3}\s*[|.)]\s*)?\d+\/[\p{L}\d/-]+\s*[|\t]|\d{1,3}\s*[|.)]\s*\p{Lu}\p{L}*(?: \p{L}+){0,2} số:? \d+[/-])/u;
/** The subject line under the number of a letter (Nghị định 30/2020/NĐ-CP, annex I): "Về …", "V/v …". */
const SUBJECT = /^[*_\s]*(?:V\/v|Về(?: việc)?)\s/u;

export function topicProfile(document: SourceDocument): TopicProfile {
  const { text, blocks } = document;
  const education = isOfEducation(document);
  const stands = ({ topic }: TopicMention, words: string): boolean => education || keptOutsideEducation(topic, words);
  const titled = new Map<string, Span>();
  const title = (block: Span): void => {
    const words = text.slice(block.start, block.end);
    for (const mention of titleTopics(words).filter((each) => stands(each, words) && !titled.has(each.topic)))
      titled.set(mention.topic, { start: block.start + mention.start, end: block.start + mention.end });
  };
  const rows = blocks.filter((block) => ROW.test(text.slice(block.start, block.end)));
  const register = rows.length >= 3 && rows.length * 2 >= blocks.filter(({ role }) => WEIGHT[role] !== undefined).length;
  for (const block of blocks) {
    const subject = block.role === 'LETTERHEAD' && SUBJECT.test(text.slice(block.start, block.end));
    if (block.role === 'TITLE' || subject) title(block);
  }
  // Of a register of all fields the rows on education.
  if (register) for (const row of rows) if (education || speaksOfEducation(text.slice(row.start, row.end))) title(row);
  const headline = new Headline(document);
  const votes = new Map<string, { score: number; named: boolean; places: { at: Span; weight: number }[] }>();
  const untitled = titled.size === 0;
  let [read, sentences] = [0, 0];
  for (const block of register ? [] : blocks) {
    const weight = WEIGHT[block.role];
    if (weight === undefined) continue;
    for (const sentence of sentencesOf(document, block)) {
      read += 1;
      const counts = untitled && read <= OPENING ? 2 : weight;
      sentences += counts;
      const words = text.slice(sentence.start, sentence.end);
      const voted = new Set<string>();
      const vote = (mention: TopicMention, share: number): void => {
        if (voted.has(mention.topic) || !stands(mention, words)) return;
        voted.add(mention.topic);
        const of = votes.get(mention.topic) ?? { score: 0, named: false, places: [] };
        of.score += share * counts;
        of.named ||= share === 1;
        of.places.push({
          at: { start: sentence.start + mention.start, end: sentence.start + mention.end },
          weight: share * counts,
        });
        votes.set(mention.topic, of);
      };
      for (const mention of topicsIn(words)) {
        vote(mention, 1);
        if (
          !titled.has(mention.topic) &&
          !isGeneral(mention.topic) &&
          stands(mention, words) &&
          headline.names(words.slice(mention.start, mention.end))
        )
          titled.set(mention.topic, { start: sentence.start + mention.start, end: sentence.start + mention.end });
      }
      for (const mention of topicSigns(words)) vote(mention, OF_SIGN);
    }
  }
  const topics = [...votes]
    .map(([topic, { score, named, places }]) => ({
      topic,
      score,
      named,
      places: places.sort((a, b) => b.weight - a.weight || a.at.start - b.at.start).map(({ at }) => at),
    }))
    .sort((a, b) => b.score - a.score || (a.topic < b.topic ? -1 : 1));
  return { titled, topics, sentences, education };
}
