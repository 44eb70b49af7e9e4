import { expect, test } from '@jest/globals';
import { ConfigError, type Environment } from '#kernel/config/env.ts';
import { departmentConfig } from '#department/config.ts';
import { houses } from '../../city/departments.ts';
import { citySettings } from '../../city/settings.ts';
import { gatewayConfig } from '../../gateway/config/config.ts';
import { departmentsOf, readSupergraph } from '../../gateway/supergraph/source.ts';
import { readExample } from '../tools/env-example.ts';
import { sources, textOf } from '../tools/sources.ts';

const example = readExample();

/** Runs a reader of settings and notes every name it asks for. */
function namesReadBy(read: (env: Environment) => unknown, given: Environment = {}): string[] {
  const names = new Set<string>();
  const env = new Proxy<Environment>(given, {
    get(target, name) {
      if (typeof name === 'string') {
        names.add(name);
      }
      return Reflect.get(target, name) as string | undefined;
    },
  });
  try {
    read(env);
  } catch (error) {
    // A required setting ends the reading; it is given from the second time on.
    const missing = error instanceof ConfigError && /^(\w+) must be set/.exec(error.message)?.[1];
    if (!missing || missing in given) {
      throw error;
    }
    return namesReadBy(read, { ...given, [missing]: PLACEHOLDER(missing) });
  }
  return [...names];
}

const PLACEHOLDER = (name: string): string => (name.endsWith('_URL') ? 'postgresql://u:p@h/d' : 'x'.repeat(32));

const departments = houses.map(({ department }) => department);
const supergraphDepartments = (file: string) => [...departmentsOf(readSupergraph(file)).keys()];

/** Names that are written out where no reader of a whole configuration sees them. */
const written = [
  ...sources('{gateway,kernel,department,city,subgraphs,bench}/**/*.ts', 'test/**/*.ts')
    .filter((file) => !file.startsWith('test/contracts/'))
    .flatMap((file) => [
      ...textOf(file).matchAll(/process\.env\.(\w+)/g),
      ...textOf(file).matchAll(/(?:textOr|text|required|secret|url|port|integer|oneOf|today)\(\s*'([A-Z][A-Z0-9_]+)'/g),
    ]),
  ...textOf('docker-compose.yml').matchAll(/\$\{(\w+)/g),
].map((match) => match[1]!);

/** Of others: of the CI service, of Node, of Apollo's libraries; and what a test run hands on to itself. */
const NOT_OURS = ['CI', 'CITY_TEST_FOLDER'];
const FOREIGN = /^(NODE|NPM|APOLLO)_/;

const read = new Set(
  [
    ...departments.flatMap((department) => namesReadBy((env) => departmentConfig(department, env))),
    ...namesReadBy((env) => gatewayConfig(env, supergraphDepartments)),
    ...namesReadBy(citySettings),
    ...written,
  ].filter((name) => !NOT_OURS.includes(name) && !FOREIGN.test(name)),
);

test('.env.example explains every setting that is read', () => {
  expect([...read].filter((name) => !example.has(name)).sort()).toEqual([]);
});

test('.env.example explains no setting that nobody reads', () => {
  expect([...example.keys()].filter((name) => !read.has(name))).toEqual([]);
});

test('every setting stands under a sentence that tells what it is', () => {
  for (const [name, { about }] of example) {
    expect([name, about]).toEqual([name, expect.stringMatching(/[a-z]{3}/)]);
  }
});

test('what .env.example shows is what holds unless told', () => {
  const shown = Object.fromEntries(
    [...example].filter(([, { set }]) => !set).map(([name, { value }]) => [name, value]),
  );
  const gatewayKey = { GATEWAY_WIRE_KEY_FILE: 'wire.private.json' };
  const gateway = (env: Environment) => ({
    ...gatewayConfig({ ...env, ...gatewayKey }, supergraphDepartments),
    supergraphFile: '',
  });
  const { GATEWAY_SUPERGRAPH: file, GATEWAY_OPERATIONS: folder, ...others } = shown;
  expect(gateway({}).demand.operationsFolder?.endsWith(`/${folder}`)).toBe(true);
  expect(textOf(file!)).toBe(textOf('gateway/supergraph/supergraph.graphql'));
  const addresses = Object.fromEntries(departments.map(({ name, port }) => [name, `http://127.0.0.1:${port}/graphql`]));
  expect(gateway(others)).toEqual({
    ...gateway({}),
    transport: { ...gateway({}).transport, urls: addresses },
  });
  for (const department of departments) {
    const own = `${department.name.toUpperCase()}_`;
    const given = {
      [`${own}DATABASE_URL`]: 'postgresql://u:p@h/d',
      [`${own}SECRET`]: 'x'.repeat(32),
      CITY_WIRE_KEYS_FILE: 'wire.keys.json',
      CITY_TODAY: '2026-11-20',
    };
    const config = (env: Environment) => ({ ...departmentConfig(department, { ...env, ...given }), env: undefined });
    expect(config(shown)).toEqual(config({}));
  }
  const NOWHERE = { CITY_FOLDER: '/nowhere' };
  expect(citySettings({ ...shown, ...NOWHERE })).toEqual(citySettings(NOWHERE));
});
