import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';
import type { Environment } from '#kernel/config/env.ts';
import { departmentConfig } from '#department/config.ts';
import { houses } from '../../city/departments.ts';
import { citySettings } from '../../city/settings.ts';
import { gatewayConfig } from '../../gateway/config/config.ts';
import { departmentsOf, readSupergraph } from '../../gateway/supergraph/source.ts';
import { collectionSettings } from '../../subgraphs/oversight/collection/settings.ts';
import { readExample } from '../tools/env-example.ts';
import packageJson from '../../package.json' with { type: 'json' };
import { ROOT, textOf } from '../tools/sources.ts';

interface Service {
  readonly image?: string;
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string | number>>;
  readonly networks?: readonly string[];
  readonly ports?: readonly string[];
  readonly volumes?: readonly string[];
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly restart?: string;
}

interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly networks: Readonly<Record<string, { readonly internal?: boolean } | null>>;
  readonly volumes: Readonly<Record<string, null>>;
}

const example = readExample();

/** What a `.env` with secrets of its own makes of `${NAME:-default}` and `${NAME:?sentence}`. */
const interpolate = (text: string): string =>
  text.replace(/\$\{(\w+)(?::([-?])([^}]*))?\}/g, (whole, name: string, kind?: string, rest = '') => {
    const setting = example.get(name);
    // As `npm run --silent secrets > .env` has it: nobody starts with the example's own.
    if (setting?.set) {
      return setting.value.replace('only-for-development', 'known-to-nobody-else');
    }
    if (kind !== '-') {
      throw new Error(`${whole}: .env.example does not set ${name}.`);
    }
    return rest;
  });
const compose = parse(
  textOf('docker-compose.yml'),
  (_key, value: unknown) => (typeof value === 'string' ? interpolate(value) : value),
  { merge: true },
) as Compose;
const services = Object.entries(compose.services);
const supergraph = parse(textOf('gateway/supergraph/supergraph.yaml')) as {
  departments: Record<string, { url: string }>;
};
const departments = Object.keys(supergraph.departments);
const environmentOf = (name: string): Environment =>
  Object.fromEntries(
    Object.entries(compose.services[name]?.environment ?? {}).map(([key, value]) => [key, String(value)]),
  );
const listOfDepartments = (file: string) => [...departmentsOf(readSupergraph(file)).keys()];

test('docker-compose.yml is what the compose specification allows', () => {
  const { resolve } = createRequire(import.meta.url);
  const schemaFile = join(resolve('dclint/package.json'), '../schemas/compose.schema.json');
  const { $schema: _dialect, ...schema } = createRequire(import.meta.url)(schemaFile) as { $schema: string };
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats.default(ajv);
  const validate = ajv.compile(schema);
  validate(compose);
  expect(validate.errors).toBeNull();
  // The check can fail.
  expect(validate({ services: { gateway: { comand: ['node'] } } })).toBe(false);
});

test.each(departments)('%s has a service of its own, with a database that only it can enter', (name) => {
  const service = compose.services[name];
  const { department } = houses.find((house) => house.department.name === name)!;
  expect(service?.command).toEqual(['node', `subgraphs/${name}/server.ts`]);
  const config = departmentConfig(department, environmentOf(name));
  const { username, hostname, pathname } = new URL(config.databaseUrl);
  expect({ username, hostname, pathname, host: config.host, port: config.port }).toEqual({
    username: name,
    hostname: 'postgres',
    pathname: `/${name}`,
    host: '0.0.0.0',
    port: Number(new URL(supergraph.departments[name]!.url).port),
  });
  expect(config.databaseUrl).toBe(environmentOf('seed')[`${name.toUpperCase()}_DATABASE_URL`]);
  expect(new URL(config.databaseUrl).password).toBe(environmentOf('postgres')[`${name.toUpperCase()}_PASSWORD`]);
  expect(environmentOf('postgres').DEPARTMENTS?.split(' ')).toContain(name);
  expect(service?.healthcheck?.test.at(-1)).toBe(`http://127.0.0.1:${config.port}/health/ready`);
  expect(service?.networks).toEqual(name === 'oversight' ? departments : [name]);
  expect(service?.volumes).toEqual(['wire-public:/wire-public:ro', `${name}-keys:/keys:ro`]);
  expect(config.evidence?.keyFile).toBe(`/keys/keys/${name}-ledger.private.json`);
  expect(compose.services.keys?.volumes).toContain(`${name}-keys:/keys/${name}`);
});

