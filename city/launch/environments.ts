import type { Environment } from '#kernel/config/env.ts';
import { keepKeyPair, keepSecret } from '../keys.ts';
import type { CitySettings } from '../settings.ts';

/** What every process of the city is told, and what each department is told besides. */
export async function environments(
  settings: CitySettings,
  env: Environment,
  databaseUrls: Readonly<Record<string, string>>,
) {
  const { folder, clock, issuer, audience } = settings;
  const wire = await keepKeyPair(folder, 'wire');
  await keepKeyPair(folder, 'issuer');
  const oversight = await keepKeyPair(folder, 'oversight');
  const common: Environment = {
    ...env,
    APOLLO_TELEMETRY_DISABLED: '1',
    NODE_COMPILE_CACHE: `${folder}/compile-cache`,
    CITY_FOLDER: folder,
    CITY_TODAY: clock,
    CITY_WIRE_KEYS_FILE: wire.publicFile,
    CITY_OVERSIGHT_KEYS_FILE: oversight.publicFile,
    GATEWAY_WIRE_KEY_FILE: wire.privateFile,
    GATEWAY_ISSUER: env.GATEWAY_ISSUER || issuer,
    GATEWAY_AUDIENCE: audience,
  };
  const { GATEWAY_WIRE_KEY_FILE: _onlyTheGateways, ...shared } = common;
  return {
    gateway: common,
    issuer: shared,
    /** Oversight alone may read the departments' ledgers. */
    oversight: (sources: readonly (readonly [department: string, url: string])[]): Environment => ({
      OVERSIGHT_KEY_FILE: oversight.privateFile,
      OVERSIGHT_SOURCES: env.OVERSIGHT_SOURCES ?? sources.map((source) => source.join('=')).join(','),
    }),
    department: async (name: string): Promise<Environment> => ({
      ...shared,
      [`${name.toUpperCase()}_LEDGER_KEY_FILE`]: (await keepKeyPair(folder, `${name}-ledger`)).privateFile,
      [`${name.toUpperCase()}_DATABASE_URL`]: databaseUrls[name],
      [`${name.toUpperCase()}_SECRET`]:
        env[`${name.toUpperCase()}_SECRET`] ?? (await keepSecret(folder, `${name}-cursor`)),
    }),
  };
}
