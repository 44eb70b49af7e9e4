import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { PlannerReply, PlannerRequest } from './messages.ts';

const PROGRAM = fileURLToPath(new URL('./process.ts', import.meta.url));
/** A request that takes longer is given up and the process ended. */
const DEADLINE_MS = 10_000;

/** A process that is lost more often than this in a minute is not started again until the minute is over. */
const LOSSES_MAX = 10;
const LOSSES_WITHIN_MS = 60_000;

/** The planner process died over a request, or died too often. */
export class PlannerLost extends Error {
  override name = 'PlannerLost';
}

/**
 * The process in which the Rust planner lives. A panic in it ends its process and cannot be caught, and plain
 * operations are known to cause one (0.0.38): so it may not be the gateway's own. Requests are sent one at a time,
 * so it is known which one it died of. It does not keep the gateway alive, and ends with it.
 */
export class PlannerProcess {
  /** Rises with every start: what was opened in an earlier process is gone. */
  generation = 0;
  #child: ChildProcess | undefined;
  #last: Promise<unknown> = Promise.resolve();
  /** When the process was lost, in milliseconds of the monotonic clock. */
  #losses: number[] = [];

  /** Starts the process where there is none. Rejects with `PlannerLost` where it dies, with its error otherwise. */
  ask(request: (generation: number) => PlannerRequest | undefined): Promise<unknown> {
    const asked = this.#last.then(() => {
      const child = this.#running();
      const message = request(this.generation);
      return message === undefined ? undefined : exchange(child, message);
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
      throw new PlannerLost(`the planner process was lost ${LOSSES_MAX} times within a minute`);
    }
    this.generation += 1;
    const child = fork(PROGRAM, { env: {}, execArgv: [], stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
    child.once('exit', () => this.#losses.push(performance.now()));
    child.unref();
    child.channel?.unref();
    this.#child = child;
    return child;
  }
}

/** A process that has ended may seem connected for a moment. */
function isAlive({ connected, exitCode, signalCode }: ChildProcess): boolean {
  return connected && exitCode === null && signalCode === null;
}

function exchange(child: ChildProcess, message: PlannerRequest): Promise<unknown> {
  return new Promise((resolve, reject) => {
    child.ref();
    child.channel?.ref();
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      lost();
    }, DEADLINE_MS);
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
