import type { EntityManager } from '@mikro-orm/postgresql';
import type { EmergencyAccessRefusal } from '../generated.ts';

interface Standing {
  readonly closed: boolean;
  readonly suspended: boolean;
  readonly limited: boolean;
}

/** `$1` the doctor, `$2` the person, `$3` the instant. */
const STANDING = `select
    coalesce(bool_or(citizen_id = x.citizen and review_outcome = 'UNJUSTIFIED'), false) as closed,
    coalesce(bool_or(review_outcome = 'UNJUSTIFIED' and settled_at is null), false) as suspended,
    count(*) filter (where opened_at > x.at - make_interval(hours => m.shift_hours)) >= max(m.openings) as limited
  from (select ?::text as doctor, ?::uuid as citizen, ?::timestamptz as at) x
  cross join lateral (select openings, shift_hours from emergency_measure where valid_from <= x.at::date
    order by valid_from desc limit 1) m
  left join emergency_access on opened_by = x.doctor`;

/**
 * What keeps a doctor from opening a record, as `emergency_measure` and the reviews have it; null where nothing does.
 * Holds the doctor's row until the transaction ends, so that openings at the same time count each other.
 */
export async function refusalOf(
  work: EntityManager,
  doctor: string,
  citizenId: string,
  at: Date,
): Promise<EmergencyAccessRefusal | null> {
  await work.execute('insert into doctor (subject) values (?) on conflict do nothing', [doctor]);
  await work.execute('select subject from doctor where subject = ? for update', [doctor]);
  const [standing] = await work.execute<Standing[]>(STANDING, [doctor, citizenId, at]);
  const { closed = false, suspended = false, limited = false } = standing ?? {};
  return closed ? 'RECORD_CLOSED' : suspended ? 'SUSPENDED' : limited ? 'SHIFT_LIMIT' : null;
}

const WORDS: Readonly<Record<EmergencyAccessRefusal, { readonly message: string; readonly messageVi: string }>> = {
  SHIFT_LIMIT: {
    message: 'As many records as there may be in a shift have been opened; let a colleague open this one.',
    messageVi: 'Đã mở đủ số hồ sơ cho phép trong một ca trực; hãy nhờ đồng nghiệp mở hồ sơ này.',
  },
  SUSPENDED: {
    message: 'An access of yours was found unjustified. Until that is settled a colleague has to open records.',
    messageVi:
      'Một lượt truy cập của bạn bị kết luận là không chính đáng. Cho đến khi giải quyết xong, đồng nghiệp phải mở hồ sơ.',
  },
  RECORD_CLOSED: {
    message: 'Your access to this record was found unjustified; you cannot open it again. Let a colleague do so.',
    messageVi:
      'Việc bạn truy cập hồ sơ này bị kết luận là không chính đáng; bạn không thể mở lại. Hãy nhờ đồng nghiệp.',
  },
};

export const emergencyRefused = (reason: EmergencyAccessRefusal) => ({
  __typename: 'EmergencyAccessRefused' as const,
  ...WORDS[reason],
  reason,
});
