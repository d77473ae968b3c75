/**
 * What waits for a person's judgement: mentions that a text leaves open, facts read with little confidence, sources that disagree, identities
 * that may be one or several. The most useful first: that on which most facts hang.
 */
import { type Judgement, judgementsOf } from '../graph/judgement/judgement.js';
import { judgementsNow } from '../graph/judgement/lay-judgements.js';
import { openMentionOf } from '../graph/open-mentions.js';
import { type RowOf, readTogether } from '../graph/read-together.js';
import { doubtfulClaims, judgements, namesakes, openMentions } from '../graph/statements.generated.js';
import type { Store } from '../graph/store.js';
import { localBodyOfId } from '../vocabulary/agencies.js';
import type { EntityKind } from '../vocabulary/kinds.js';
import type { PageInfoAnswer } from './answers.js';
import { CONFLICTING, type Conflict, conflictsIn } from './conflicts.js';
import { type PageRequest, rankedPage } from './keyset.js';
import { type ReviewSelection, type ReviewThings, type ReviewWords, reviewWords, WORDS_ONLY } from './review-words.js';

export const REVIEW_KINDS = ['UNRESOLVED', 'LOW_CONFIDENCE', 'CONFLICT', 'IDENTITY'] as const;
export type ReviewKind = (typeof REVIEW_KINDS)[number];

/** One thing that may be meant, or one side. */
export interface ReviewCandidate {
  /** Id of an entity, or of a claim where sides of a conflict are weighed. */
  readonly id: string;
  /** Its name, of a place with what it lies in; the id of a claim. */
  readonly label: string;
  readonly score: number | null;
  readonly reason: string;
  readonly sourceIds: readonly string[];
}
/** What one can do, as the verb of a judgement and as the command that does it. */
export interface ReviewAction {
  readonly verb: string;
  readonly command: string;
}
export interface ReviewItem {
  /** That of the mention, claim or conflict; of namesakes made from their ids. */
  readonly id: string;
  readonly kind: ReviewKind;
  /** How many facts hang on it. */
  readonly facts: number;
  /** What is to be judged, in words. */
  readonly words: string;
  /** The sentence that it is about, where one is stored. */
  readonly quote: string | null;
  readonly entityKind: EntityKind | null;
  readonly confidence: number | null;
  readonly rule: string | null;
  readonly sourceIds: readonly string[];
  readonly candidates: readonly ReviewCandidate[];
  readonly actions: readonly ReviewAction[];
}

/** Readings below this are doubtful: rules of thumb, not words that say it outright (resolution/rules). */
export const DOUBTFUL = 0.75;
/** Of each kind at most so many are looked at: more is no queue any more. */
const MOST = 2_000;

type Raw = Omit<ReviewItem, 'words' | 'quote' | 'sourceIds' | 'candidates'> &
  ReviewWords & { readonly candidates: readonly Omit<ReviewCandidate, 'label'>[] };

const command = (verb: string, rest: string): ReviewAction => ({
  verb,
  command: `policygraph judge ${verb} ${rest} --by WHO --note WHY`,
});

function unresolved(rows: readonly RowOf<typeof openMentions>[], judged: readonly Judgement[]): Raw[] {
  const settled = new Set(judged.flatMap(({ target }) => (target.verb === 'resolve' ? [target.mention.id] : [])));
  return rows
    .filter(({ id }) => !settled.has(id))
    .map(({ id, properties, quote, facts }) => {
      const { text, kind, source, candidates } = openMentionOf(properties);
      return {
        ...{ id, kind: 'UNRESOLVED', facts, entityKind: kind, confidence: null, rule: null },
        about: { phrase: text, quote: quote ?? null, sourceIds: [source] },
        candidates: candidates.map((each) => ({ id: each.id, score: each.score, reason: each.reason, sourceIds: [] })),
        actions: [command('resolve', `${id} --to ${candidates[0]?.id ?? 'ID'}`)],
      };
    });
}

function doubtful(rows: readonly RowOf<typeof doubtfulClaims>[]): Raw[] {
  return rows.map(({ id, subject, predicate, object, value, confidence, rule, facts }) => ({
    ...{ id, kind: 'LOW_CONFIDENCE', facts, entityKind: null, confidence, rule },
    about: { claim: { id, subject, predicate, object: object ?? null, value: value ?? null } },
    candidates: [],
    actions: [
      command('confirm', id),
      command('reject', id),
      command('correct', `${id} ${object == null ? '--value VALUE' : '--object ID'}`),
    ],
  }));
}

function conflictItem({ id, kind, subjectId, measure, sides, period }: Conflict): Raw {
  const what = [kind, measure, period].filter((part) => part !== null && part !== '').join(' ');
  return {
    ...{ id, kind: 'CONFLICT', entityKind: null, confidence: null, rule: null },
    facts: sides.reduce((sum, { claimIds }) => sum + claimIds.length, 0),
    about: {
      subject: subjectId,
      says: `${what}: ${sides.map(({ value }) => value).join(' ≠ ')}`,
      sourceIds: [...new Set(sides.flatMap(({ sourceIds }) => sourceIds))].sort(),
    },
    candidates: sides.flatMap((side) =>
      side.claimIds.map((claim) => ({
        id: claim,
        score: null,
        reason: `${side.value} (${side.tier})`,
        sourceIds: side.sourceIds,
      })),
    ),
    actions: sides.flatMap(({ claimIds }) => claimIds.flatMap((claim) => [command('confirm', claim), command('reject', claim)])),
  };
}

