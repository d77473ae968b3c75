/** What happened to a thing, oldest first, each with its words. */
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Float, ID, Info, Int, Query, Resolver } from 'type-graphql';
import { DATE_PRECISIONS, HAPPENINGS, timelineOf } from '../inquiry/timeline-of.js';
import { type Certainty, ENTITY_KINDS } from '../vocabulary/kinds.js';
import { AsKnownOn, knownContext } from './as-known.js';
import { connectionOver } from './connections.js';
import type { ApiContext } from './context.js';
import { addField, objectType } from './decorate.js';
import { ENTITY_TYPES } from './entity.type.js';
import { CertaintyEnum, enumOf, RelationTypeEnum, StatusEnum } from './enums.js';
import { EvidenceType } from './evidence.type.js';
import { Hydration } from './hydrate.js';
import { fieldsAt, nodeSelection } from './look-ahead.js';
import { NodeType } from './node.type.js';

const HappeningEnum = enumOf('Happening', HAPPENINGS, {
  description: 'What sort of day it is.',
  valueDescriptions: {
    ISSUED: 'The document was issued.',
    PUBLISHED: 'The source was published.',
    REPORTED: 'A source that reports it was published; told of what has no day and no period of its own.',
    BEGAN: 'The unit, body or period began.',
    ENDED: 'It was no more from this day on; of a period, its last year or day.',
    SUCCEEDED: 'The node took over the thing, wholly or in part.',
    TOOK_OVER: 'The thing took over the node, wholly or in part.',
    DUE: 'The task is due.',
    DURING: 'It falls in the period.',
    MEASURED: 'The figure is of this time.',
    TARGET: 'The target is to be reached by then.',
    BASELINE: 'What the figure is compared with is of this time.',
  },
});
const DatePrecisionEnum = enumOf('DatePrecision', DATE_PRECISIONS, {
  description: 'How exactly a time is known.',
  valueDescriptions: {
    DAY: 'To the day.',
    MONTH: 'To the month.',
    YEAR: 'To the year.',
    YEARS: 'A school year or another span of years.',
  },
});

const edge = objectType('TimelineEdge', { description: 'Something that happened, with what says so.' });
addField(edge, 'cursor', () => String, { description: 'Cursor of this row.' });
addField(edge, 'date', () => String, {
  description: 'When: "2013-11-04", "2020-09" or "2019", as exact as it is known; of a span its beginning.',
});
addField(edge, 'precision', () => DatePrecisionEnum, { description: 'How exactly that is known.' });
addField(edge, 'until', () => String, { description: 'Where a span ends; null where it is none.', nullable: true });
addField(edge, 'happening', () => HappeningEnum, { description: 'What happened.' });
addField(edge, 'node', () => NodeType, { description: 'To what: the thing itself, or what relates to it.' });
addField(edge, 'relation', () => RelationTypeEnum, {
  description: 'How the node relates to the thing; null where it is the thing itself.',
  nullable: true,
});
addField(edge, 'period', () => ENTITY_TYPES.PERIOD, {
  description: 'The period that gives the time, if one does.',
  nullable: true,
});
addField(edge, 'certainty', () => CertaintyEnum, {
  description: 'That of the weakest fact it rests on; null where no claim says so, as of days in shipped lists.',
  nullable: true,
});
addField(edge, 'confidence', () => Float, { description: 'How sure the reading is, 0–1.', nullable: true });
addField(edge, 'status', () => StatusEnum, {
  description: 'How far the relation has come, where the text tells: what is PLANNED has not happened.',
  nullable: true,
});
addField(edge, 'rule', () => String, { description: 'The rule that read or concluded it.', nullable: true });
addField(edge, 'claimIds', () => [ID], { description: 'The facts it rests on: the relation, the period, the day.' });
addField(edge, 'evidence', () => [EvidenceType], { description: 'The words behind those facts.' });
const TimelineConnectionType = connectionOver('Timeline', edge, 'What happened to a thing and around it, oldest first.');

@Resolver()
export class TimelineResolver {
  @Query(() => TimelineConnectionType, {
    description:
      'What happened to any thing and around it, oldest first: when it was issued, began or ended, what took it over; documents that cite, amend or carry it out, tasks with their due days and periods, figures, reports. Example: timeline(of: "document:tw/resolution-29/term-xi") { edges { date precision happening relation node { name } certainty evidence { phrase } } }.',
  })
  async timeline(
    @Arg('of', () => ID, { description: 'Id of the thing; an old id leads on.' }) of: string,
    @Arg('certainty', () => [CertaintyEnum], {
      nullable: true,
      defaultValue: ['ASSERTED', 'VERIFIED'],
      description: 'How sure a relation must be; inference is opt-in.',
    })
    certainty: Certainty[] | null,
    @Arg('first', () => Int, { nullable: true, description: 'How many, 1–100; 20 unless said.' }) first: number | undefined,
    @Arg('after', () => String, { nullable: true, description: 'The cursor behind which to go on.' }) after: string | undefined,
    @AsKnownOn() asKnownOn: string | undefined,
    @Ctx() now: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const context = knownContext(now, asKnownOn);
    const answer = await timelineOf(context.store, { of, certainty, ...(first == null ? {} : { first }), after: after ?? null });
    const at = (...path: string[]) => fieldsAt(info.fieldNodes, path, info);
    const hydration = new Hydration(info);
    const [nodes, periods, proofs] = [at('edges', 'node'), at('edges', 'period'), at('edges', 'evidence')];
    const place = hydration.want(
      nodes.length === 0 ? [] : answer.edges.map(({ nodeId }) => nodeId),
      nodeSelection(ENTITY_KINDS, nodes, info),
    );
    const inPeriods = hydration.want(
      periods.length === 0 ? [] : answer.edges.flatMap(({ periodId }) => (periodId === null ? [] : [periodId])),
      nodeSelection(['PERIOD'], periods, info),
    );
    hydration.wantEvidence(
      answer.edges.flatMap(({ claimIds }) => claimIds),
      proofs,
    );
    const found = await hydration.fetch(context);
    return {
      ...answer,
      edges: answer.edges.map(({ nodeId, periodId, ...happening }) => ({
        ...happening,
        node: found.find(place, nodeId),
        period: periodId === null ? null : found.find(inPeriods, periodId),
        evidence: happening.claimIds.flatMap((claim) => found.evidence(claim)),
      })),
    };
  }
}
