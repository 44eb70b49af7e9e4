import { beforeAll, describe, expect, test } from '@jest/globals';
import { importJWK, SignJWT, UnsecuredJWT } from 'jose';
import { openGuard, type WireGuard } from './guard.ts';
import { makeKeyPair, type KeyPair } from '#kernel/service-token/keys.ts';
import { keySetOf } from '#kernel/service-token/key-set.ts';
import { openSigner, type SignCall } from '#kernel/service-token/sign.ts';
import { anonymous, type WireCall } from '#kernel/protocol/viewer.ts';

const call: WireCall = {
  viewer: anonymous,
  operation: { name: 'CitizenFile', hash: 'ab' },
  requestId: 'r1',
  clientRequestId: 'a-clients-own',
  purpose: 'school-enrolment',
  legalBasis: null,
  case: '000.00.01.H26-261120-0001',
};
const refusal = { extensions: { code: 'WIRE_TOKEN_REFUSED' } };
let pair: KeyPair;
let stranger: KeyPair;
let sign: SignCall;
let guard: WireGuard;

beforeAll(async () => {
  pair = await makeKeyPair('k1');
  stranger = await makeKeyPair('k1');
  sign = await openSigner(pair.privateKey);
  guard = openGuard('education', keySetOf(JSON.stringify(pair.publicKeys)));
});

test('lets the gateway in and learns who asks for what', async () => {
  await expect(guard(await sign('education', '{}', call), '{}')).resolves.toMatchObject({ call });
});

test('a call without a purpose has none', async () => {
  const { viewer, operation, requestId } = call;
  const token = await sign('education', '{}', { viewer, operation, requestId });
  await expect(guard(token, '{}')).resolves.toMatchObject({
    call: { purpose: null, legalBasis: null, case: null },
  });
});

test('a token that another replica has seen is refused before the call does anything', async () => {
  const seen = new Set<string>();
  const use = async (id: string) => seen.size < seen.add(id).size;
  const replicas = [1, 2].map(() => openGuard('education', keySetOf(JSON.stringify(pair.publicKeys)), use));
  const token = await sign('education', '{}', call);
  await expect((await replicas[0]!(token, '{}')).once).resolves.toBeUndefined();
  await expect((await replicas[1]!(token, '{}')).once).rejects.toMatchObject(refusal);
});

describe('refuses', () => {
  const viewer = { subject: 's', citizenId: null, roles: ['citizen'], institution: null };
  const strange = (more: object) => ({ ...call, viewer: { ...viewer, ...more } }) as unknown as WireCall;
  test.each([
    ['a subject that is a number', strange({ subject: 1234567 })],
    ['a subject that is a list', strange({ subject: ['s'] })],
    ['no word on the subject', strange({ subject: undefined })],
    ['a citizen that is a number', strange({ citizenId: 1 })],
    ['a role that is a number', strange({ roles: ['citizen', 7] })],
    ['roles that are no list', strange({ roles: 'citizen' })],
    ['an office that is an object', strange({ institution: { name: 'x' } })],
    ['a scope that is none', strange({ scopes: [null] })],
    ['a request id that is a number', { ...call, requestId: 1 } as unknown as WireCall],
    ["a client's that is a list", { ...call, clientRequestId: ['x'] } as unknown as WireCall],
    ['a case that is a number', { ...call, case: 17 } as unknown as WireCall],
    ['an operation without a digest', { ...call, operation: { name: null } } as unknown as WireCall],
  ])('a viewer with %s', async (_, claimed) => {
    await expect(guard(await sign('education', '{}', claimed), '{}')).rejects.toMatchObject(refusal);
  });
  test('a token that is older than the process', async () => {
    const token = await sign('education', '{}', call);
    await new Promise((resolve) => setTimeout(resolve, 1_050));
    const restarted = openGuard('education', keySetOf(JSON.stringify(pair.publicKeys)));
    await expect(restarted(token, '{}')).rejects.toMatchObject(refusal);
  });
  test('a call without a token', async () => {
    await expect(guard(undefined, '{}')).rejects.toMatchObject(refusal);
  });
  test('a token for another department', async () => {
    await expect(guard(await sign('health', '{}', call), '{}')).rejects.toMatchObject(refusal);
  });
  test('a token for another body', async () => {
    await expect(guard(await sign('education', '{}', call), '{"query":"{ x }"}')).rejects.toMatchObject(refusal);
  });
  test('a token that was used before', async () => {
    const token = await sign('education', '{}', call);
    await guard(token, '{}');
    await expect(guard(token, '{}')).rejects.toMatchObject(refusal);
  });
  test('a token signed by a stranger under a known key name', async () => {
    const forged = await (await openSigner(stranger.privateKey))('education', '{}', call);
    await expect(guard(forged, '{}')).rejects.toMatchObject(refusal);
  });
  test('a token without a signature', async () => {
    const naked = new UnsecuredJWT({ ...call, body: 'x' }).setIssuer('city-gateway').setAudience('education').encode();
    await expect(guard(naked, '{}')).rejects.toMatchObject(refusal);
  });
  test('a token whose public key served as a shared secret', async () => {
    const secret = new TextEncoder().encode(JSON.stringify(pair.publicKeys.keys[0]));
    const confused = await new SignJWT({ ...call })
      .setProtectedHeader({ alg: 'HS256', kid: 'k1', typ: 'city-wire+jwt' })
      .sign(secret);
    await expect(guard(confused, '{}')).rejects.toMatchObject(refusal);
  });
  test('a token that has expired', async () => {
    const key = await importJWK(pair.privateKey, 'EdDSA');
    const past = Math.floor(Date.now() / 1000) - 60;
    const stale = await new SignJWT({ ...call, body: 'x' })
      .setProtectedHeader({ alg: 'EdDSA', kid: 'k1', typ: 'city-wire+jwt' })
      .setIssuer('city-gateway')
      .setAudience('education')
      .setIssuedAt(past)
      .setExpirationTime(past + 15)
      .setJti('j')
      .sign(key);
    await expect(guard(stale, '{}')).rejects.toMatchObject(refusal);
  });
});
