import { CALL_HEADER } from '#kernel/protocol/headers.ts';

/** What a client writes itself, and two voices would make two requests of one. */
const OWN = `${CALL_HEADER}|host|connection|content-length|transfer-encoding|keep-alive|upgrade|expect|te|trailer`;
const NAME = new RegExp(`^(?!(?:${OWN})$)[!#$%&'*+.^_\`|~0-9a-z-]+$`, 'i');
/** Names that were looked at: they are the gateway's own, and few. */
const named = new Set<string>();
const NAMED_MOST = 64;
const VALUE = /^[\x20-\x7e]*$/;

/** The part of a request that is the same for all calls of a client. */
export const fixedHead = ({ host, pathname, search }: URL): string =>
  `POST ${pathname}${search} HTTP/1.1\r\nhost: ${host}\r\nconnection: keep-alive\r\n`;

export interface RequestText {
  readonly text: string;
  /** What is plain ASCII is written without being recoded. */
  readonly encoding: 'latin1' | 'utf8';
  /** The number that the answer must repeat, where it has one. */
  readonly call: string;
}

/**
 * A whole request, to be written at once.
 * @param headers names and values in turn
 * @param number of the call, never used before
 * @throws TypeError for a header that could be read as more than one; values are not repeated in it, they are secrets
 */
export function requestText(fixed: string, headers: readonly string[], body: string, number: number): RequestText {
  const call = String(number);
  let text = `${fixed}${CALL_HEADER}: ${call}\r\n`;
  for (let at = 0; at < headers.length; at += 2) {
    const name = headers[at]!;
    const value = headers[at + 1];
    if (!named.has(name)) {
      if (!NAME.test(name)) {
        throw new TypeError(`Expected a header that may be set, but got: ${JSON.stringify(name)}`);
      }
      if (named.size < NAMED_MOST) {
        named.add(name);
      }
    }
    if (value === undefined || !VALUE.test(value)) {
      throw new TypeError(`Expected printable ASCII in the header ${name}, but got something else.`);
    }
    text += `${name}: ${value}\r\n`;
  }
  const bytes = Buffer.byteLength(body);
  return {
    text: `${text}content-length: ${bytes}\r\n\r\n${body}`,
    encoding: bytes === body.length ? 'latin1' : 'utf8',
    call,
  };
}
