import type { Id, Random } from './facts.ts';

// Bound once: looking up a global is slow inside the contexts that tests run in.
const { floor, imul } = Math;

export type Key = string | number;

/** 128 well-mixed bits, as four 32-bit words. */
export type Bits = readonly [number, number, number, number];

const MULTIPLIER = [0x239b961b, 0xab0e9789, 0x38b34ae5, 0xa1e38b93] as const;
const ADDEND = [0x561ccd1b, 0x0bcaa747, 0x96cd1c35, 0x32ac3b17] as const;
const ROTATE_WORD = [15, 16, 17, 18] as const;
const ROTATE_LANE = [19, 17, 15, 13] as const;

const rotate = (word: number, by: number) => (word << by) | (word >>> (32 - by));

/** Every input bit reaches every output bit; a bijection on 32 bits. */
export function mix(word: number): number {
  let h = word ^ (word >>> 16);
  h = imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/**
 * MurmurHash3 (x86, 128 bits, by Austin Appleby, public domain) over the UTF-16 units of the keys. The length of
 * each key goes in first, so ('a', 'bc') and ('ab', 'c') differ; 17 and '17' are the same key.
 */
export function hash(seed: number, keys: readonly Key[]): Bits {
  const lanes: [number, number, number, number] = [seed | 0, mix(seed + 1), mix(seed + 2), mix(seed + 3)];
  let words = 0;
  function absorb(input: number) {
    const lane = (words++ & 3) as 0 | 1 | 2 | 3;
    const next = ((lane + 1) & 3) as 0 | 1 | 2 | 3;
    const word = imul(rotate(imul(input, MULTIPLIER[lane]), ROTATE_WORD[lane]), MULTIPLIER[next]);
    lanes[lane] = (imul(rotate(lanes[lane] ^ word, ROTATE_LANE[lane]) + lanes[next], 5) + ADDEND[lane]) | 0;
  }
  for (const key of keys) {
    const text = typeof key === 'string' ? key : String(key);
    absorb(text.length);
    // Past the end charCodeAt is NaN, which counts as zero here.
    for (let at = 0; at < text.length; at += 2) {
      absorb(text.charCodeAt(at) | (text.charCodeAt(at + 1) << 16));
    }
  }
  let [a, b, c, d] = lanes.map((lane) => lane ^ words) as [number, number, number, number];
  a += b + c + d;
  b += a;
  c += a;
  d += a;
  a = mix(a);
  b = mix(b);
  c = mix(c);
  d = mix(d);
  a += b + c + d;
  return [a | 0, (b + a) | 0, (c + a) | 0, (d + a) | 0];
}

const HEX = Array.from({ length: 0x10000 }, (_, value) => value.toString(16).padStart(4, '0'));

/** A version 8 (custom) uuid of RFC 9562: 122 of the bits, the version and the variant. */
export function uuid([a, b, c, d]: Bits): Id {
  const version = 0x8000 | (b & 0x0fff);
  const variant = 0x8000 | ((c >>> 16) & 0x3fff);
  const head = `${HEX[a >>> 16]}${HEX[a & 0xffff]}-${HEX[b >>> 16]}-${HEX[version]}-${HEX[variant]}`;
  return `${head}-${HEX[c & 0xffff]}${HEX[d >>> 16]}${HEX[d & 0xffff]}`;
}

/** The small fast counter generator (sfc32 of PractRand, public domain), seeded by 128 bits. */
export function randomFrom(bits: Bits): Random {
  let [a, b, c, counter] = bits;
  function next() {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (rotate(c, 21) + sum) | 0;
    return (sum >>> 0) / 0x1_0000_0000;
  }
  for (let warm = 0; warm < 4; warm++) {
    next();
  }
  const int = (from: number, to: number) => from + floor(next() * (to - from + 1));
  return {
    next,
    int,
    pick: <T>(items: readonly T[]): T => {
      if (items.length === 0) {
        throw new RangeError('Expected at least one item to pick from, got none.');
      }
      return items[int(0, items.length - 1)]!;
    },
    chance: (probability) => next() < probability,
  };
}

/**
 * A bijection on the whole numbers from 0 to side² − 1, chosen by the key: different inputs never meet. Each round
 * adds to one half something that only the other half decides, so each round can be undone.
 */
export function permute(value: number, side: number, key: number): number {
  let high = floor(value / side);
  let low = value % side;
  for (let round = 0; round < 4; round++) {
    high = (high + (mix(key ^ imul(low + 1, 0x9e3779b1) ^ round) >>> 0)) % side;
    low = (low + (mix(key ^ imul(high + 1, 0x85ebca77) ^ ~round) >>> 0)) % side;
  }
  return high * side + low;
}
