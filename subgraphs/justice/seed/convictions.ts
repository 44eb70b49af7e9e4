import type { Person, Random, World } from '#city/world/facts.ts';
import type { BulkTable, BulkWriter } from '#department/orm/bulk.ts';
import { ageOn } from '#kernel/clock/age.ts';
import { addDays, addYears } from '#kernel/clock/calendar.ts';
import type { ConvictionRow } from '../conviction/conviction.entity.ts';
import type { Penalty } from '../conviction/expungement.ts';

/** Of adults who simply work or are retired; an estimate. */
const SHARE = 0.008;

/** Crimes with the penalties they are met with here; articles of the Penal Code 2015. */
const CRIMES: readonly {
  crime: string;
  article: string;
  penalties: readonly Penalty['kind'][];
  negligent?: boolean;
}[] = [
  {
    crime: 'Trộm cắp tài sản',
    article: 'Điều 173',
    penalties: ['PRISON', 'SUSPENDED_SENTENCE', 'NON_CUSTODIAL_REFORM'],
  },
  {
    crime: 'Cố ý gây thương tích',
    article: 'Điều 134',
    penalties: ['PRISON', 'SUSPENDED_SENTENCE', 'NON_CUSTODIAL_REFORM'],
  },
  { crime: 'Đánh bạc', article: 'Điều 321', penalties: ['FINE', 'NON_CUSTODIAL_REFORM', 'SUSPENDED_SENTENCE'] },
  { crime: 'Lừa đảo chiếm đoạt tài sản', article: 'Điều 174', penalties: ['PRISON', 'PRISON', 'SUSPENDED_SENTENCE'] },
  {
    crime: 'Vi phạm quy định về tham gia giao thông đường bộ',
    article: 'Điều 260',
    penalties: ['SUSPENDED_SENTENCE', 'NON_CUSTODIAL_REFORM'],
    negligent: true,
  },
  {
    crime: 'Gây rối trật tự công cộng',
    article: 'Điều 318',
    penalties: ['FINE', 'NON_CUSTODIAL_REFORM', 'SUSPENDED_SENTENCE'],
  },
];

export const convictionTable = (bulk: BulkWriter): BulkTable =>
  bulk.table('conviction', [
    'id',
    'citizen_id',
    'judgment_number',
    'court',
    'crime',
    'article',
    'committed_on',
    'final_on',
    'penalty',
    'prison_months',
    'court_only',
    'never_convicted',
    'finished_on',
    'duties_done_on',
    'court_expunged_on',
  ]);

/** The judgments against a person, written to the register too; none against most. */
export function openConvictions(world: World, table: BulkTable): (person: Person) => readonly ConvictionRow[] {
  const { today } = world.spec;
  const cast = new Set(Object.values(world.cast).map(({ citizenId }) => citizenId));
  let count = 0;

  return (person) => {
    const age = ageOn(person.dateOfBirth, today);
    const random = world.random('convictions', person.index);
    const possible = age >= 20 && ['WORKER', 'RETIRED'].includes(person.occupation.kind) && !cast.has(person.id);
    if (!possible || !random.chance(person.sex === 'MALE' ? 1.6 * SHARE : 0.4 * SHARE)) {
      return [];
    }
    const earliest = Math.max(Number(person.dateOfBirth.slice(0, 4)) + 18, 2018);
    const first = judgment(person, 0, `${earliest}${person.dateOfBirth.slice(4).replace('02-29', '03-01')}`, random);
    if (first === null) {
      return [];
    }
    const second = random.chance(0.15)
      ? judgment(person, 1, addDays(first.finalOn, random.int(200, 900)), random)
      : null;
    const rows = second ? [first, second] : [first];
    for (const row of rows) {
      enter(row);
    }
    return rows;
  };

  function judgment(person: Person, place: number, from: string, random: Random): ConvictionRow | null {
    const committedOn = addDays(from, random.int(1, place === 0 ? 2_200 : 60));
    const finalOn = addDays(committedOn, random.int(90, 360));
    if (finalOn >= today) {
      return null;
    }
    const { crime, article, penalties, negligent = false } = random.pick(CRIMES);
    const penalty = random.pick(penalties);
    const prisonMonths = penalty === 'PRISON' ? random.pick([6, 9, 12, 15, 18, 24, 30, 36, 48, 84]) : null;
    const servedDays = prisonMonths ? prisonMonths * 30 : penalty === 'FINE' ? 30 : random.int(12, 24) * 30;
    const finished = addDays(finalOn, servedDays);
    const finishedOn = finished <= today ? finished : null;
    const paid = addDays(finalOn, random.int(30, 500));
    return {
      id: world.id('conviction', person.index, place),
      citizenId: person.id,
      judgmentNumber: `${++count}/${finalOn.slice(0, 4)}/HS-ST`,
      court: 'Tòa án nhân dân thành phố Hà Nội',
      crime,
      article,
      committedOn,
      finalOn,
      penalty,
      prisonMonths,
      courtOnly: false,
      neverConvicted: negligent && random.chance(0.3),
      finishedOn,
      dutiesDoneOn: paid <= today && random.chance(0.92) ? paid : null,
      courtExpungedOn:
        finishedOn && random.chance(0.03) && addYears(finishedOn, 1) <= today ? addYears(finishedOn, 1) : null,
    };
  }

  function enter(row: ConvictionRow): void {
    table.push([
      row.id,
      row.citizenId,
      row.judgmentNumber,
      row.court,
      row.crime,
      row.article,
      row.committedOn,
      row.finalOn,
      row.penalty,
      row.prisonMonths ?? null,
      row.courtOnly,
      row.neverConvicted,
      row.finishedOn ?? null,
      row.dutiesDoneOn ?? null,
      row.courtExpungedOn ?? null,
    ]);
  }
}
