import { type DocumentNode, GraphQLError } from 'graphql';
import { parseSupergraph } from '../../supergraph/parse.ts';
import { type Joins, readJoins } from '../../supergraph/joins.ts';
import { readAbstractions } from '../graph/abstractions.ts';
import { openApolloPlanner, openApolloPlannerLater } from './apollo-planner/apollo-planner.ts';
import { openHivePlanner } from './hive-planner/hive-planner.ts';
import { withMergedFetches } from './merge-sequential-fetches.ts';
import type { Planner } from './planner.ts';
import { PlanTooLarge } from './pool/planner-errors.ts';
import { WaitersGone } from './pool/fair-queue.ts';
import { misleadsApolloPlanner } from './required-arguments.ts';
import { readResolvers } from './plan-validation/resolvers.ts';
import { withPlanValidation } from './plan-validation/validate-plan.ts';
import { readSubgraphSchemas } from './request-validation/subgraph-schemas.ts';
import { withStandardRoots } from './standard-roots.ts';
import { withRequestValidation } from './request-validation/validate-request.ts';

/**
 * Hive's planner where it can, Apollo's where it cannot: supergraphs with `@context`, platforms without the binary,
 * operations in parts, and single ones for which Hive finds no way (some of interface objects, as of 0.0.38).
 * Where Apollo's planner is known to plan wrong data, no plan is better than its plan. No plan of either is run unread.
 */
export async function openPlanner(
  supergraphSdl: string,
  preferred?: Planner['name'],
  supergraph: DocumentNode = parseSupergraph(supergraphSdl),
): Promise<Planner> {
  const { sdl, document, translating } = withStandardRoots(supergraphSdl, supergraph);
  const joins = readJoins(document);
  const resolvers = readResolvers(joins);
  const schemas = readSubgraphSchemas(joins, document);
  const abstractions = readAbstractions(joins);
  const checked = (planner: Planner): Planner =>
    withPlanValidation(
      withMergedFetches(withRequestValidation(planner, schemas, abstractions), { resolvers, schemas, abstractions }),
      resolvers,
    );
  const first = checked(await openFirst(sdl, joins, preferred));
  if (first.name === 'apollo' || misleadsApolloPlanner(joins)) {
    return translating(first);
  }
  const second = checked(openApolloPlannerLater(sdl));
  return translating(withFallback(first, second, preferred === undefined));
}

async function openFirst(
  supergraphSdl: string,
  joins: Joins,
  preferred: Planner['name'] | undefined,
): Promise<Planner> {
  if (preferred === 'apollo' || usesContext(joins)) {
    return openApolloPlanner(supergraphSdl);
  }
  try {
    return await openHivePlanner(supergraphSdl);
  } catch (cause) {
    if (preferred === 'hive') {
      throw cause;
    }
    return openApolloPlanner(supergraphSdl);
  }
}

/** Hive's planner ignores `@context` without an error (0.0.38; to come, says https://github.com/graphql-hive/router/issues/15). */
function usesContext({ types }: Joins): boolean {
  return [...types.values()].some(({ fields }) =>
    [...fields.values()].some(({ joins }) => joins.some(({ contextArguments }) => contextArguments.length > 0)),
  );
}

/**
 * Plans deferred fragments with the second planner, because Hive's has no `@defer` (0.0.38,
 * https://github.com/graphql-hive/router/issues/15).
 *
 * @param helps also plan with the second what the first cannot plan, or crashes over
 */
function withFallback(first: Planner, second: Planner, helps: boolean): Planner {
  return {
    name: first.name,
    plansDefer: second.plansDefer,
    async plan(operation, active, turn) {
      if (operation.incremental === true) {
        return second.plan(operation, active, turn);
      }
      try {
        return await first.plan(operation, active, turn);
      } catch (cause) {
        if (!helps || isFinal(cause)) {
          throw cause;
        }
        return second.plan(operation, active, turn);
      }
    },
    keepSpare() {
      first.keepSpare?.();
      second.keepSpare?.();
    },
    async close() {
      await Promise.all([first.close(), second.close()]);
    },
  };
}

/** True of failures that the second planner must not be asked about: it is slower, and the queue is shared. */
function isFinal(cause: unknown): boolean {
  return cause instanceof PlanTooLarge || cause instanceof WaitersGone || cause instanceof GraphQLError;
}
