/** Topics by the keywords of the taxonomy: longest match first, on text with case and tone style folded and the marks kept (domain.md §5). */
import type { Span } from '../vocabulary/facts.js';
import { foldForMatching } from '../vocabulary/folding.js';
import { lazily } from '../vocabulary/shipped-files.js';
import { topicDefinitions } from '../vocabulary/topics.js';

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
      pattern: new RegExp(
        `(?<![\\p{L}\\p{N}])${keyword.replace(/[.*+?^$()[\]{}|\\]/g, '\\$&').replace(/,? /g, ',?\\s+')}(?![\\p{L}\\p{N}])`,
        'gu',
      ),
    })),
);

/** Words that hold a keyword and mean something else: "kiểm tra đánh giá" is assessment, not inspection. */
const BLOCKED: Readonly<Record<string, readonly RegExp[]>> = {
  'gov.inspection': [/(?:thi,? |đánh giá,? )?kiểm tra(?=,? (?:và )?đánh giá| học kỳ| định kỳ|,? thi)/gu],
  'inf.network': [/(?<!mạng lưới )(?:nhà trường|trường học|các trường|lớp \d)/gu],
};

/** Topics of a stretch of text, each keyword once, none inside a longer one. */
export function topicsIn(text: string): TopicMention[] {
  const folded = foldForMatching(text);
  const found: TopicMention[] = [];
  for (const { id, pattern } of patterns()) {
    const blocked = (BLOCKED[id] ?? []).flatMap((each) =>
      [...folded.matchAll(each)].map((m) => ({ start: m.index, end: m.index + m[0].length })),
    );
    for (const match of folded.matchAll(pattern)) {
      const span = { start: match.index, end: match.index + match[0].length };
      const inside = (other: Span): boolean => other.start <= span.start && span.end <= other.end;
      if (blocked.some(inside) || found.some((other) => inside(other) && other.end - other.start > span.end - span.start))
        continue;
      found.push({ ...span, topic: id });
    }
  }
  return found.sort((a, b) => a.start - b.start || a.topic.localeCompare(b.topic));
}

/** Keywords so general that a title is about them only when it has nothing else. */
const GENERAL: ReadonlySet<string> = new Set(['inf.network', 'com.media', 'tch.cadre']);

/** Topics of a title or of the words behind a document's name: what narrows, not the settings it names on the way. */
export function titleTopics(title: string): TopicMention[] {
  const found = topicsIn(title);
  const narrow = found.filter(({ topic }) => !GENERAL.has(topic));
  return narrow.length > 0 ? narrow : found;
}
