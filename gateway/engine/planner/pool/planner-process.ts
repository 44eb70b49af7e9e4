import { type ChildProcess, fork } from 'node:child_process';
import { setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { PlannerReply, PlannerRequest } from '../messages.ts';
import { PlannerCrashed, PlanTooLarge } from './planner-errors.ts';
import { usageOf } from './usage.ts';

export interface PlannerProgram {
  readonly url: URL;
  /** Processor time that one plan may take; where the system does not tell it, the time on the clock. */
  readonly planMs: number;
  /** The same for opening a supergraph. */
  readonly openMs: number;
  readonly residentBytesMax: number;
  /** Of what JavaScript allocates. */
  readonly heapMegabytes: number;
}

/** A process that waits for its turn on a busy machine is not to blame, up to a point. */
const CLOCK_FACTOR = 20;
const LOOK_MS = 25;
/** On the scale of `nice`: behind what answers requests. */
const BEHIND = 10;

/**
 * A process in which planners live that may not live in the gateway's own: one can die of an operation, or think about
 * one for very long. It is sent one request at a time, so it is known which one it was. It does not keep the gateway
 * alive, and ends with it.
 */
export class PlannerProcess {
  readonly #child: ChildProcess;
  readonly #program: PlannerProgram;
  readonly #open = new Set<number>();
  #last: Promise<unknown> = Promise.resolve();

  constructor(program: PlannerProgram) {
    this.#program = program;
    this.#child = fork(fileURLToPath(program.url), {
      env: {},
      execArgv: [`--max-old-space-size=${program.heapMegabytes}`],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    this.#child.once('error', () => {});
    this.#child.unref();
    this.#child.channel?.unref();
  }

  /** A process that has ended, or was just told to, may seem connected for a moment. */
  get isAlive(): boolean {
    const { connected, exitCode, signalCode, killed } = this.#child;
    return connected && exitCode === null && signalCode === null && !killed;
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  /** Lets everything else on the machine go first. */
  yieldToOthers(): void {
    try {
      setPriority(this.#child.pid ?? 0, BEHIND);
    } catch {
      // Where the system does not let us, it runs as it is.
    }
  }

  async open(planner: number, sdl: string): Promise<void> {
    if (!this.#open.has(planner)) {
      await this.#ask({ kind: 'open', planner, sdl }, this.#program.openMs);
      this.#open.add(planner);
    }
  }

  plan(request: Extract<PlannerRequest, { kind: 'plan' }>): Promise<unknown> {
    return this.#ask(request, this.#program.planMs);
  }

  async close(planner: number): Promise<void> {
    if (this.#open.delete(planner) && this.isAlive) {
      await this.#ask({ kind: 'close', planner }, this.#program.openMs).catch(() => undefined);
    }
  }

  end(): void {
    this.#child.kill('SIGKILL');
  }

  #ask(message: PlannerRequest, budgetMs: number): Promise<unknown> {
    const asked = this.#last.then(() => this.#exchange(message, budgetMs));
    this.#last = asked.catch(() => {});
    return asked;
  }

  #exchange(message: PlannerRequest, budgetMs: number): Promise<unknown> {
    const child = this.#child;
    return new Promise((resolve, reject) => {
      if (!this.isAlive) {
        reject(new PlannerCrashed('the planner process has ended'));
        return;
      }
      child.ref();
      child.channel?.ref();
      const watch = this.#watch(budgetMs, (cause) => {
        child.kill('SIGKILL');
        end();
        reject(cause);
      });
      const end = (): void => {
        watch[Symbol.dispose]();
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
        reject(new PlannerCrashed('the planner process ended before it replied'));
      };
      child.once('message', replied);
      child.once('exit', lost);
      child.once('error', lost);
      child.send(message, (failed) => failed && lost());
    });
  }

  /** Looks now and then at what the process uses while it works on a request. */
  #watch(budgetMs: number, exceeded: (cause: PlanTooLarge) => void): Disposable {
    const { residentBytesMax } = this.#program;
    const began = performance.now();
    const before = usageOf(this.pid);
    const look = (): void => {
      const now = usageOf(this.pid);
      const clockMs = performance.now() - began;
      const known = before !== undefined && now !== undefined;
      const usedMs = known ? Math.max(now.cpuMs - before.cpuMs, clockMs / CLOCK_FACTOR) : clockMs;
      if (usedMs > budgetMs) {
        exceeded(new PlanTooLarge(`a plan may take ${budgetMs} ms`));
      } else if (known && now.residentBytes > residentBytesMax) {
        exceeded(new PlanTooLarge(`a planner process may hold ${residentBytesMax} bytes`));
      }
    };
    const timer = setInterval(look, LOOK_MS);
    return { [Symbol.dispose]: () => clearInterval(timer) };
  }
}
