import type { ActiveLabels, QueueTicket } from '../planner.ts';
import { type FairQueue, type FairQueueLimits, openFairQueue } from './fair-queue.ts';
import type { PlannerLane } from './lane.ts';
import { openCrashBackoff } from './crash-backoff.ts';
import { PlannerProcess, type PlannerProgram } from './planner-process.ts';

const QUEUE: Readonly<Record<PlannerLane, FairQueueLimits>> = {
  whole: { most: 128, perCaller: 32, waitMs: 5_000 },
  incremental: { most: 64, perCaller: 16, waitMs: 5_000 },
  strangers: { most: 64, perCaller: 8, waitMs: 2_000 },
};
/** A start takes some of the machine, so it waits until what made it necessary is over. */
const SPARE_AFTER_MS = 500;
/** The first one waits until whatever starts has started. */
const FIRST_SPARE_AFTER_MS = 3_000;

/** The planners of one program, by number, in a process per lane and one spare. */
export interface PlannerPool {
  /** Opens it at once, to learn whether it can be. */
  open(supergraphSdl: string): Promise<PooledPlanner>;
  /** Opens it with the first plan. */
  openLater(supergraphSdl: string): PooledPlanner;
}

export interface PooledPlanner {
  /** The plan as its planner writes it; nothing where nothing has to be fetched. */
  plan(lane: PlannerLane, text: string, active: ActiveLabels, turn: QueueTicket): Promise<unknown>;
  /** From now on a process stands ready for the next lane that has none. */
  keepSpare(): void;
  close(): Promise<void>;
}

interface Seat {
  readonly queue: FairQueue;
  process: PlannerProcess | undefined;
}

export function openPlannerPool(program: PlannerProgram): PlannerPool {
  const seats = new Map<PlannerLane, Seat>();
  const supergraphs = new Map<number, string>();
  const losses = openCrashBackoff();
  let spare: PlannerProcess | undefined;
  let preparing: NodeJS.Timeout | undefined;
  let keepsSpare = false;
  let opened = 0;

  const seatOf = (lane: PlannerLane): Seat => {
    const seat = seats.get(lane) ?? { queue: openFairQueue(QUEUE[lane]), process: undefined };
    seats.set(lane, seat);
    return seat;
  };

  const prepareSpare = (afterMs = SPARE_AFTER_MS): void => {
    clearTimeout(preparing);
    if (!keepsSpare) {
      return;
    }
    preparing = setTimeout(() => {
      if (spare?.isAlive !== true && supergraphs.size > 0) {
        spare = new PlannerProcess(program);
      }
      for (const [planner, sdl] of supergraphs) {
        spare?.open(planner, sdl).catch(() => {});
      }
    }, afterMs);
    preparing.unref();
  };

  const processOf = (seat: Seat, lane: PlannerLane): PlannerProcess => {
    if (seat.process?.isAlive !== true) {
      losses.mayStart(lane);
      seat.process = spare?.isAlive === true ? spare : new PlannerProcess(program);
      spare = undefined;
      if (lane === 'strangers') {
        seat.process.yieldToOthers();
      }
      prepareSpare();
    }
    return seat.process;
  };

  const exchange = async <T>(
    lane: PlannerLane,
    planner: number,
    act: (running: PlannerProcess) => Promise<T>,
  ): Promise<T> => {
    const running = processOf(seatOf(lane), lane);
    const sdl = supergraphs.get(planner);
    if (sdl === undefined) {
      throw new Error('expected a planner to be open before it is asked for a plan');
    }
    await running.open(planner, sdl);
    return act(running);
  };

  const openLater = (supergraphSdl: string): PooledPlanner & { readonly planner: number } => {
    opened += 1;
    const planner = opened;
    supergraphs.set(planner, supergraphSdl);
    /** Whoever waits when a new supergraph comes has his plan of the old one. */
    const underWay = new Set<Promise<unknown>>();
    return {
      planner,
      async plan(lane, text, { labels, roll }, turn) {
        const request = { kind: 'plan', planner, text, labels: [...labels], roll } as const;
        const planned = seatOf(lane).queue.run(turn, () =>
          losses.watch(lane, turn.caller, `${planner} ${text}`, () =>
            exchange(lane, planner, (running) => running.plan(request)),
          ),
        );
        underWay.add(planned);
        try {
          return await planned;
        } finally {
          underWay.delete(planned);
        }
      },
      keepSpare() {
        const isFirst = !keepsSpare;
        keepsSpare = true;
        prepareSpare(isFirst ? FIRST_SPARE_AFTER_MS : SPARE_AFTER_MS);
      },
      async close() {
        await Promise.allSettled([...underWay]);
        supergraphs.delete(planner);
        const running = [...[...seats.values()].map(({ process }) => process), spare];
        await Promise.all(running.map((process) => process?.close(planner)));
      },
    };
  };

  return {
    openLater,
    async open(supergraphSdl) {
      const pooled = openLater(supergraphSdl);
      try {
        await exchange('whole', pooled.planner, async () => undefined);
      } catch (cause) {
        await pooled.close();
        throw cause;
      }
      return pooled;
    },
  };
}
