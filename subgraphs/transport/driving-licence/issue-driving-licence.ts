import { randomUUID } from 'node:crypto';
import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { ageOn } from '#kernel/clock/age.ts';
import { badInput } from '#kernel/errors/graph-error.ts';
import { authorizeForOthers, identityOf } from '#department/policy/attested.ts';
import { authorize } from '#department/policy/policy.ts';
import { requireId } from '#department/scalars/id.ts';
import type { Context } from '../context.ts';
import type { IssueDrivingLicenceInput, ResolversTypes } from '../generated.ts';
import { digestOf, keyUsedForAnother, lockKey, requireIdempotencyKey } from '#department/receipts/idempotency.ts';
import { Person, type PersonRow } from '../person/person.entity.ts';
import { PointEntry, toPointEvent } from '../points/points.entity.ts';
import { pointsOn } from '../points/points.ts';
import { type ClassTable, classTableOn, inCardOrder, type LicenceClass } from './classes.ts';
import { DrivingLicence, type DrivingLicenceRow, Entitlement, toTerm } from './driving-licence.entity.ts';
import { drivingLicencePolicy } from './driving-licence.policy.ts';
import { coveredOn, mergeTerms, type Term } from './entitlements.ts';
import { alreadyHeld, holderUnknown, issued, pointsExhausted, tooYoung } from './issue-results.ts';
import { licenceNumber } from './licence-number.ts';

type Result = Awaited<ResolversTypes['IssueDrivingLicenceResult']>;

interface Order {
  readonly citizenId: string;
  readonly classes: readonly LicenceClass[];
  readonly idempotencyKey: string;
  readonly digest: string;
  readonly officer: string;
  readonly today: string;
  /** As population has it at this moment. */
  readonly dateOfBirth: string | undefined;
}

/**
 * Issues a licence, or replaces the card in force by one with more classes: a person has one card.
 *
 * @throws FORBIDDEN, BAD_USER_INPUT; CONFLICT where the idempotency key was used for something else
 */
export async function issueDrivingLicence(input: IssueDrivingLicenceInput, context: Context): Promise<Result> {
  const { viewer, clock } = context;
  const citizenId = requireId('input.citizenId', input.citizenId);
  authorize(viewer, drivingLicencePolicy.issue, { citizenId }, 'Traffic officers issue driving licences');
  authorizeForOthers(context, citizenId);
  const classes = inCardOrder(input.classes);
  if (classes.length === 0 || classes.length !== input.classes.length) {
    throw badInput(
      'input.classes',
      `expected at least one class and each once, got ${input.classes.length} of which ${classes.length} differ`,
    );
  }
  const idempotencyKey = requireIdempotencyKey('input.idempotencyKey', input.idempotencyKey);
  const digest = digestOf([citizenId, classes]);
  const order: Order = {
    citizenId,
    classes,
    idempotencyKey,
    digest,
    officer: viewer.subject!,
    today: clock.today(),
    dateOfBirth: identityOf(context, citizenId)?.dateOfBirth,
  };
  return context.em().transactional((em) => issue(order, em));
}

async function issue(order: Order, em: EntityManager): Promise<Result> {
  const { citizenId, classes, idempotencyKey, digest, officer, today } = order;
  const person = await em.findOne(Person, citizenId, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!person) {
    return holderUnknown();
  }
  await lockKey(em, officer, idempotencyKey);
  const earlier = await em.findOne(DrivingLicence, { issuedBy: officer, idempotencyKey });
  if (earlier) {
    if (earlier.requestDigest !== digest) {
      throw keyUsedForAnother();
    }
    return issued(earlier);
  }
  const table = classTableOn(today);
  const young = youngestFailure(person, order, table);
  if (young) {
    return tooYoung(young, table.rules[young].minimumAge);
  }
  const { testFrom } = pointsOn((await em.find(PointEntry, { citizenId })).map(toPointEvent), today);
  if (testFrom) {
    return pointsExhausted(testFrom);
  }
  const current = await em.findOne(DrivingLicence, { citizenId, endedOn: null });
  const held = current ? (await em.find(Entitlement, { licenceId: current.id })).map(toTerm) : [];
  const covered = coveredOn(held, today, table);
  if (current && classes.every((each) => covered.includes(each))) {
    return alreadyHeld(current);
  }
  return issued(await replaceCard(person, current, mergeTerms(held, classes, today, table), order, em));
}

function youngestFailure(
  person: PersonRow,
  { classes, today, dateOfBirth = person.dateOfBirth }: Order,
  { rules }: ClassTable,
): LicenceClass | undefined {
  const age = ageOn(dateOfBirth, today);
  return classes
    .filter((each) => age < rules[each].minimumAge)
    .sort((one, other) => rules[other].minimumAge - rules[one].minimumAge)[0];
}

/** Flushes step by step: the register holds one card in force a person at every moment, and terms point at a card. */
async function replaceCard(
  person: PersonRow,
  current: DrivingLicenceRow | null,
  terms: readonly Term[],
  { citizenId, idempotencyKey, digest, officer, today }: Order,
  em: EntityManager,
): Promise<DrivingLicenceRow> {
  if (current) {
    current.endedOn = today;
  }
  await em.flush();
  const licence = em.create(DrivingLicence, {
    id: randomUUID(),
    citizenId,
    licenceNumber: current?.licenceNumber ?? licenceNumber(person, today, await nextSerial(em)),
    issuedOn: today,
    endedOn: null,
    issuedBy: officer,
    idempotencyKey,
    requestDigest: digest,
  });
  await em.flush();
  for (const term of terms) {
    em.create(Entitlement, { licenceId: licence.id, ...term });
  }
  await em.flush();
  return licence;
}

async function nextSerial(em: EntityManager): Promise<number> {
  const [row] = await em.execute<{ serial: string }[]>("select nextval('licence_serial') as serial");
  return Number(row!.serial);
}
