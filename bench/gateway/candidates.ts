import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import packageJson from '../../package.json' with { type: 'json' };
import { type DepartmentName, departmentNames, sdlOf } from './workload/departments.ts';

/** What every candidate is started with. */
export interface Stage {
  readonly urls: Readonly<Record<DepartmentName, string>>;
  readonly supergraphFile: string;
  /** For files that a candidate wants written. */
  readonly folder: string;
}

export interface Start {
  readonly command: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

export interface Candidate {
  readonly name: string;
  readonly title: string;
  /** Whether equal requests in flight share one call. */
  readonly sharing: boolean;
  /** What must be installed for it, under `peers/node_modules`. */
  readonly needs?: string;
  start(stage: Stage, port: number): Promise<Start> | Start;
}

const peers = fileURLToPath(new URL('peers/', import.meta.url));
const root = fileURLToPath(new URL('../../', import.meta.url));
const GRAFBASE = '@grafbase/cli-x86_64-unknown-linux-musl';

export const isInstalled = (needs: string): boolean => existsSync(join(peers, 'node_modules', needs));

const script = (file: string): readonly string[] => [process.execPath, join(peers, file)];
const withoutLink = (sdl: string): string => sdl.replace(/^extend schema[\s\S]*?\n\n/, '');

const services = ({ urls }: Stage): string =>
  JSON.stringify(departmentNames.map((name) => ({ name, url: urls[name], schema: withoutLink(sdlOf(name)) })));

/** What `npm run gateway` gives to node. */
const gatewayScript = packageJson.scripts.gateway.split(' ').slice(1);

const ours = (sharing: boolean): Candidate => ({
  name: sharing ? 'oursSharing' : 'ours',
  title: 'City gateway: Apollo Server, Fastify, own engine',
  sharing,
  start: ({ supergraphFile }, port) => ({
    command: [
      process.execPath,
      ...gatewayScript,
      ...['--supergraph', supergraphFile, '--port', String(port), '--auth', 'off'],
    ],
    env: { GATEWAY_ENGINE: 'city', GATEWAY_SHARE_READS: sharing ? 'on' : 'off', CITY_LOG_LEVEL: 'warn' },
    cwd: root,
  }),
});

const hive = (rust: boolean, sharing: boolean): Candidate => ({
  name: `hive${rust ? 'Rust' : ''}${sharing ? 'Sharing' : ''}`,
  title: `Hive Gateway, ${rust ? 'Rust planner' : 'JavaScript executor'}`,
  sharing,
  needs: '@graphql-hive/gateway',
  start: ({ supergraphFile }, port) => ({
    command: [
      process.execPath,
      join(peers, 'node_modules/@graphql-hive/gateway/dist/bin.js'),
      ...['supergraph', supergraphFile, '--config-path', join(peers, 'hive.config.js')],
      ...['--host', '127.0.0.1', '--port', String(port), '--fork', '1'],
      ...(rust ? ['--hive-router-runtime'] : []),
    ],
    env: { SHARING: sharing ? 'on' : 'off' },
    cwd: peers,
  }),
});

const grafbase = (sharing: boolean): Candidate => ({
  name: sharing ? 'grafbaseSharing' : 'grafbase',
  title: 'Grafbase, Rust binary',
  sharing,
  needs: GRAFBASE,
  async start({ urls, folder }, port) {
    const home = join(folder, `grafbase-${sharing ? 'sharing' : 'plain'}`);
    await mkdir(home, { recursive: true });
    const stanzas = await Promise.all(
      departmentNames.map(async (name) => {
        await writeFile(join(home, `${name}.graphql`), sdlOf(name));
        return `[subgraphs.${name}]\nurl = "${urls[name]}"\nschema_path = "${join(home, `${name}.graphql`)}"\n`;
      }),
    );
    const config = join(home, 'grafbase.toml');
    await writeFile(
      config,
      `[graph]\npath = "/graphql"\n[traffic_shaping]\ninflight_deduplication = ${sharing}\n${stanzas.join('')}`,
    );
    return {
      command: [
        join(peers, 'node_modules', GRAFBASE, 'grafbase'),
        ...['--home', home, 'dev', '--config', config, '--listen-address', `127.0.0.1:${port}`],
      ],
      env: { TOKIO_WORKER_THREADS: '1', DO_NOT_TRACK: '1' },
      cwd: home,
    };
  },
});

/** In the order in which they are measured within a round. */
export const candidates: readonly Candidate[] = [
  ours(false),
  {
    name: 'stock',
    title: 'Apollo Server standalone, @apollo/gateway',
    sharing: false,
    needs: '@apollo/gateway',
    start: ({ supergraphFile }, port) => ({
      command: script('stock.js'),
      env: { SUPERGRAPH: supergraphFile, PORT: String(port), APOLLO_TELEMETRY_DISABLED: '1' },
      cwd: peers,
    }),
  },
  hive(true, false),
  grafbase(false),
  hive(false, false),
  {
    name: 'mercurius',
    title: 'Mercurius gateway with JIT (Federation 1)',
    sharing: false,
    needs: '@mercuriusjs/gateway',
    start: (stage, port) => ({
      command: script('mercurius.js'),
      env: { SERVICES: services(stage), PORT: String(port) },
      cwd: peers,
    }),
  },
  {
    name: 'backendForFrontend',
    title: 'Backend-for-frontend by hand, undici',
    sharing: false,
    needs: 'undici',
    start: (stage, port) => ({
      command: script('bff.js'),
      env: { SERVICES: services(stage), PORT: String(port) },
      cwd: peers,
    }),
  },
  ours(true),
  hive(true, true),
  hive(false, true),
  grafbase(true),
];
