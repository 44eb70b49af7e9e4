import type { ArgumentNode, DirectiveNode } from 'graphql';
import { print } from 'graphql';

/** What a client selects, with conditions decided and fragments spread out. */
export type Selection = FieldSelection | TypeSelection;

export interface FieldSelection {
  readonly kind: 'field';
  /** The client's response key. */
  readonly responseKey: string;
  /** The engine's response key towards planner and subgraphs: the name of the field, or an alias of ours. */
  readonly planKey: string;
  readonly name: string;
  readonly arguments: readonly ArgumentNode[];
  /** The same as planners see it: a variable for each value. */
  readonly planArguments: readonly ArgumentNode[];
  readonly directives: readonly DirectiveNode[];
  /** Absent on leaves. */
  readonly selections?: readonly Selection[];
  /** The objects must say of what type they are, whether or not the client wants to know. */
  readonly typed?: boolean;
}

export interface TypeSelection {
  readonly kind: 'type';
  readonly type: string;
  readonly selections: readonly Selection[];
  /** The response to the fragment may come after the one around it. */
  readonly deferred?: DeferredFragment;
}

/** One deferred fragment, wherever it is spread. */
export interface DeferredFragment {
  /** Rises from 1 in the order of the operation; 0 is what is not deferred. */
  readonly deferId: number;
  /** The deferred fragment around this one; 0 where there is none. */
  readonly parentId: number;
  /** The client's name for it. */
  readonly label: string | undefined;
}

/** Nothing is selected, said in GraphQL: to the cache it must not look like a client that asked for the type. */
const NOTHING = '{__typename@skip(if:true)}';

/**
 * Prints selections under the keys of the client or of the engine. Where nothing is selected, subgraphs are asked for
 * the type, because a selection set may not be empty.
 */
export function printSelections(selections: readonly Selection[], key: 'responseKey' | 'planKey'): string {
  const printed = key === 'planKey' ? selections.filter((selection) => !isIntrospection(selection)) : selections;
  const inner = printed.map((selection) => printSelection(selection, key)).join(' ');
  if (inner !== '') {
    return `{${inner}}`;
  }
  return key === 'responseKey' ? NOTHING : '{__typename}';
}

/** The schema itself resolves these fields, on every object of the query type. */
export const isIntrospection = (selection: Selection): boolean =>
  selection.kind === 'field' && (selection.name === '__schema' || selection.name === '__type');

function printSelection(selection: Selection, key: 'responseKey' | 'planKey'): string {
  if (selection.kind === 'type') {
    const deferred = selection.deferred === undefined ? '' : printDeferral(selection.deferred, key);
    return `... on ${selection.type}${deferred}${printSelections(selection.selections, key)}`;
  }
  const alias = selection[key];
  const inner = selection.selections === undefined ? '' : printSelections(selection.selections, key);
  const suffix =
    key === 'planKey'
      ? printArguments(selection.planArguments)
      : `${printArguments(selection.arguments)}${printDirectives(selection.directives)}`;
  const typed = key === 'planKey' && selection.typed === true && inner !== '{__typename}';
  return `${alias === selection.name ? '' : `${alias}:`}${selection.name}${suffix}${typed ? `{__typename ${inner.slice(1)}` : inner}`;
}

/** Planners see the id of the fragment, because the labels of a client need not be unique. */
function printDeferral({ deferId, label }: DeferredFragment, key: 'responseKey' | 'planKey'): string {
  const name = key === 'planKey' ? String(deferId) : label;
  return name === undefined ? '@defer' : `@defer(label:${JSON.stringify(name)})`;
}

function printArguments(given: FieldSelection['arguments']): string {
  return given.length === 0 ? '' : `(${given.map(print).join(',')})`;
}

export function printDirectives(directives: readonly DirectiveNode[]): string {
  return directives.map(print).join('');
}
