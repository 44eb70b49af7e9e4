import { expect, test } from '@jest/globals';
import { withFlags } from '#kernel/config/env.ts';
import { GATEWAY_FLAGS, gatewayConfig } from './config.ts';
import { DEVELOPMENT_ORIGINS } from './cors-config.ts';

const SIGNED = { GATEWAY_AUTH: 'on', GATEWAY_WIRE_KEY_FILE: 'key.json' };
const departments = () => ['education', 'health-records'];
const config = (env: Record<string, string>) => gatewayConfig({ GATEWAY_AUTH: 'off', ...env }, departments);

test('flags win over the environment', () => {
  const env = withFlags(
    { GATEWAY_PORT: '1', GATEWAY_AUTH: 'on' },
    'GATEWAY',
    ['--port', '4321', '--auth=off'],
    GATEWAY_FLAGS,
  );
  expect(gatewayConfig(env, departments)).toMatchObject({ port: 4321, auth: null });
});

test('any subgraph can be moved by the environment', () => {
  const { urls } = config({ EDUCATION_URL: 'http://a/graphql', HEALTH_RECORDS_URL: 'http://b/graphql' }).transport;
  expect(urls).toEqual({ education: 'http://a/graphql', 'health-records': 'http://b/graphql' });
});

test('lists are written with commas between', () => {
  const { http } = config({
    GATEWAY_TRUSTED_PROXIES: '10.0.0.0/8, ::1',
    GATEWAY_EXPLORER_HOSTS: 'Graph.City.example,',
  });
  expect(http).toMatchObject({ trustedProxies: ['10.0.0.0/8', '::1'], explorerHosts: ['graph.city.example'] });
});

test.each([
  ['127.0.0.1', {}, DEVELOPMENT_ORIGINS],
  ['::1', {}, DEVELOPMENT_ORIGINS],
  ['localhost', {}, DEVELOPMENT_ORIGINS],
  ['0.0.0.0', {}, []],
  ['10.0.0.7', {}, []],
  ['127.0.0.1', { GATEWAY_CORS_ORIGINS: 'https://a.vn' }, ['https://a.vn']],
  ['0.0.0.0', { GATEWAY_CORS_ORIGINS: 'https://*.a.vn, http://b.vn:*' }, ['https://*.a.vn', 'http://b.vn:*']],
])('a gateway at %s, told %j, lets in pages of %j', (host, env, origins) => {
  expect(config({ GATEWAY_HOST: host, ...env }).cors?.origins).toEqual(origins);
});

test.each([
  [{ GATEWAY_PORT: 'eighty' }, /GATEWAY_PORT must be a whole number from 0 to 65535, got "eighty"/],
  [{ GATEWAY_ENGINE: 'steam' }, /GATEWAY_ENGINE must be one of city, apollo, got "steam"/],
  [{ EDUCATION_URL: 'postgres://user:secret@host' }, /EDUCATION_URL must be a http or https address/],
  [{ GATEWAY_AUTH: 'on' }, /GATEWAY_WIRE_KEY_FILE must be set/],
  [{ EDUCATION_URL: 'http://user:secret@host/graphql' }, /EDUCATION_URL has a user and password, or a fragment/],
  [{ EDUCATION_URL: 'http://host/graphql#secret' }, /EDUCATION_URL has a user and password, or a fragment/],
  [{ GATEWAY_TRUSTED_PROXIES: '10.0.0.0/8, proxy' }, /GATEWAY_TRUSTED_PROXIES must be addresses .*, got "proxy"/],
  [{ ...SIGNED, GATEWAY_ISSUER: 'http://host/?realm=city' }, /GATEWAY_ISSUER has a query/],
  [{ ...SIGNED, GATEWAY_ISSUER: 'http://user:secret@host' }, /GATEWAY_ISSUER has a user and password/],
  [
    { ...SIGNED, GATEWAY_ISSUER: 'http://a, http://user:secret@b' },
    /GATEWAY_ISSUER, number 2, has a user and password/,
  ],
  [{ ...SIGNED, GATEWAY_ISSUER: 'http://a, b' }, /GATEWAY_ISSUER, number 2, must be a http or https address/],
  [{ ...SIGNED, GATEWAY_ISSUER: 'http://a, http://a' }, /GATEWAY_ISSUER, number 2, is named before already/],
  [{ ...SIGNED, GATEWAY_ISSUER: 'http://a; audiense=x' }, /GATEWAY_ISSUER has "audiense=x"; behind its address stand/],
  [{ ...SIGNED, GATEWAY_ISSUER: 'http://a; audience=x; audience=y' }, /GATEWAY_ISSUER has "audience=y"/],
  [{ ...SIGNED, GATEWAY_ISSUER: 'http://a; algorithms=HS256' }, /GATEWAY_ISSUER has algorithms that are not of EdDSA/],
  [{ ...SIGNED, GATEWAY_ISSUER: 'http://a; algorithms=none|RS256' }, /GATEWAY_ISSUER has algorithms/],
  [{ ...SIGNED, GATEWAY_ISSUER: 'http://a; citizens=no' }, /GATEWAY_ISSUER has citizens=no; it must be on or off/],
  [{ ...SIGNED, GATEWAY_ISSUER: 'http://a; keys=here' }, /GATEWAY_ISSUER has keys= that is not a http or https/],
  [{ GATEWAY_TRUSTED_PROXIES: '10.0.0.0/33' }, /GATEWAY_TRUSTED_PROXIES must be addresses/],
  [{ GATEWAY_CORS_ORIGINS: 'https://a.vn/' }, /GATEWAY_CORS_ORIGINS must be origins .*, got "https:\/\/a.vn\/"/],
  [{ GATEWAY_CORS_ORIGINS: 'a.vn' }, /GATEWAY_CORS_ORIGINS must be origins/],
  [{ GATEWAY_CORS_ORIGINS: 'https://a.*.vn' }, /GATEWAY_CORS_ORIGINS must be origins/],
  [{ GATEWAY_CORS_ORIGINS: '*, https://a.vn' }, /GATEWAY_CORS_ORIGINS is \* and more/],
  [{ GATEWAY_CORS_ORIGINS: '*', GATEWAY_CORS_CREDENTIALS: 'on' }, /without GATEWAY_CORS_CREDENTIALS/],
  [{ GATEWAY_MAX_DEPTH: '0' }, /GATEWAY_MAX_DEPTH must be a whole number from 1/],
])('a bad setting %j is told in a sentence that names it', (env, sentence) => {
  expect(() => config(env)).toThrow(sentence);
  expect(() => config(env)).not.toThrow(/secret/);
});

test.each([
  [['--colour', 'red'], /Unknown flag --colour; known are --supergraph/],
  [['--port'], /Flag --port needs a value/],
  [['4000'], /Expected flags like --supergraph VALUE, got "4000"/],
])('bad flags %j are told', (argv, sentence) => {
  expect(() => withFlags({}, 'GATEWAY', argv, GATEWAY_FLAGS)).toThrow(sentence);
});
