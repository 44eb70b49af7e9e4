/** The city's clock: rules of law ask it for today's date, records for the instant. */
export interface Clock {
  /** Calendar date in Hanoi, `YYYY-MM-DD`. */
  today(): string;
  /** The instant as the city sees it: the pinned date at the present time of day, or the wall clock. */
  now(): Date;
}

/** Hanoi is seven hours ahead of UTC all year round. */
const HANOI_OFFSET_MS = 7 * 3_600_000;
const DAY_MS = 86_400_000;

export const dateInHanoi = (instant: Date): string =>
  new Date(instant.getTime() + HANOI_OFFSET_MS).toISOString().slice(0, 10);

/**
 * Opens a clock pinned to a date, or one that follows the wall clock.
 *
 * @param today `YYYY-MM-DD`, or `system`
 * @example openClock('2026-11-20').today() // '2026-11-20', whatever the wall says
 */
export function openClock(today: string): Clock {
  if (today === 'system') {
    return { today: () => dateInHanoi(new Date()), now: () => new Date() };
  }
  const midnight = Date.parse(`${today}T00:00:00+07:00`);
  const timeOfDay = () => (Date.now() + HANOI_OFFSET_MS) % DAY_MS;
  return { today: () => today, now: () => new Date(midnight + timeOfDay()) };
}
