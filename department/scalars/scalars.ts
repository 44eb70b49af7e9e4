import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { isCalendarDate } from '#kernel/config/env.ts';

const refuse = (type: string, expected: string, value: unknown): GraphQLError =>
  new GraphQLError(`${type}: expected ${expected}, got ${typeof value === 'string' ? 'other text' : typeof value}.`, {
    extensions: { code: 'BAD_USER_INPUT' },
  });

function textScalar<T>(
  name: string,
  expected: string,
  serialize: (value: unknown) => string,
  parse: (text: string) => T | undefined,
) {
  const read = (value: unknown): T => {
    const parsed = typeof value === 'string' ? parse(value) : undefined;
    if (parsed === undefined) {
      throw refuse(name, expected, value);
    }
    return parsed;
  };
  return new GraphQLScalarType({
    name,
    serialize,
    parseValue: read,
    parseLiteral: (node) => read(node.kind === Kind.STRING ? node.value : undefined),
  });
}

const DATE = /^\d{4}-\d\d-\d\d$/;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

/** `YYYY-MM-DD`, as the calendar has it. */
export const DateScalar = textScalar('Date', 'a calendar date like 2026-11-20', String, (text) =>
  DATE.test(text) && isCalendarDate(text) ? text : undefined,
);

/** An instant with its offset; given out in UTC. */
export const DateTimeScalar = textScalar(
  'DateTime',
  'an instant like 2026-11-20T08:00:00+07:00',
  (value) => (value instanceof Date ? value : new Date(String(value))).toISOString(),
  (text) => (INSTANT.test(text) && !Number.isNaN(Date.parse(text)) ? new Date(text) : undefined),
);
