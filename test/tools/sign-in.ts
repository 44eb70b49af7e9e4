import { createHash, randomBytes } from 'node:crypto';
import { CLIENT_ID, PLACES } from '../../city/issuer/places.ts';

/** A page in development; nothing need answer there, a browser would only be sent to it. */
export const PAGE = 'http://localhost:5173/back';

export interface Tokens {
  readonly access_token: string;
  readonly refresh_token: string;
  readonly id_token: string;
  readonly expires_in: number;
}

/** A browser without a screen: follows redirects within the issuer and keeps its cookies. */
export class Visitor {
  readonly #cookies = new Map<string, string>();
  readonly issuer: string;
  readonly verifier = randomBytes(32).toString('base64url');

  constructor(issuer: string) {
    this.issuer = issuer;
  }

  async visit(address: string, init: RequestInit = {}): Promise<Response> {
    const cookie = [...this.#cookies].map((each) => each.join('=')).join('; ');
    const response = await fetch(new URL(address, this.issuer), {
      redirect: 'manual',
      ...init,
      headers: { cookie, ...init.headers },
    });
    for (const set of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      this.#cookies.set(name, value);
    }
    const location = response.headers.get('location');
    const next = location === null ? null : new URL(location, this.issuer);
    return next?.origin === new URL(this.issuer).origin ? this.visit(next.href) : response;
  }

  /** @param changed parameters that differ from a good request; undefined leaves one out */
  authorize(changed: Readonly<Record<string, string | undefined>> = {}): Promise<Response> {
    const parameters = {
      client_id: CLIENT_ID,
      redirect_uri: PAGE,
      response_type: 'code',
      scope: 'openid',
      state: 'a-state',
      nonce: 'a-nonce',
      code_challenge: createHash('sha256').update(this.verifier).digest('base64url'),
      code_challenge_method: 'S256',
      ...changed,
    };
    const told = Object.entries(parameters).filter((each): each is [string, string] => each[1] !== undefined);
    return this.visit(`${PLACES.authorization}?${new URLSearchParams(told)}`);
  }

  /** Presses the button of a person on the login page. */
  async pick(page: Response, person: string): Promise<Response> {
    const answer = await this.submit(await page.text(), { person });
    // Whoever was signed in before is signed out first, by a page that sends itself.
    return answer.status === 200 ? this.submit(await answer.text()) : answer;
  }

  /** Sends the form of a page, with what stands in it hidden and what is entered. */
  submit(page: string, entered: Readonly<Record<string, string>> = {}): Promise<Response> {
    const [, action = ''] = /action="([^"]+)"/.exec(page) ?? [];
    const hidden = [...page.matchAll(/type="hidden" name="([^"]+)" value="([^"]+)"/g)].map(([, ...each]) => each);
    const body = new URLSearchParams({ ...Object.fromEntries(hidden), ...entered });
    return this.visit(action, { method: 'POST', body });
  }

  ask(grant: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
    const body = new URLSearchParams({ client_id: CLIENT_ID, ...grant });
    return fetch(new URL(PLACES.token, this.issuer), { method: 'POST', body, headers });
  }

  exchange(back: Response): Promise<Response> {
    const code = new URL(back.headers.get('location')!).searchParams.get('code') ?? '';
    return this.ask({
      grant_type: 'authorization_code',
      code,
      redirect_uri: PAGE,
      code_verifier: this.verifier,
    });
  }

  refresh(token: string): Promise<Response> {
    return this.ask({ grant_type: 'refresh_token', refresh_token: token });
  }

  async signIn(person: string): Promise<Tokens> {
    const back = await this.pick(await this.authorize(), person);
    return (await (await this.exchange(back)).json()) as Tokens;
  }
}
