import { ConfigError, type Environment, readSettings } from '#kernel/config/env.ts';

const LOOPBACK = ['127.0.0.1', 'localhost', '::1'];

/**
 * Stops an issuer that believes everyone from being reached by anyone else.
 *
 * @throws ConfigError in production, or where it would listen beyond this machine
 */
export function refuseBeyondDevelopment(env: Environment, host: string): void {
  if (env.NODE_ENV === 'production') {
    throw new ConfigError(
      'The development issuer believes everyone who they say they are, so it does not run with NODE_ENV=production; name a real identity provider by GATEWAY_ISSUER.',
    );
  }
  const isPublishedHere = readSettings(env).oneOf('CITY_ISSUER_CONTAINER', 'off', ['on', 'off']) === 'on';
  if (!LOOPBACK.includes(host) && !isPublishedHere) {
    throw new ConfigError(
      `The development issuer believes everyone who they say they are, so it listens at 127.0.0.1 only; CITY_ISSUER_HOST is ${JSON.stringify(host)}. In a container whose port is published at 127.0.0.1 alone, set CITY_ISSUER_CONTAINER=on.`,
    );
  }
}
