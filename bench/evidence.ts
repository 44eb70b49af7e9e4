import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { execute, type GraphQLSchema, parse } from 'graphql';
import { Pool } from 'pg';
import { readSdl } from '#department/schema.ts';
import { openSeal } from '#department/audit-log/checkpoint.ts';
import { openCollector } from '#department/audit-log/collector.ts';
import { draftsOf } from '#department/audit-log/drafts.ts';
import { recordReleases } from '#department/audit-log/record.ts';
import { openStore } from '#department/audit-log/store.ts';
import { openWriter } from '#department/audit-log/writer.ts';
import { openLogger } from '#kernel/log/logger.ts';
import { openDatabase } from '#department/orm/database.ts';
import type { WireCall } from '#kernel/protocol/viewer.ts';
import { keepKeyPair } from '../city/keys.ts';
import { openSealExport } from '../city/ledger/export-seal.ts';
import { verifyFile } from '../city/ledger/verify-file.ts';
import { writeExport } from '../city/ledger/write-export.ts';
import { withClient } from '../city/load/provision.ts';
import { openCluster } from '../city/postgres/cluster.ts';
import { population } from '../subgraphs/population/department.ts';
import { freePort } from './tools/free-port.ts';

const ENTRIES = 200_000;
const ENTRIES_OF_A_CALL = 20;
/** Some ten a month: her own looks, her doctors', her children's teachers', offices'; docs/ledger-size.md counts them. */
const ENTRIES_OF_A_CITIZEN_A_YEAR = 120;
const PEOPLE = 100;
const ROUNDS = 5;
const RUNS = 200;
const CALL: WireCall = {
  viewer: {
    subject: randomUUID(),
    citizenId: randomUUID(),
    roles: ['citizen', 'one-stop-officer'],
    institution: 'ONE_STOP_SHOP',
  },
  operation: { name: 'CitizenFile', hash: 'a'.repeat(64) },
  requestId: randomUUID(),
};

const QUERY = parse(`{ household { members { fullName relationship citizen { id fullName dateOfBirth sex } } } }`);
const people = Array.from({ length: PEOPLE }, () => ({
  id: randomUUID(),
  fullName: 'Nobody',
  relationship: 'OTHER',
  sex: 'FEMALE',
  dateOfBirth: '2000-01-01',
}));

/** The population's own types over rows in memory: what is left is graphql-js, and the recording. */
async function schemaOver(record: boolean): Promise<GraphQLSchema> {
  const own = await readSdl(population.folder);
  const { definitions } = parse('extend type Query { household: Household }');
  const resolvers = {
    Query: { household: () => ({ members: people }) },
    HouseholdMember: { citizen: (row: object) => row },
  };
  const schema = buildSubgraphSchema([
    { typeDefs: { ...own, definitions: [...own.definitions, ...definitions] }, resolvers: resolvers as never },
  ]);
  return record ? recordReleases(schema) : schema;
}