const pairKey = (a: string, b: string): string => [a, b].sort().join(' ');

function identities(rows: readonly RowOf<typeof namesakes>[], judged: readonly Judgement[]): Raw[] {
  const apart = new Set(judged.flatMap(({ target }) => (target.verb === 'separate' ? [pairKey(target.from, target.to)] : [])));
  const items = new Map<string, Raw>();
  for (const { kind, name, members } of rows) {
    for (const [index, [a, dayA, factsA]] of members.entries()) {
      for (const [b, dayB, factsB] of members.slice(index + 1)) {
        // Documents of one symbol and two days of issue are two: the day tells them apart.
        if (dayA != null && dayB != null && dayA !== dayB) continue;
        // Bodies of two places are told apart by the place, whatever they are called for short.
        if (apart.has(pairKey(a, b)) || (localBodyOfId(a) !== null && localBodyOfId(b) !== null)) continue;
        const [less, more] = factsA <= factsB ? [a, b] : [b, a];
        const id = `identity:${a}|${b}`;
        // They may answer to several names alike: the first names the item.
        if (items.has(id)) continue;
        items.set(id, {
          ...{ id, kind: 'IDENTITY', entityKind: kind as EntityKind, confidence: null, rule: null },
          facts: Math.min(factsA, factsB),
          about: { phrase: name, quote: null, sourceIds: [] },
          candidates: [
            { id: more, score: null, reason: `${Math.max(factsA, factsB)} relations`, sourceIds: [] },
            { id: less, score: null, reason: `${Math.min(factsA, factsB)} relations`, sourceIds: [] },
          ],
          actions: [command('merge', `${less} --into ${more}`), command('separate', `${a} --from ${b}`)],
        });
      }
    }
  }
  return [...items.values()];
}

export interface ReviewQuestion extends PageRequest {
  readonly kinds?: readonly ReviewKind[] | null;
}
export interface ReviewPage {
  readonly edges: readonly { readonly cursor: string; readonly item: ReviewItem }[];
  readonly totalCount: number;
  readonly pageInfo: PageInfoAnswer;
  readonly things: ReviewThings;
}

async function waiting(store: Store, asked: readonly ReviewKind[]): Promise<Raw[]> {
  const when = <Part>(kind: ReviewKind, part: Part): Part | null => (asked.includes(kind) ? part : null);
  const parts = {
    judgements,
    mentions: when('UNRESOLVED', openMentions),
    doubtful: when('LOW_CONFIDENCE', doubtfulClaims),
    figures: when('CONFLICT', CONFLICTING.figures),
    documents: when('CONFLICT', CONFLICTING.documents),
    namesakes: when('IDENTITY', namesakes),
  };
  const found = await readTogether(store, parts, { limit: MOST, below: DOUBTFUL, about: null, measure: null });
  const judged = await judgementsNow(store, judgementsOf(found.judgements));
  return [
    ...unresolved(found.mentions, judged),
    ...doubtful(found.doubtful),
    ...conflictsIn(found).filter(isOpen).map(conflictItem),
    ...identities(found.namesakes, judged),
  ];
}

/**
 * A page of the queue: by how many facts hang on an item, then by kind and id. What was judged is no longer in it; taken back, it is again.
 * Two statements: what waits, and the words and things of the page; more only to follow what people judged through texts revised since.
 * Throws BAD_USER_INPUT for a bad page size or a cursor of another list.
 */
export async function reviewQueue(
  store: Store,
  { kinds, first, after }: ReviewQuestion = {},
  selection: ReviewSelection = WORDS_ONLY,
): Promise<ReviewPage> {
  const asked = kinds == null || kinds.length === 0 ? REVIEW_KINDS : kinds;
  const { rows, totalCount, pageInfo } = rankedPage(
    await waiting(store, asked),
    ({ facts, kind, id }) => [-facts, REVIEW_KINDS.indexOf(kind), id],
    { ...(first === undefined ? {} : { first }), after: after ?? null, of: `review ${asked.join(' ')}`, width: 3 },
  );
  const { words, labelOf, things } = await reviewWords(
    store,
    rows.map(({ row }) => row),
    selection,
  );
  return {
    edges: rows.map(({ cursor, row: { about: _, candidates, ...row } }, index) => ({
      cursor,
      item: { ...row, ...words[index]!, candidates: candidates.map((each) => ({ ...each, label: labelOf(each.id) })) },
    })),
    ...{ totalCount, pageInfo, things },
  };
}

/** A person who confirmed one side has judged. */
function isOpen({ sides }: Conflict): boolean {
  return !sides.some(({ certainty }) => certainty === 'VERIFIED');
}
