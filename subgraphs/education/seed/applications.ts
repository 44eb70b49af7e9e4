import type { Id, Person, World } from '#city/world/facts.ts';
import type { BulkWriter } from '#department/orm/bulk.ts';
import { CODE_ALPHABET, CODE_LENGTH } from '../enrollment/application/access-code.ts';
import type { ApplicationStatus } from '../enrollment/application/states.ts';
import { schoolYearFrom } from '../school-class/school-year.ts';
import { LEVELS, type PlannedCampaign, planCampaigns, windowsOf } from './campaigns.ts';
import { isWaiting, type Places } from './places.ts';
import { type Register, studentId } from './register.ts';

type Channel = 'ONLINE' | 'DIRECT';
interface Applicant {
  readonly person: Person;
  readonly communeId: Id;
}
interface Round {
  readonly id: Id;
  readonly opens: Date;
  readonly closes: Date;
}
interface Campaign extends PlannedCampaign {
  readonly id: Id;
  readonly rounds: Readonly<Record<Channel, Round>>;
  /** Applicants who do not fill a block yet. */
  waiting: Applicant[];
  entered: number;
  /** Places given, by school. */
  readonly accepted: Map<Id, number>;
  /** Communes whose children go to a public school of another: `school commune`. */
  readonly neighbours: Set<string>;
}

const LIFE: readonly ApplicationStatus[] = [
  'CODE_ISSUED',
  'REGISTERED',
  'DOCUMENTS_CHECK',
  'ACCEPTED',
  'CONFIRMED',
  'ENROLLED',
];
/** Shares no factor with the size of any block, so that multiples of it visit every place. */
const TURN = 37;
/** Places that stay free in this year's campaigns at schools that have pupils in the grade, and at those without. */
const SPARE = { some: [2, 12], empty: 20 } as const;

/** After the three residences in the school's own commune. */
const NEIGHBOUR_PRIORITY = 4;
const RESIDENCES = ['PERMANENT', 'TEMPORARY', 'ACTUAL'] as const;

const hours = (date: Date, count: number): Date => new Date(date.getTime() + count * 3_600_000);

