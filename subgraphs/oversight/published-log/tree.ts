import { createHmac, hash } from 'node:crypto';

/** Levels between the root and the leaves: persons of one day have different keys to this many bits. */
export const DEPTH = 40;
/** Down to here every node is kept, so that a proof reads one bucket of persons and no more. */
export const BUCKET_DEPTH = 12;

/** What a day says of a person: under which key, and the digest of all her entries. */
export interface Leaf {
  /** 64 hexadecimal digits. */
  readonly key: string;
  readonly list: string;
}

/** Where a person's path ends, and the nodes beside it, from the root down. */
export interface Path {
  readonly present: boolean;
  /** What opens the end of the path: the leaf's nonce, or the blind of an empty place. */
  readonly opening: Buffer;
  readonly siblings: readonly Buffer[];
}

const sha256 = (...parts: readonly Uint8Array[]): Buffer => hash('sha256', Buffer.concat(parts), 'buffer');
const EMPTY = Buffer.of(0);
const LEAF = Buffer.of(1);
const NODE = Buffer.of(2);

/** Anybody can work out the key of a person whose id she knows; no proof tells her what stands there. */
export const keyOf = (salt: string, citizenId: string): string =>
  hash('sha256', `city-log-key/1\n${salt}\n${citizenId}`, 'hex');

/** The first bits of a key, as a text of `0` and `1`. */
export const bitsOf = (key: string): string =>
  BigInt(`0x${key.slice(0, DEPTH / 4)}`)
    .toString(2)
    .padStart(DEPTH, '0');

/** The places of a bucket's keys: from the first, until before the second; the last bucket has no second. */
export const bucketOf = (key: string): number => Number.parseInt(key.slice(0, BUCKET_DEPTH / 4), 16);
export const bucketKey = (bucket: number): string => bucket.toString(16).padStart(BUCKET_DEPTH / 4, '0');

/**
 * A day's map from persons to digests: a binary tree in which every person has one place. Empty places and leaves are
 * blinded by the day's secret, so that the nodes beside a path tell of nobody.
 */
export function openTree(secret: string) {
  const derived = (what: string): Buffer => createHmac('sha256', secret).update(what).digest();
  const blindAt = (prefix: string): Buffer => derived(`empty ${prefix}`);
  const nonceOf = (key: string): Buffer => derived(`leaf ${key}`);
  const parent = (left: Buffer, right: Buffer): Buffer => sha256(NODE, left, right);

  /** @param leaves those below `prefix` and no others, with their bits */
  function nodeAt(prefix: string, leaves: readonly (Leaf & { readonly bits: string })[]): Buffer {
    if (leaves.length === 0) {
      return sha256(EMPTY, blindAt(prefix));
    }
    if (prefix.length === DEPTH) {
      const { key, list } = leaves[0]!;
      return sha256(LEAF, Buffer.from(key, 'hex'), nonceOf(key), Buffer.from(list, 'hex'));
    }
    const ones = leaves.filter(({ bits }) => bits[prefix.length] === '1');
    const zeros = leaves.filter(({ bits }) => bits[prefix.length] === '0');
    return parent(nodeAt(`${prefix}0`, zeros), nodeAt(`${prefix}1`, ones));
  }
  const withBits = (leaves: readonly Leaf[]) => leaves.map((leaf) => ({ ...leaf, bits: bitsOf(leaf.key) }));
  const prefixOf = (bucket: number): string => bucket.toString(2).padStart(BUCKET_DEPTH, '0');

  return {
    bucketRoot: (bucket: number, leaves: readonly Leaf[]): Buffer => nodeAt(prefixOf(bucket), withBits(leaves)),
    /** The way to a person's place among the leaves of her bucket. */
    path(key: string, buckets: readonly Buffer[], leaves: readonly Leaf[]): Path {
      const bits = bitsOf(key);
      const siblings: Buffer[] = [];
      for (let level = buckets, at = bucketOf(key); level.length > 1; level = levelAbove(level), at >>= 1) {
        siblings.unshift(level[at ^ 1]!);
      }
      let below = withBits(leaves);
      for (let depth = BUCKET_DEPTH; depth < DEPTH; depth++) {
        if (below.length === 0) {
          return { present: false, opening: blindAt(bits.slice(0, depth)), siblings };
        }
        const aside = `${bits.slice(0, depth)}${bits[depth] === '1' ? '0' : '1'}`;
        siblings.push(
          nodeAt(
            aside,
            below.filter((leaf) => leaf.bits[depth] !== bits[depth]),
          ),
        );
        below = below.filter((leaf) => leaf.bits[depth] === bits[depth]);
      }
      const present = below.length > 0;
      return { present, opening: present ? nonceOf(key) : blindAt(bits), siblings };
    },
  };
}

function levelAbove(level: readonly Buffer[]): Buffer[] {
  return Array.from({ length: level.length / 2 }, (_, index) => sha256(NODE, level[2 * index]!, level[2 * index + 1]!));
}

export function rootOf(buckets: readonly Buffer[]): Buffer {
  let level = [...buckets];
  while (level.length > 1) {
    level = levelAbove(level);
  }
  return level[0]!;
}
