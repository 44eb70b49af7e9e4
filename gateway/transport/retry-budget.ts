/** How many retries a subgraph may cost beyond its calls, so that trouble is never multiplied. */
export interface RetryBudget {
  /** A call is made for the first time. */
  earn(): void;
  /** True where one more retry is affordable; it is then paid for. */
  spend(): boolean;
}

/** Retries in hand at the start and at most, so that a burst after long calm stays small. */
const RESERVE = 3;
const MOST = 10;

/** @param percent retries per hundred calls; 0 switches retries off */
export function openRetryBudget(percent: number): RetryBudget {
  let tokens = percent === 0 ? 0 : RESERVE;
  return {
    earn() {
      tokens = Math.min(percent === 0 ? 0 : MOST, tokens + percent / 100);
    },
    spend() {
      // A hundred hundredths add up to a little less than one.
      if (tokens < 1 - 1e-9) {
        return false;
      }
      tokens -= 1;
      return true;
    },
  };
}