test('the gateway finds every department, the keys and the issuer', () => {
  const config = gatewayConfig(environmentOf('gateway'), listOfDepartments);
  const expected = departments.map((name) => [name, `http://${name}:${departmentPort(name)}/graphql`]);
  expect(config.transport.urls).toEqual(Object.fromEntries(expected));
  const issuer = citySettings({ ...environmentOf('issuer'), CITY_FOLDER: '/nowhere' });
  expect(config.auth).toMatchObject({ issuer: issuer.issuer, audience: issuer.audience });
  expect(new URL(issuer.issuer)).toMatchObject({ hostname: 'issuer', port: String(issuer.issuerPort) });
  expect(issuer.issuerHost).toBe('0.0.0.0');
  // Where city/keys-command.ts puts the private half.
  expect(config.wire).toEqual({ keyFile: `${environmentOf('keys').CITY_FOLDER}/keys/wire.private.json` });
  for (const name of departments) {
    expect(environmentOf(name).CITY_WIRE_KEYS_FILE).toBe(environmentOf('keys').CITY_WIRE_KEYS_FILE);
    expect(environmentOf(name).CITY_TODAY).toBe(environmentOf('issuer').CITY_TODAY);
  }
});

test('oversight finds every other department, and the key that opens their ledgers', () => {
  const { sources, keyFile } = collectionSettings(environmentOf('oversight'));
  const watched = departments.filter((name) => name !== 'oversight');
  expect(sources).toEqual(
    watched.map((name) => ({ department: name, url: `http://${name}:${departmentPort(name)}/graphql` })),
  );
  expect(keyFile).toBe('/keys/keys/oversight.private.json');
  for (const name of watched) {
    expect(environmentOf(name).CITY_OVERSIGHT_KEYS_FILE).toBe(environmentOf('keys').CITY_OVERSIGHT_KEYS_FILE);
    expect(environmentOf(name).OVERSIGHT_KEY_FILE).toBeUndefined();
  }
});

test('only the gateway and the development issuer can be reached from outside, and only from this machine', () => {
  const inside = Object.keys(compose.networks).filter((name) => name !== 'outside');
  for (const name of inside) {
    expect([name, compose.networks[name]]).toEqual([name, { internal: true }]);
  }
  const published = services.filter(([, { ports }]) => ports).map(([name, { ports }]) => [name, ports]);
  expect(published).toEqual([
    ['issuer', ['127.0.0.1:4010:4010']],
    ['gateway', ['127.0.0.1:4000:4000']],
  ]);
  const outside = services.filter(([, { networks }]) => networks?.includes('outside')).map(([name]) => name);
  expect(outside).toEqual(['issuer', 'gateway']);
});

test.each(departments)(
  '%s meets in its network its database, the gateway and oversight, and no other department',
  (name) => {
    const there = services.filter(([, { networks }]) => networks?.includes(name)).map(([service]) => service);
    expect(there).toEqual([...new Set(['postgres', name, 'oversight', 'gateway'])]);
  },
);

test.each(departments)('%s does not start with secrets that everybody knows where others can reach it', (name) => {
  const { department } = houses.find((house) => house.department.name === name)!;
  const own = name.toUpperCase();
  const given = environmentOf(name);
  const published = example.get(`${own}_SECRET`)!.value;
  for (const host of ['0.0.0.0', '::', '10.0.0.7', 'city.example']) {
    const open = { ...given, [`${own}_HOST`]: host };
    expect(() => departmentConfig(department, { ...open, [`${own}_SECRET`]: published })).toThrow(`${own}_SECRET`);
    const url = `postgresql://x:${example.get(`${own}_PASSWORD`)!.value}@postgres/x`;
    expect(() => departmentConfig(department, { ...open, [`${own}_DATABASE_URL`]: url })).toThrow(
      `${own}_DATABASE_URL`,
    );
    expect(departmentConfig(department, open).host).toBe(host);
  }
  for (const host of ['127.0.0.1', '::1', 'localhost']) {
    departmentConfig(department, { ...given, [`${own}_HOST`]: host, [`${own}_SECRET`]: published });
  }
});

