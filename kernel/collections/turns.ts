/** Lets so many through at a time; the others wait, first come, first served. */
export interface Turns {
  /** Settles when it is one's turn, with what gives it up; that must be called, once. */
  next(): Promise<() => void>;
}

export function openTurns(most: number): Turns {
  let taken = 0;
  const waiting: (() => void)[] = [];
  const leave = (): void => {
    const first = waiting.shift();
    if (first) first();
    else taken--;
  };
  return {
    async next() {
      if (taken < most) taken++;
      else await new Promise<void>((resolve) => waiting.push(resolve));
      return leave;
    },
  };
}
