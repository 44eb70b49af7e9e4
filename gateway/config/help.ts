import { GATEWAY_FLAGS } from './config.ts';

type Flag = (typeof GATEWAY_FLAGS)[number];

const ABOUT: Readonly<Record<Flag, string>> = {
  supergraph: 'FILE        Federation 2 supergraph SDL; watched, and exchanged without a pause',
  port: 'N                 port to listen at, 0 for any free one (4000)',
  host: 'ADDRESS           address to listen at (127.0.0.1)',
  auth: 'on|off            whether bearer tokens are asked for and calls to subgraphs signed (on)',
  authorization: 'MODE     filter, reject or off: what becomes of fields that the viewer may not have (filter)',
  engine: 'city|apollo     which engine carries operations out (city)',
  introspection: 'on|off   whether the schema can be asked for (on)',
  explorer: 'on|off        whether a page for developers stands at / (on)',
};

/** What `npm run gateway -- --help` prints. */
export const help = (): string =>
  [
    'npm run gateway -- [flags]: serves a Federation 2 supergraph.',
    '',
    ...GATEWAY_FLAGS.map((flag) => `  --${flag} ${ABOUT[flag]}`),
    '',
    'Each flag is a setting of the environment too: --port is GATEWAY_PORT. A flag wins. .env.example explains all settings.',
    '',
  ].join('\n');
