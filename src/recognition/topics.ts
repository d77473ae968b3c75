/** Topics by the keywords of the taxonomy: longest match first, on text with case and tone style folded and the marks kept (domain.md §5). */
import type { Span } from '../vocabulary/facts.js';
import { foldForMatching } from '../vocabulary/folding.js';
import { GatedPattern } from '../vocabulary/gated-pattern.js';
import { lazily } from '../vocabulary/shipped-files.js';
import { topicDefinitions } from '../vocabulary/topics.js';
import { MEANS_ELSE, NEEDS, TURNS } from './topic-cues.js';

export interface TopicMention extends Span {
  readonly topic: string;
}

/** A keyword never crosses word borders; commas and spaces inside may vary. */
const patterns = lazily(() =>
  topicDefinitions()
    .flatMap(({ id, keywords }) => keywords.map((keyword) => ({ id, keyword: foldForMatching(keyword) })))
    .sort((a, b) => b.keyword.length - a.keyword.length)
    .map(({ id, keyword }) => ({
      id,
      pattern: new GatedPattern(
        new RegExp(
          `(?<![\\p{L}\\p{N}])${keyword.replace(/[.*+?^$()[\]{}|\\]/g, '\\$&').replace(/,? /g, ',?\\s+')}(?![\\p{L}\\p{N}])`,
          'gu',
        ),
      ),
    })),
);

const TURN_PATTERNS = TURNS.map(([topic, phrase]) => [topic, new GatedPattern(phrase)] as const);

/** Quoted names and mottoes tell what something is called, not what the sentence is about; blanked one for one. */
function withoutQuotes(folded: string): string {
  return folded.replace(/[“"][^”"\n]{0,160}[”"]/gu, (quoted) => ' '.repeat(quoted.length));
}

/** Topics of a stretch of text, each keyword once, none inside a longer one. */
export function topicsIn(text: string): TopicMention[] {
  const folded = withoutQuotes(foldForMatching(text));
  const found: TopicMention[] = [];
  for (const { id, pattern } of patterns()) {
    const matches = pattern.allIn(folded);
    if (matches.length === 0) continue;
    const elsewhere = (MEANS_ELSE[id] ?? []).flatMap((each) =>
      [...folded.matchAll(each)].map((m) => ({ start: m.index, end: m.index + m[0].length })),
    );
    for (const match of matches) {
      const span = { start: match.index, end: match.index + match[0].length };
      const inside = (other: Span): boolean => other.start <= span.start && span.end <= other.end;
      const lonely = NEEDS.some(
        ({ topic, keyword, beside }) => topic === id && keyword.test(match[0]) && !beside.test(clauseAround(folded, span)),
      );
      if (lonely || elsewhere.some(inside)) continue;
      if (found.some((other) => inside(other) && other.end - other.start > span.end - span.start)) continue;
      found.push({ ...span, topic: id });
    }
  }
  for (const [topic, phrase] of TURN_PATTERNS) {
    for (const match of phrase.allIn(folded)) {
      const span = { start: match.index, end: match.index + match[0].trimEnd().length };
      if (!found.some((other) => other.topic === topic)) found.push({ ...span, topic });
    }
  }
  return found.sort((a, b) => a.start - b.start || a.topic.localeCompare(b.topic));
}

function clauseAround(text: string, { start, end }: Span): string {
  const from = Math.max(text.lastIndexOf(';', start), text.lastIndexOf('. ', start)) + 1;
  const to = text.slice(end).search(/;|\. /u);
  return text.slice(from, to < 0 ? text.length : end + to);
}

/** Keywords so general that a title is about them only when it has nothing else. */
const GENERAL: ReadonlySet<string> = new Set(['inf.network', 'com.media', 'tch.cadre']);

/** Topics of a title or of the words behind a document's name: what narrows, not the settings it names on the way. */
export function titleTopics(title: string): TopicMention[] {
  const found = topicsIn(title);
  const narrow = found.filter(({ topic }) => !GENERAL.has(topic));
  return narrow.length > 0 ? narrow : found;
}
