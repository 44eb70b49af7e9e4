import type { CastName } from '../../city/world/facts.ts';

/** What there is to see of one person, a minor: a column, and how it is asked for. */
export const COLUMNS = {
  name: 'fullName',
  'citizen number': 'citizenNumber',
  residence: 'residence { address }',
  household: 'household { code }',
  school: 'student { id }',
  'insurance card': 'insuranceCard { validTo }',
  'health record': 'healthRecord { exams { totalCount } }',
  'driving licence': 'drivingLicence { points }',
  vehicles: 'vehicles { totalCount }',
  'criminal record, form 1': 'criminalRecordCertificates { nodes { formType } }',
  'criminal record, form 2': 'criminalRecordCertificates { nodes { formType } }',
  delegations: 'delegations { totalCount }',
} as const;
export type Column = keyof typeof COLUMNS;

/** Cases that the test makes: a claim, a request for a certificate, a dossier. */
export type CaseName = 'claim' | 'request' | 'dossier';

export interface Row {
  /** Who looks; `child` is the person herself. */
  readonly who: CastName | 'child' | null;
  readonly purpose?: string;
  readonly case?: CaseName;
  /** Something that has to be so before. */
  readonly given?:
    | 'custody ended'
    | 'open episode'
    | 'emergency opened'
    | 'consent'
    | 'delegation'
    | 'delegation revoked';
  readonly sees: readonly Column[];
}

const family: readonly Column[] = [
  'name',
  'citizen number',
  'residence',
  'household',
  'school',
  'insurance card',
  'health record',
  'driving licence',
  'vehicles',
  'criminal record, form 1',
];

/** Who sees what, and in which situation; everything that is not named is not seen. */
export const ROWS: Readonly<Record<string, Row>> = {
  'the person': { who: 'child', sees: [...family, 'criminal record, form 2', 'delegations'] },
  'a guardian': { who: 'mother', sees: family },
  'a guardian whose custody has ended': { who: 'mother', given: 'custody ended', sees: [] },
  'a delegate for health, person and criminal record': {
    who: 'operator',
    given: 'delegation',
    sees: ['name', 'residence', 'household', 'health record', 'criminal record, form 1'],
  },
  'the delegate, revoked': { who: 'operator', given: 'delegation revoked', sees: [] },
  'another citizen': { who: 'analyst', sees: [] },
  'somebody without a token': { who: null, sees: [] },
  'a one-stop officer within a dossier': {
    who: 'one-stop-officer',
    purpose: 'public-service-dossier',
    case: 'dossier',
    sees: ['name', 'residence', 'household'],
  },
  'a one-stop officer without a dossier': { who: 'one-stop-officer', purpose: 'public-service-dossier', sees: [] },
  'a teacher of another class': { who: 'teacher', sees: [] },
  'a doctor with an open episode and the purpose': {
    who: 'doctor',
    purpose: 'medical-care',
    given: 'open episode',
    sees: ['name', 'residence', 'insurance card', 'health record'],
  },
  'a doctor with an open episode and no purpose': {
    who: 'doctor',
    given: 'open episode',
    sees: ['name', 'residence', 'insurance card'],
  },
  'a doctor without an episode': {
    who: 'doctor',
    purpose: 'medical-care',
    sees: ['name', 'residence', 'insurance card'],
  },
  'a doctor who opened the record in an emergency': {
    who: 'doctor',
    purpose: 'emergency-care',
    given: 'emergency opened',
    sees: ['name', 'residence', 'insurance card', 'health record'],
  },
  'a doctor with the consent for a second opinion': {
    who: 'doctor',
    purpose: 'second-opinion',
    given: 'consent',
    sees: ['name', 'residence', 'health record'],
  },
  'a pharmacist': { who: 'pharmacist', purpose: 'medical-care', sees: ['name', 'insurance card'] },
  'an appraiser with the claim in hand': {
    who: 'appraiser',
    purpose: 'insurance-appraisal',
    case: 'claim',
    sees: ['name', 'insurance card'],
  },
  'an appraiser without a claim': { who: 'appraiser', purpose: 'insurance-appraisal', sees: ['name'] },
  'a traffic officer': {
    who: 'traffic-officer',
    purpose: 'traffic-control',
    sees: ['name', 'driving licence', 'vehicles'],
  },
  'a criminal-record officer with the request in hand': {
    who: 'justice-officer',
    purpose: 'criminal-record-certificate',
    case: 'request',
    sees: ['name', 'residence', 'criminal record, form 1', 'criminal record, form 2'],
  },
  'a criminal-record officer without a request': {
    who: 'justice-officer',
    purpose: 'criminal-record-certificate',
    sees: ['name', 'residence'],
  },
  'an auditor': { who: 'auditor', purpose: 'emergency-access-review', sees: [] },
  'a department owner': { who: 'owner', sees: [] },
  'the platform operator': { who: 'operator', sees: [] },
};

/** The table as people read it. */
export function printMatrix(): string {
  const columns = Object.keys(COLUMNS) as Column[];
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rows = Object.entries(ROWS).map(([title, { purpose, case: reference, sees }]) =>
    line([
      title,
      purpose ? `\`${purpose}\`${reference ? ` + ${reference}` : ''}` : '–',
      ...columns.map((column) => (sees.includes(column) ? '●' : '')),
    ]),
  );
  return [
    '# Who sees what',
    '',
    'Printed from `test/policies/matrix.ts` by `node test/policies/print-command.ts`; do not edit. Every cell, filled or empty, is a test',
    'through the gateway (`test/policies/matrix.test.ts`). The person is a minor with data in every register.',
    '',
    'Analysts have aggregates only, auditors the metadata of ledgers and the reviews of emergencies, owners the usage of their fields:',
    'none of them sees a value of anybody. What teachers and principals see is in `subgraphs/education/student/student.policy.test.ts`.',
    '',
    line(['Who', 'Purpose and case', ...columns]),
    line(Array.from({ length: columns.length + 2 }, () => '---')),
    ...rows,
    '',
  ].join('\n');
}
