import type { GatewayContext } from '../context.ts';
import type { Caller } from '../engine/engine.ts';

/** Everyone who has logged in is a caller of his own; whoever has not is known by where he comes from. */
export function callerOf(context: unknown): Caller {
  const { viewer, address } = context as GatewayContext;
  return viewer.subject === null
    ? { name: `from ${networkOf(address)}`, stranger: true }
    : { name: `as ${viewer.subject}`, stranger: false };
}

/** Where nobody is asked who he is, nobody is a stranger: all share one planner, still in turn. */
export const callerOfEverybody = (context: unknown): Caller => ({ ...callerOf(context), stranger: false });

const NETWORK_GROUPS = 4;

/** One client holds a whole network of IPv6 addresses, and may come from a new one each time. */
function networkOf(address: string): string {
  return address.includes('.') ? address : address.split(':').slice(0, NETWORK_GROUPS).join(':');
}
