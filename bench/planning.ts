import { availableParallelism } from 'node:os';
import { parse, Kind, type OperationDefinitionNode } from 'graphql';
import { composeServices } from '@apollo/composition';
import { compileOperation } from '../gateway/engine/compile/compile-operation.ts';
import { normalise } from '../gateway/engine/normalise/normalise-operation.ts';
import { openGraph } from '../gateway/engine/graph/graph.ts';
import { keepAwake } from './gateway/process.ts';
import { departmentNames, sdlOf } from './gateway/workload/departments.ts';
import { type OperationName, operationNames, operations } from './gateway/workload/operations.ts';

interface Figures {
  readonly p50Ms: number;
  readonly p99Ms: number;
}

const SAMPLES = 200;
const WARM_UP = 40;
const NOTHING_ACTIVE = { labels: new Set<string>(), roll: 0 };

/**
 * `npm run bench -- planning`: what an operation costs that the gateway has never seen: normalised, planned and
 * compiled, on the engine's own planner, each time as an operation of its own.
 */
export async function run(): Promise<{ operations: Record<OperationName, Figures> }> {
  const { supergraphSdl } = composeServices(
    departmentNames.map((name) => ({ name, url: 'http://127.0.0.1:9', typeDefs: parse(sdlOf(name)) })),
  );
  const graph = await openGraph(supergraphSdl!);
  // The planner has a process of its own, so an operation waits, and a core asleep would bill its waking.
  using awake = new DisposableStack();
  for (let core = 0; core < availableParallelism(); core++) {
    awake.use(keepAwake(core));
  }
  const figures: Partial<Record<OperationName, Figures>> = {};
  for (const name of operationNames) {
    const took: number[] = [];
    for (let sample = -WARM_UP; sample < SAMPLES; sample++) {
      const document = parse(unseen(operations[name], sample + WARM_UP));
      const operation = document.definitions.find(
        (definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION,
      )!;
      const began = performance.now();
      const normalised = normalise({ graph, document, operation, variables: new Map(), incremental: false });
      await compileOperation(normalised, NOTHING_ACTIVE, graph);
      if (sample >= 0) {
        took.push(performance.now() - began);
      }
    }
    took.sort((one, other) => one - other);
    const at = (share: number) => Number(took[Math.floor(took.length * share)]!.toFixed(2));
    figures[name] = { p50Ms: at(0.5), p99Ms: at(0.99) };
    process.stdout.write(`${name.padEnd(8)} p50 ${figures[name].p50Ms} ms   p99 ${figures[name].p99Ms} ms\n`);
  }
  await graph.planner.close();
  return { operations: figures as Record<OperationName, Figures> };
}

/** The same operation with a field more under a name of its own. */
const unseen = (text: string, index: number): string => text.replace('username', `username name${index}: name`);
