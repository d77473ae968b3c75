/** What tasks are about: the keywords in their words, the scope that their paragraph is opened with, and the titles of what they cite. */
import type { SourceDocument } from '../documents/source-document.js';
import { isOfEducation, keptOutsideEducation } from '../recognition/education-words.js';
import { isInPassing } from '../recognition/passing-words.js';
import { scopeOf } from '../recognition/task-cues.js';
import { type TopicMention, taskTopics, titleTopics, topicsIn } from '../recognition/topics.js';
import type { Span } from '../vocabulary/facts.js';
import { matchesIn } from '../vocabulary/matches.js';
import { liesIn } from '../vocabulary/ordered-spans.js';
import { knownDocuments } from '../vocabulary/known-documents.js';
import type { ClaimBook } from './claims.js';
import type { NamedTask } from './deeds.js';
import type { BodyMention } from './relate-bodies.js';
import { knownDocumentId } from './document-identity.js';
import type { NamedDocument } from './documents.js';

export function relateTopics(
  tasks: readonly NamedTask[],
  of: { document: SourceDocument; documents: readonly NamedDocument[]; book: ClaimBook; bodies: readonly BodyMention[] },
): void {
  const { document, documents, book } = of;
  const bodies = of.bodies.filter(({ collective }) => !collective);
  const education = isOfEducation(document);
  const scopes = new Map<number, readonly TopicMention[]>();
  for (const { entity, mention } of tasks) {
    const scope = scopedTopics(mention, document, scopes);
    const own = taskTopics(mention.text).map((topic) => moved(topic, mention.start));
    // "Đối với giáo dục mầm non: …": the paragraph is about that, whatever it names on the way; each of its clauses is about it too.
    const topics = scope.length === 0 ? own : mention.grain === 'GROUP' ? scope : [...scope, ...own];
    const kept = topics.filter((each) => education || keptOutsideEducation(each.topic, mention.text));
    const stated = kept.filter((each) => !isGuess(each, { mention, documents, bodies }));
    for (const { topic, start, end } of stated)
      book.relate({ type: 'ABOUT', from: entity.id, to: topic, rule: 'keyword-topic', evidence: [{ start, end }] });
    for (const { topic, start, end } of kept) {
      if (book.has('ABOUT', entity.id, topic)) continue;
      const rule = 'keyword-in-passing';
      book.relate({ type: 'ABOUT', from: entity.id, to: topic, rule, certainty: 'INFERRED', evidence: [{ start, end }] });
    }
    for (const { topic, start, end } of mention.grain === 'GROUP' ? [] : titlesIn(mention.text)) {
      if (book.has('ABOUT', entity.id, topic)) continue;
      const at = { start: mention.start + start, end: mention.start + end };
      book.relate({ type: 'ABOUT', from: entity.id, to: topic, rule: 'topic-of-cited', certainty: 'INFERRED', evidence: [at] });
    }
    for (const { citation, entity: cited } of documents) {
      if (citation.start < mention.start || citation.end > mention.end + 1 || mention.grain === 'GROUP') continue;
      for (const topic of knownTopics(cited.id)) {
        if (book.has('ABOUT', entity.id, topic)) continue;
        book.relate({
          type: 'ABOUT',
          from: entity.id,
          to: topic,
          rule: 'topic-of-cited',
          certainty: 'INFERRED',
          evidence: [citation],
        });
      }
    }
  }
}

/** A word in passing, of the name of a body ("Sở Khoa học và Công nghệ"), or one of the title of a document that the task cites: what the task is about may be another thing. */
function isGuess(
  at: Span,
  of: {
    readonly mention: { readonly text: string } & Span;
    readonly documents: readonly NamedDocument[];
    readonly bodies: readonly BodyMention[];
  },
): boolean {
  const { mention, documents, bodies } = of;
  if (bodies.some((body) => body.start >= mention.start && liesIn(at, body))) return true;
  if (documents.some(({ citation: { start, subject } }) => start > mention.start && subject !== null && liesIn(at, subject)))
    return true;
  return liesIn(at, mention) && isInPassing(mention.text, { start: at.start - mention.start, end: at.end - mention.start });
}

/** A scheme or programme that the words of a task call by its title; a motto or the name of a movement tells no topic. */
const TITLE_IN_QUOTES = /(?:đề án|chương trình|kế hoạch|dự án|chiến lược)\s*[“"]([^”"\n]{10,300})[”"]/giu;
const titlesIn = (words: string): TopicMention[] =>
  matchesIn(words, TITLE_IN_QUOTES).flatMap((match) =>
    titleTopics(match[1]!).map((topic) => moved(topic, match.index + match[0].length - 1 - match[1]!.length)),
  );

const moved = ({ topic, start, end }: TopicMention, by: number): TopicMention => ({ topic, start: start + by, end: end + by });

function scopedTopics(
  mention: Span,
  { blocks, text }: SourceDocument,
  known: Map<number, readonly TopicMention[]>,
): readonly TopicMention[] {
  const block = blocks.find(({ start, end }) => mention.start >= start && mention.start < end);
  if (block === undefined) return [];
  const found = known.get(block.start) ?? scopeTopicsOf(block, text);
  known.set(block.start, found);
  return found;
}

function scopeTopicsOf(block: Span, text: string): readonly TopicMention[] {
  const scope = scopeOf(text.slice(block.start, block.end));
  if (scope === null) return [];
  const start = block.start + scope.start;
  return topicsIn(text.slice(start, block.start + scope.end)).map((topic) => moved(topic, start));
}

/** Who carries out a well-known document is at work on what its title names, though the text cites it by number only: inferred. */
function knownTopics(id: string): readonly string[] {
  const known = knownDocuments().find((each) => knownDocumentId(each) === id);
  return known === undefined ? [] : [...new Set(titleTopics(known.title).map(({ topic }) => topic))];
}
