import type { CastMember, CastName, Id, Institution, Occupation, Relationship, Sex } from './facts.ts';

/** One of the people the city begins with, written by hand. */
export interface Portrait {
  readonly cast?: CastName;
  readonly fullName: string;
  readonly sex: Sex;
  readonly relationship: Relationship;
  /** Born so many years before the year in which the school year began; 7 means grade 2. */
  readonly yearsBefore: number;
  readonly parents?: readonly number[];
}

const adult = (
  relationship: Relationship,
  sex: Sex,
  fullName: string,
  yearsBefore: number,
  cast?: CastName,
): Portrait => ({
  cast,
  fullName,
  sex,
  relationship,
  yearsBefore,
});
const child = (sex: Sex, fullName: string, yearsBefore: number, parents: number[] = [0, 1]): Portrait => ({
  fullName,
  sex,
  relationship: 'CHILD',
  yearsBefore,
  parents,
});

/** The first households of every city, all in the demo commune. Everyone in them is invented. */
export const FIRST_HOUSEHOLDS: readonly (readonly Portrait[])[] = [
  [
    adult('HEAD', 'MALE', 'Trần Quốc Bảo', 41, 'father'),
    adult('SPOUSE', 'FEMALE', 'Nguyễn Thị Thanh Hà', 38, 'mother'),
    child('MALE', 'Trần Minh Khôi', 12),
    child('FEMALE', 'Trần Thanh Mai', 8),
    child('FEMALE', 'Trần Gia Hân', 5),
  ],
  [
    adult('HEAD', 'FEMALE', 'Lê Thị Thu Trang', 35, 'teacher'),
    adult('SPOUSE', 'MALE', 'Phạm Đức Anh', 37),
    child('MALE', 'Phạm Lê Bảo An', 6),
  ],
  [
    adult('HEAD', 'MALE', 'Hoàng Văn Thắng', 55),
    adult('SPOUSE', 'FEMALE', 'Vũ Thị Minh Nguyệt', 52, 'principal'),
    child('MALE', 'Hoàng Minh Quân', 20),
  ],
  [
    adult('HEAD', 'MALE', 'Đỗ Hoàng Nam', 43, 'doctor'),
    adult('SPOUSE', 'FEMALE', 'Bùi Thị Lan Phương', 41),
    child('FEMALE', 'Đỗ Khánh Linh', 13),
  ],
  [adult('HEAD', 'FEMALE', 'Phạm Thị Ngọc Ánh', 36, 'pharmacist'), adult('SPOUSE', 'MALE', 'Nguyễn Tiến Dũng', 39)],
  [adult('HEAD', 'MALE', 'Ngô Quang Huy', 39, 'appraiser'), adult('SPOUSE', 'FEMALE', 'Đặng Thùy Dương', 36)],
  [
    adult('HEAD', 'MALE', 'Đặng Văn Cường', 40, 'traffic-officer'),
    adult('SPOUSE', 'FEMALE', 'Trịnh Thị Hoa', 38),
    child('MALE', 'Đặng Nhật Minh', 9),
  ],
  [
    adult('HEAD', 'FEMALE', 'Hoàng Thị Bích Ngọc', 42, 'justice-officer'),
    adult('SPOUSE', 'MALE', 'Lương Xuân Hải', 45),
    child('FEMALE', 'Lương Ngọc Diệp', 15),
  ],
  [adult('HEAD', 'FEMALE', 'Dương Thị Hồng Nhung', 34, 'one-stop-officer'), adult('SPOUSE', 'MALE', 'Tạ Minh Đức', 34)],
  [adult('HEAD', 'MALE', 'Nguyễn Đức Việt', 32, 'analyst')],
  [adult('HEAD', 'MALE', 'Trịnh Xuân Hòa', 50, 'auditor'), adult('SPOUSE', 'FEMALE', 'Đinh Thị Mai Lan', 47)],
  [adult('HEAD', 'FEMALE', 'Phan Thị Tuyết Mai', 51, 'owner'), adult('SPOUSE', 'MALE', 'Đoàn Mạnh Hùng', 53)],
  [adult('HEAD', 'MALE', 'Lý Gia Huy', 31, 'operator')],
];

