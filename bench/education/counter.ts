import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { STATEMENTS_HEADER } from '#kernel/wire/headers.ts';

/** Stands between a gateway and its departments and adds up the SQL statements that they say they ran. */
export interface Counter extends AsyncDisposable {
  /** An address that passes every call on to this one. */
  before(url: string): string;
  /** Statements since it was last asked. */
  take(): number;
}

export async function openCounter(): Promise<Counter> {
  const targets: string[] = [];
  let statements = 0;
  const server = createServer((incoming, outgoing) => {
    const target = targets[Number(incoming.url?.slice(1))];
    if (!target) {
      outgoing.writeHead(404).end();
      return;
    }
    const passed = request(target, { method: incoming.method, headers: incoming.headers }, (answer) => {
      statements += Number(answer.headers[STATEMENTS_HEADER] ?? 0);
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    passed.on('error', () => outgoing.destroy());
    incoming.pipe(passed);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    before: (url) => `http://127.0.0.1:${port}/${targets.push(url) - 1}`,
    take() {
      const taken = statements;
      statements = 0;
      return taken;
    },
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
