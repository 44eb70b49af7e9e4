import { processEnvironment } from '#kernel/config/env.ts';
import { stopOnSignal } from '#kernel/process/stop-on-signal.ts';
import { keepKeyPair } from '../keys.ts';
import { citySettings } from '../settings.ts';
import { openWorld } from '../world/world.ts';
import { refuseBeyondDevelopment } from './development-only.ts';
import { openIssuer } from './issuer.ts';

try {
  const env = processEnvironment();
  const { folder, world, issuer, audience, issuerHost, issuerPort } = citySettings(env);
  refuseBeyondDevelopment(env, issuerHost);
  const keys = await keepKeyPair(folder, 'issuer');
  const running = await openIssuer({
    ...keys,
    issuer,
    audience,
    host: issuerHost,
    port: issuerPort,
    world: openWorld(world),
  });
  process.send?.({ ready: running.url });
  stopOnSignal(running);
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exit(1);
}
