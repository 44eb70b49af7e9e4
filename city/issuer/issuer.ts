import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { fastify } from 'fastify';
import { isFromOwnSite } from '#kernel/protocol/own-site.ts';
import { CAST, type CastName, type World } from '../world/facts.ts';
import { type IssuerIdentity, openMint, TOKEN_LIFETIME_S } from './mint.ts';

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
 * It publishes what OpenID Connect providers publish, so one of them takes its place by
 * `GATEWAY_ISSUER` alone. `GET /persons` and `POST /token?person=mother` are its own.
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
  // Whoever asks is believed, so no page of another site may ask.
  const names = [host, new URL(identity.issuer).hostname];
  app.addHook('onRequest', async (request, reply) => {
    if (!isFromOwnSite(request.raw, names)) {
      const error_description = 'The issuer answers requests to its own Host, and to no page of another Origin.';
      return reply.code(403).send({ error: 'access_denied', error_description });
    }
  });
  app.get('/.well-known/openid-configuration', () => ({
    issuer: identity.issuer,
    jwks_uri: `${identity.issuer}/jwks.json`,
    token_endpoint: `${identity.issuer}/token`,
    id_token_signing_alg_values_supported: ['EdDSA'],
    subject_types_supported: ['public'],
    response_types_supported: ['token'],
  }));
  // Read for each request: a key that is rotated in is published at once.
  app.get('/jwks.json', async (_request, reply) =>
    reply.type('application/json').send(await readFile(publicFile, 'utf8')),
  );
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

export const unknownPerson = (name: string | undefined): string =>
  `There is no demo person ${JSON.stringify(name ?? '')}; known are ${CAST.join(', ')}.`;

export const isCastName = (name: string | undefined): name is CastName => CAST.some((each) => each === name);
