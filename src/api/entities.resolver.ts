/** The pair of root fields of each kind: one by reference, many as a connection; and `node(s)` by id. */
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import { lookUp, pageOf } from '../inquiry/plan/answer.js';
import type { AnsweredConnection, AnsweredNode } from '../inquiry/plan/selection.js';
import { resolveReference } from '../inquiry/resolve-reference.js';
import { ENTITY_KINDS, type EntityKind } from '../vocabulary/kinds.js';
import { labelOf } from '../vocabulary/properties.js';
import { currentForm } from '../vocabulary/former-ids.js';
import { PolicyGraphError } from '../errors.js';
import { AS_KNOWN_ON, AsKnownOn, knownContext } from './as-known.js';
import type { ApiContext } from './context.js';
import { DateScalar } from './date.scalar.js';
import { addField, addQuery, argsType } from './decorate.js';
import { CONNECTIONS, ENTITY_TYPES, ORDER, WHERE } from './entity.type.js';
import { addPageArgs } from './inputs.js';
import { type ConnectionArguments, connectionSelection, nodeSelection } from './look-ahead.js';
import { NodeType } from './node.type.js';

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
    const { store } = knownContext(context, asKnownOn);
    if (ids.length > MAX_IDS)
      throw new PolicyGraphError('BAD_USER_INPUT', `nodes takes at most ${MAX_IDS} ids, not ${ids.length}`);
    const selection = nodeSelection(ENTITY_KINDS, info.fieldNodes, info);
    const now = ids.map(currentForm);
    const { nodes } = await lookUp(store, { nodes: [{ ids: now, selection, followed: true }] });
    return now.map((id) => nodes[0]?.get(id) ?? null);
  }
}

const PLURALS: Readonly<Record<EntityKind, string>> = {
  DOCUMENT: 'documents',
  AGENCY: 'agencies',
  LOCALITY: 'localities',
  TASK: 'tasks',
  PROGRAM: 'programs',
  TOPIC: 'topics',
  INDICATOR: 'indicators',
  PERSON: 'people',
  PERIOD: 'periods',
  SOURCE: 'sources',
};
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

/** "document:…/…", "cur.stem": one word of ASCII with a colon or point in it. */
const LIKE_AN_ID = /^[a-z][a-z0-9-]*[:.][!-~]+$/;

/** A resolver class for the pair of one kind, made from the tables. */
function pairResolver(kind: EntityKind): new () => object {
  const label = labelOf(kind);
  const one = label.charAt(0).toLowerCase() + label.slice(1);
  const many = PLURALS[kind];
  const page = argsType(`${label}PageArgs`);
  addPageArgs(page, { kind, where: () => WHERE[kind], orderBy: () => ORDER[kind] });
  addField(page, 'asKnownOn', () => DateScalar, { nullable: true, description: AS_KNOWN_ON });

  class Pair {}
  const answerOne = async (ref: string, asOf: string | null, { store }: ApiContext, info: GraphQLResolveInfo) => {
    const selection = nodeSelection([kind], info.fieldNodes, info);
    const byId = async (id: string): Promise<AnsweredNode | null> => {
      const { nodes } = await lookUp(store, { nodes: [{ ids: [id], selection }] });
      const node = nodes[0]?.get(id);
      return node?.entityKind === kind ? node : null;
    };
    // An id needs no look-up of names: one statement instead of two.
    const node = LIKE_AN_ID.test(ref.trim()) ? await byId(ref.trim()) : null;
    if (node !== null) return node;
    const id = await resolveReference(store, { mention: ref, kind, ...(asOf === null ? {} : { asOf }) });
    return id === null ? null : byId(id);
  };
  const answerMany = (
    args: ConnectionArguments & { readonly asKnownOn?: string | null },
    context: ApiContext,
    info: GraphQLResolveInfo,
  ): Promise<AnsweredConnection> => {
    const { store } = knownContext(context, args.asKnownOn);
    return pageOf(store, kind, connectionSelection(kind, { nodes: info.fieldNodes, args }, info));
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
      answerOne(ref, asOf ?? null, knownContext(context, knownOn), info),
  });
  addQuery(Pair, many, () => CONNECTIONS[kind], {
    params: [
      (prototype) => Args(() => page)(prototype, many, 0),
      (prototype) => Ctx()(prototype, many, 1),
      (prototype) => Info()(prototype, many, 2),
    ],
    nullable: false,
    description: `A page of ${label} nodes. Example: ${many}(first: 5) { totalCount edges { node { id name } } }.`,
    answer: (args: ConnectionArguments, context: ApiContext, info: GraphQLResolveInfo) => answerMany(args, context, info),
  });
  Resolver()(Pair);
  return Pair;
}

/** The resolver classes of all pairs. */
export const PAIR_RESOLVERS = ENTITY_KINDS.map(pairResolver);
