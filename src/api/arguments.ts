/** The arguments of the fields of a request: read where they are needed, once a request, and once for all where no variable stands in them. */
import {
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  getArgumentValues,
  Kind,
  visit,
  BREAK,
} from 'graphql';
import type { Arguments, Bound } from '../inquiry/plan/bound.js';

/** A field with arguments, where it stands in the query. */
export interface ArgumentPlace {
  readonly definition: GraphQLField<unknown, unknown>;
  readonly node: FieldNode;
  /** Its arguments, where no variable can change them. */
  fixed: Readonly<Record<string, unknown>> | null;
  readonly varies: boolean;
}
type Variables = GraphQLResolveInfo['variableValues'];

function hasVariables(node: FieldNode): boolean {
  let found = false;
  for (const argument of node.arguments ?? []) {
    visit(argument, {
      [Kind.VARIABLE]() {
        found = true;
        return BREAK;
      },
    });
  }
  return found;
}

const places = new WeakMap<FieldNode, ArgumentPlace>();

/** The place of a field of that type. A field node is of one field name, whose arguments are the same on every kind it can stand on. */
export function placeOf(type: GraphQLObjectType, node: FieldNode): ArgumentPlace {
  let place = places.get(node);
  if (place === undefined || place.definition !== type.getFields()[node.name.value]) {
    place = { definition: type.getFields()[node.name.value]!, node, fixed: null, varies: hasVariables(node) };
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
  const read = new Map<ArgumentPlace, Readonly<Record<string, unknown>>>();
  const given: Arguments = (place) => {
    const { definition, node, varies, fixed } = place as ArgumentPlace;
    const known = varies ? read.get(place as ArgumentPlace) : fixed;
    if (known !== null && known !== undefined) return known;
    const values = getArgumentValues(definition, node, variableValues);
    if (varies) read.set(place as ArgumentPlace, values);
    else (place as ArgumentPlace).fixed = values;
    return values;
  };
  ofRequests.set(variableValues, given);
  return given;
}

/** A value made from the arguments at the place. */
export function boundTo<A extends object, T>(place: ArgumentPlace, of: (args: A) => T): Bound<T> {
  return (given) => of(given(place) as A);
}
