import { buildSchema, findBreakingChanges, findDangerousChanges, type GraphQLSchema, parse, validate } from 'graphql';

/** An operation of the city's own, by the file that it stands in. */
export interface KnownOperation {
  readonly file: string;
  readonly text: string;
}

/** What a client may notice of a new schema. */
export interface SchemaChanges {
  /** What some operation that was right is wrong about now. */
  readonly breaking: readonly string[];
  /** What a client may stumble over that did not expect it: a new value of an enum, a new member of a union. */
  readonly dangerous: readonly string[];
  /** Known operations that were right and are wrong now, each with why. */
  readonly broken: readonly string[];
}

const faults = (schema: GraphQLSchema, text: string): readonly string[] =>
  validate(schema, parse(text)).map(({ message }) => message);

/** Compares two schemas as clients see them. */
export function schemaChanges(before: string, after: string, operations: readonly KnownOperation[]): SchemaChanges {
  const [old, now] = [buildSchema(before), buildSchema(after)];
  return {
    breaking: findBreakingChanges(old, now).map(({ description }) => description),
    dangerous: findDangerousChanges(old, now).map(({ description }) => description),
    broken: operations
      .filter(({ text }) => faults(old, text).length === 0)
      .flatMap(({ file, text }) => faults(now, text).map((message) => `${file}: ${message}`)),
  };
}

/** What a person reads of it. */
export function describeChanges({ breaking, dangerous, broken }: SchemaChanges): string {
  const part = (title: string, lines: readonly string[]): string =>
    lines.length === 0 ? '' : `${title}\n${lines.map((line) => `  ${line}`).join('\n')}\n`;
  const text =
    part('Operations of the city that break:', broken) +
    part('Breaks some client, perhaps; deprecate first, with a date:', breaking) +
    part('May surprise a client:', dangerous);
  return text || 'Nothing that a client could stumble over.\n';
}
