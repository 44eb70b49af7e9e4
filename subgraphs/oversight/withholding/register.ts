import type { Purpose } from '#department/purpose/purpose.ts';
import { readPurposes } from '#department/purpose/register.ts';

const purposes = readPurposes(new URL('../', import.meta.url));

/** A purpose whose looks may be withheld; undefined for any other text. */
export const withholdable = (code: string): Purpose | undefined => {
  const purpose = purposes.get(code);
  return purpose?.withholding === undefined ? undefined : purpose;
};
