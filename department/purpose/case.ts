import { isId } from '../scalars/id.ts';

export const PURPOSE_CODE = /^[a-z][a-z0-9-]{2,63}$/;

/** `000.00.01.H26-261120-0001`, a dossier of the one-stop shop, or a file of an office like `VA-2026-1`. */
const DOSSIER = /^(\d{3}\.[0-9A-Z]{2}\.\d{2}\.H\d{2}-\d{6}-\d{4,8}|[A-Z]{2,4}-\d{4}-\d{1,8})$/;

/**
 * A case as departments know one: an id of the graph or the code of a dossier. Null for anything else, such as a citizen
 * number or a plate, which then stands in no ledger either.
 */
export function caseOf(text: string | null | undefined): string | null {
  if (text == null) {
    return null;
  }
  const id = text.toLowerCase();
  if (isId(id)) {
    return id;
  }
  return DOSSIER.test(text) ? text : null;
}
