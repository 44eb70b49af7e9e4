import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, inflateRaw, zstdDecompress } from 'node:zlib';
import { SubgraphError } from './subgraph-error.ts';
import type { HttpResponse } from './http-client.ts';

type Decode = (bytes: Buffer, options: { readonly maxOutputLength: number }) => Promise<Buffer>;

const inflated: Decode = promisify(inflate);
const inflatedRaw: Decode = promisify(inflateRaw);

/** By what each coding is undone, within a bound. */
const DECODERS: ReadonlyMap<string, Decode> = new Map<string, Decode>([
  ['gzip', promisify(gunzip)],
  ['x-gzip', promisify(gunzip)],
  // Some servers leave out what the standard puts around it.
  ['deflate', (bytes, options) => inflated(bytes, options).catch(() => inflatedRaw(bytes, options))],
  ['br', promisify(brotliDecompress)],
  ['zstd', promisify(zstdDecompress)],
]);
/** More than that at once nobody means. */
const CODINGS_MOST = 3;

/**
 * An answer without its content coding. Calls ask for none, but a subgraph, or what stands before it, may do it anyway.
 *
 * @throws SubgraphError `too-large` where it is larger than may be when decoded, `invalid-response` where it cannot be decoded
 */
export async function decoded({ status, text, coding = '' }: HttpResponse, maxBytes: number): Promise<HttpResponse> {
  const codings = coding
    .toLowerCase()
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '' && each !== 'identity');
  if (codings.length > CODINGS_MOST) {
    throw new SubgraphError('invalid-response');
  }
  let bytes = Buffer.from(text, 'latin1');
  for (const each of codings.toReversed()) {
    const decode = DECODERS.get(each);
    if (decode === undefined) {
      throw new SubgraphError('invalid-response');
    }
    bytes = Buffer.from(await decode(bytes, { maxOutputLength: maxBytes }).catch(failed));
  }
  return { status, text: bytes.toString() };
}

function failed(cause: unknown): never {
  const isLarge = (cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
  throw new SubgraphError(isLarge ? 'too-large' : 'invalid-response');
}
