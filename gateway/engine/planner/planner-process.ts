import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { PlannerReply, PlannerRequest } from './messages.ts';
import type { ActiveLabels } from './planner.ts';

/** A process that is lost more often than this in a minute is not started again until the minute is over. */
const LOSSES_MAX = 10;
const LOSSES_WITHIN_MS = 60_000;

/** The planner process died over a request, or died too often. */
export class PlannerLost extends Error {
  override name = 'PlannerLost';
}

/** It died too often lately, whatever this request is like. */
export class PlannerResting extends PlannerLost {
  override name = 'PlannerResting';
}

export interface PlannerProgram {
  readonly url: URL;
  /** A request that takes longer is given up and the process ended. */
  readonly deadlineMs: number;
}

/**
 * A process in which planners live that may not live in the gateway's own: one that can die of an operation, or think
 * about one for very long. Requests are sent one at a time, so it is known which one it was. The process does not keep
 * the gateway alive, and ends with it.
 */
export class PlannerProcess {
  /** Rises with every start: what was opened in an earlier process is gone. */
  generation = 0;
  #child: ChildProcess | undefined;
  #last: Promise<unknown> = Promise.resolve();
  /** When the process was lost, in milliseconds of the monotonic clock. */
  #losses: number[] = [];
  readonly #program: PlannerProgram;

  constructor(program: PlannerProgram) {
    this.#program = program;
  }

  /** Starts the process where there is none. Rejects with `PlannerLost` where it dies, with its error otherwise. */
  ask(request: (generation: number) => PlannerRequest | undefined): Promise<unknown> {
    const asked = this.#last.then(() => {
      const child = this.#running();
      const message = request(this.generation);
      return message === undefined ? undefined : exchange(child, message, this.#program.deadlineMs);
    });
    this.#last = asked.catch(() => {});
    return asked;
  }

  #running(): ChildProcess {
    if (this.#child !== undefined && isAlive(this.#child)) {
      return this.#child;
    }
    const since = performance.now() - LOSSES_WITHIN_MS;
    this.#losses = this.#losses.filter((at) => at > since);
    if (this.#losses.length >= LOSSES_MAX) {
      throw new PlannerResting(`the planner process was lost ${LOSSES_MAX} times within a minute`);
    }
    this.generation += 1;
    const child = fork(fileURLToPath(this.#program.url), {
      env: {},
      execArgv: [],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    child.once('exit', () => this.#losses.push(performance.now()));
    child.unref();
    child.channel?.unref();
    this.#child = child;
    return child;
  }
}

/** A process that has ended, or was just told to, may seem connected for a moment. */
function isAlive({ connected, exitCode, signalCode, killed }: ChildProcess): boolean {
  return connected && exitCode === null && signalCode === null && !killed;
}

function exchange(child: ChildProcess, message: PlannerRequest, deadlineMs: number): Promise<unknown> {
  return new Promise((resolve, reject) => {
    child.ref();
    child.channel?.ref();
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      lost();
    }, deadlineMs);
    const end = (): void => {
      clearTimeout(timer);
      child.unref();
      child.channel?.unref();
      child.off('message', replied);
      child.off('exit', lost);
      child.off('error', lost);
    };
    const replied = (reply: PlannerReply): void => {
      end();
      if ('error' in reply) {
        reject(new Error(reply.error));
      } else {
        resolve(reply.value);
      }
    };
    const lost = (): void => {
      end();
      reject(new PlannerLost('the planner process ended before it replied'));
    };
    child.once('message', replied);
    child.once('exit', lost);
    child.once('error', lost);
    child.send(message, (failed) => failed && lost());
  });
}

/** A planner that lives in such a process, under the number it has there. */
export interface ForeignPlanner {
  /** The plan as its planner writes it; nothing where nothing has to be fetched. */
  plan(text: string, active: ActiveLabels): Promise<unknown>;
  close(): Promise<void>;
}

let opened = 0;

/** A new process, after one was lost, learns the supergraph with the first request that needs it. */
export function openIn(planners: PlannerProcess, supergraphSdl: string): ForeignPlanner & { open(): Promise<void> } {
  opened += 1;
  const planner = opened;
  /** The process in which it is open. */
  let generation = 0;
  const sdlFor = (running: number): string | undefined => {
    const known = running === generation;
    generation = running;
    return known ? undefined : supergraphSdl;
  };
  return {
    async open() {
      await planners.ask((running) => {
        sdlFor(running);
        return { kind: 'open', planner, sdl: supergraphSdl };
      });
    },
    plan: (text, { labels, roll }) =>
      planners.ask((running) => ({ kind: 'plan', planner, sdl: sdlFor(running), text, labels: [...labels], roll })),
    async close() {
      if (generation === 0) {
        return;
      }
      // With its process everything is freed that was open in it.
      await planners
        .ask((running) => (running === generation ? { kind: 'close', planner } : undefined))
        .catch(() => undefined);
    },
  };
}