/** Where those of the cast work who work at one place of the demo commune. */
export interface CastPlaces {
  readonly schoolId: Id;
  readonly facilityId: Id;
  readonly pharmacyId: Id;
}

interface Part {
  readonly description: string;
  readonly role: string | null;
  readonly work: 'SCHOOL' | 'FACILITY' | 'PHARMACY' | Institution | null;
}

const PARTS: Readonly<Record<CastName, Part>> = {
  mother: { description: 'Mother of three; two of them are pupils.', role: null, work: null },
  father: { description: 'Father of the same three children.', role: null, work: null },
  teacher: { description: 'Teacher at the school of the demo commune.', role: 'teacher', work: 'SCHOOL' },
  principal: { description: 'Principal of the school of the demo commune.', role: 'principal', work: 'SCHOOL' },
  doctor: { description: 'Doctor at the health station of the demo commune.', role: 'doctor', work: 'FACILITY' },
  pharmacist: { description: 'Pharmacist in the demo commune.', role: 'pharmacist', work: 'PHARMACY' },
  appraiser: {
    description: 'Appraises health insurance claims.',
    role: 'insurance-appraiser',
    work: 'SOCIAL_INSURANCE',
  },
  'traffic-officer': { description: 'Officer of the traffic police.', role: 'traffic-officer', work: 'TRAFFIC_POLICE' },
  'justice-officer': { description: 'Keeps the criminal records.', role: 'justice-officer', work: 'CRIMINAL_RECORDS' },
  'one-stop-officer': {
    description: 'Receives dossiers at the one-stop shop.',
    role: 'one-stop-officer',
    work: 'ONE_STOP_SHOP',
  },
  analyst: { description: 'Analyst of the statistics office.', role: 'analyst', work: 'STATISTICS' },
  auditor: { description: 'Auditor of the city inspectorate.', role: 'auditor', work: 'INSPECTORATE' },
  owner: {
    description: 'Answers for the data of the education department.',
    role: 'department-owner',
    work: 'EDUCATION_DEPARTMENT',
  },
  operator: { description: 'Runs the platform.', role: 'operator', work: 'PLATFORM' },
  guest: { description: 'Nobody in particular, without any right.', role: null, work: null },
};

/** What this one of the cast does all day; null for those who simply work. */
export function castOccupation(name: CastName, places: CastPlaces): Occupation {
  const { work } = PARTS[name];
  switch (work) {
    case null:
      return { kind: 'WORKER' };
    case 'SCHOOL':
      return { kind: name === 'principal' ? 'PRINCIPAL' : 'TEACHER', schoolId: places.schoolId };
    case 'FACILITY':
      return { kind: 'DOCTOR', facilityId: places.facilityId };
    case 'PHARMACY':
      return { kind: 'PHARMACIST', pharmacyId: places.pharmacyId };
    default:
      return { kind: 'OFFICIAL', institution: work };
  }
}

/** The cast as the issuer knows it. Found without making the city: the cast are its first people. */
export function openCast(places: CastPlaces, personId: (index: number) => Id): Record<CastName, CastMember> {
  const names = FIRST_HOUSEHOLDS.flat().map(({ cast }) => cast);
  const member = (name: CastName): CastMember => {
    const { description, role, work } = PARTS[name];
    const index = names.indexOf(name);
    const institution =
      { SCHOOL: places.schoolId, FACILITY: places.facilityId, PHARMACY: places.pharmacyId }[work as string] ?? work;
    const citizenId = index < 0 ? null : personId(index);
    const roles = citizenId === null ? [] : role === null ? ['citizen'] : ['citizen', role];
    return { name, description, citizenId, roles, institution };
  };
  return Object.fromEntries((Object.keys(PARTS) as CastName[]).map((name) => [name, member(name)])) as Record<
    CastName,
    CastMember
  >;
}
