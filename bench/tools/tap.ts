import { connect, createServer, type AddressInfo, type Server } from 'node:net';
import { STATEMENTS_HEADER } from '#kernel/protocol/headers.ts';

/** A call that went by; times are milliseconds of `performance.now()`. */
export interface Call {
  readonly department: string;
  readonly beganAt: number;
  /** When the last of the answer had come. */
  readonly endedAt: number;
  /** SQL statements that the department says it ran. */
  readonly statements: number;
  /** What the department says of its time, by step, in milliseconds; empty where it says nothing. */
  readonly steps: Readonly<Record<string, number>>;
}

/** Stands between a gateway and its departments, passes bytes on as they are, and notes when they went by. */
export interface Tap extends AsyncDisposable {
  /** An address that passes every call on to this one. */
  before(department: string, url: string): Promise<string>;
  /** Calls since it was last asked, in the order in which they began. */
  take(): readonly Call[];
}

/** Written as calls go by: connections carry one call at a time. */
type Passing = { -readonly [Property in keyof Call]: Call[Property] } & { head: string };

const STATEMENTS = new RegExp(`\r\n${STATEMENTS_HEADER}: (\\d+)`, 'i');
const STEPS = /\r\nserver-timing: ([^\r]*)/i;

export async function openTap(): Promise<Tap> {
  const servers: Server[] = [];
  let calls: Passing[] = [];
  const listen = async (department: string, { hostname, port }: URL): Promise<number> => {
    const server = createServer({ noDelay: true }, (gateway) => {
      const target = connect({ host: hostname, port: Number(port), noDelay: true });
      let call: Passing | undefined;
      gateway.on('data', (chunk) => {
        // What comes after an answer has begun is the next call.
        if (call?.head !== '') {
          call = { department, beganAt: performance.now(), endedAt: 0, statements: 0, steps: {}, head: '' };
          calls.push(call);
        }
        target.write(chunk);
      });
      target.on('data', (chunk) => {
        if (call) {
          call.endedAt = performance.now();
          call.head ||= chunk.toString('latin1');
        }
        gateway.write(chunk);
      });
      for (const [one, other] of [
        [gateway, target],
        [target, gateway],
      ] as const) {
        one.on('error', () => other.destroy());
        one.on('close', () => other.destroy());
      }
    });
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return (server.address() as AddressInfo).port;
  };
  return {
    async before(department, url) {
      const address = new URL(url);
      address.port = String(await listen(department, address));
      return address.href;
    },
    take() {
      const taken = calls;
      calls = [];
      return taken.map(({ head, ...call }) => ({ ...call, statements: statementsIn(head), steps: stepsIn(head) }));
    },
    [Symbol.asyncDispose]: async () => {
      await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
    },
  };
}

const statementsIn = (head: string): number => Number(STATEMENTS.exec(head)?.[1] ?? 0);

/** `server-timing: guard;dur=0.4, sql;dur=1.2` */
const stepsIn = (head: string): Record<string, number> =>
  Object.fromEntries(
    [...(STEPS.exec(head)?.[1] ?? '').matchAll(/([\w-]+);dur=([\d.]+)/g)].map(([, step, ms]) => [step!, Number(ms)]),
  );
