import type { Words } from '#department/audit-log/glossary.ts';
import type { Viewer } from '#kernel/protocol/viewer.ts';
import type { EntryRow } from './access-entry.entity.ts';
import { isPrivate } from './access-entry.policy.ts';
import type { Vocabulary } from './words.ts';

export interface Actor {
  readonly you: boolean;
  readonly citizenId: string | null;
  readonly role: string | null;
  readonly description: string;
  readonly descriptionVi: string;
  readonly institution: string | null;
}

type Acting = Pick<EntryRow, 'actor' | 'actorCitizenId' | 'roles' | 'institution'>;

function describe(
  { actor, actorCitizenId, roles }: Acting,
  subjectId: string,
  viewer: Viewer,
  vocabulary: Vocabulary,
): Words {
  if (actor == null) {
    return { en: 'Somebody who had not logged in', vi: 'Người chưa đăng nhập' };
  }
  if (actorCitizenId != null && actorCitizenId === viewer.citizenId) {
    return { en: 'You', vi: 'Bạn' };
  }
  if (actorCitizenId === subjectId) {
    return { en: 'The person', vi: 'Chính người có dữ liệu' };
  }
  const office = roles.map((role) => vocabulary.role(role)).find((words) => words !== null);
  if (office) {
    return office;
  }
  return isPrivate(roles) ? { en: 'A private person', vi: 'Một cá nhân' } : { en: 'An official', vi: 'Một cán bộ' };
}

/** Who looked, as the reader of a log may know: an office, and a person only where it is the reader. */
export function actorOf(entry: Acting, subjectId: string, viewer: Viewer, vocabulary: Vocabulary): Actor {
  const { en, vi } = describe(entry, subjectId, viewer, vocabulary);
  const you = entry.actorCitizenId != null && entry.actorCitizenId === viewer.citizenId;
  const official = !isPrivate(entry.roles);
  return {
    you,
    citizenId: you ? entry.actorCitizenId! : null,
    role: official ? (entry.roles.find((role) => role !== 'citizen') ?? null) : null,
    description: en,
    descriptionVi: vi,
    institution: official ? (entry.institution ?? null) : null,
  };
}

export interface Data {
  readonly description: string;
  readonly descriptionVi: string;
  readonly fields: string[];
}

/** Fields under the words that they share, in the order of their first field; a field without words keeps its name. */
export function dataOf(
  { department, fields }: Pick<EntryRow, 'department' | 'fields'>,
  vocabulary: Vocabulary,
): Data[] {
  const found = new Map<string, { words: Words; fields: string[] }>();
  for (const field of fields) {
    const words = vocabulary.field(department, field);
    const same = found.get(words.en);
    if (same) {
      same.fields.push(field);
    } else {
      found.set(words.en, { words, fields: [field] });
    }
  }
  return [...found.values()].map(({ words, fields: own }) => ({
    description: words.en,
    descriptionVi: words.vi,
    fields: own,
  }));
}

type Told = Acting & Pick<EntryRow, 'department' | 'outcome' | 'fields' | 'purpose' | 'legalBasis' | 'times'>;

/** One sentence on who looked at what, and one on why, in both languages. */
export function summaries(
  entry: Told,
  subjectId: string,
  viewer: Viewer,
  vocabulary: Vocabulary,
): { summary: string; summaryVi: string } {
  const who = actorOf(entry, subjectId, viewer, vocabulary);
  const data = dataOf(entry, vocabulary);
  const place = vocabulary.department(entry.department);
  const denied = entry.outcome === 'DENIED';
  const what = data.map(({ description }) => description).join(', ');
  const whatVi = data.map(({ descriptionVi }) => descriptionVi).join(', ');
  const basis = entry.legalBasis == null ? '' : ` (${entry.legalBasis})`;
  const why = entry.purpose == null ? 'No purpose was named.' : `Purpose: ${entry.purpose}${basis}.`;
  const whyVi = entry.purpose == null ? 'Không nêu mục đích.' : `Mục đích: ${entry.purpose}${basis}.`;
  const often = entry.times > 1 ? ` ${entry.times} times within an hour` : '';
  const oftenVi = entry.times > 1 ? ` ${entry.times} lần trong một giờ` : '';
  return {
    summary: denied
      ? `${who.description} asked ${place.en} for this and was refused${often}: ${what}. ${why}`
      : `${who.description} saw, from ${place.en}: ${what}. ${why}`,
    summaryVi: denied
      ? `${who.descriptionVi} đã yêu cầu ${place.vi} cung cấp nhưng bị từ chối${oftenVi}: ${whatVi}. ${whyVi}`
      : `${who.descriptionVi} đã xem dữ liệu do ${place.vi} quản lý: ${whatVi}. ${whyVi}`,
  };
}