async function microsecondsOf(schema: GraphQLSchema, record: boolean): Promise<number> {
  const began = performance.now();
  for (let i = 0; i < RUNS; i++) {
    const evidence = openCollector();
    const answer = await execute({ schema, document: QUERY, contextValue: { evidence } });
    if (answer.errors) {
      throw answer.errors[0]!;
    }
    if (record && draftsOf(evidence, CALL, new Date()).length < PEOPLE) {
      throw new Error('The recording is not at work.');
    }
  }
  return ((performance.now() - began) / RUNS) * 1000;
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;

async function recordingCost() {
  const [off, on] = await Promise.all([schemaOver(false), schemaOver(true)]);
  const measured = { off: [] as number[], on: [] as number[] };
  for (let round = 0; round <= ROUNDS; round++) {
    const [without, withIt] = [await microsecondsOf(off, false), await microsecondsOf(on, true)];
    // The first round warms the machine up.
    if (round === 0) {
      continue;
    }
    measured.off.push(without);
    measured.on.push(withIt);
  }
  return { off: median(measured.off), on: median(measured.on) };
}

/** `npm run bench -- evidence`: what recording adds to an answer, and how fast the ledger is written and verified. */
export async function run() {
  const recording = await recordingCost();
  const folder = await mkdtemp(join(tmpdir(), 'bench-evidence-'));
  await using opened = new AsyncDisposableStack();
  opened.defer(() => rm(folder, { recursive: true, force: true }));
  const cluster = opened.use(
    await openCluster({ folder: `${folder}/postgres`, port: await freePort(), durable: true }),
  );
  await withClient(cluster.url, (client) => client.query('create database ledger'));
  const url = cluster.urlFor('ledger');
  const database = await openDatabase({ ...population, url, poolSize: 1 });
  await database.migrate();
  await database[Symbol.asyncDispose]();

  const keys = await keepKeyPair(folder, 'population-ledger');
  const seal = openSeal('population', keys.privateFile);
  const pool = new Pool({ connectionString: url, max: 2 });
  const store = openStore({ department: 'population', pool, seal, sealEvery: 1_000, lockTimeoutMs: 10_000 });
  const writer = openWriter({ store, queueEntries: ENTRIES, waitMs: 10_000, log: openLogger('bench', 'warn') });
  const seconds = async (work: () => Promise<unknown>): Promise<number> => {
    const began = performance.now();
    await work();
    return (performance.now() - began) / 1000;
  };
  const written = await seconds(async () => {
    for (let entries = 0; entries < ENTRIES; entries += ENTRIES_OF_A_CALL) {
      const collector = openCollector();
      for (let i = 0; i < ENTRIES_OF_A_CALL; i++) {
        const subject = randomUUID();
        for (const field of ['fullName', 'sex', 'dateOfBirth']) {
          collector.released(subject, `Citizen.${field}`, false);
        }
      }
      writer.offer(draftsOf(collector, CALL, new Date()));
    }
    await writer.settled(600_000);
  });
  const waits: number[] = [];
  for (let i = 0; i < RUNS; i++) {
    const collector = openCollector();
    collector.released(randomUUID(), 'Citizen.healthRecord', true);
    waits.push(1000 * (await seconds(() => writer.commit(draftsOf(collector, CALL, new Date())))));
  }
  const file = join(folder, 'population.ndjson');
  const exported = await seconds(() =>
    writeExport({ department: 'population', store, seal: openSealExport(keys.privateFile), file, progress: () => {} }),
  );
  let findings = -1;
  const verified = await seconds(async () => {
    findings = (await verifyFile(file, keys.publicFile)).findings.length;
  });
  if (findings !== 0) {
    throw new Error(`The ledger that was just written has ${findings} findings.`);
  }
  const { rows } = await pool.query<{ bytes: string }>("select pg_total_relation_size('evidence_entry') as bytes");
  const bytesPerEntry = Number(rows[0]!.bytes) / ENTRIES;
  const gigabytesAYear = (bytesPerEntry * ENTRIES_OF_A_CITIZEN_A_YEAR * 1_000_000) / 1024 ** 3;
  const megabytes = (await stat(file)).size / 1024 / 1024;
  await writer[Symbol.asyncDispose]();
  await pool.end();

  const figures = {
    recording,
    entries: ENTRIES,
    entriesWrittenPerSecond: Math.round(ENTRIES / written),
    sensitiveWaitMs: median(waits),
    exportSeconds: exported,
    verifySeconds: verified,
    verifiedPerSecond: Math.round(ENTRIES / verified),
    exportMegabytes: megabytes,
    bytesPerEntry,
    gigabytesOfAMillionCitizensAYear: gigabytesAYear,
    residentMegabytes: process.memoryUsage.rss() / 1024 / 1024,
  };
  const line = (what: string, value: number, unit: string) =>
    `${what.padEnd(62)} ${value.toFixed(value < 10 ? 2 : 0).padStart(9)} ${unit}`;
  process.stdout.write(
    [
      line(`${PEOPLE} persons, seven fields each, recording off`, recording.off, 'µs an operation'),
      line(`${PEOPLE} persons, seven fields each, recording on`, recording.on, 'µs an operation'),
      line('what a sensitive answer waits for its entry', figures.sensitiveWaitMs, 'ms (median, one at a time)'),
      line(`${ENTRIES} entries written, durably`, figures.entriesWrittenPerSecond, 'entries a second'),
      line('export of them', exported, `s, ${megabytes.toFixed(0)} MB`),
      line('verification of the export', verified, `s, ${figures.verifiedPerSecond} entries a second`),
      line('an entry in its table, indexes included', bytesPerEntry, 'bytes'),
      line('the ledgers of a million citizens, a year', gigabytesAYear, 'GB'),
      '',
    ].join('\n'),
  );
  return figures;
}
