/** The documents above and below a document, as a graph: each once, each relation once, with its proof. */
import type { FieldNode, GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, Ctx, Field, Float, Info, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { FORCE_STATES, type Force } from '../inquiry/force-of.js';
import { type LineageDirection, lineageOf } from '../inquiry/lineage-of.js';
import { type Certainty, ENTITY_KINDS } from '../vocabulary/kinds.js';
import { CandidateType, HopType } from './answers.type.js';
import { AS_KNOWN_ON, knownContext } from './as-known.js';
import type { ApiContext } from './context.js';
import { DateScalar } from './date.scalar.js';
import { ENTITY_TYPES } from './entity.type.js';
import { CertaintyEnum, enumOf, LineageDirectionEnum, StatusEnum } from './enums.js';
import { EvidenceType } from './evidence.type.js';
import { type Hydrated, Hydration } from './hydrate.js';
import { fieldsAt, nodeSelection } from './look-ahead.js';
import { NodeType } from './node.type.js';

const ForceStateEnum = enumOf('ForceState', FORCE_STATES, {
  description: 'What is known to have become of a document; the graph cannot tell that a document is in force.',
  valueDescriptions: {
    NOT_ISSUED: 'It was issued after the day that is asked about.',
    REPEALED: 'Another repeals it.',
    REPLACED: 'Another replaces it.',
    SUSPENDED: 'Another suspends it.',
    AMENDED: 'Another amends it: it stands, not as it was.',
  },
});

@ObjectType('Force', {
  description:
    'What others did to a document, by relations that are done or bear no status; what is only planned does not count. The day is that of issue of the document that did it: when that takes effect the graph does not know.',
  simpleResolvers: true,
})
export class ForceType {
  @Field(() => ForceStateEnum, { description: 'What became of it; of several, what weighs most, the whole before a part.' })
  state!: Force['state'];
  @Field(() => DateScalar, {
    nullable: true,
    description: 'When the other was issued, or of NOT_ISSUED the document itself; null where the graph does not know.',
  })
  since!: string | null;
  @Field(() => ENTITY_TYPES.DOCUMENT, { nullable: true, description: 'The document that did it; null for NOT_ISSUED.' })
  by!: NodeType | null;
  @Field(() => [String], { description: 'Parts of the document that it happened to, as locators; empty: all of it.' })
  provisions!: readonly string[];
  @Field(() => CertaintyEnum, { nullable: true, description: 'How sure that relation is; null for NOT_ISSUED.' })
  certainty!: string | null;
  @Field(() => String, { nullable: true, description: 'The rule that read or concluded it.' })
  rule!: string | null;
  @Field(() => [EvidenceType], { description: 'The words that say so.' })
  evidence!: EvidenceType[];
}

@ObjectType('LineageNode', {
  description: 'A document or programme of a lineage, and where it stands in it.',
  simpleResolvers: true,
})
export class LineageNodeType {
  @Field(() => NodeType, { description: 'The document or programme.' })
  node!: NodeType;
  @Field(() => LineageDirectionEnum, {
    description: 'UP: above the document. DOWN: below it. BOTH: the document itself, and what a circle leads to either way.',
  })
  direction!: string;
  @Field(() => Int, { description: 'The fewest steps from the document; 0 is the document itself.' })
  distance!: number;
  @Field(() => Boolean, { description: 'Whether the lineage goes on from here behind the depth that was asked for.' })
  hasMore!: boolean;
  @Field(() => ForceType, {
    nullable: true,
    description: 'What is known to have become of the document by the day `asOf`, or so far; null where the graph cannot tell.',
  })
  force!: ForceType | null;
}

@ObjectType('LineageHop', {
  description: 'A relation of a lineage, from the newer or dependent side to the other.',
  simpleResolvers: true,
})
export class LineageHopType extends HopType {
  @Field(() => Float, { description: 'How sure the reading is, 0–1.' })
  confidence!: number;
  @Field(() => StatusEnum, {
    nullable: true,
    description: 'How far it has come, where the text tells: what is PLANNED has not happened.',
  })
  status!: string | null;
  @Field(() => [String], { description: 'Parts of the document at `to` that the words name, as locators; empty: all of it.' })
  provisions!: readonly string[];
  @Field(() => String, { nullable: true, description: 'Since when the graph knows it so, ISO date-time.' })
  recordedAt!: string | null;
  @Field(() => LineageDirectionEnum, {
    description: 'UP: on the way up from the document. DOWN: on the way down. BOTH: on a circle.',
  })
  direction!: string;
  @Field(() => Int, { description: 'Its place on the shortest way from the document: 1 touches the document.' })
  distance!: number;
}

@ObjectType('Lineage', {
  description:
    'What a document rests on or acts on, and what rests on it or acts on it, step by step: each once, each relation once.',
  simpleResolvers: true,
})
export class LineageType {
  @Field(() => ENTITY_TYPES.DOCUMENT, { description: 'The document that the answer is about.' })
  document!: NodeType;
  @Field(() => [CandidateType], { description: 'The other documents that the reference fits.' })
  alternatives!: CandidateType[];
  @Field(() => [LineageNodeType], { description: 'The document itself, then the others by distance and id.' })
  nodes!: LineageNodeType[];
  @Field(() => [LineageHopType], { description: 'The relations among them, by distance and the ids of their claims.' })
  hops!: LineageHopType[];
}

@ArgsType()
class LineageArgs {
  @Field(() => String, { description: 'Any reference to a document: "NQ 29", "29-NQ/TW", an id.' })
  document!: string;
  @Field(() => LineageDirectionEnum, { nullable: true, defaultValue: 'BOTH', description: 'Which way.' })
  direction!: LineageDirection | null;
  @Field(() => Int, { nullable: true, defaultValue: 4, description: 'How many steps each way, 1–6.' })
  depth!: number | null;
  @Field(() => [CertaintyEnum], {
    nullable: true,
    defaultValue: ['ASSERTED', 'VERIFIED'],
    description: 'How sure a relation must be; inference is opt-in.',
  })
  certainty!: Certainty[] | null;
  @Field(() => DateScalar, {
    nullable: true,
    description:
      'As of this day: what is known to be issued later is left out, and `force` tells what had become of the rest by then.',
  })
  asOf?: string | null;
  @Field(() => DateScalar, { nullable: true, description: AS_KNOWN_ON })
  asKnownOn?: string | null;
}

@Resolver()
export class LineageResolver {
  @Query(() => LineageType, {
    description:
      'The documents above and below a document, programmes between them too: what it is based on, carries out, guides, amends, replaces …, and what does so to it, up to six steps. CITES is no lineage. Example: lineage(document: "NQ 29", direction: DOWN, depth: 2) { hops { relation distance certainty from { name } to { name } evidence { phrase } } }.',
  })
  async lineage(
    @Args(() => LineageArgs) { asKnownOn, ...question }: LineageArgs,
    @Ctx() now: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const context = knownContext(now, asKnownOn);
    const at = (...path: string[]): FieldNode[] => fieldsAt(info.fieldNodes, path, info);
    const answer = await lineageOf(context.store, { ...question, forced: at('nodes', 'force').length > 0 });
    const hydration = new Hydration(info);
    const wanted = (ids: readonly string[], kinds: typeof ENTITY_KINDS | readonly ['DOCUMENT'], ...path: string[]): number => {
      const nodes = at(...path);
      return hydration.want(nodes.length === 0 ? [] : ids, nodeSelection(kinds, nodes, info));
    };
    const forces = answer.nodes.flatMap(({ force }) => (force === null ? [] : [force]));
    const places = {
      document: wanted([answer.documentId], ['DOCUMENT'], 'document'),
      alternatives: wanted(
        answer.alternatives.map(({ id }) => id),
        ['DOCUMENT'],
        ...['alternatives', 'node'],
      ),
      nodes: wanted(
        answer.nodes.map(({ id }) => id),
        ENTITY_KINDS,
        ...['nodes', 'node'],
      ),
      by: wanted(
        forces.flatMap(({ byId }) => (byId === null ? [] : [byId])),
        ['DOCUMENT'],
        ...['nodes', 'force', 'by'],
      ),
      from: wanted(
        answer.hops.map(({ fromId }) => fromId),
        ENTITY_KINDS,
        ...['hops', 'from'],
      ),
      to: wanted(
        answer.hops.map(({ toId }) => toId),
        ENTITY_KINDS,
        ...['hops', 'to'],
      ),
    };
    const [ofHops, ofForces] = [at('hops', 'evidence'), at('nodes', 'force', 'evidence')];
    const claims = [
      ...(ofHops.length > 0 ? answer.hops.map(({ claimId }) => claimId) : []),
      ...(ofForces.length > 0 ? forces.flatMap(({ claimId }) => (claimId === null ? [] : [claimId])) : []),
    ];
    hydration.wantEvidence(claims, [...ofHops, ...ofForces]);
    const found = await hydration.fetch(context);
    return {
      document: found.find(places.document, answer.documentId),
      alternatives: answer.alternatives.map(({ id, score, reasons }) => ({
        node: found.find(places.alternatives, id),
        score,
        reasons,
      })),
      nodes: answer.nodes.map(({ id, force, ...placed }) => ({
        ...placed,
        node: found.find(places.nodes, id),
        force: force === null ? null : forceAnswer(force, found, places.by),
      })),
      hops: answer.hops.map(({ claimId, fromId, toId, ...hop }) => ({
        ...hop,
        from: found.find(places.from, fromId),
        to: found.find(places.to, toId),
        evidence: found.evidence(claimId),
      })),
    };
  }
}

function forceAnswer({ byId, claimId, ...force }: Force, found: Hydrated, place: number): object {
  return {
    ...force,
    by: byId === null ? null : found.find(place, byId),
    evidence: claimId === null ? [] : found.evidence(claimId),
  };
}
