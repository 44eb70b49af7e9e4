import type { Random } from '#city/world/facts.ts';
import { addDays, daysBetween } from '#kernel/clock/calendar.ts';

/** A date between two, both included; the first where they are the wrong way round. */
export const between = (random: Random, from: string, to: string): string =>
  from >= to ? from : addDays(from, random.int(0, daysBetween(from, to)));
