/** What changed in the graph since a cursor, a day or a revision: for mirrors, alerts and whoever wants to know what is new. */
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Int, Query, Resolver } from 'type-graphql';
import { CHANGE_KINDS, CHANGE_SUBJECTS, type Change, changesSince } from '../inquiry/changes-since.js';
import { ENTITY_KINDS } from '../vocabulary/kinds.js';
import { ClaimType } from './claim.type.js';
import { connectionOver } from './connections.js';
import type { ApiContext } from './context.js';
import { addField, objectType } from './decorate.js';
import { enumOf } from './enums.js';
import { type Hydrated, Hydration } from './hydrate.js';
import { JudgementType, judgementAnswer } from './judgement.type.js';
import { fieldsAt, nodeSelection } from './look-ahead.js';
import { NodeType } from './node.type.js';

const ChangeKindEnum = enumOf('ChangeKind', CHANGE_KINDS, {
  description: 'What became of something, seen from `since`.',
  valueDescriptions: {
    ADDED: 'It was not there at `since`.',
    CHANGED: 'It says something else, or has other words behind it.',
    REMOVED: 'It is listed no more: retracted, rejected, seen as another one, or deleted.',
  },
});
const ChangeSubjectEnum = enumOf('ChangeSubject', CHANGE_SUBJECTS, {
  description: 'What changed.',
  valueDescriptions: {
    ENTITY: 'A thing: what is known of it, or whether any source speaks of it.',
    CLAIM: 'A fact, or the evidence behind it.',
    JUDGEMENT: 'What a person said, or that it was taken back.',
    REDIRECT: 'Where an old id leads.',
  },
});

const edge = objectType('ChangeEdge', { description: 'What became of one thing, fact, judgement or old id.' });
addField(edge, 'cursor', () => String, { description: 'Cursor of this row; it may also be given as `since`.' });
addField(edge, 'change', () => ChangeKindEnum, { description: 'What became of it, seen from `since`.' });
addField(edge, 'subject', () => ChangeSubjectEnum, { description: 'What changed.' });
addField(edge, 'id', () => ID, { description: 'Id of what changed.' });
addField(edge, 'revision', () => Int, { description: 'The change of the graph that wrote it last.' });
addField(edge, 'at', () => String, {
  description: 'When the graph came to that revision, ISO date-time; null where this was not noted yet.',
  nullable: true,
});
addField(edge, 'node', () => NodeType, {
  description:
    'The thing itself, the subject of the fact, or where the old id leads; null for a judgement and for what was deleted.',
  nullable: true,
});
addField(edge, 'claim', () => ClaimType, { description: 'The fact as it stands now; null for anything else.', nullable: true });
addField(edge, 'judgement', () => JudgementType, { description: 'The judgement; null for anything else.', nullable: true });

const ChangeConnectionType = connectionOver(
  'Change',
  edge,
  'What changed in the graph, oldest first, each once, where it changed last.',
);
addField(ChangeConnectionType, 'resume', () => String, {
  description:
    'To be given as `since` next time: behind the last change of the page, or of the graph where the page is the last.',
});
addField(ChangeConnectionType, 'upTo', () => Int, { description: 'The revision up to which was looked.' });

@Resolver()
export class ChangesResolver {
  @Query(() => ChangeConnectionType, {
    description:
      'What changed since a cursor, a day or time (UTC), or a revision ("0" is the beginning; `statistics { revision }` the present): things, facts, judgements, old ids; added, changed, removed. Go on with `after` in one answer, and with `resume` as `since` next time: nothing is missed, also while others write. Example: changes(since: "2026-01-31", first: 50) { resume edges { change subject id at node { name } claim { predicate objectId } } }.',
  })
  async changes(
    @Arg('since', () => String, { description: 'A cursor or `resume` of an earlier answer, an ISO day or time, or a revision.' })
    since: string,
    @Arg('first', () => Int, { nullable: true, description: 'How many, 1–100; 20 unless said.' }) first: number | undefined,
    @Arg('after', () => String, { nullable: true, description: 'The cursor behind which to go on.' }) after: string | undefined,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const at = (...path: string[]) => fieldsAt(info.fieldNodes, path, info);
    const answer = await changesSince(context.store, {
      since,
      ...(first == null ? {} : { first }),
      after: after ?? null,
      counted: at('totalCount').length > 0,
    });
    const hydration = new Hydration(info);
    const nodes = at('edges', 'node');
    const place = hydration.want(
      nodes.length === 0 ? [] : answer.edges.flatMap(({ nodeId }) => (nodeId === null ? [] : [nodeId])),
      nodeSelection(ENTITY_KINDS, nodes, info),
    );
    hydration.wantEvidence(
      answer.edges.flatMap(({ claim }) => (claim === null ? [] : [claim.id])),
      at('edges', 'claim', 'evidence'),
    );
    const found = await hydration.fetch(context);
    return { ...answer, edges: answer.edges.map((change) => edgeOf(change, found, place)) };
  }
}

function edgeOf({ cursor, kind, subject, id, revision, at, nodeId, claim, judgement }: Change, found: Hydrated, place: number) {
  return {
    ...{ cursor, change: kind, subject, id, revision, at },
    node: nodeId === null ? null : found.find(place, nodeId),
    claim: claim === null ? null : { ...claim, evidence: found.evidence(claim.id) },
    judgement: judgement === null ? null : judgementAnswer(judgement),
  };
}
