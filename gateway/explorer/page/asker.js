import { resultsIn } from './events.js';

/** A token is fetched anew a minute before it would be refused. */
const EARLY_MS = 60_000;

const tokens = new Map();

/** A token for a demo person, kept in memory only, for as long as it is good. */
async function tokenOf(person, refused) {
  const held = tokens.get(person);
  if (held && held.until > Date.now()) {
    return held.token;
  }
  const response = await fetch(`/explorer/token?${new URLSearchParams({ person })}`, { method: 'POST' });
  if (!response.ok) {
    throw new Error(refused);
  }
  const { token, lifetimeSeconds } = await response.json();
  tokens.set(person, { token, until: Date.now() + lifetimeSeconds * 1000 - EARLY_MS });
  return token;
}

/**
 * Makes what sends GraphiQL's operations, as whoever is picked at that moment. Headers written by
 * hand below the operation win.
 *
 * @param {() => string} person name of the demo person, empty for nobody
 * @param {() => string} refused what to say where the issuer gives no token
 */
export const askAs =
  (person, refused) =>
  async (operation, { headers: written = {} } = {}) => {
    const headers = new Headers({ 'content-type': 'application/json', accept: 'application/json, text/event-stream' });
    if (person() !== '') {
      headers.set('authorization', `Bearer ${await tokenOf(person(), refused())}`);
    }
    for (const [name, value] of Object.entries(written)) {
      headers.set(name, value);
    }
    const request = new AbortController();
    const body = JSON.stringify(operation);
    const response = await fetch('/graphql', { method: 'POST', headers, body, signal: request.signal });
    return response.headers.get('content-type')?.startsWith('text/event-stream')
      ? resultsIn(response.body, () => request.abort())
      : response.json();
  };
