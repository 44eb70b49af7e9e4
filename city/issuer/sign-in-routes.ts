import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { World } from '../world/facts.ts';
import { isCastName, unknownPerson } from './cast-names.ts';
import type { IssuerIdentity } from './mint.ts';
import { failurePage, loginPage, PAGE_HEADERS, STYLE } from './pages.ts';
import { PLACES } from './places.ts';
import type { SignIn } from './provider.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Pages of other origins may ask, or send their visitors. */
    readonly forPages?: boolean;
  }
}
export const FOR_PAGES = { forPages: true } as const;

const NOTHING_UNDER_WAY =
  'No login is under way in this browser, or it took too long. Go back to the page and sign in again.';

/** Signing in, staying so, and signing out: by the library, but for the page on which a person is picked. */
export function signInRoutes(app: FastifyInstance, identity: IssuerIdentity, world: World): void {
  let opened: Promise<SignIn> | undefined;
  function signIn(): Promise<SignIn> {
    opened ??= import('./provider.ts').then(({ openSignIn }) => openSignIn(identity, world));
    return opened;
  }
  app.register(async (scope) => {
    // The library reads bodies itself.
    scope.addContentTypeParser('*', (_request, _body, done) => done(null));
    async function handle(request: FastifyRequest, reply: FastifyReply) {
      const { handle: answer } = await signIn();
      reply.hijack();
      await answer(request.raw, reply.raw);
    }
    const { authorization, token, revocation, end_session } = PLACES;
    for (const url of [authorization, `${authorization}/:uid`, token, revocation, end_session, `${end_session}/*`]) {
      scope.route({ method: ['GET', 'POST', 'OPTIONS'], url, config: FOR_PAGES, handler: handle });
    }
  });
  app.register(async (scope) => {
    scope.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) =>
      done(null, Object.fromEntries(new URLSearchParams(String(body)))),
    );
    scope.get('/style.css', (_request, reply) => reply.type('text/css').send(STYLE));
    scope.get<{ Params: { uid: string } }>('/interaction/:uid', { config: FOR_PAGES }, async (request, reply) => {
      reply.headers(PAGE_HEADERS);
      return (await (await signIn()).isUnderWay(request.raw, reply.raw))
        ? loginPage(request.url, world)
        : reply.code(400).send(failurePage('invalid_request', NOTHING_UNDER_WAY));
    });
    scope.post<{ Body: { person?: string } | null }>('/interaction/:uid', async (request, reply) => {
      const name = request.body?.person;
      const { isUnderWay, finish } = await signIn();
      const refusal = isCastName(name) ? NOTHING_UNDER_WAY : unknownPerson(name);
      if (!isCastName(name) || !(await isUnderWay(request.raw, reply.raw))) {
        return reply.code(400).headers(PAGE_HEADERS).send(failurePage('invalid_request', refusal));
      }
      reply.hijack();
      return finish(request.raw, reply.raw, world.cast[name]);
    });
  });
}
