/** What a client writes itself, and two voices would make two requests of one. */
const OWN = 'host|connection|content-length|transfer-encoding|keep-alive|upgrade|expect|te|trailer';
const NAME = new RegExp(`^(?!(?:${OWN})$)[!#$%&'*+.^_\`|~0-9a-z-]+$`, 'i');
const VALUE = /^[\x20-\x7e]*$/;

/** The part of a request that is the same for all calls of a lane. */
export const fixedHead = ({ host, pathname, search }: URL): string =>
  `POST ${pathname}${search} HTTP/1.1\r\nhost: ${host}\r\nconnection: keep-alive\r\n`;

/**
 * A whole request, to be written at once.
 * @param headers names and values in turn
 * @throws TypeError for a header that could be read as more than one; values are not repeated in it, they are secrets
 */
export function requestText(fixed: string, headers: readonly string[], body: string): string {
  let text = fixed;
  for (let at = 0; at < headers.length; at += 2) {
    const name = headers[at]!;
    const value = headers[at + 1];
    if (!NAME.test(name)) throw new TypeError(`Expected a header that may be set, but got: ${JSON.stringify(name)}`);
    if (value === undefined || !VALUE.test(value)) {
      throw new TypeError(`Expected printable ASCII in the header ${name}, but got something else.`);
    }
    text += `${name}: ${value}\r\n`;
  }
  return `${text}content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}
