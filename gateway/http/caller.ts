import type { FastifyRequest } from 'fastify';
import type { Viewer } from '#kernel/protocol/viewer.ts';
import type { Authenticate } from '../auth/authenticate.ts';

/** Whose request it is, as far as places and shares go. */
export interface Caller {
  /** The viewer's subject for who has logged in, the address for who has not. */
  readonly key: string;
  readonly loggedIn: boolean;
  /** @throws a coded error where the token was not accepted: such a caller is a stranger */
  viewer(): Viewer;
}

/** Finds out whose request it is; what it finds wrong with the token is told when the viewer is asked for. */
export async function callerOf({ headers, ip }: FastifyRequest, authenticate: Authenticate): Promise<Caller> {
  const key = `address ${ip}`;
  try {
    const viewer = await authenticate(headers.authorization);
    const loggedIn = viewer.subject !== null;
    return { key: loggedIn ? `viewer ${viewer.subject}` : key, loggedIn, viewer: () => viewer };
  } catch (error) {
    return {
      key,
      loggedIn: false,
      viewer() {
        throw error;
      },
    };
  }
}
