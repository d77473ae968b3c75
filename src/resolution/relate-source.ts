/** What a source as a whole is about: what its title names, and what its sentences return to. */
import type { SourceDocument } from '../documents/source-document.js';
import type { ClaimBook } from './claims.js';
import { type ProfiledTopic, topicProfile } from './topic-profile.js';

/** A topic with fewer votes is one of the settings of the text. */
const FEWEST = 2;
/** Of the votes for the topic returned to most, the share that another must reach (chosen by leaving one text out: docs/accuracy). */
const SHARE = 0.4;
/** Tops whose topics are aspects of one thing: a text that touches many of them and dwells on none is about the top itself. */
const WHOLE_TOPS = ['gov', 'asm', 'tch', 'inf'];
/** The aspects together must reach so much more than one topic alone would. */
const TOGETHER = 1.3;

/** Signs of governing (who directs, decides, reports) stand in every text of policy: only what is named tells these topics. */
const OF_ADMINISTRATION = /^gov(?:\.|$)/u;

export function relateSource(document: SourceDocument, sourceId: string, book: ClaimBook): void {
  const { titled, topics } = topicProfile(document);
  for (const [topic, at] of titled) {
    book.relate({ type: 'ABOUT', from: sourceId, to: topic, rule: 'topic-of-title', certainty: 'INFERRED', evidence: [at] });
  }
  const wanted = Math.max(FEWEST, (topics[0]?.score ?? 0) * SHARE);
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
