import { parse } from 'graphql';
import type {
  EntityLookup,
  FetchNode,
  Path,
  Requirement,
  ScheduledFetch,
} from '../../../gateway/engine/planner/plan.ts';

/** A path of a plan from text: `people/@/|Dog/owner` is a field, each item, a type condition, a field. */
export function pathOf(text: string): Path {
  return text
    .split('/')
    .filter((step) => step !== '')
    .map((step) => {
      if (step === '@') {
        return { kind: 'list' };
      }
      return step.startsWith('|') ? { kind: 'types', names: step.slice(1).split('|') } : { kind: 'field', name: step };
    });
}

/** A fetch of root fields: `rootFetch('people', '{ me { id } }')`. */
export function rootFetch(subgraph: string, operation: string, path = ''): FetchNode {
  return {
    kind: 'fetch',
    subgraph,
    operation,
    document: parse(operation),
    mutation: operation.startsWith('mutation'),
    variables: [],
    target: { kind: 'root', path: pathOf(path), outputRewrites: [] },
  };
}

const field = (name: string): Requirement => ({ kind: 'field', read: name, write: name });

/** What one type needs for its representation: `entity('Person', 'id')`. */
export const entity = (type: string, ...keys: string[]): Requirement => ({
  kind: 'type',
  name: type,
  selections: ['__typename', ...keys].map(field),
});

interface EntityFetch {
  readonly paths: readonly string[];
  readonly requires: readonly Requirement[];
  readonly over?: Partial<EntityLookup>;
}

/** A fetch of one lookup: `entityFetch('tax', '... on Person { due }', { paths: ['me'], requires: [entity('Person', 'id')] })`. */
export function entityFetch(subgraph: string, selection: string, { paths, requires, over }: EntityFetch): FetchNode {
  const operation = `query($representations:[_Any!]!){_entities(representations:$representations){${selection}}}`;
  const lookup: EntityLookup = {
    alias: '_entities',
    variable: 'representations',
    paths: paths.map(pathOf),
    requires,
    inputRewrites: [],
    outputRewrites: [],
    context: [],
    ...over,
  };
  return { ...rootFetch(subgraph, operation), target: { kind: 'entities', lookups: [lookup] } };
}

export type Entry = readonly [fetch: FetchNode, ...after: number[]];

/** A schedule: each fetch with the indices it waits for. */
export const schedule = (...entries: readonly Entry[]): readonly ScheduledFetch[] =>
  entries.map(([fetch, ...after]) => ({ fetch, after, deferId: 0 }));
