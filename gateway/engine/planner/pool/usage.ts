import { readFileSync } from 'node:fs';

/** What a process has used so far. */
export interface Usage {
  readonly cpuMs: number;
  readonly residentBytes: number;
}

/** The kernel's unit in `/proc`; 100 on every Linux that Node runs on. */
const TICKS_PER_SECOND = 100;
const PAGE_BYTES = 4_096;
/** Fields after the program's name, which may hold spaces and brackets itself. */
const [USER_TIME, SYSTEM_TIME, RESIDENT_PAGES] = [11, 12, 21] as const;

/** Undefined where the system does not tell, or the process is gone. */
export function usageOf(pid: number | undefined): Usage | undefined {
  if (pid === undefined) {
    return undefined;
  }
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const ticks = Number(fields[USER_TIME]) + Number(fields[SYSTEM_TIME]);
    return {
      cpuMs: (ticks * 1_000) / TICKS_PER_SECOND,
      residentBytes: Number(fields[RESIDENT_PAGES]) * PAGE_BYTES,
    };
  } catch {
    return undefined;
  }
}
