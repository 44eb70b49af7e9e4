import { DATABASE_LIMITS } from '#department/orm/database.ts';
import { MAX_OBJECTS } from '#department/config.ts';
import type { Blocks, Registered } from './blocks.ts';

/** The department that gathers the ledgers of the others: its own service is written by hand. */
const GATHERER = 'oversight';

const urlOf = ({ name, port }: Registered): string => `http://${name}:${port}/graphql`;
const required = (variable: string): string => `\${${variable}:?run npm run --silent secrets > .env}`;
const databaseUrlOf = (name: string): string => {
  const own = name.toUpperCase();
  return `${own}_DATABASE_URL: postgresql://${name}:\${${own}_PASSWORD}@postgres:5432/${name}`;
};

function serviceOf({ name, port }: Registered): string[] {
  const own = name.toUpperCase();
  return [
    `${name}:`,
    '  <<: *department',
    `  command: [node, subgraphs/${name}/server.ts]`,
    `  networks: [${name}]`,
    '  environment:',
    '    <<: *department-settings',
    `    ${databaseUrlOf(name)}`,
    `    ${own}_SECRET: ${required(`${own}_SECRET`)}`,
    `    ${own}_LEDGER_KEY_FILE: /keys/keys/${name}-ledger.private.json`,
    `  volumes: ["wire-public:/wire-public:ro", "${name}-keys:/keys:ro"]`,
    '  healthcheck:',
    '    <<: *probe',
    `    test: [CMD, node, docker/is-healthy.js, "http://127.0.0.1:${port}/health/ready"]`,
  ];
}

const each = (line: (department: Registered) => string) => (departments: readonly Registered[]) =>
  departments.map(line);

/** Stanzas with an empty line between. */
const apart = (stanzas: readonly string[][]): string[] =>
  stanzas.flatMap((stanza, at) => (at === 0 ? stanza : ['', ...stanza]));

const watched = (departments: readonly Registered[]) => departments.filter(({ name }) => name !== GATHERER);

/** The blocks of docker-compose.yml. */
export const composeBlocks: Blocks = {
  names: each(({ name }) => `- ${name}`),
  passwords: each(({ name }) => `${name.toUpperCase()}_PASSWORD: ${required(`${name.toUpperCase()}_PASSWORD`)}`),
  databases: (departments) => [`DEPARTMENTS: ${departments.map(({ name }) => name).join(' ')}`],
  'key-folders': each(({ name }) => `- ${name}-keys:/keys/${name}`),
  'database-urls': each(({ name }) => databaseUrlOf(name)),
  services: (departments) => apart(watched(departments).map(serviceOf)),
  sources: (departments) => [
    'OVERSIGHT_SOURCES: >-',
    ...watched(departments).map(
      (department, at, { length }) => `  ${department.name}=${urlOf(department)}${at < length - 1 ? ',' : ''}`,
    ),
  ],
  urls: each((department) => `${department.name.toUpperCase()}_URL: ${urlOf(department)}`),
  ready: each(({ name }) => `${name}: { condition: service_healthy }`),
  networks: each(({ name }) => `${name}: { internal: true }`),
  volumes: each(({ name }) => `${name}-keys:`),
};

function settingsOf({ name, port }: Registered): string[] {
  const shown = {
    HOST: '127.0.0.1',
    PORT: port,
    URL: `http://127.0.0.1:${port}/graphql`,
    DATABASE_URL: '',
    POOL_SIZE: 10,
    MAX_OBJECTS: MAX_OBJECTS.known,
    MAX_OBJECTS_ANONYMOUS: MAX_OBJECTS.anonymous,
    POOL_WAIT_MS: DATABASE_LIMITS.placeMs,
    LOCK_WAIT_MS: DATABASE_LIMITS.lockMs,
    MIGRATE: 'on',
    LEDGER_KEY_FILE: '',
  };
  const set = { SECRET: `only-for-development-${name}-cursors`, PASSWORD: `only-for-development-${name}` };
  return [
    ...Object.entries(shown).map(([setting, value]) => `#${name.toUpperCase()}_${setting}=${value}`),
    ...Object.entries(set).map(([setting, value]) => `${name.toUpperCase()}_${setting}=${value}`),
  ];
}

/** The block of .env.example. */
export const environmentBlocks: Blocks = {
  departments: (departments) => apart(departments.map(settingsOf)),
};

/** Which files have blocks. */
export const printedFiles: Readonly<Record<string, Blocks>> = {
  'docker-compose.yml': composeBlocks,
  '.env.example': environmentBlocks,
};
