import type { GraphQLFormattedError } from 'graphql';
import { graphError } from '#kernel/errors/graph-error.ts';
import type { SubgraphResponse } from '../engine/engine.ts';
import { LongList } from '../slices/long-list.ts';
import { parseInSlices } from '../slices/parse.ts';
import type { Slice } from '../slices/slice.ts';

type Json = Readonly<Record<string, unknown>>;

/** Errors of one answer beyond this many are not read. */
const ERRORS_MAX = 1_000;
const BYTE_ORDER_MARK = '\ufeff';

/** The text without the mark that some servers begin with; JSON knows none. */
export const stripByteOrderMark = (text: string): string => (text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text);

/** An answer as the GraphQL specification has it; null for anything else. */
export function parseResult(text: string): SubgraphResponse | null {
  let value: unknown;
  try {
    value = JSON.parse(stripByteOrderMark(text));
  } catch {
    return null;
  }
  return resultFrom(value);
}

/** The same of a long text; its length goes along with the answer. */
export async function parseLongResult(
  text: string,
  slice: Slice,
  longLists: boolean,
): Promise<SubgraphResponse | null> {
  let value: unknown;
  try {
    value = await parseInSlices(stripByteOrderMark(text), slice, { longLists });
  } catch (error) {
    if (error instanceof SyntaxError) {
      return null;
    }
    throw error;
  }
  const answer = resultFrom(withWholeErrors(value));
  return answer && { ...answer, characters: text.length };
}

/** Errors are looked at one by one. */
function withWholeErrors(value: unknown): unknown {
  return isObject(value) && value.errors instanceof LongList
    ? { ...value, errors: value.errors.items() ?? 'none' }
    : value;
}

/**
 * Believes of a JSON value what the specification lets an answer be, and keeps the rest from whoever comes after: `data`
 * is an object or null, errors are a list of objects, and each of their members is what it should be or absent. What
 * is wrong beside data that is right becomes an error of its own. Without data and without a single error it is no
 * answer.
 */
export function resultFrom(value: unknown): SubgraphResponse | null {
  if (!isObject(value)) {
    return null;
  }
  const { data, errors } = value;
  const isData = data === null || isObject(data);
  const told = Array.isArray(errors) ? errors.slice(0, ERRORS_MAX) : [];
  const believed = told.filter(isObject);
  if (!isData && believed.length === 0) {
    return null;
  }
  if (believed.length === 0 && data === null && !isNothing(errors)) {
    return null;
  }
  const read = believed.map(errorFrom);
  const isWrong = !isNothing(errors) && (!Array.isArray(errors) || believed.length < told.length);
  if (isWrong || !(isData || data === undefined)) {
    read.push(WRONG);
  }
  return { ...(isData ? { data } : {}), ...(read.length === 0 ? {} : { errors: read }) };
}

const WRONG: GraphQLFormattedError = graphError(
  'DEPARTMENT_ANSWER_INVALID',
  'The department answered something beside its data that is not GraphQL.',
).toJSON();

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof LongList);
/** Many servers write members that they have no use for. */
const isNothing = (errors: unknown): boolean =>
  errors === undefined || errors === null || (Array.isArray(errors) && errors.length === 0);

const MESSAGE_MAX = 4_000;
const PATH_MAX = 256;
/** As JSON: an error is told at every place of its entity. */
const EXTENSIONS_MAX = 16_384;

/** An error with those of its members that are what they should be; without a sentence, its message is empty. */
function errorFrom({ message, path, extensions }: Json): GraphQLFormattedError {
  return {
    message: typeof message === 'string' ? message.slice(0, MESSAGE_MAX) : '',
    ...(isPath(path) ? { path } : {}),
    ...(isObject(extensions) ? { extensions: extensionsFrom(extensions) } : {}),
  };
}

function isPath(path: unknown): path is (string | number)[] {
  return (
    Array.isArray(path) &&
    path.length > 0 &&
    path.length <= PATH_MAX &&
    path.every((key) => typeof key === 'string' || (Number.isSafeInteger(key) && key >= 0))
  );
}

/** Nothing but the code where they are larger, or nested deeper, than they may be. */
function extensionsFrom(extensions: Json): Json {
  const { ['__proto__']: _, ...rest } = extensions;
  return isSmall(rest) ? rest : { code: typeof rest.code === 'string' ? rest.code.slice(0, PATH_MAX) : undefined };
}

function isSmall(extensions: Json): boolean {
  try {
    return JSON.stringify(extensions).length <= EXTENSIONS_MAX;
  } catch {
    // Nested deeper than any stack.
    return false;
  }
}
