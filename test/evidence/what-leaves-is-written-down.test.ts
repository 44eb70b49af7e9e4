import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { MASS_THRESHOLD } from '#department/audit-log/drafts.ts';
import { DOSSIER, nobody, openDepartment, type TestDepartment } from '../tools/department.ts';
import { ledgerOf, ledgerText } from './ledger.ts';

let population: TestDepartment;
beforeAll(async () => {
  population = await openDepartment('population');
});
afterAll(() => population[Symbol.asyncDispose]());

const people = (count: number) => [...population.world.households()].flatMap(({ members }) => members).slice(0, count);
const references = (count: number) => people(count).map(({ id }) => ({ __typename: 'Citizen', id }));
async function since(work: () => Promise<unknown>) {
  const before = (await ledgerOf(population)).length;
  await work();
  return (await ledgerOf(population)).slice(before);
}

test('an officer who reads a name leaves who, of whom, which fields and why', async () => {
  const [head] = people(1);
  const officer = population.as('traffic-officer');
  const why = { purpose: 'traffic-control', case: 'TP-2026-0007', operation: { name: 'Stop', hash: 'ab12' } };
  const entries = await since(() =>
    population.ask(officer, 'query ($id: ID!) { citizen(id: $id) { id fullName sex } }', { id: head!.id }, why),
  );
  expect(entries).toMatchObject([
    {
      outcome: 'RELEASED',
      actor: officer.subject,
      roles: ['citizen', 'traffic-officer'],
      institution: officer.institution,
      subjects: [head!.id],
      fields: ['Citizen.fullName', 'Citizen.sex'],
      purpose: 'traffic-control',
      case_reference: 'TP-2026-0007',
      operation_name: 'Stop',
    },
  ]);
});

test('what hangs below a person is about that person, and members of a household about themselves', async () => {
  const mother = population.as('mother');
  const entries = await since(() =>
    population.ask(mother, '{ me { residence { address } household { code members { fullName relationship } } } }'),
  );
  const own = entries.find(({ subjects }) => subjects[0] === mother.citizenId)!;
  expect(own.fields).toEqual([
    'Citizen.household',
    'Citizen.residence',
    'Household.code',
    'Household.members',
    'HouseholdMember.fullName',
    'HouseholdMember.relationship',
    'Residence.address',
  ]);
  expect(entries.length).toBe(5);
  for (const entry of entries) {
    if (entry !== own) {
      expect(entry.fields).toEqual(own.fields.slice(4, 6));
    }
  }
});

test('public facts, opaque ids and what is not there leave nothing', async () => {
  const entries = await since(async () => {
    await population.ask(nobody, '{ communes(first: 3) { nodes { name district { name } } } }');
    await population.entities(
      population.as('one-stop-officer'),
      references(3),
      '... on Citizen { id guardianIds }',
      DOSSIER,
    );
    await population.ask(
      population.as('doctor'),
      '{ citizen(id: "00000000-0000-8000-8000-000000000000") { fullName } }',
    );
  });
  expect(entries).toEqual([]);
});

test('a denial is written down with the field it was asked for', async () => {
  const [head] = people(1);
  const officer = population.as('traffic-officer');
  const entries = await since(async () => {
    await population.ask(population.as('analyst'), 'query ($id: ID!) { citizen(id: $id) { fullName } }', {
      id: head!.id,
    });
    await population.entities(officer, references(1), '... on Citizen { citizenNumber fullName }');
    await population.entities(population.as('analyst'), references(1), '... on Citizen { fullName }');
  });
  expect(entries.map(({ outcome, actor, subjects, fields }) => ({ outcome, actor, subjects, fields }))).toEqual([
    { outcome: 'DENIED', actor: population.as('analyst').subject, subjects: [head!.id], fields: ['Query.citizen'] },
    { outcome: 'RELEASED', actor: officer.subject, subjects: [head!.id], fields: ['Citizen.fullName'] },
    { outcome: 'DENIED', actor: officer.subject, subjects: [head!.id], fields: ['Citizen.citizenNumber'] },
    { outcome: 'DENIED', actor: population.as('analyst').subject, subjects: [head!.id], fields: ['Citizen'] },
  ]);
});

test('a hundred persons are a hundred entries, a hundred and one are one entry with a list', async () => {
  const officer = population.as('one-stop-officer');
  const ask = (count: number) =>
    population.entities(officer, references(count), '... on Citizen { fullName }', DOSSIER);
  expect(await since(() => ask(MASS_THRESHOLD))).toHaveLength(MASS_THRESHOLD);
  const mass = await since(() => ask(MASS_THRESHOLD + 1));
  expect(mass).toHaveLength(1);
  expect(new Set(mass[0]!.subjects)).toEqual(new Set(people(MASS_THRESHOLD + 1).map(({ id }) => id)));
});

test('the ledger costs one INSERT a group, and the department not one statement more', async () => {
  const officer = population.as('one-stop-officer');
  const { reader } = population.running.database;
  async function cost(count: number) {
    const before = (await ledgerOf(population)).length;
    const [start] = await reader.rows<{ id: string }>('select pg_current_xact_id()::text as id');
    const { statements } = await population.entities(
      officer,
      references(count),
      '... on Citizen { fullName sex }',
      DOSSIER,
    );
    const rows = (await ledgerOf(population)).length - before;
    const [transactions] = await reader.rows<{ count: number }>(
      'select count(distinct xmin::text)::int as count from evidence_entry where xmin::text::bigint >= $1::bigint',
      [start!.id],
    );
    return { statements, rows, transactions: transactions!.count };
  }
  const one = await cost(1);
  const hundred = await cost(100);
  expect([one.rows, hundred.rows]).toEqual([1, 100]);
  expect(hundred.statements).toBe(one.statements);
  expect([one.transactions, hundred.transactions]).toEqual([1, 1]);
});

test('no value of any person ever stands in an entry', async () => {
  const officer = population.as('one-stop-officer');
  const all =
    '... on Citizen { fullName dateOfBirth sex residence { address since commune { name } } household { code members { fullName } } }';
  await population.entities(officer, references(100), all, DOSSIER);
  await population.ask(population.as('mother'), '{ me { citizenNumber children { citizenNumber fullName } } }');
  const text = await ledgerText(population);
  expect(text).toContain('Citizen.citizenNumber');
  for (const { fullName, citizenNumber, dateOfBirth } of people(100)) {
    for (const value of [fullName, citizenNumber, `"${dateOfBirth}"`]) {
      expect(text).not.toContain(value);
    }
  }
  const [household] = population.world.households();
  expect(text).not.toContain(household!.address);
  expect(text).not.toContain(household!.code);
});

test('text that PostgreSQL cannot keep does not hold up the ledger', async () => {
  const strange = { ...population.as('doctor'), institution: 'a\0b\ud800c' };
  const entries = await since(() => population.entities(strange, references(1), '... on Citizen { fullName }'));
  expect(entries[0]!.institution).toBe('ab\ufffdc');
});
