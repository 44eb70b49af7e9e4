import { chmodSync, closeSync, existsSync, fstatSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs';
import { Writable } from 'node:stream';

/** A log begins anew at this size; so many older ones are kept beside it, `name.log.1` the youngest. */
export const LARGEST_BYTES = 10 * 1024 * 1024;
export const OLDER_KEPT = 4;

/** Appends to a log that only its owner may read, and that does not grow for ever. */
export function openLogFile(folder: string, name: string, largest = LARGEST_BYTES): Writable {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = `${folder}/${name}.log`;
  function open() {
    const fd = openSync(file, 'a', 0o600);
    // One that an earlier version made may be open to others.
    chmodSync(file, 0o600);
    return { fd, bytes: fstatSync(fd).size };
  }
  let log = open();
  function turn(): void {
    closeSync(log.fd);
    for (let age = OLDER_KEPT - 1; age > 0; age--) {
      if (existsSync(`${file}.${age}`)) {
        renameSync(`${file}.${age}`, `${file}.${age + 1}`);
      }
    }
    renameSync(file, `${file}.1`);
    log = open();
  }
  return new Writable({
    write(chunk: Buffer, _encoding, done) {
      try {
        if (log.bytes > 0 && log.bytes + chunk.length > largest) {
          turn();
        }
        writeSync(log.fd, chunk);
        log.bytes += chunk.length;
        done();
      } catch (error) {
        done(error as Error);
      }
    },
    destroy(error, done) {
      closeSync(log.fd);
      done(error);
    },
  });
}
