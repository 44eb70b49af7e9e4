/** Machines that run continuous integration are several times slower than those that code is written on. */
const TIMES = Number(process.env.CITY_TEST_PATIENCE ?? (process.env.CI === 'true' ? 4 : 1));

/** A limit of time, in milliseconds, wider on a machine that is known to be slow; sharp elsewhere. */
export const withRoom = (ms: number): number => ms * TIMES;

/** Fails only where what is waited for will never come: no machine is so slow. */
const NEVER_MS = 120_000;

/** Waits until a check holds, looking again and again. */
export async function eventually(check: () => Promise<boolean> | boolean): Promise<void> {
  const deadline = Date.now() + NEVER_MS;
  while (!(await check())) {
    if (Date.now() > deadline) {
      throw new Error(`It did not happen within ${NEVER_MS / 1_000} seconds.`);
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
