import { type DocumentNode, GraphQLError } from 'graphql';
import { parseSupergraph } from '../../supergraph/parse.ts';
import { type Joins, readJoins } from '../../supergraph/joins.ts';
import { readAbstractions } from '../supergraph/abstractions.ts';
import { openApolloPlanner, openApolloPlannerLater } from './apollo/apollo.ts';
import { openHivePlanner } from './hive/hive.ts';
import { joinCalls } from './join-calls.ts';
import type { Planner } from './planner.ts';
import { PlanTooLarge } from './pool/failures.ts';
import { NobodyWaits } from './pool/fair-queue.ts';
import { misleadsApolloPlanner } from './required-arguments.ts';
import { readResolvers } from './sound/resolvers.ts';
import { sound } from './sound/sound.ts';
import { readDepartmentSchemas } from './valid/department-schemas.ts';
import { withStandardRoots } from './standard-roots.ts';
import { valid } from './valid/valid.ts';

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
  const schemas = readDepartmentSchemas(joins, document);
  const abstractions = readAbstractions(joins);
  const checked = (planner: Planner): Planner =>
    sound(joinCalls(valid(planner, schemas, abstractions), { resolvers, schemas, abstractions }), resolvers);
  const first = checked(await openFirst(sdl, joins, preferred));
  if (first.name === 'apollo' || misleadsApolloPlanner(joins)) {
    return translating(first);
  }
  const second = checked(openApolloPlannerLater(sdl));
  return translating(withSecond(first, second, preferred === undefined));
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

function usesContext({ types }: Joins): boolean {
  return [...types.values()].some(({ fields }) =>
    [...fields.values()].some(({ joins }) => joins.some(({ contextArguments }) => contextArguments.length > 0)),
  );
}

/**
 * Asks the second for operations in parts.
 *
 * @param helps and for what the first cannot plan, or dies of
 */
function withSecond(first: Planner, second: Planner, helps: boolean): Planner {
  return {
    name: first.name,
    plansParts: second.plansParts,
    async plan(operation, active, turn) {
      if (operation.inParts === true) {
        return second.plan(operation, active, turn);
      }
      try {
        return await first.plan(operation, active, turn);
      } catch (cause) {
        if (!helps || isRefusal(cause)) {
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

/** What is too much for one planner is not asked of a slower one, nor what found no place with it. */
function isRefusal(cause: unknown): boolean {
  return cause instanceof PlanTooLarge || cause instanceof NobodyWaits || cause instanceof GraphQLError;
}
