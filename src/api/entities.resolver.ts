/** The pair of root fields of each kind: one by reference, many as a connection; and `node(s)` by id. */
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import { answer, lookUp, nodesPlan, pagePlan } from '../inquiry/plan/answer.js';
import type { AnsweredNode } from '../inquiry/plan/answered.js';
import { readOnce } from '../inquiry/plan/bound.js';
import { referencePlan } from '../inquiry/plan/reference-plan.js';
import { askedKeys, type Reference } from '../inquiry/reference-hits.js';
import { resolveReference } from '../inquiry/resolve-reference.js';
import { ENTITY_KINDS, type EntityKind } from '../vocabulary/kinds.js';
import { labelOf } from '../vocabulary/properties.js';
import { currentForm } from '../vocabulary/former-ids.js';
import { PolicyGraphError } from '../errors.js';
import { argumentsOf, boundTo, rootPlace } from './arguments.js';
import { AS_KNOWN_ON, AsKnownOn, knownContext } from './as-known.js';
import type { ApiContext } from './context.js';
import { DateScalar } from './date.scalar.js';
import { addField, addQuery, argsType } from './decorate.js';
import { CONNECTIONS, ENTITY_TYPES, ORDER, WHERE } from './entity.type.js';
import { addPageArgs } from './inputs.js';
import { connectionSelection, nodeSelection } from './look-ahead.js';
import { NodeType } from './node.type.js';
import { planned } from './plan-cache.js';
import { MANY } from './root-fields.js';

/** How many ids `nodes` takes at once. */
const MAX_IDS = 100;

