import { badInput } from '#kernel/errors/graph-error.ts';

const LONGEST = 500;

/** @throws BAD_USER_INPUT naming `input.reason` */
export function reasonOf(text: string): string {
  const reason = text.normalize('NFC').trim();
  if (reason.length < 1 || reason.length > LONGEST) {
    throw badInput('input.reason', `expected 1 to ${LONGEST} characters, got ${reason.length}`);
  }
  return reason;
}
