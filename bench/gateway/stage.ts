import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import type { Candidate, Stage } from './candidates.ts';
import { spawnPinned, type Watched } from './process.ts';
import { type DepartmentName, departmentNames, sdlOf } from './workload/departments.ts';
import { bodyOf, type OperationName, operationNames } from './workload/operations.ts';

/** Where the candidates run, and where the load and the departments do. */
export const CANDIDATE_CORE = 0;
export const LOAD_CORE = 1;

const READY_MS = 30_000;
const ANSWER_MS = 10_000;

export interface OpenStage extends Stage, AsyncDisposable {}

/** Departments that answer, and their supergraph in a file. */
export async function openStage(): Promise<OpenStage> {
  await using opened = new AsyncDisposableStack();
  const folder = await mkdtemp(join(tmpdir(), 'gateway-bench-'));
  opened.defer(() => rm(folder, { recursive: true, force: true }));
  const departments = opened.use(
    spawnPinned({
      command: [process.execPath, fileURLToPath(new URL('workload/departments.ts', import.meta.url))],
      core: LOAD_CORE,
      ipc: true,
    }),
  );
  const [{ urls }] = (await once(departments.child, 'message')) as [{ urls: Record<DepartmentName, string> }];
  const { supergraphSdl, errors } = composeServices(
    departmentNames.map((name) => ({ name, url: urls[name], typeDefs: parse(sdlOf(name)) })),
  );
  if (!supergraphSdl) {
    throw new Error(`The workload does not compose: ${errors?.map(String).join('; ')}`);
  }
  const supergraphFile = join(folder, 'supergraph.graphql');
  await writeFile(supergraphFile, supergraphSdl);
  const resources = opened.move();
  return { urls, supergraphFile, folder, [Symbol.asyncDispose]: () => resources.disposeAsync() };
}

export interface Contestant extends AsyncDisposable {
  readonly candidate: Candidate;
  readonly watched: Watched;
  readonly url: URL;
  /** Bytes of its answer to each operation. */
  readonly lengths: ReadonlyMap<OperationName, number>;
}

type Answers = ReadonlyMap<OperationName, unknown>;

/**
 * Starts a candidate and holds its answers against those of the one before.
 *
 * @throws Error saying what it answered instead
 */
export async function openContestant(
  candidate: Candidate,
  stage: Stage,
  expected?: Answers,
): Promise<Contestant & { readonly answers: Answers }> {
  const port = await freePort();
  const watched = spawnPinned({ ...(await candidate.start(stage, port)), core: CANDIDATE_CORE });
  try {
    const url = new URL(`http://127.0.0.1:${port}/graphql`);
    await untilReady(url, watched);
    const answers = new Map<OperationName, unknown>();
    const lengths = new Map<OperationName, number>();
    for (const name of operationNames) {
      const text = await ask(url, bodyOf(name));
      const { data, errors } = JSON.parse(text) as { data?: unknown; errors?: unknown };
      if (!data || errors) {
        throw new Error(`it answers the ${name} operation with ${text.slice(0, 300)}`);
      }
      if (expected && !isDeepStrictEqual(data, expected.get(name))) {
        throw new Error(`its answer to the ${name} operation is not equal to the others'`);
      }
      answers.set(name, data);
      lengths.set(name, Buffer.byteLength(text));
    }
    return { candidate, watched, url, lengths, answers, [Symbol.asyncDispose]: () => watched[Symbol.asyncDispose]() };
  } catch (error) {
    await watched[Symbol.asyncDispose]();
    throw error;
  }
}

async function ask(url: URL, body: string): Promise<string> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body,
    signal: AbortSignal.timeout(ANSWER_MS),
  });
  return response.text();
}

async function untilReady(url: URL, { child, output }: Watched): Promise<void> {
  const deadline = performance.now() + READY_MS;
  for (;;) {
    const answered = await ask(url, bodyOf('small')).catch(() => '');
    if (answered.includes('"data":{')) {
      return;
    }
    if (child.exitCode !== null) {
      throw new Error(`it ended: ${output()}`);
    }
    if (performance.now() > deadline) {
      throw new Error(`it did not answer in ${READY_MS} ms: ${answered} ${output()}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
