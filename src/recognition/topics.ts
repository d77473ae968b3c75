/** Topics by the keywords of the taxonomy: longest match first, on text with case and tone style folded and the marks kept (domain.md §5). */
import type { Span } from '../vocabulary/facts.js';
import { liesIn } from '../vocabulary/ordered-spans.js';
import { foldForMatching } from '../vocabulary/folding.js';
import { GatedPattern } from '../vocabulary/gated-pattern.js';
import { matchesIn } from '../vocabulary/matches.js';
import { lazily } from '../vocabulary/lazily.js';
import { topicDefinitions } from '../vocabulary/topics.js';
import { MEANS_ELSE, NEEDS, SETTINGS, TURNS } from './topic-cues.js';
import { TopicWords } from './topic-words.js';

export interface TopicMention extends Span {
  readonly topic: string;
}

const keywords = lazily(
  () => new TopicWords(topicDefinitions().flatMap(({ id, keywords: all }) => all.map((words) => ({ topic: id, words })))),
);
const signs = lazily(
  () => new TopicWords(topicDefinitions().flatMap(({ id, signs: all = [] }) => all.map((words) => ({ topic: id, words })))),
);

const turns = lazily(() => TURNS.map(([topic, phrase]) => ({ topic, phrase: new GatedPattern(phrase) })));

/** Quoted names and mottoes tell what something is called, not what the sentence is about; blanked one for one. */
function withoutQuotes(folded: string): string {
  return folded.replace(/[“"][^”"\n]{0,160}[”"]/gu, (quoted) => ' '.repeat(quoted.length));
}

const spansOf = (patterns: readonly RegExp[], folded: string): Span[] =>
  patterns.flatMap((each) => matchesIn(folded, each).map((m) => ({ start: m.index, end: m.index + m[0].length })));
/** Topics of a stretch of text, each keyword once, none inside a longer one; a setting only where the text names nothing else. */
export const topicsIn = (text: string): TopicMention[] => topicsOf(withoutQuotes(foldForMatching(text)));

function topicsOf(folded: string): TopicMention[] {
  const found: TopicMention[] = [];
  const elsewhere = new Map<string, readonly Span[]>();
  const hits = keywords()
    .in(folded)
    .sort((a, b) => b.end - b.start - (a.end - a.start));
  for (const hit of hits) {
    const { topic, start, end } = hit;
    if (found.some((other) => liesIn(hit, other) && other.end - other.start > end - start)) continue;
    const words = folded.slice(start, end);
    const lonely = NEEDS.some(
      (need) => need.topic === topic && need.keyword.test(words) && !need.beside.test(clauseAround(folded, hit)),
    );
    if (lonely) continue;
    if (!elsewhere.has(topic)) elsewhere.set(topic, spansOf(MEANS_ELSE[topic] ?? [], folded));
    if (elsewhere.get(topic)!.some((other) => liesIn(hit, other))) continue;
    found.push({ topic, start, end });
  }
  for (const { topic, phrase } of turns()) {
    if (found.some((other) => other.topic === topic)) continue;
    for (const match of phrase.allIn(folded)) {
      found.push({ start: match.index, end: match.index + match[0].trimEnd().length, topic });
    }
  }
  return found.sort((a, b) => a.start - b.start || a.topic.localeCompare(b.topic));
}

/** Topics of what is to be done: without those named only as the place or the people concerned, unless it names nothing else. */
export function taskTopics(text: string): TopicMention[] {
  const found = topicsIn(text);
  const folded = foldForMatching(text);
  const settings = spansOf(SETTINGS, folded);
  const proper = found.filter((each) => !settings.some((setting) => liesIn(each, setting)));
  return proper.length > 0 ? proper : found;
}

/** Words that tell the topic of a text by coming back: no topics of the sentence they stand in. */
export function topicSigns(text: string): TopicMention[] {
  return signs().in(withoutQuotes(foldForMatching(text)));
}

function clauseAround(text: string, { start, end }: Span): string {
  const from = Math.max(text.lastIndexOf(';', start), text.lastIndexOf('. ', start)) + 1;
  const to = text.slice(end).search(/;|\. /u);
  return text.slice(from, to < 0 ? text.length : end + to);
}

/** Keywords so general that a title is about them only when it has nothing else. */
const GENERAL: ReadonlySet<string> = new Set(['inf.network', 'com.media', 'tch.cadre', 'gov.policy', 'gov.management']);
export const isGeneral = (topic: string): boolean => GENERAL.has(topic);

/**
 * Topics of a title or of the words behind a document's name: what narrows, not the settings it names on the way. A name in quotes is what the
 * document is about ("Phê duyệt Đề án “…”"), not something met on the way.
 */
export function titleTopics(title: string): TopicMention[] {
  const found = topicsOf(foldForMatching(title));
  const narrow = found.filter(({ topic }) => !isGeneral(topic));
  return narrow.length > 0 ? narrow : found;
}
