import { Client } from 'pg';
import type { Cluster } from '../postgres/cluster.ts';

/** Runs `work` with a connection that is closed afterwards, whatever happens. */
export async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client(url);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/**
 * Gives a department a role and a database of its own that no other department's role can enter.
 *
 * @returns the address, with the password
 */
export async function provision(cluster: Cluster, name: string, password: string): Promise<string> {
  await withClient(cluster.url, async (client) => {
    const exists = async (sql: string) => (await client.query(sql, [name])).rowCount === 1;
    const role = client.escapeIdentifier(name);
    if (!(await exists('select 1 from pg_roles where rolname = $1'))) {
      await client.query(`create role ${role} login`);
    }
    await client.query(`alter role ${role} password ${client.escapeLiteral(password)}`);
    if (!(await exists('select 1 from pg_database where datname = $1'))) {
      await client.query(`create database ${role} owner ${role}`);
      await client.query(`revoke connect on database ${role} from public`);
    }
  });
  return cluster.urlFor(name, { name, password });
}
