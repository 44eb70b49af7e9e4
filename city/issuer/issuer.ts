import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { fastify } from 'fastify';
import { isForOwnHost, isFromOwnSite } from '#kernel/protocol/own-site.ts';
import { CAST, type World } from '../world/facts.ts';
import { unknownPerson } from './cast-names.ts';
import { type IssuerIdentity, openMint, TOKEN_LIFETIME_S } from './mint.ts';
import { discoveryOf } from './places.ts';
import { FOR_PAGES, signInRoutes } from './sign-in-routes.ts';

export interface IssuerOptions extends IssuerIdentity {
  /** The machine itself unless told: nobody else should believe this issuer. */
  readonly host?: string;
  readonly port: number;
  readonly publicFile: string;
  readonly world: World;
}

export interface RunningIssuer extends AsyncDisposable {
  readonly url: string;
}

/**
 * The city's own identity issuer, for development only: it believes everyone who they say they are.
 * It signs in as OpenID Connect providers do, so one of them takes its place by `GATEWAY_ISSUER` alone. `GET /persons` and `POST /token?person=mother` are its own.
 */
export async function openIssuer({
  host = '127.0.0.1',
  port,
  publicFile,
  world,
  ...identity
}: IssuerOptions): Promise<RunningIssuer> {
  const mint = await openMint(identity);
  const app = fastify({ forceCloseConnections: true });
  const names = [host, new URL(identity.issuer).hostname];
  // Whoever asks is believed, so no page of another site may ask; it may send its visitors here to sign in.
  app.addHook('onRequest', async (request, reply) => {
    const isForPages = request.routeOptions.config.forPages === true;
    if (!(isForPages ? isForOwnHost : isFromOwnSite)(request.raw, names)) {
      const error_description = 'The issuer answers requests to its own Host, and to no page of another Origin.';
      return reply.code(403).send({ error: 'access_denied', error_description });
    }
  });
  app.get('/.well-known/openid-configuration', { config: FOR_PAGES }, (_request, reply) =>
    reply.header('access-control-allow-origin', '*').send(discoveryOf(identity.issuer)),
  );
  // Read for each request: a key that is rotated in is published at once.
  app.get('/jwks.json', { config: FOR_PAGES }, async (_request, reply) =>
    reply
      .header('access-control-allow-origin', '*')
      .type('application/json')
      .send(await readFile(publicFile, 'utf8')),
  );
  signInRoutes(app, identity, world);
  app.get('/persons', () =>
    CAST.map((name) => ({ name, description: world.cast[name].description, citizenId: world.cast[name].citizenId })),
  );
  app.post<{ Querystring: { person?: string } }>('/token', async ({ query }, reply) => {
    const name = CAST.find((each) => each === query.person);
    if (!name) {
      return reply.code(400).send({ error: 'invalid_request', error_description: unknownPerson(query.person) });
    }
    return { access_token: await mint(world.cast[name]), token_type: 'Bearer', expires_in: TOKEN_LIFETIME_S };
  });
  await app.listen({ host, port }).catch((error: { code?: string }) => {
    if (error.code !== 'EADDRINUSE') {
      throw error;
    }
    throw new Error(`Port ${port} of the issuer is taken; set CITY_ISSUER_PORT to a free one.`);
  });
  return {
    url: `http://${host}:${(app.server.address() as AddressInfo).port}`,
    [Symbol.asyncDispose]: () => app.close(),
  };
}