@Resolver()
export class NodeResolver {
  @Query(() => NodeType, {
    nullable: true,
    description:
      'The thing of that id; null where the graph has none. An old id answers the thing that it became part of. Example: node(id: "cur.stem") { id name }.',
  })
  async node(
    @Arg('id', () => ID, { description: 'Id of an entity or source.' }) id: string,
    @AsKnownOn() asKnownOn: string | undefined,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AnsweredNode | null> {
    const [node] = await this.nodes([id], asKnownOn, context, info);
    return node ?? null;
  }

  @Query(() => [NodeType], {
    nullable: 'items',
    description:
      'The things of those ids, at most 100, in that order; null for each that the graph does not have. Example: nodes(ids: ["cur", "cur.stem"]) { id name }.',
  })
  async nodes(
    @Arg('ids', () => [ID], { description: 'Ids of entities or sources.' }) ids: string[],
    @AsKnownOn() asKnownOn: string | undefined,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<(AnsweredNode | null)[]> {
    const plan = planned(info, () =>
      nodesPlan(
        boundTo(rootPlace(info), (args: { ids?: string[]; id?: string }) => (args.ids ?? [args.id!]).map(currentForm)),
        nodeSelection(ENTITY_KINDS, info.fieldNodes, info),
      ),
    );
    if (ids.length > MAX_IDS)
      throw new PolicyGraphError('BAD_USER_INPUT', `nodes takes at most ${MAX_IDS} ids, not ${ids.length}`);
    const { store } = knownContext(context, asKnownOn);
    const nodes = await answer(store, plan, argumentsOf(info));
    return ids.map((id) => nodes.get(currentForm(id)) ?? null);
  }
}

const EXAMPLES: Readonly<Record<EntityKind, string>> = {
  DOCUMENT: 'document(ref: "29-NQ/TW", asOf: "2013-11-04") { title }',
  AGENCY: 'agency(ref: "UBND quận Long Biên") { name }',
  LOCALITY: 'locality(ref: "Huyện Bảo Thắng") { partOf { edges { node { name } } } }',
  TASK: 'task(ref: "<id>") { name }',
  PROGRAM: 'program(ref: "Chương trình GDPT 2018") { name }',
  TOPIC: 'topic(ref: "STEM") { tasks { totalCount } }',
  INDICATOR: 'indicator(ref: "<id>") { value unit }',
  PERSON: 'person(ref: "Ngô Văn Hải") { name }',
  PERIOD: 'period(ref: "2019-2020") { tasks { totalCount } }',
  SOURCE: 'source(ref: "<id or sha256>") { title publisher }',
};

/** A resolver class for the pair of one kind, made from the tables. */
function pairResolver(kind: EntityKind): new () => object {
  const label = labelOf(kind);
  const one = label.charAt(0).toLowerCase() + label.slice(1);
  const many = MANY[kind];
  const page = argsType(`${label}PageArgs`);
  addPageArgs(page, { kind, where: () => WHERE[kind], orderBy: () => ORDER[kind] });
  addField(page, 'asKnownOn', () => DateScalar, { nullable: true, description: AS_KNOWN_ON });

  class Pair {}
  const answerOne = async (reference: Reference, { store }: ApiContext, info: GraphQLResolveInfo) => {
    const given = argumentsOf(info);
    const plan = planned(info, () => {
      const keys = readOnce(
        boundTo(rootPlace(info), (args: { ref: string; asOf?: string | null }) =>
          askedKeys({ mention: args.ref, kind, asOf: args.asOf ?? null }),
        ),
      );
      const { asOf } = argumentsOf(info)(rootPlace(info));
      return referencePlan(
        kind,
        { keys, asOf: asOf !== undefined && asOf !== null },
        nodeSelection([kind], info.fieldNodes, info),
      );
    });
    const found = await answer(store, plan(given), given);
    if (found !== null) return found;
    // No name, or a name of several: a part of a name may be meant, or the asker is told between what to choose.
    const id = await resolveReference(store, reference);
    if (id === null) return null;
    const { nodes } = await lookUp(
      store,
      { nodes: [{ ids: [id], selection: nodeSelection([kind], info.fieldNodes, info) }] },
      given,
    );
    return nodes[0]?.get(id) ?? null;
  };
  const answerMany = (asKnownOn: string | null | undefined, context: ApiContext, info: GraphQLResolveInfo) => {
    const { store } = knownContext(context, asKnownOn);
    const madeFor = store.capabilities.rangeIndexes ? 'ordered ' : '';
    const selection = () => connectionSelection(kind, { nodes: info.fieldNodes, place: rootPlace(info) }, info);
    const plan = planned(info, () => pagePlan(kind, selection(), store.capabilities), madeFor);
    return answer(store, plan, argumentsOf(info));
  };

  addQuery(Pair, one, () => ENTITY_TYPES[kind], {
    params: [
      (prototype) => Arg('ref', () => String, { description: 'An id or any way of writing the name.' })(prototype, one, 0),
      (prototype) =>
        Arg('asOf', () => DateScalar, { nullable: true, description: 'Prefer what was of, or valid on, this day.' })(
          prototype,
          one,
          1,
        ),
      (prototype) => AsKnownOn()(prototype, one, 2),
      (prototype) => Ctx()(prototype, one, 3),
      (prototype) => Info()(prototype, one, 4),
    ],
    nullable: true,
    description: `By id, symbol or any reference; null where nothing fits. Several fit equally: the error AMBIGUOUS_REFERENCE with the candidates. Example: ${EXAMPLES[kind]}.`,
    answer: (ref: string, asOf: string | undefined, knownOn: string | undefined, context: ApiContext, info: GraphQLResolveInfo) =>
      answerOne({ mention: ref, kind, asOf: asOf ?? null }, knownContext(context, knownOn), info),
  });
  addQuery(Pair, many, () => CONNECTIONS[kind], {
    params: [
      (prototype) => Args(() => page)(prototype, many, 0),
      (prototype) => Ctx()(prototype, many, 1),
      (prototype) => Info()(prototype, many, 2),
    ],
    nullable: false,
    description: `A page of ${label} nodes. Example: ${many}(first: 5) { totalCount edges { node { id name } } }.`,
    answer: (args: { asKnownOn?: string | null }, context: ApiContext, info: GraphQLResolveInfo) =>
      answerMany(args.asKnownOn, context, info),
  });
  Resolver()(Pair);
  return Pair;
}

/** The resolver classes of all pairs. */
export const PAIR_RESOLVERS = ENTITY_KINDS.map(pairResolver);
