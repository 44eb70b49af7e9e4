import { ConfigError, type Environment, readSettings } from '#kernel/config/env.ts';
import { houses } from '../departments.ts';
import { keepSecret } from '../keys.ts';
import { provision, withClient } from '../load/provision.ts';
import { type Cluster, openCluster } from '../postgres/cluster.ts';
import type { CitySettings } from '../settings.ts';

/** Where each department's data is. */
export interface Storage extends AsyncDisposable {
  /** Null where every department has a server of its own. */
  readonly cluster: Cluster | null;
  readonly databaseUrls: Readonly<Record<string, string>>;
}

const settingOf = (name: string): string => `${name.toUpperCase()}_DATABASE_URL`;

/** @throws ConfigError naming the setting of a server that does not let the department in; never its password */
async function reach(name: string, url: string | undefined): Promise<void> {
  if (!url) {
    return;
  }
  await withClient(url, async () => undefined).catch((error: { message?: string; code?: string }) => {
    throw new ConfigError(
      `The database of ${name} cannot be used (${settingOf(name)}): ${error.message || error.code}.`,
    );
  });
}

/** The departments that have no server of their own. */
export const embeddedDepartments = (env: Environment): string[] =>
  houses.map(({ department }) => department.name).filter((name) => !env[settingOf(name)]);

/** Departments whose `<DEPARTMENT>_DATABASE_URL` is set use that server; the others share the embedded one. */
export async function openStorage({ folder, postgresPort }: CitySettings, env: Environment): Promise<Storage> {
  const given = (name: string) =>
    env[settingOf(name)] ? readSettings(env).url(settingOf(name), undefined, ['postgresql', 'postgres']) : undefined;
  const names = houses.map(({ department }) => department.name);
  for (const name of names) {
    await reach(name, given(name));
  }
  const embedded = embeddedDepartments(env);
  const cluster =
    embedded.length > 0 ? await openCluster({ folder: `${folder}/postgres`, port: postgresPort, durable: true }) : null;
  const databaseUrls: Record<string, string> = {};
  try {
    for (const name of names) {
      databaseUrls[name] =
        given(name) ?? (await provision(cluster!, name, await keepSecret(folder, `${name}-database`)));
    }
  } catch (error) {
    await cluster?.[Symbol.asyncDispose]();
    throw error;
  }
  return { cluster, databaseUrls, [Symbol.asyncDispose]: async () => cluster?.[Symbol.asyncDispose]() };
}
