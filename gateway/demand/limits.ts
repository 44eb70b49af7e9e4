import type { GraphQLError } from 'graphql';
import type { Viewer } from '#kernel/protocol/viewer.ts';
import type { DemandConfig, ObjectLimits } from '../config/config.ts';
import { refusal } from '../http/refusal.ts';
import { PAIRS_MAX } from './comparisons.ts';
import type { Extent } from './extent.ts';
import type { Measured } from './measure.ts';

/** Whose measure an operation is held to. */
export type Caller = keyof ObjectLimits;

const CITIZEN = 'citizen';

/** Where nobody is asked who he is, nobody is a stranger. */
export function callerOf({ subject, roles }: Viewer, registered: boolean, identified: boolean): Caller {
  if (registered || !identified) {
    return 'registered';
  }
  if (subject === null) {
    return 'anonymous';
  }
  return roles.some((role) => role !== CITIZEN) ? 'office' : 'person';
}

/** What fields and their arguments need of the nesting of nodes, and some over. */
const NESTING_PER_FIELD = 8;
const NESTING_SPARE = 120;

/** How deep nodes of a document, or values of variables, may stand within one another. */
export const nestingMax = ({ maxDepth }: Pick<DemandConfig, 'maxDepth'>): number =>
  NESTING_PER_FIELD * maxDepth + NESTING_SPARE;

/** What rules of validation look through once for each operation. */
const REVISITS_MAX = 50_000;

/** What anybody's document is held to before it is compared and validated: how much there is to read of it. */
export function refusedExtent(extent: Extent, config: DemandConfig): GraphQLError | undefined {
  const deepest = nestingMax(config);
  if (extent.nesting > deepest) {
    return refusal('OPERATION_TOO_DEEP', `The document is nested ${extent.nesting} times; at most ${deepest}.`, {
      nesting: { measured: extent.nesting, limit: deepest },
    });
  }
  const revisits = extent.operations * (extent.fragments + extent.variableUses);
  if (revisits > REVISITS_MAX) {
    return refusal(
      'OPERATION_TOO_WIDE',
      `The document has ${extent.operations} operations over ${extent.fragments} fragments and ${extent.variableUses} uses of variables; at most ${REVISITS_MAX} together, multiplied. Send the operation that is meant alone.`,
      { revisits: { measured: revisits, limit: REVISITS_MAX } },
    );
  }
  return undefined;
}

/** What is written in a document without repetitions, and would have to be compared. */
export function refusedWriting(
  { fields }: Extent,
  isComparable: () => boolean,
  { maxFields }: DemandConfig,
): GraphQLError | undefined {
  if (fields > maxFields) {
    return refusal('OPERATION_TOO_WIDE', `The document has ${fields} fields; at most ${maxFields} are allowed.`, {
      fields: { measured: fields, limit: maxFields },
    });
  }
  if (!isComparable()) {
    return refusal(
      'OPERATION_TOO_WIDE',
      `The document selects the same fields so often, in so many places, that more than ${PAIRS_MAX} pairs of them would have to be compared. Select each once.`,
      { comparisons: { limit: PAIRS_MAX } },
    );
  }
  return undefined;
}

/** What one operation of a caller is held to. */
export function refusedOperation(
  { depth, aliases, fields, rootFields, objects, introspection }: Measured,
  caller: Caller,
  { maxDepth, maxAliases, maxFields, maxRootFields, maxObjects }: DemandConfig,
): GraphQLError | undefined {
  const wide = (what: string, name: string, measured: number, limit: number): GraphQLError =>
    refusal('OPERATION_TOO_WIDE', `The operation has ${measured} ${what}; at most ${limit} are allowed. Split it.`, {
      [name]: { measured, limit },
    });
  const dear = (what: string, estimated: number, max: number, more: object = {}): GraphQLError =>
    refusal(
      'COST_ESTIMATED_TOO_EXPENSIVE',
      `The operation could come to ${estimated} ${what}; at most ${max} are allowed. Ask for shorter lists, or for less at once.`,
      { cost: { estimated, max }, ...more },
    );
  if (depth > maxDepth) {
    return refusal('OPERATION_TOO_DEEP', `The operation is ${depth} fields deep; at most ${maxDepth} are allowed.`, {
      depth: { measured: depth, limit: maxDepth },
    });
  }
  if (aliases > maxAliases) {
    return wide('aliases', 'aliases', aliases, maxAliases);
  }
  if (rootFields > maxRootFields) {
    return wide('root fields', 'rootFields', rootFields, maxRootFields);
  }
  if (fields > maxFields) {
    return wide('fields with fragments spread out', 'fields', fields, maxFields);
  }
  if (introspection.bytes > introspection.most) {
    return dear('bytes of introspection', introspection.bytes, introspection.most);
  }
  const most = maxObjects[caller];
  // Written so that what is no number any more is refused.
  if (!(objects <= most)) {
    return dear('objects', Math.round(objects), most, { caller });
  }
  return undefined;
}
