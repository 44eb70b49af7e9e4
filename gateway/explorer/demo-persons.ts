import { request } from 'undici';

/** Someone the development issuer believes anybody to be. */
export interface DemoPerson {
  readonly name: string;
  readonly description: string;
  readonly citizenId: string | null;
}

export interface DemoToken {
  readonly token: string;
  readonly lifetimeSeconds: number;
}

/** The development issuer as the page sees it. */
export interface DemoPersons {
  /** Empty where the issuer knows no demo persons, as a real identity provider does not. */
  list(): Promise<readonly DemoPerson[]>;
  /** A token for one of them; null for a name that the issuer does not know. */
  token(name: string): Promise<DemoToken | null>;
}

const TIMEOUT_MS = 2_000;

function isPerson(value: unknown): value is DemoPerson {
  const { name, description, citizenId } = (value ?? {}) as Partial<Record<keyof DemoPerson, unknown>>;
  return (
    typeof name === 'string' && typeof description === 'string' && (citizenId === null || typeof citizenId === 'string')
  );
}

/**
 * Asks the issuer on the page's behalf, so that the page talks to nobody but the gateway and the
 * issuer need not be reachable from where the browser is.
 */
export function askIssuer(issuer: string): DemoPersons {
  const ask = async (method: 'GET' | 'POST', path: string): Promise<unknown> => {
    const { statusCode, body } = await request(new URL(path, issuer.endsWith('/') ? issuer : `${issuer}/`), {
      method,
      headersTimeout: TIMEOUT_MS,
      bodyTimeout: TIMEOUT_MS,
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (statusCode === 200) {
      return body.json();
    }
    await body.dump();
    return null;
  };
  const list = async (): Promise<readonly DemoPerson[]> => {
    const answer = await ask('GET', 'persons').catch(() => null);
    return Array.isArray(answer) && answer.every(isPerson) ? answer : [];
  };
  return {
    list,
    async token(name) {
      // A real provider's token endpoint must never be called on behalf of a page.
      if (!(await list()).some((person) => person.name === name)) {
        return null;
      }
      const answer = await ask('POST', `token?person=${encodeURIComponent(name)}`).catch(() => null);
      const { access_token: token, expires_in: lifetimeSeconds } = (answer ?? {}) as {
        access_token?: string;
        expires_in?: number;
      };
      return token && lifetimeSeconds ? { token, lifetimeSeconds } : null;
    },
  };
}

/** For a gateway without authentication. */
export const nobodyToPick: DemoPersons = { list: async () => [], token: async () => null };
