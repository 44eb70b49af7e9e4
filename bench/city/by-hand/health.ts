import { bodyMassIndex } from '../../../subgraphs/health/health-record/body-mass-index.ts';
import { type CardFacts, cardOfDay, rateOfCard } from '../../../subgraphs/health/insurance-card/card-assessment.ts';
import { type Ask, instant, row } from './ask.ts';

interface Card extends CardFacts {
  readonly facility: string;
}

interface Exam {
  readonly date: string;
  readonly kind: string;
  readonly height: number;
  readonly weight: number;
  readonly systolic: number | null;
  readonly diastolic: number | null;
  readonly left: number | null;
  readonly right: number | null;
  readonly healthClass: string;
  readonly facility: string;
}

const CARDS = `coalesce((select json_agg(json_build_object('number', k.number, 'validFrom', k.valid_from, 'validTo', k.valid_to, 'facility', f.name) order by k.valid_to desc, k.id)
  from insurance_card k join health_facility f on f.id = k.registered_facility_id where k.citizen_id = $1), '[]')`;

const exams = (
  most: number,
): string => `coalesce((select json_agg(json_build_object('date', e.examined_on, 'kind', e.kind, 'height', e.height_millimetres,
    'weight', e.weight_grams, 'systolic', e.systolic, 'diastolic', e.diastolic, 'left', e.vision_left, 'right', e.vision_right,
    'healthClass', e.health_class, 'facility', f.name) order by e.examined_on desc, e.id desc)
  from (select * from health_exam where citizen_id = $1 order by examined_on desc, id desc limit ${most}) e join health_facility f on f.id = e.facility_id), '[]')`;

function cardOf(cards: readonly Card[], today: string) {
  const card = cardOfDay(cards, today);
  return card && { ...card, benefitRate: rateOfCard(card.number, card.validTo < today ? card.validTo : today) };
}
const pressureOf = ({ systolic, diastolic }: Exam) => (systolic && diastolic ? `${systolic}/${diastolic}` : null);

/** What a citizen's file shows. */
export async function healthOfFile({ databases, today, variables }: Ask) {
  const found = await row<{ cards: Card[]; exams: Exam[] }>(
    databases.health,
    'health-of-file',
    `select ${CARDS} as cards, ${exams(1)} as exams`,
    [variables.id],
  );
  const card = cardOf(found?.cards ?? [], today);
  const exam = found?.exams[0];
  return {
    insuranceCard: card && { validFrom: card.validFrom, validTo: card.validTo, benefitRate: card.benefitRate },
    healthRecord: {
      latestExam: exam
        ? {
            date: exam.date,
            bloodPressure: pressureOf(exam),
            bmi: bodyMassIndex(exam.weight, exam.height),
            healthClass: exam.healthClass,
          }
        : null,
    },
  };
}

const PATIENT = `
select ${CARDS} as cards, ${exams(11)} as exams,
  coalesce((select json_agg(json_build_object('openedOn', e.opened_on, 'closedOn', e.closed_on, 'facility', json_build_object('name', f.name)) order by e.opened_on desc, e.id desc)
    from (select * from care_episode where citizen_id = $1 order by opened_on desc, id desc limit 10) e join health_facility f on f.id = e.facility_id), '[]') as episodes,
  exists (select from care_episode where citizen_id = $1 and facility_id = $2 and opened_on <= $3::date and (closed_on is null or closed_on >= $3::date)) as treated`;

/** What a doctor sees of a patient under the facility's care. */
export async function patient({ databases, today, viewer, variables }: Ask) {
  const found = await row<{ cards: Card[]; exams: Exam[]; episodes: object[]; treated: boolean }>(
    databases.health,
    'patient',
    PATIENT,
    [variables.id, viewer.institution, today],
  );
  const card = cardOf(found?.cards ?? [], today);
  const list = found?.exams ?? [];
  const latest = list[0];
  return {
    insuranceCard: card && { validTo: card.validTo, benefitRate: card.benefitRate },
    healthRecord: found?.treated
      ? {
          latestExam: latest
            ? {
                date: latest.date,
                kind: latest.kind,
                heightCentimetres: latest.height / 10,
                weightKilograms: latest.weight / 1000,
                bmi: bodyMassIndex(latest.weight, latest.height),
                bloodPressure: pressureOf(latest),
                vision:
                  latest.left !== null && latest.right !== null ? { left: latest.left, right: latest.right } : null,
                healthClass: latest.healthClass,
              }
            : null,
          exams: {
            nodes: list.slice(0, 10).map(({ date, kind, healthClass, facility }) => ({
              date,
              kind,
              healthClass,
              facility: { name: facility },
            })),
            pageInfo: { hasNextPage: list.length > 10 },
          },
          careEpisodes: { nodes: found.episodes },
        }
      : null,
  };
}

/** The card of whoever the claim in hand is about. */
export async function cardOfClaim({ databases, today, viewer, variables }: Ask) {
  const found = await row<{ cards: Card[]; claimed: boolean }>(
    databases.health,
    'card-of-claim',
    `select ${CARDS} as cards, exists (select from insurance_verification v join insurance_card k on k.id = v.card_id
       where v.id = $2 and v.verified_by <> $3 and k.citizen_id = $1) as claimed`,
    [variables.id, viewer.case, viewer.citizenId],
  );
  const card = found?.claimed ? cardOf(found.cards, today) : null;
  return (
    card && {
      validFrom: card.validFrom,
      validTo: card.validTo,
      benefitRate: card.benefitRate,
      registeredFacility: { name: card.facility },
    }
  );
}

const REVIEWS = `
select (select count(*)::integer from emergency_access where review_outcome is null) as total,
  coalesce((select json_agg(json_build_object('id', e.id, 'openedBy', d.reference, 'reason', e.reason, 'openedAt', ${instant('e.opened_at')},
      'openUntil', ${instant('e.open_until')}, 'facility', json_build_object('name', f.name)) order by e.opened_at, e.id)
    from (select * from emergency_access where review_outcome is null order by opened_at, id limit 50) e
    join health_facility f on f.id = e.facility_id join doctor d on d.subject = e.opened_by), '[]') as nodes`;

/** Emergencies that an auditor has to look at. */
export async function reviews({ databases, viewer }: Ask) {
  if (!viewer.roles.includes('auditor')) {
    return { totalCount: 0, nodes: [], pageInfo: { hasNextPage: false } };
  }
  const found = await row<{ total: number; nodes: object[] }>(databases.health, 'reviews', REVIEWS, []);
  const { total = 0, nodes = [] } = found ?? {};
  return { totalCount: total, nodes, pageInfo: { hasNextPage: total > nodes.length } };
}
