/**
 * Checks on the reader's own device that a published head covers all the lines of her access log. Nothing here believes
 * what it is sent: hashes, signatures and what this device remembers decide.
 */
const DEPTH = 40;
const LEAST_EMPTY_DEPTH = 12;
const NODE_BYTES = 32;
/** A head covers a day and comes half an hour after its end: two and a half days after what it covers, one is missing. */
const LATE_MS = 60 * 3_600_000;

const encoder = new TextEncoder();
const bytesOf = (text) => encoder.encode(text);
const hexOf = (bytes) => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
const fromHex = (text) => Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

function fromBase64url(text) {
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0));
}

function joined(...parts) {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
const sha256 = async (bytes) => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
const sha256Hex = async (text) => hexOf(await sha256(bytesOf(text)));

/** What keeps a log from being believed: a code, and the head that it is about. */
export class Refused extends Error {
  constructor(problem, head = null) {
    super(problem);
    this.problem = problem;
    this.head = head;
  }
}

function refuseUnless(holds, problem, head = null) {
  if (!holds) {
    throw new Refused(problem, head);
  }
}

const headText = ({ number, day, until, salt, root, previous }) =>
  JSON.stringify(['city-log-head/1', number, day, new Date(until).toISOString(), salt, root, previous]);

async function isSigned(head) {
  const key = await crypto.subtle.importKey('raw', fromBase64url(head.publicKey), 'Ed25519', false, ['verify']);
  return crypto.subtle.verify('Ed25519', key, fromBase64url(head.signature), bytesOf(headText(head)));
}

/** Heads follow each other, are signed, reach to yesterday, and are those that this device has seen before. */
async function checkHeads(heads, remembered, now) {
  refuseUnless(heads.length > 0, 'NO_HEAD');
  let before = null;
  for (const head of heads) {
    const { number } = head;
    const hash = await sha256Hex(headText(head));
    refuseUnless(hash === head.hash, 'HEAD_ALTERED', number);
    if (before === null) {
      const beginning = await sha256Hex('');
      refuseUnless(number > 1 || head.previous === beginning, 'HEADS_FORKED', number);
    } else {
      const follows = number === before.number + 1 && head.previous === before.hash;
      refuseUnless(follows && Date.parse(head.until) > Date.parse(before.until), 'HEADS_FORKED', number);
    }
    refuseUnless((remembered.heads[number] ?? hash) === hash, 'HEADS_FORKED', number);
    refuseUnless((remembered.keys[head.keyId] ?? head.publicKey) === head.publicKey, 'KEY_CHANGED', number);
    refuseUnless(await isSigned(head), 'HEAD_UNSIGNED', number);
    before = head;
  }
  const latest = Math.max(0, ...Object.keys(remembered.heads).map(Number));
  refuseUnless(before.number >= latest, 'HEADS_CUT', before.number);
  refuseUnless(now - Date.parse(before.until) < LATE_MS, 'HEADS_CUT', before.number);
}

const lineText = ({ id, at, department, outcome, times, who, data, purpose }) =>
  JSON.stringify([
    id,
    new Date(at).toISOString(),
    department,
    outcome,
    times,
    who.role,
    who.institution,
    data.flatMap(({ fields }) => fields).sort(),
    purpose?.code ?? null,
  ]);

function bitsOf(key) {
  return [...key.subarray(0, DEPTH / 8)].map((byte) => byte.toString(2).padStart(8, '0')).join('');
}

/** From the person's place to the root, by the nodes beside the way. */
async function checkProof(head, proof, lines, citizenId) {
  const { number } = head;
  refuseUnless(proof !== undefined, 'PROOF_MISSING', number);
  refuseUnless(proof.present === lines.length > 0, 'LINES_DIFFER', number);
  const key = await sha256(bytesOf(`city-log-key/1\n${head.salt}\n${citizenId}`));
  const bits = bitsOf(key);
  const opening = fromBase64url(proof.opening);
  const path = fromBase64url(proof.path);
  const depth = path.length / NODE_BYTES;
  const ends = proof.present ? depth === DEPTH : depth >= LEAST_EMPTY_DEPTH && depth <= DEPTH;
  refuseUnless(Number.isInteger(depth) && ends && opening.length === NODE_BYTES, 'PROOF_WRONG', number);
  const list = await sha256(bytesOf(`city-log-list/1\n${lines.map(lineText).sort().join('\n')}`));
  let node = await sha256(proof.present ? joined([1], key, opening, list) : joined([0], opening));
  for (let level = depth - 1; level >= 0; level--) {
    const beside = path.subarray(level * NODE_BYTES, (level + 1) * NODE_BYTES);
    node = await sha256(bits[level] === '1' ? joined([2], beside, node) : joined([2], node, beside));
  }
  refuseUnless(hexOf(node) === hexOf(fromHex(head.root)), 'LINES_DIFFER', number);
}

/** A place of memory with nothing in it. */
export const nothingRemembered = () => ({ heads: {}, keys: {}, waiting: [] });

/**
 * @param {{ citizenId: string, heads: object[], proofs: object[], lines: object[] }} log as the graph gives it
 * @param {{ heads: Record<string, string>, keys: Record<string, string>, waiting: string[] }} remembered of this device
 * @param {number} now
 * @returns what there is, and what the device is to remember
 * @throws Refused
 */
export async function checkLog({ citizenId, heads, proofs, lines }, remembered, now) {
  await checkHeads(heads, remembered, now);
  const ids = new Set(lines.map(({ id }) => id));
  refuseUnless(ids.size === lines.length, 'LINES_DIFFER');
  for (const id of remembered.waiting) {
    refuseUnless(ids.has(id), 'LINE_GONE');
  }
  const first = heads[0].number;
  const last = heads.at(-1);
  const byHead = Map.groupBy(lines, ({ head }) => head);
  for (const number of byHead.keys()) {
    refuseUnless(number === null || number <= last.number, 'HEADS_CUT', number);
  }
  const proofOf = new Map(proofs.map((proof) => [proof.head, proof]));
  for (const head of heads) {
    await checkProof(head, proofOf.get(head.number), byHead.get(head.number) ?? [], citizenId);
  }
  const waiting = byHead.get(null) ?? [];
  const older = lines.filter(({ head }) => head !== null && head < first);
  return {
    covered: lines.length - waiting.length - older.length,
    waiting: waiting.length,
    heads: heads.length,
    until: last.until,
    hash: last.hash,
    remember: {
      heads: { ...remembered.heads, ...Object.fromEntries(heads.map(({ number, hash }) => [number, hash])) },
      keys: { ...remembered.keys, ...Object.fromEntries(heads.map(({ keyId, publicKey }) => [keyId, publicKey])) },
      waiting: waiting.map(({ id }) => id),
    },
  };
}
