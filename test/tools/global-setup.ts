import { mkdtemp } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Cluster, openCluster } from '../../city/postgres/cluster.ts';

let cluster: Cluster | undefined;

export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });

/** One real PostgreSQL for a whole run of tests; databases in it are cheap. */
export default async function setUp(): Promise<void> {
  if (process.env.CITY_TEST_DATABASE_URL) {
    return;
  }
  const folder = await mkdtemp(join(tmpdir(), 'city-test-'));
  cluster = await openCluster({ folder, port: await freePort(), durable: false });
  process.env.CITY_TEST_DATABASE_URL = cluster.url;
  process.env.CITY_TEST_FOLDER = folder;
}

export const closeCluster = async (): Promise<void> => cluster?.[Symbol.asyncDispose]();
