import { BodyBuffer } from './body-buffer.ts';

export type ChunksRead = 'more' | 'done' | 'too-large' | 'invalid';

const TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
const SIZE = new RegExp(
  `^([0-9a-f]{1,8})(?:;${TOKEN}(?:=(?:${TOKEN}|"[\\t\\x20\\x21\\x23-\\x5b\\x5d-\\x7e]*"))?)*$`,
  'i',
);
const TRAILER = new RegExp(`^${TOKEN}:[\\t\\x20-\\x7e\\x80-\\xff]*$`);
/** What tells where an answer ends stands in its head alone (RFC 9110, 6.5.1). */
const FRAMING = /^(?:content-length|transfer-encoding):/i;
/** Of all extensions and trailers of one answer, which nobody reads. */
const ASIDE_MAX_BYTES = 16_384;

const TAB = 0x09;
const LF = 0x0a;
const CR = 0x0d;

/** Of a chunk: its size, its bytes, and the end of either; trailers stand where the next size would. */
type Place = 'size' | 'size-end' | 'data' | 'data-cr' | 'data-end' | 'trailer' | 'trailer-end' | 'end';

/** Reads a body in chunks, wherever the parts that it arrives in begin and end. */
export class ChunkedBody {
  readonly #gathered: BodyBuffer;
  readonly #most: number;
  #place: Place = 'size';
  #line = '';
  #missing = 0;
  #aside = 0;
  #at = 0;

  constructor(most: number) {
    this.#most = most;
    this.#gathered = new BodyBuffer(most, 0);
  }

  /** Where in the bytes of the last read the body ended. */
  get end(): number {
    return this.#at;
  }

  text(encoding: 'utf8' | 'latin1'): string {
    return this.#gathered.text(encoding);
  }

  read(bytes: Buffer, from: number, to: number): ChunksRead {
    this.#at = from;
    while (this.#at < to) {
      const read = this.#place === 'data' ? this.#data(bytes, to) : this.#step(this.#place, bytes[this.#at++]!);
      if (read !== 'more') {
        return read;
      }
    }
    return 'more';
  }

  #data(bytes: Buffer, to: number): ChunksRead {
    const until = Math.min(to, this.#at + this.#missing);
    this.#gathered.add(bytes, this.#at, until);
    this.#missing -= until - this.#at;
    this.#at = until;
    return this.#missing === 0 ? this.#go('data-cr') : 'more';
  }

  #step(place: Exclude<Place, 'data'>, byte: number): ChunksRead {
    switch (place) {
      case 'size':
        return byte === CR ? this.#sized() : this.#spell(byte);
      case 'size-end':
        return byte === LF ? this.#go(this.#missing === 0 ? 'trailer' : 'data') : 'invalid';
      case 'data-cr':
        return byte === CR ? this.#go('data-end') : 'invalid';
      case 'data-end':
        return byte === LF ? this.#go('size') : 'invalid';
      case 'trailer':
        if (byte !== CR) {
          return this.#spell(byte);
        }
        if (this.#line === '') {
          return this.#go('end');
        }
        return TRAILER.test(this.#line) && !FRAMING.test(this.#line) ? this.#go('trailer-end') : 'invalid';
      case 'trailer-end':
        return byte === LF ? this.#go('trailer') : 'invalid';
      case 'end':
        return byte === LF ? 'done' : 'invalid';
      default:
        return place satisfies never;
    }
  }

  #sized(): ChunksRead {
    const [, size] = SIZE.exec(this.#line) ?? [];
    if (size === undefined) {
      return 'invalid';
    }
    this.#aside -= size.length;
    this.#missing = Number.parseInt(size, 16);
    return this.#gathered.length + this.#missing > this.#most ? 'too-large' : this.#go('size-end');
  }

  #go(place: Place): 'more' {
    this.#place = place;
    this.#line = '';
    return 'more';
  }

  #spell(byte: number): ChunksRead {
    if ((byte < 0x20 && byte !== TAB) || byte === 0x7f) {
      return 'invalid';
    }
    this.#line += String.fromCharCode(byte);
    return ++this.#aside > ASIDE_MAX_BYTES ? 'invalid' : 'more';
  }
}
