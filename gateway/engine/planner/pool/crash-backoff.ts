import { PlannerCrashed, PlannerBackingOff } from './planner-errors.ts';
import type { PlannerLane } from './lane.ts';

/** Of one caller's operations within a minute, and of a lane's. More, and they are not planned until it is over. */
const CALLERS_MAX = 5;
const LANES_MAX = 40;
const WITHIN_MS = 60_000;
/** Texts that are remembered for having ended a process. */
const TEXTS_MAX = 1_000;

/** Remembers which operations ended a planner process, so that nobody ends one after another. */
export interface CrashBackoff {
  /** @throws PlannerResting where the lane has lost too many */
  mayStart(lane: PlannerLane): void;
  watch<T>(lane: PlannerLane, caller: string, text: string, plan: () => Promise<T>): Promise<T>;
}

export function openCrashBackoff(): CrashBackoff {
  const times = new Map<string, number[]>();
  const texts = new Map<string, PlannerCrashed>();

  const recent = (name: string): number[] => {
    const since = performance.now() - WITHIN_MS;
    const left = (times.get(name) ?? []).filter((at) => at > since);
    if (left.length === 0) {
      times.delete(name);
    } else {
      times.set(name, left);
    }
    return left;
  };
  const note = (name: string): void => {
    times.set(name, [...recent(name), performance.now()]);
  };
  const remember = (text: string, cause: PlannerCrashed): void => {
    texts.set(text, cause);
    const [oldest] = texts.keys();
    if (texts.size > TEXTS_MAX && oldest !== undefined) {
      texts.delete(oldest);
    }
  };
  const rest = (name: string, most: number): void => {
    if (recent(name).length >= most) {
      throw new PlannerBackingOff(`a planner process was lost ${most} times within a minute`);
    }
  };

  return {
    mayStart: (lane) => rest(`lane ${lane}`, LANES_MAX),
    async watch(lane, caller, text, plan) {
      const known = texts.get(text);
      if (known !== undefined) {
        throw known;
      }
      rest(`caller ${caller}`, CALLERS_MAX);
      try {
        return await plan();
      } catch (cause) {
        if (cause instanceof PlannerCrashed && !(cause instanceof PlannerBackingOff)) {
          note(`lane ${lane}`);
          note(`caller ${caller}`);
          remember(text, cause);
          for (const name of [...times.keys()]) {
            recent(name);
          }
        }
        throw cause;
      }
    },
  };
}
