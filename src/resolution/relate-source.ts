/** What a source as a whole is about: what its title names, and what its sentences return to. */
import type { SourceDocument } from '../documents/source-document.js';
import type { ClaimBook } from './claims.js';
import { type ProfiledTopic, topicProfile } from './topic-profile.js';

/** A topic with fewer votes is one of the settings of the text. */
const FEWEST = 2;
/** Of the votes for the topic returned to most, the share that another must reach (the numbers: docs/decisions/2026-11-26-topics-of-a-text.md). */
const SHARE = 0.5;
/** A text dwells on a topic that this share of its sentences names; one that dwells on none tells of many, and each needs fewer votes. */
const DWELLS = 0.3;
/** In a text of another field the sentences that a topic must have: words of administration stand in any act, on its way to something else. */
const OF_ANOTHER_FIELD = 0.15;
/** Tops whose topics are aspects of one thing: a text that touches many of them and dwells on none is about the top itself. */
const WHOLE_TOPS = ['gov', 'tch', 'inf'];
/** The aspects together must reach so much more than one topic alone would. */
const TOGETHER = 1.3;

/** Signs of governing (who directs, decides, reports) stand in every text of policy: only what is named tells these topics. */
const OF_ADMINISTRATION = /^gov(?:\.|$)/u;

export function relateSource(document: SourceDocument, sourceId: string, book: ClaimBook): void {
  const { titled, topics, sentences, education } = topicProfile(document);
  for (const [topic, at] of titled) {
    book.relate({ type: 'ABOUT', from: sourceId, to: topic, rule: 'topic-of-title', certainty: 'INFERRED', evidence: [at] });
  }
  const first = topics[0]?.score ?? 0;
  const wanted = Math.max(
    FEWEST,
    first * SHARE * Math.min(1, first / (Math.max(1, sentences) * DWELLS)),
    education ? 0 : sentences * OF_ANOTHER_FIELD,
  );
  const returned = topics.filter(
    ({ topic, score, named }) => score >= wanted && !titled.has(topic) && (named || !OF_ADMINISTRATION.test(topic)),
  );
  const told = [...titled.keys(), ...returned.map(({ topic }) => topic)];
  for (const top of WHOLE_TOPS) {
    if (told.some((topic) => topic.startsWith(`${top}.`))) continue;
    const aspects = topics.filter(({ topic }) => topic.startsWith(`${top}.`));
    const score = aspects.reduce((sum, each) => sum + each.score, 0);
    if (score >= wanted * TOGETHER)
      returned.push({ topic: top, score, named: true, places: aspects.flatMap(({ places }) => places.slice(0, 1)) });
  }
  for (const each of returned) relate(each, { sourceId, book });
}

function relate({ topic, places }: ProfiledTopic, { sourceId, book }: { sourceId: string; book: ClaimBook }): void {
  book.relate({
    type: 'ABOUT',
    from: sourceId,
    to: topic,
    rule: 'topic-by-frequency',
    certainty: 'INFERRED',
    evidence: places.slice(0, 3),
  });
}