/** Campaigns with their windows, catchments and quotas, and the applications of everyone who was of the age. */
export function openApplications(world: World, places: Places, register: Register, bulk: BulkWriter) {
  const campaignTable = bulk.table('campaign', ['id', 'school_year', 'level']);
  const rounds = bulk.table('campaign_round', ['id', 'campaign_id', 'kind', 'allocation', 'opens_at', 'closes_at']);
  const quotas = bulk.table('quota', ['campaign_id', 'school_id', 'places', 'accepted']);
  const catchments = bulk.table('catchment', ['campaign_id', 'school_id', 'commune_id', 'residence', 'priority']);
  const applications = bulk.table('application', [
    'id',
    'campaign_id',
    'school_year',
    'student_id',
    'access_code',
    'status',
    'commune_id',
    'residence',
    'channel',
    'school_id',
    'round_id',
    'round_opens_at',
    'round_closes_at',
    'issued_at',
    'registered_at',
  ]);
  const choices = bulk.table('application_choice', ['application_id', 'position', 'school_id', 'priority']);
  const documents = bulk.table('application_document', ['application_id', 'kind', 'state']);
  const transitions = bulk.table('application_transition', [
    'id',
    'application_id',
    'from_status',
    'to_status',
    'at',
    'actor_id',
    'actor_role',
    'reason',
  ]);

  const campaigns = planCampaigns(places.year).map(openCampaign);

  function openCampaign(planned: PlannedCampaign): Campaign {
    const { year, level } = planned;
    const id = world.id('campaign', year, level);
    campaignTable.push([id, schoolYearFrom(year), level]);
    const round = (kind: Channel | 'SUPPLEMENTARY'): Round => {
      const [opens, closes] = windowsOf(planned, places.year)[kind].map((text) => new Date(text)) as [Date, Date];
      const roundId = world.id('campaign-round', year, level, kind);
      const allocation = kind === 'SUPPLEMENTARY' ? 'IN_ORDER_OF_ARRIVAL' : 'BY_PRIORITY';
      rounds.push([roundId, id, kind, allocation, opens.toISOString(), closes.toISOString()]);
      return { id: roundId, opens, closes };
    };
    round('SUPPLEMENTARY');
    return {
      ...planned,
      id,
      rounds: { ONLINE: round('ONLINE'), DIRECT: round('DIRECT') },
      waiting: [],
      entered: 0,
      accepted: new Map(),
      neighbours: new Set(),
    };
  }

  /** The row that every application has; returns its id. */
  function issue(
    { id: campaignId, year, level, rounds: windows }: Campaign,
    { person, communeId }: Applicant,
    status: ApplicationStatus,
    channel: Channel | null,
    schoolId: Id | null,
  ): Id {
    const random = world.random('application', year, level, person.index);
    const id = world.id('application', year, level, person.index);
    const code = Array.from({ length: CODE_LENGTH }, () => CODE_ALPHABET[random.int(0, CODE_ALPHABET.length - 1)]).join(
      '',
    );
    const issued = new Date(`${year}-05-${random.int(20, 30)}T08:00:00+07:00`);
    const round = channel && windows[channel];
    const minutes = round ? (round.closes.getTime() - round.opens.getTime()) / 60_000 : 0;
    const registered = round && hours(round.opens, random.int(0, minutes - 1) / 60);
    applications.push([
      id,
      campaignId,
      schoolYearFrom(year),
      studentId(world, person.id),
      code,
      status,
      communeId,
      'PERMANENT',
      channel,
      schoolId,
      round?.id ?? null,
      round?.opens.toISOString() ?? null,
      round?.closes.toISOString() ?? null,
      issued.toISOString(),
      registered?.toISOString() ?? null,
    ]);
    const times = [issued, registered ?? issued, ...[2, 6, 9, 20].map((day) => hours(windows.DIRECT.closes, 24 * day))];
    LIFE.slice(0, LIFE.indexOf(status) + 1).forEach((to, step) => {
      const role =
        to === 'CODE_ISSUED'
          ? 'DEPARTMENT'
          : to === 'CONFIRMED' || (to === 'REGISTERED' && channel === 'ONLINE')
            ? 'GUARDIAN'
            : 'SCHOOL';
      const actor = role === 'GUARDIAN' ? (person.parentIds[0] ?? null) : null;
      transitions.push([
        world.id('application-transition', id, step),
        id,
        step === 0 ? null : LIFE[step - 1]!,
        to,
        times[step]!.toISOString(),
        actor,
        role,
        null,
      ]);
    });
    return id;
  }

  function enroll(campaign: Campaign, applicant: Applicant, channel: Channel): void {
    const {
      person: { occupation },
      communeId,
    } = applicant;
    const { year, level } = campaign;
    const now = year === places.year && occupation.kind === 'PUPIL';
    const schoolId = now ? occupation.schoolId : places.publicSchool(communeId, LEVELS[level].grade).id;
    if (occupation.kind !== 'PUPIL') {
      register.student(applicant.person);
    }
    const id = issue(campaign, applicant, 'ENROLLED', channel, schoolId);
    const { communeId: at, ownership } = places.byId.get(schoolId)!;
    const near = ownership === 'PUBLIC' && at !== communeId;
    if (near) {
      campaign.neighbours.add(`${schoolId} ${communeId}`);
    }
    choices.push([id, 1, schoolId, ownership === 'PRIVATE' ? null : near ? NEIGHBOUR_PRIORITY : 1]);
    documents.push([id, 'BIRTH_CERTIFICATE', 'VERIFIED']);
    documents.push([id, 'RESIDENCE_CONFIRMATION', 'VERIFIED']);
    campaign.accepted.set(schoolId, (campaign.accepted.get(schoolId) ?? 0) + 1);
    campaign.entered++;
  }

  function enrollBlock(campaign: Campaign, block: readonly Applicant[], online: number): void {
    for (const [place, applicant] of block.entries()) {
      enroll(campaign, applicant, (place * TURN) % block.length < online ? 'ONLINE' : 'DIRECT');
    }
  }

  return {
    /** Enters the applications that were made for a person. */
    person(person: Person, communeId: Id): void {
      const born = Number(person.dateOfBirth.slice(0, 4));
      for (const campaign of campaigns) {
        if (campaign.year - born !== LEVELS[campaign.level].age) {
          continue;
        }
        const { share, exact, waiting, year, level } = campaign;
        if (year === places.year && isWaiting(world, person)) {
          issue(campaign, { person, communeId }, 'CODE_ISSUED', null, null);
        } else if (exact) {
          waiting.push({ person, communeId });
          if (waiting.length === share.block) {
            enrollBlock(campaign, campaign.waiting.splice(0), share.online);
          }
        } else if (level !== 'NURSERY') {
          enroll(campaign, { person, communeId }, campaign.entered % share.block < share.online ? 'ONLINE' : 'DIRECT');
        }
      }
    },
    /** Enters what is left of the blocks where a small city filled none, and the quotas and catchments. */
    close(): void {
      for (const campaign of campaigns) {
        const { id, exact, entered, waiting, share, year, level, accepted } = campaign;
        if (exact && entered === 0) {
          enrollBlock(campaign, waiting, Math.round((waiting.length * share.online) / share.block));
        }
        if (year !== places.year) {
          for (const [schoolId, count] of accepted) {
            quotas.push([id, schoolId, count, count]);
          }
          continue;
        }
        for (const { id: schoolId, ownership, communeId } of places.withGrade(LEVELS[level].grade)) {
          const taken = accepted.get(schoolId) ?? 0;
          const spare = taken === 0 ? SPARE.empty : world.random('quota', schoolId, level).int(...SPARE.some);
          quotas.push([id, schoolId, taken + spare, taken]);
          if (ownership === 'PRIVATE') {
            continue;
          }
          for (const [index, residence] of RESIDENCES.entries()) {
            catchments.push([id, schoolId, communeId, residence, index + 1]);
          }
        }
        for (const pair of campaign.neighbours) {
          const [schoolId, communeId] = pair.split(' ') as [Id, Id];
          catchments.push([id, schoolId, communeId, 'PERMANENT', NEIGHBOUR_PRIORITY]);
        }
      }
    },
  };
}
