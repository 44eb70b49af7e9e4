import { ROUTER_SUPPORTED_SUPERGRAPH_FEATURES, Supergraph } from '@apollo/federation-internals';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import { type ExactFields, readExactFields } from '../compile/exact-numbers.ts';
import { readJoins } from '../../supergraph/joins.ts';
import { parseSupergraph } from '../../supergraph/parse.ts';
import { openPlanner } from '../planner/open-planner.ts';
import type { Planner } from '../planner/planner.ts';
import { type Abstractions, readAbstractions } from './abstractions.ts';
import { withDeferDirective } from './defer-directive.ts';
import { type Overrides, readOverrides } from './overrides.ts';
import { type Owners, readOwners } from './owners.ts';

/** A supergraph made ready: everything an operation needs that does not depend on the operation. */
export interface Graph {
  readonly sdl: string;
  /** What clients see: nothing `@inaccessible`, no federation machinery. */
  readonly apiSchema: GraphQLSchema;
  readonly planner: Planner;
  readonly addresses: ReadonlyMap<string, string>;
  readonly abstractions: Abstractions;
  readonly owners: Owners;
  readonly overrides: Overrides;
  readonly exactFields: ExactFields;
  /** Put between a field's name and a number, makes an alias that no field of the supergraph has. */
  readonly aliasMark: string;
}

export type PlannerName = Planner['name'];

/** Throws where the SDL is no supergraph. Takes tens of milliseconds; never done per request. */
export async function openGraph(sdl: string, preferred?: PlannerName): Promise<Graph> {
  const document = parseSupergraph(sdl);
  const joins = readJoins(document);
  const planner = openPlanner(sdl, preferred, document);
  try {
    // The planner has a process of its own, which starts meanwhile.
    await nextTurn();
    // What clients may ask is validated below; all of it together would take as long again.
    const options = { supportedFeatures: ROUTER_SUPPORTED_SUPERGRAPH_FEATURES, validateSupergraph: false };
    const supergraph = Supergraph.build(document, options);
    return {
      sdl,
      apiSchema: withDeferDirective(supergraph.apiSchema().toGraphQLJSSchema()),
      addresses: new Map(joins.subgraphs.map(({ name, url = '' }) => [name, url])),
      abstractions: readAbstractions(joins),
      owners: readOwners(joins),
      overrides: readOverrides(joins),
      exactFields: readExactFields(document),
      aliasMark: freeMark(document),
      planner: await planner,
    };
  } catch (cause) {
    await planner.then((opened) => opened.close()).catch(() => {});
    throw cause;
  }
}

function freeMark(document: DocumentNode): string {
  const names = new Set<string>();
  for (const definition of document.definitions) {
    if ('fields' in definition) {
      for (const field of definition.fields ?? []) {
        names.add(field.name.value);
      }
    }
  }
  let mark = '_';
  while ([...names].some((name) => name.slice(1).includes(mark) && /_\d+$/.test(name))) {
    mark += '_';
  }
  return mark;
}
