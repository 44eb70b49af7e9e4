import { resultsIn } from './events.js';

/** A token is fetched anew a minute before it would be refused. */
const EARLY_MS = 60_000;

const tokens = new Map();

/** Asks; a gateway that does not answer is told in a sentence. */
export const reach = (address, options, away) =>
  fetch(address, options).catch((error) => {
    throw error.name === 'AbortError' ? error : new Error(away);
  });

/** A token for a demo person, kept in memory only, for as long as it is good. */
async function tokenOf(person, { refused, away }) {
  const held = tokens.get(person);
  if (held && held.until > Date.now()) {
    return held.token;
  }
  const response = await reach(`/explorer/token?${new URLSearchParams({ person })}`, { method: 'POST' }, away);
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
 * @param {() => { person: string, own: () => Promise<string | null>, purpose: string, dossier: string }} asking name of
 * the demo person, empty for nobody but who is signed in; where the latter's token comes from; what it is asked for
 * @param {() => { refused: string, away: string }} words what to say where no token is given, and where nobody answers
 */
export const askAs =
  (asking, words) =>
  async (operation, { headers: written = {} } = {}) => {
    const headers = new Headers({ 'content-type': 'application/json', accept: 'application/json, text/event-stream' });
    const { person, own, purpose, dossier } = asking();
    const token = person === '' ? await own() : await tokenOf(person, words());
    const told = { authorization: token && `Bearer ${token}`, 'city-purpose': purpose, 'city-case': dossier };
    for (const [name, value] of Object.entries(told)) {
      if (value) {
        headers.set(name, value);
      }
    }
    for (const [name, value] of Object.entries(written)) {
      headers.set(name, value);
    }
    const request = new AbortController();
    const body = JSON.stringify(operation);
    const { away } = words();
    const response = await reach('/graphql', { method: 'POST', headers, body, signal: request.signal }, away);
    return response.headers.get('content-type')?.startsWith('text/event-stream')
      ? resultsIn(response.body, () => request.abort())
      : response.json();
  };
