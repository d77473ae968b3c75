/** The argument `asKnownOn` of questions: what they answer is what the graph knew on that day. */
import { Arg } from 'type-graphql';
import { asKnownOn } from '../inquiry/as-known.js';
import type { ApiContext } from './context.js';
import { DateScalar } from './date.scalar.js';

export const AS_KNOWN_ON =
  'As the graph was known at the end of this day (UTC): facts, evidence and sources recorded by then and not yet retracted. Names are as of now.';

/** The argument as a parameter of a resolver. */
export const AsKnownOn = (): ParameterDecorator =>
  Arg('asKnownOn', () => DateScalar, { nullable: true, description: AS_KNOWN_ON }) as ParameterDecorator;

/** The context whose store answers as known on the day; the context itself without one. */
export function knownContext(context: ApiContext, day: string | null | undefined): ApiContext {
  return day == null ? context : { ...context, store: asKnownOn(context.store, day) };
}
