/** What a source as a whole is about: what its title names, and what its sentences return to. */
import type { BlockRole, SourceDocument } from '../documents/source-document.js';
import { titleTopics, topicsIn } from '../recognition/topics.js';
import type { Span } from '../vocabulary/facts.js';
import type { ClaimBook } from './claims.js';

const CONTENT: ReadonlySet<BlockRole> = new Set(['TITLE', 'LEAD', 'HEADING', 'BODY', 'LIST_ITEM', 'TABLE']);
/** A topic named in fewer sentences is one of the settings of the text. */
const FEWEST = 3;
/** Of the sentences of the topic returned to most, the share that another must reach. */
const SHARE = 0.25;
/** A text about more than so many topics is about none of the rest. */
const MOST = 8;

export function relateSource(document: SourceDocument, sourceId: string, book: ClaimBook): void {
  const inTitle = new Set<string>();
  for (const block of document.blocks.filter(({ role }) => role === 'TITLE')) {
    for (const topic of titleTopics(document.text.slice(block.start, block.end))) {
      inTitle.add(topic.topic);
      book.relate({
        type: 'ABOUT',
        from: sourceId,
        to: topic.topic,
        rule: 'topic-of-title',
        certainty: 'INFERRED',
        evidence: [{ start: block.start + topic.start, end: block.start + topic.end }],
      });
    }
  }
  const returned = new Map<string, Span[]>();
  for (const block of document.blocks.filter(({ role }) => CONTENT.has(role))) {
    for (const sentence of document.sentences.filter(({ start }) => start >= block.start && start < block.end)) {
      const seen = new Set<string>();
      for (const topic of topicsIn(document.text.slice(sentence.start, sentence.end))) {
        if (seen.has(topic.topic)) continue;
        seen.add(topic.topic);
        const at = { start: sentence.start + topic.start, end: sentence.start + topic.end };
        returned.set(topic.topic, [...(returned.get(topic.topic) ?? []), at]);
      }
    }
  }
  const ranked = [...returned].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1));
  const most = ranked[0]?.[1].length ?? 0;
  for (const [topic, places] of ranked.slice(0, MOST)) {
    if (inTitle.has(topic) || places.length < Math.max(FEWEST, most * SHARE)) continue;
    book.relate({
      type: 'ABOUT',
      from: sourceId,
      to: topic,
      rule: 'topic-by-frequency',
      certainty: 'INFERRED',
      evidence: places.slice(0, 3),
    });
  }
}
