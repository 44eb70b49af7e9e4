import { ConfigError, processEnvironment, withFlags } from '#kernel/config/env.ts';
import { stopOnSignal } from '#kernel/process/stop-on-signal.ts';
import { departmentConfig } from './config.ts';
import type { Department } from './define.ts';
import { startDepartment } from './start.ts';

/**
 * The whole of a department's `server.ts`: reads the settings, starts, and on SIGINT or SIGTERM lets
 * calls in flight finish. What stops a start is told in one sentence on stderr.
 */
export async function runDepartment<Loaders, Background>(department: Department<Loaders, Background>): Promise<void> {
  try {
    const env = withFlags(processEnvironment(), department.name.toUpperCase(), process.argv.slice(2), [
      'port',
      'host',
      'database-url',
    ]);
    const running = await startDepartment(department, departmentConfig(department, env));
    process.stdout.write(`${department.name} answers at ${running.url}\n`);
    process.send?.({ ready: running.url });
    stopOnSignal(running);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(error instanceof ConfigError ? 2 : 1);
  }
}
