import { hash, randomUUID } from 'node:crypto';
import type { EvidenceEntry } from '#department/audit-log/entry.ts';
import { isId } from '#department/scalars/id.ts';
import { isPrivate } from '../access-entry/access-entry.policy.ts';

/** Under which refusals are one line of a person's log: who, in which hour. */
function foldOf(department: string, part: number, entry: EvidenceEntry): string | null {
  if (entry.outcome !== 'DENIED') {
    return null;
  }
  return hash('sha256', JSON.stringify([department, part, entry.at.slice(0, 13), entry.actor]), 'base64url');
}

/** Each person's share in entries, as rows; refusals that are one line come as one row. */
export function accessesIn(
  department: string,
  part: number,
  kept: readonly { readonly id: string; readonly entry: EvidenceEntry }[],
) {
  const rows = kept.flatMap(({ id, entry }) => {
    const fold = foldOf(department, part, entry);
    const office = !isPrivate(entry.roles);
    return [...new Set(entry.subjects)].filter(isId).map((citizenId) => ({
      id: randomUUID(),
      entry_id: id,
      citizen_id: citizenId,
      at: entry.at,
      department,
      purpose: entry.purpose,
      case_reference: entry.caseReference,
      request_id: entry.requestId,
      outcome: entry.outcome,
      actor_citizen_id: entry.actorCitizenId,
      private: !office,
      part,
      office: office ? entry.institution : null,
      roles: entry.roles,
      times: entry.times,
      last_at: entry.at,
      fields: fold === null ? null : entry.fields,
      fold,
    }));
  });
  const folded = new Map<string, (typeof rows)[number]>();
  return rows.filter((row) => {
    if (row.fold === null) {
      return true;
    }
    const key = `${row.citizen_id} ${row.fold}`;
    const first = folded.get(key);
    if (!first) {
      folded.set(key, row);
      return true;
    }
    first.times += row.times;
    first.last_at = row.at;
    first.fields = [...new Set([...(first.fields ?? []), ...(row.fields ?? [])])].sort();
    // What is not the same each time is not told, and so never hides the line.
    if (first.purpose !== row.purpose) {
      first.purpose = null;
    }
    if (first.case_reference !== row.case_reference) {
      first.case_reference = null;
    }
    if (first.office !== row.office) {
      first.office = null;
    }
    return false;
  });
}
