import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A stretch of network between a department and its database, which can be cut, silenced and closed. */
export interface WireCutter extends AsyncDisposable {
  /** The database's address, by this way. */
  readonly url: string;
  /** Does something when a client sends a text, once, before it is passed on. */
  when(text: string, act: () => Promise<void> | void): void;
  /** Ends all connections, as a router that forgets them. */
  cut(): void;
  /** Nothing passes any more, and nobody is told. */
  silence(): void;
  /** New connections are refused until it is healed. */
  close(): void;
  heal(): void;
}

export async function openWireCutter(address: string): Promise<WireCutter> {
  const target = new URL(address);
  const pairs = new Set<readonly [Socket, Socket]>();
  let watching: { readonly text: string; readonly act: () => Promise<void> | void } | undefined;
  let silent = false;
  let closed = false;
  const server = createServer((near) => {
    if (closed) {
      near.destroy();
      return;
    }
    const far = connect(Number(target.port), target.hostname);
    const pair = [near, far] as const;
    pairs.add(pair);
    const end = (): void => {
      pairs.delete(pair);
      near.destroy();
      far.destroy();
    };
    for (const socket of pair) {
      socket.on('error', end).on('close', end);
    }
    let passed = Promise.resolve();
    near.on('data', (bytes) => {
      passed = passed.then(async () => {
        if (watching && bytes.includes(watching.text)) {
          const { act } = watching;
          watching = undefined;
          await act();
        }
        if (!silent && !far.destroyed) {
          far.write(bytes);
        }
      });
    });
    far.on('data', (bytes) => {
      if (!silent) {
        near.write(bytes);
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = new URL(address);
  url.hostname = '127.0.0.1';
  url.port = String((server.address() as AddressInfo).port);
  const cut = (): void => {
    for (const [near] of pairs) {
      near.destroy();
    }
  };
  return {
    url: url.href,
    when(text, act) {
      watching = { text, act };
    },
    cut,
    silence() {
      silent = true;
    },
    close() {
      closed = true;
      cut();
    },
    heal() {
      // What was lost while nothing passed never comes: such connections are of no use.
      if (silent) {
        cut();
      }
      silent = false;
      closed = false;
    },
    async [Symbol.asyncDispose]() {
      cut();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
