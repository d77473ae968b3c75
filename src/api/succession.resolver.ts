/** A locality as written, and carried to the unit of another day. */
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, Info, ObjectType, Query, Resolver } from 'type-graphql';
import { successionOf, UNIT_STATES } from '../inquiry/succession-of.js';
import { ENTITY_KINDS } from '../vocabulary/kinds.js';
import { PathType } from './answers.type.js';
import type { ApiContext } from './context.js';
import { DateScalar } from './date.scalar.js';
import { ENTITY_TYPES } from './entity.type.js';
import { enumOf, SuccessionShareEnum } from './enums.js';
import { Hydration } from './hydrate.js';
import { fieldsAt, nodeSelection } from './look-ahead.js';
import type { NodeType } from './node.type.js';

const UnitStateEnum = enumOf('UnitState', UNIT_STATES, {
  description: 'What a unit is on a day.',
  valueDescriptions: {
    EXISTS: 'It is a unit of that day.',
    CARRIED: 'It had ended; others have taken it over.',
    NOT_BEGUN: 'It began later.',
    NOT_KNOWN: 'It had ended, and the lists know no successor.',
  },
});

@ObjectType('SuccessorUnit', { description: 'A unit that took over another, whole or in part.', simpleResolvers: true })
export class SuccessorUnitType {
  @Field(() => ENTITY_TYPES.LOCALITY, { description: 'The unit.' })
  node!: NodeType;
  @Field(() => SuccessionShareEnum, { nullable: true, description: 'How much it took over; null where the lists do not tell.' })
  share!: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Since when.' })
  date!: string | null;
  @Field(() => PathType, { description: 'Each step of the succession with its record.' })
  path!: PathType;
}

@ObjectType('Succession', { description: 'A locality as written, and what it is on a day.', simpleResolvers: true })
export class SuccessionType {
  @Field(() => ENTITY_TYPES.LOCALITY, { description: 'The locality as written.' })
  locality!: NodeType;
  @Field(() => UnitStateEnum, { description: 'What it is on the day.' })
  state!: string;
  @Field(() => [SuccessorUnitType], { description: 'The units of the day that took it over, by id; empty unless CARRIED.' })
  successors!: SuccessorUnitType[];
}

@Resolver()
export class SuccessionResolver {
  @Query(() => SuccessionType, {
    description:
      'What a locality is on another day: itself, the units that took it over part by part, or that none is known. Example: succession(locality: "Huyện Bảo Thắng", asOf: "2025-08-01") { state successors { share node { name } } }.',
  })
  async succession(
    @Arg('locality', () => String, { description: 'Any reference to a locality.' }) locality: string,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'The day; today unless said.' }) asOf: string | undefined,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const answer = await successionOf(context.store, { locality, asOf: asOf ?? null });
    const at = (...path: string[]) => fieldsAt(info.fieldNodes, path, info);
    const hydration = new Hydration(info);
    const own = hydration.want([answer.localityId], nodeSelection(['LOCALITY'], at('locality'), info));
    const units = hydration.want(
      answer.successors.map(({ localityId }) => localityId),
      nodeSelection(['LOCALITY'], at('successors', 'node'), info),
    );
    const hops = at('successors', 'path', 'hops').length === 0 ? [] : answer.successors.flatMap(({ path }) => path.hops);
    const ends = (end: 'from' | 'to'): number =>
      hydration.want(
        hops.map((hop) => (end === 'from' ? hop.fromId : hop.toId)),
        nodeSelection(ENTITY_KINDS, at('successors', 'path', 'hops', end), info),
      );
    const [from, to] = [ends('from'), ends('to')];
    hydration.wantEvidence(
      hops.map(({ claimId }) => claimId),
      at('successors', 'path', 'hops', 'evidence'),
    );
    const found = await hydration.fetch(context);
    return {
      locality: found.node(own, answer.localityId),
      state: answer.state,
      successors: answer.successors.map(({ localityId, share, date, path }) => ({
        node: found.node(units, localityId),
        share,
        date,
        path: found.path(path, { from, to }),
      })),
    };
  }
}
