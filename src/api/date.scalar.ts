/** Calendar dates: "2013-11-04", real days only. */
import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

function checked(value: unknown): string {
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) {
    const day = new Date(`${value}T00:00:00Z`);
    if (!Number.isNaN(day.getTime()) && day.toISOString().startsWith(value)) return value;
  }
  throw new GraphQLError(
    `${typeof value === 'string' && value.length <= 20 ? `"${value}"` : 'This'} is not a calendar date; write it like "2013-11-04".`,
    {
      extensions: { code: 'BAD_USER_INPUT', remedy: 'Write a real day as year-month-day, e.g. "2013-11-04".' },
    },
  );
}

export const DateScalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: 'A day of the calendar as year-month-day, e.g. "2013-11-04".',
  serialize: (value) => String(value),
  parseValue: checked,
  parseLiteral: (node) => checked(node.kind === Kind.STRING ? node.value : null),
});
