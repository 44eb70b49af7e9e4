import type { IncomingMessage } from 'node:http';

/** Shorter bodies are not worth counting: their connections cost as much. */
const SHORT_BYTES = 16_384;

/**
 * Bounds what bodies that are on their way hold in memory. Who sends his body takes a moment; one who does not, and
 * has made others wait for longest, is cut off where it would become too much.
 */
export function openBodies(mostBytes: number): (request: IncomingMessage) => void {
  const arriving = new Map<IncomingMessage, number>();
  let held = 0;

  const letGo = (request: IncomingMessage): void => {
    held -= arriving.get(request) ?? 0;
    arriving.delete(request);
  };
  const makeRoom = (): void => {
    for (const oldest of arriving.keys()) {
      if (held <= mostBytes) {
        return;
      }
      letGo(oldest);
      oldest.socket.destroy();
    }
  };

  return (request) => {
    const { 'content-length': length = 'unknown', 'transfer-encoding': chunked } = request.headers;
    if (chunked === undefined && !(Number(length) > SHORT_BYTES)) {
      return;
    }
    arriving.set(request, 0);
    request.on('data', (chunk: Buffer) => {
      const before = arriving.get(request);
      if (before !== undefined) {
        arriving.set(request, before + chunk.length);
        held += chunk.length;
        makeRoom();
      }
    });
    request.once('end', () => letGo(request));
    request.once('close', () => letGo(request));
  };
}
