import type { ServerResponse } from 'node:http';

/** Counts the requests under way and turns away what would be too many, before anything is done for them. */
export interface Admission {
  /** True where there is room; the request is counted until its connection is done with it. */
  enter(response: ServerResponse): boolean;
  /** Stops counting one that goes on for long and asks for little. */
  leave(response: ServerResponse): void;
  readonly inside: number;
}

export function openAdmission(most: number): Admission {
  const inside = new Set<ServerResponse>();
  return {
    enter(response) {
      if (inside.size >= most) return false;
      inside.add(response);
      response.once('close', () => inside.delete(response));
      return true;
    },
    leave: (response) => void inside.delete(response),
    get inside() {
      return inside.size;
    },
  };
}
