import type { DateText, Sex } from './facts.ts';
import { yearOf } from './calendar.ts';
import { mix, permute } from './random.ts';

/** Six last digits: as many people of one sex, year and province of birth as a number has room for. */
const ROOM = 1_000_000;

/**
 * Issues personal identification numbers: province of birth (3), century and sex (1), year (2), and six digits
 * (Decree 137/2015 art. 13, unverified). Unique: within the same first six digits the last six are a bijection of a
 * running number, and only the running numbers are kept, a few thousand of them for any size of city.
 */
export function openCitizenNumbers(seed: number): (province: string, sex: Sex, dateOfBirth: DateText) => string {
  const issued = new Map<string, number>();
  return (province, sex, dateOfBirth) => {
    const year = yearOf(dateOfBirth);
    const centuryAndSex = (Math.floor(year / 100) - 19) * 2 + (sex === 'FEMALE' ? 1 : 0);
    const start = `${province}${centuryAndSex}${String(year % 100).padStart(2, '0')}`;
    const running = issued.get(start) ?? 0;
    if (running >= ROOM) {
      throw new RangeError(`Expected at most ${ROOM} people of one sex, year and province, got more.`);
    }
    issued.set(start, running + 1);
    return start + String(permute(running, 1000, mix(seed ^ Number(start)))).padStart(6, '0');
  };
}