test('the secrets that are printed are those that are asked for', () => {
  const printed = execFileSync('node', ['city/secrets-command.ts'], { cwd: ROOT, encoding: 'utf8' }).trim().split('\n');
  const asked = [...example].filter(([, { set }]) => set).map(([name]) => name);
  expect(printed.map((line) => line.split('=')[0])).toEqual(asked);
  expect(new Set(printed.map((line) => line.split('=')[1])).size).toBe(asked.length);
  for (const line of printed) {
    expect(line).toMatch(/^[A-Z_]+=[\w-]{43}$/);
  }
});

test('everybody waits for what they need, and what is waited for can become ready', () => {
  const needs = (name: string) => Object.keys(compose.services[name]?.depends_on ?? {});
  expect(needs('gateway').sort()).toEqual(['issuer', 'keys', ...departments].sort());
  for (const name of departments) {
    expect(needs(name).sort()).toEqual(['keys', 'postgres', 'seed']);
  }
  for (const [name, { depends_on = {} }] of services) {
    for (const [other, { condition }] of Object.entries(depends_on)) {
      const target = compose.services[other];
      const able = condition === 'service_healthy' ? target?.healthcheck !== undefined : target?.restart === undefined;
      expect([name, other, able]).toEqual([name, other, true]);
    }
  }
});

test('every file, volume and network that is named exists', () => {
  for (const [name, { command = [], volumes = [], networks = [], healthcheck }] of services) {
    const files = [...command, ...(healthcheck?.test ?? [])].filter((word) => /\.[jt]s$/.test(word));
    const mounted = volumes.map((volume) => volume.split(':')[0]!);
    const folders = mounted.filter((source) => source.startsWith('.'));
    for (const file of [...files, ...folders]) {
      expect([name, file, existsSync(join(ROOT, file))]).toEqual([name, file, true]);
    }
    const declared = [...Object.keys(compose.volumes), ...folders];
    expect([name, mounted.filter((source) => !declared.includes(source))]).toEqual([name, []]);
    expect([name, networks.filter((network) => !(network in compose.networks))]).toEqual([name, []]);
  }
});

test('every setting that a part of the city is given is one that .env.example explains', () => {
  const ours = services.filter(([, { image }]) => image === 'city-graph').map(([name]) => name);
  expect(ours).toEqual(['keys', 'seed', ...departments, 'issuer', 'gateway']);
  for (const name of ours) {
    const unknown = Object.keys(environmentOf(name)).filter(
      (setting) => !example.has(setting) && setting !== 'NODE_ENV',
    );
    expect([name, unknown]).toEqual([name, []]);
  }
});

test('the image runs the Node that the project runs, as nobody in particular, with what is needed', () => {
  const dockerfile = textOf('Dockerfile');
  const { dependencies } = JSON.parse(textOf('package.json')) as { dependencies: Record<string, string> };
  const images = [...dockerfile.matchAll(/^FROM (\S+)/gm)].map((match) => match[1]);
  expect(new Set(images)).toEqual(new Set([`node:${dependencies.node!.split('.')[0]}-slim`]));
  expect(dockerfile.lastIndexOf('USER node')).toBeGreaterThan(dockerfile.lastIndexOf('RUN '));
  const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap((match) => match[1]!.split(' '));
  const admitted = textOf('.dockerignore')
    .split('\n')
    .filter((line) => line.startsWith('!'));
  for (const path of copied) {
    expect([path, existsSync(join(ROOT, path))]).toEqual([path, true]);
    expect(admitted).toContain(`!${path.split('/')[0]}`);
  }
  for (const [, { command = [], image }] of services) {
    const file = command.find((word) => word.endsWith('.ts'));
    if (image === 'city-graph') {
      expect(copied).toContain(file?.split('/')[0]);
    }
  }
});

function departmentPort(name: string): number {
  return houses.find(({ department }) => department.name === name)!.department.port;
}

test('the gateway is started with the same flags as by its npm script', () => {
  const started = packageJson.scripts.gateway.split(' ');
  expect(compose.services.gateway?.command).toEqual(started);
  expect(textOf('Dockerfile')).toContain(`CMD ${JSON.stringify(started).replaceAll('","', '", "')}`);
});
