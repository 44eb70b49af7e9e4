import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { importJWK, SignJWT } from 'jose';
import { makeKeyPair } from '#kernel/service-token/keys.ts';

/** An identity provider of a few lines: discovery, keys, and a token for any claims. */
export interface Provider extends AsyncDisposable {
  readonly issuer: string;
  token(claims: Record<string, unknown>, subject?: string): Promise<string>;
}

export async function openProvider(): Promise<Provider> {
  const { privateKey, publicKeys } = await makeKeyPair('provider-1');
  const key = await importJWK(privateKey, 'EdDSA');
  let issuer = '';
  const server = createServer((request, response) => {
    const body = request.url === '/keys' ? publicKeys : { issuer, jwks_uri: `${issuer}/keys` };
    response.setHeader('content-type', 'application/json').end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    issuer,
    token: (claims, subject = 'someone') =>
      new SignJWT(claims)
        .setProtectedHeader({ alg: 'EdDSA', kid: privateKey.kid, typ: 'at+jwt' })
        .setIssuer(issuer)
        .setAudience('city-graph')
        .setSubject(subject)
        .setIssuedAt()
        .setExpirationTime('5m')
        .sign(key),
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
