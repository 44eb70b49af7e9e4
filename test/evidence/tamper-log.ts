import { generateKeyPairSync } from 'node:crypto';
import { type Head, headHash, NO_HEAD, openHeadSigner } from '../../subgraphs/oversight/published-log/head.ts';
import type { Data } from '../tools/department.ts';

/** Numbers from 0 to below `n`, the same for the same seed (xorshift32). */
export function randoms(seed: number): (n: number) => number {
  let state = seed;
  return (n) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % n;
  };
}

type Random = (n: number) => number;
const flipped = (text: string, random: Random): string => {
  const at = random(text.length);
  return `${text.slice(0, at)}${text[at] === '0' ? '1' : '0'}${text.slice(at + 1)}`;
};
/** A byte of base64url that is another. */
function flippedByte(text: string, random: Random): string {
  const bytes = Buffer.from(text, 'base64url');
  const at = random(bytes.length);
  bytes[at] = bytes[at]! ^ (1 + random(255));
  return bytes.toString('base64url');
}

/** Signs other heads with a key of the forger's own; everything in them fits. */
function signedAnew(heads: Data[], first: number): void {
  const jwk = { ...generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' }), kid: heads[0].keyId };
  const signer = openHeadSigner(jwk as Parameters<typeof openHeadSigner>[0]);
  let previous = first === 0 ? NO_HEAD : heads[first - 1].hash;
  for (const each of heads.slice(first)) {
    const head: Head = { ...each, until: new Date(each.until), previous };
    previous = headHash(head);
    Object.assign(each, { previous: head.previous, hash: previous });
    Object.assign(each, { publicKey: signer.publicKey, signature: signer.sign(head) });
  }
}

/** Covered lines, by their place. */
const pick = (log: Data, random: Random): number => {
  const covered = log.lines.flatMap((line: Data, index: number) => (line.head === null ? [] : [index]));
  return covered[random(covered.length)];
};

const FORGERIES: Readonly<Record<string, (log: Data, random: Random) => void>> = {
  'a line dropped': (log, random) => log.lines.splice(pick(log, random), 1),
  'all lines of a head dropped': (log, random) => {
    const { head } = log.lines[pick(log, random)];
    log.lines = log.lines.filter((line: Data) => line.head !== head);
  },
  'all lines of a head dropped, and said to be absent': (log, random) => {
    const { head } = log.lines[pick(log, random)];
    log.lines = log.lines.filter((line: Data) => line.head !== head);
    const proof = log.proofs.find((each: Data) => each.head === head);
    proof.present = false;
    proof.path = Buffer.from(proof.path, 'base64url')
      .subarray(0, 32 * (12 + random(29)))
      .toString('base64url');
  },
  'a line added': (log, random) =>
    log.lines.push({ ...log.lines[pick(log, random)], id: `00000000-0000-4000-8000-${random(1e9)}` }),
  'a line doubled': (log, random) => log.lines.push({ ...log.lines[pick(log, random)] }),
  'a line changed': (log, random) => {
    const line = log.lines[pick(log, random)];
    const changes = [
      () => Object.assign(line, { department: 'transport' === line.department ? 'health' : 'transport' }),
      () => Object.assign(line, { outcome: line.outcome === 'DENIED' ? 'RELEASED' : 'DENIED' }),
      () => Object.assign(line, { times: line.times + 1 }),
      () => Object.assign(line, { who: { ...line.who, role: 'clerk' } }),
      () => Object.assign(line, { who: { ...line.who, institution: 'ELSEWHERE' } }),
      () => Object.assign(line, { data: [{ fields: ['Citizen.nothing'] }] }),
      () => Object.assign(line, { purpose: { code: 'another' } }),
      () => Object.assign(line, { id: flipped(line.id, () => random(8)) }),
    ];
    changes[random(changes.length)]!();
  },
  'lines swapped': (log, random) => {
    const line = log.lines[pick(log, random)];
    const other = log.lines.find(({ head }: Data) => head !== null && head !== line.head);
    const { head } = line;
    Object.assign(line, { head: other.head });
    Object.assign(other, { head });
  },
  'a line re-dated': (log, random) => {
    const line = log.lines[pick(log, random)];
    line.at = new Date(Date.parse(line.at) - 1 - random(1e8)).toISOString();
  },
  'a line said to be unpublished': (log, random) => Object.assign(log.lines[pick(log, random)], { head: null }),
  'a line moved to a head that is not there': (log, random) =>
    Object.assign(log.lines[pick(log, random)], { head: log.heads.length + 1 + random(5) }),
  'the lines cut short': (log, random) => {
    const covered = log.lines.filter(({ head }: Data) => head !== null).toSorted((a: Data, b: Data) => a.head - b.head);
    log.lines = covered.slice(0, random(covered.length));
  },
  'a proof forged': (log, random) => {
    const proof = log.proofs[random(log.proofs.length)];
    const part = random(2) === 0 ? 'path' : 'opening';
    proof[part] = flippedByte(proof[part], random);
  },
  'a proof missing': (log, random) => log.proofs.splice(random(log.proofs.length), 1),
  'proofs exchanged': (log, random) => {
    const at = random(log.proofs.length);
    const [one, other] = [log.proofs[at], log.proofs[(at + 1) % log.proofs.length]];
    [one.head, other.head] = [other.head, one.head];
  },
  'the root replaced': (log, random) => {
    const head = log.heads[random(log.heads.length)];
    head.root = flipped(head.root, random);
  },
  'a head left out': (log, random) => log.heads.splice(1 + random(log.heads.length - 2), 1),
  'the last head cut off': (log) => {
    const { number } = log.heads.pop();
    log.lines = log.lines.filter(({ head }: Data) => head !== number);
    log.heads.splice(1);
  },
  'a head forked under the same key': (log, random) => {
    const head = log.heads[random(log.heads.length)];
    head.root = flipped(head.root, random);
    head.hash = headHash({ ...head, until: new Date(head.until) });
  },
  'heads made anew': (log, random) => {
    const first = random(log.heads.length);
    log.heads[first].salt = flipped(log.heads[first].salt, random);
    signedAnew(log.heads, first);
  },
};

export const KINDS: readonly string[] = Object.keys(FORGERIES);

/** A log in which one thing, at random, is not as it was. */
export function tampered(kind: string, log: Data, random: Random): Data {
  const copy = structuredClone(log);
  FORGERIES[kind]!(copy, random);
  return copy;
}
