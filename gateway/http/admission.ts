import type { ServerResponse } from 'node:http';
import type { Caller } from './caller.ts';

export interface AdmissionLimits {
  /** Requests under way at most. */
  readonly total: number;
  /** How many of them may be of callers who have not logged in: the others are kept for those who have. */
  readonly anonymous: number;
  readonly perViewer: number;
  readonly perAddress: number;
}

/** Why there was no place: the gateway is full, or this caller has as many requests under way as one may have. */
export type Turned = 'full' | { readonly limit: number };

/** Counts the requests under way and turns away what would be too many. */
export interface Admission {
  /** A place until the response is done with; otherwise why there is none. */
  enter(response: ServerResponse, caller: Caller): Turned | null;
  /** Stops counting one that goes on for long and asks for little. */
  leave(response: ServerResponse): void;
  readonly inside: number;
}

export function openAdmission({ total, anonymous, perViewer, perAddress }: AdmissionLimits): Admission {
  const inside = new Map<ServerResponse, Caller>();
  const byCaller = new Map<string, number>();
  let strangers = 0;

  const count = ({ key, loggedIn }: Caller, by: 1 | -1): void => {
    if (!loggedIn) {
      strangers += by;
    }
    const held = (byCaller.get(key) ?? 0) + by;
    if (held === 0) {
      byCaller.delete(key);
    } else {
      byCaller.set(key, held);
    }
  };
  const leave = (response: ServerResponse): void => {
    const caller = inside.get(response);
    if (caller !== undefined && inside.delete(response)) {
      count(caller, -1);
    }
  };

  return {
    enter(response, caller) {
      const limit = caller.loggedIn ? perViewer : perAddress;
      if (inside.size >= total || (!caller.loggedIn && strangers >= anonymous)) {
        return 'full';
      }
      if ((byCaller.get(caller.key) ?? 0) >= limit) {
        return { limit };
      }
      // One whose client has gone already would never give its place back.
      if (response.closed || response.destroyed) {
        return null;
      }
      inside.set(response, caller);
      count(caller, 1);
      response.once('close', () => leave(response));
      return null;
    },
    leave,
    get inside() {
      return inside.size;
    },
  };
}
