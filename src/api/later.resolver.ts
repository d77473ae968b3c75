/** Questions that are part of the schema and that this version does not answer: a plain error, never an empty answer. */
import { Arg, ID, Int, Query, Resolver } from 'type-graphql';
import { PolicyGraphError } from '../errors.js';
import { TimelineConnectionType } from './answers.type.js';

function unsupported(field: string): never {
  throw new PolicyGraphError('NOT_SUPPORTED', `${field} is not answered by this version`);
}

@Resolver()
export class LaterResolver {
  @Query(() => TimelineConnectionType, {
    description:
      'What happened to a thing, oldest first. Not answered yet: the error NOT_SUPPORTED. Example: timeline(of: "cur.stem") { totalCount }.',
  })
  timeline(
    @Arg('of', () => ID, { description: 'Id of the thing.' }) _of: string,
    @Arg('first', () => Int, { nullable: true, description: 'How many, 1–100.' }) _first: number | undefined,
    @Arg('after', () => String, { nullable: true, description: 'The cursor behind which to go on.' }) _after: string | undefined,
  ): object {
    return unsupported('timeline');
  }
}
