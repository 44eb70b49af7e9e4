import type { Person, World } from '#city/world/facts.ts';
import type { BulkWriter } from '#department/orm/bulk.ts';
import { ageOn } from '#kernel/clock/age.ts';
import { addDays, addYears, later } from '#kernel/clock/calendar.ts';
import type { FormType } from '../certificate/certificate.entity.ts';
import { contentOf } from '../certificate/content.ts';
import { dueDate, procedureOn } from '../certificate/procedure.ts';
import { nextWorkingDay, workCalendar } from '../certificate/working-days.ts';
import { type ConvictionRow, toJudgment } from '../conviction/conviction.entity.ts';

/** Of people old enough; an estimate. */
const SHARE = 0.04;
/** Requests older than this have left the register. */
const FIRST_REQUEST = '2024-01-02';
/** Most requests of one person. */
const MOST = 3;

export function openCertificates(
  world: World,
  bulk: BulkWriter,
): (person: Person, convictions: readonly ConvictionRow[]) => void {
  const { today } = world.spec;
  const mother = world.cast.mother.citizenId;
  const officer = world.cast['justice-officer'].citizenId!;
  const span = Math.max(0, Math.round((Date.parse(today) - Date.parse(FIRST_REQUEST)) / 86_400_000) - 1);
  const certificates = bulk.table('certificate', [
    'id',
    'citizen_id',
    'form_type',
    'status',
    'requested_by',
    'requested_at',
    'due_on',
    'issued_on',
    'issued_by',
    'statement',
  ]);
  const entries = bulk.table('certificate_entry', [
    'certificate_id',
    'position',
    'form_type',
    'judgment_number',
    'court',
    'crime',
    'article',
    'final_on',
    'penalty',
    'prison_months',
    'expunged',
  ]);

  return (person, convictions) => {
    if (person.id === mother) {
      return enter(person, convictions, 0, addDays(today, -45), 'FORM_1');
    }
    if (ageOn(person.dateOfBirth, today) < 18) {
      return;
    }
    const random = world.random('certificates', person.index);
    const wanted = random.chance(convictions.length > 0 ? 0.4 : SHARE)
      ? random.chance(0.2)
        ? random.int(2, MOST)
        : 1
      : 0;
    const oldest = later(FIRST_REQUEST, addYears(person.dateOfBirth, 18));
    for (let place = 0; place < wanted; place++) {
      // Each request in a third of the time of its own, so that no two of a form are open at once.
      const back =
        place === 0 && random.chance(0.1) ? random.int(0, 6) : Math.floor((span * (place + random.next())) / MOST) + 8;
      const day = addDays(today, -Math.min(back, span));
      if (day < oldest) {
        return;
      }
      enter(person, convictions, place, day, random.chance(0.85) ? 'FORM_1' : 'FORM_2');
    }
  };

  function enter(
    person: Person,
    convictions: readonly ConvictionRow[],
    place: number,
    requestedOn: string,
    formType: FormType,
  ): void {
    const random = world.random('certificate', person.index, place);
    const id = world.id('certificate', person.index, place);
    const hour = String(random.int(8, 16)).padStart(2, '0');
    const time = `${hour}:${String(random.int(0, 59)).padStart(2, '0')}`;
    const dueOn = dueDate({ date: requestedOn, time }, procedureOn(requestedOn), workCalendar);
    let issuedOn = nextWorkingDay(requestedOn, workCalendar);
    while (issuedOn < dueOn && random.chance(0.6)) {
      issuedOn = nextWorkingDay(issuedOn, workCalendar);
    }
    const refused = person.id !== mother && random.chance(0.08);
    const status =
      issuedOn > today ? (random.chance(0.5) ? 'REQUESTED' : 'IN_PROGRESS') : refused ? 'REFUSED' : 'ISSUED';
    const requestedAt = `${requestedOn}T${time}:00+07:00`;
    const request = [id, person.id, formType, status, person.id, requestedAt, dueOn];
    if (status !== 'ISSUED') {
      certificates.push([...request, null, null, null]);
      return;
    }
    const known = convictions.map((row) => ({ ...toJudgment(row), row }));
    const content = contentOf(formType, known, issuedOn);
    certificates.push([...request, issuedOn, officer, content.statement]);
    content.entries.forEach(({ judgment: { row }, expunged }, position) => {
      entries.push([
        id,
        position,
        formType,
        row.judgmentNumber,
        row.court,
        row.crime,
        row.article,
        row.finalOn,
        row.penalty,
        row.prisonMonths ?? null,
        expunged,
      ]);
    });
  }
}
