import type { Purpose } from '#department/purpose/purpose.ts';
import { readPurposes } from '#department/purpose/register.ts';

const purposes = readPurposes(new URL('../', import.meta.url));

export function withholdable(code: string): Purpose | undefined {
  const purpose = purposes.get(code);
  return purpose?.withholding === undefined ? undefined : purpose;
}
