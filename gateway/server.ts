import { ConfigError, processEnvironment, withFlags } from '#kernel/config/env.ts';
import { stopOnSignal } from '#kernel/process/stop-on-signal.ts';
import { GATEWAY_FLAGS, gatewayConfig } from './config/config.ts';
import { help } from './config/help.ts';
import { openGateway } from './gateway.ts';
import { departmentsOf, readSupergraph } from './supergraph/source.ts';

/** `npm run gateway -- --supergraph FILE --port N --auth off` */
try {
  if (process.argv.includes('--help')) {
    process.stdout.write(help());
    process.exit(0);
  }
  const env = withFlags(processEnvironment(), 'GATEWAY', process.argv.slice(2), GATEWAY_FLAGS);
  const config = gatewayConfig(env, (file) => [...departmentsOf(readSupergraph(file)).keys()]);
  const gateway = await openGateway(config);
  process.stdout.write(`The gateway answers at ${gateway.url}\n`);
  process.send?.({ ready: gateway.url });
  stopOnSignal(gateway);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(error instanceof ConfigError ? 2 : 1);
}
