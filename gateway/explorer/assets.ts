import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

/** A file of the page, ready to be sent. */
export interface Asset {
  readonly type: string;
  readonly plain: Buffer;
  readonly zipped: Buffer;
  /** Strong validator, quotes included. */
  readonly tag: string;
}

const HTML = 'text/html; charset=utf-8';
const CSS = 'text/css; charset=utf-8';
const SCRIPT = 'text/javascript; charset=utf-8';

const own = (file: string): string => join(import.meta.dirname, 'page', file);
const { resolve } = createRequire(import.meta.url);
// The packages export none of the files a browser wants, but all of them their package.json.
const packaged = (name: string, file: string): string => join(dirname(resolve(`${name}/package.json`)), file);

/** Everything that is served, by path; what is not named here is not there. */
const FILES: Readonly<Record<string, readonly [type: string, file: string]>> = {
  '/': [HTML, own('index.html')],
  '/explorer/explorer.css': [CSS, own('explorer.css')],
  '/explorer/explorer.js': [SCRIPT, own('explorer.js')],
  '/explorer/asker.js': [SCRIPT, own('asker.js')],
  '/explorer/events.js': [SCRIPT, own('events.js')],
  '/explorer/memory.js': [SCRIPT, own('memory.js')],
  '/explorer/labels.js': [SCRIPT, own('labels.js')],
  '/explorer/purposes.js': [SCRIPT, own('purposes.js')],
  '/explorer/sign-in.js': [SCRIPT, own('sign-in.js')],
  '/explorer/words.js': [SCRIPT, own('words.js')],
  '/my-access-log': [HTML, own('log.html')],
  '/explorer/log.css': [CSS, own('log.css')],
  '/explorer/log.js': [SCRIPT, own('log.js')],
  '/explorer/log-words.js': [SCRIPT, own('log-words.js')],
  '/explorer/verify-log.js': [SCRIPT, own('verify-log.js')],
  '/explorer/react.js': [SCRIPT, packaged('react', 'umd/react.production.min.js')],
  '/explorer/react-dom.js': [SCRIPT, packaged('react-dom', 'umd/react-dom.production.min.js')],
  '/explorer/graphiql.js': [SCRIPT, packaged('graphiql', 'graphiql.min.js')],
  '/explorer/graphiql.css': [CSS, packaged('graphiql', 'graphiql.min.css')],
};

export const ASSET_PATHS: readonly string[] = Object.keys(FILES);

const zip = promisify(gzip);
const kept = new Map<string, Promise<Asset>>();

/** Reads a file of the allow-list the first time it is asked for and keeps it. */
export function assetAt(path: string): Promise<Asset> {
  const [type, file] = FILES[path]!;
  let asset = kept.get(path);
  if (!asset) {
    asset = readFile(file).then(async (plain) => ({
      type,
      plain,
      zipped: await zip(plain),
      tag: `"${hash('sha256', plain, 'base64url').slice(0, 22)}"`,
    }));
    kept.set(path, asset);
  }
  return asset;
}
