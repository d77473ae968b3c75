/** The arguments of the fields of a request: read where they are needed, once a request, and once for all where no variable stands in them. */
import type { FieldNode, GraphQLField, GraphQLObjectType, GraphQLResolveInfo } from 'graphql';
import type { Arguments, Bound, Place } from '../inquiry/plan/bound.js';
import { type ArgumentReader, type ArgumentValues, argumentReader, type Variables } from './argument-values.js';

/** A field with arguments, where it stands in the query. */
export interface ArgumentPlace extends ArgumentReader {
  readonly definition: GraphQLField<unknown, unknown>;
}

const places = new WeakMap<FieldNode, ArgumentPlace>();

/** The place of a field of that type. A field node is of one field name, whose arguments are the same on every kind it can stand on. */
export function placeOf(type: GraphQLObjectType, node: FieldNode): ArgumentPlace {
  let place = places.get(node);
  if (place === undefined || place.definition !== type.getFields()[node.name.value]) {
    const definition = type.getFields()[node.name.value]!;
    place = { definition, ...argumentReader(definition, node) };
    places.set(node, place);
  }
  return place;
}

/** The place of the root field that is being resolved. */
export function rootPlace({ parentType, fieldNodes }: GraphQLResolveInfo): ArgumentPlace {
  return placeOf(parentType, fieldNodes[0]!);
}

const ofRequests = new WeakMap<Variables, Arguments>();

/** How the arguments of a request are read. Throws what graphql-js throws for arguments that do not fit. */
export function argumentsOf({ variableValues }: Pick<GraphQLResolveInfo, 'variableValues'>): Arguments {
  const before = ofRequests.get(variableValues);
  if (before !== undefined) return before;
  const made = new Map<Place, ArgumentValues>();
  const given: Arguments = (place) => {
    const { read, varies } = place as ArgumentPlace;
    if (!varies) return read(variableValues);
    let values = made.get(place);
    if (values === undefined) {
      values = read(variableValues);
      made.set(place, values);
    }
    return values;
  };
  ofRequests.set(variableValues, given);
  return given;
}

/** A value made from the arguments at the place. */
export function boundTo<A extends object, T>(place: ArgumentPlace, of: (args: A) => T): Bound<T> {
  return (given) => of(given(place) as A);
}
