import { readFileSync } from 'node:fs';
import type { CastName } from '../../city/world/facts.ts';
import { CITIZEN_FILE } from '../../test/stories/operations.ts';

/** Something that people of the city open all day. */
export interface CityOperation {
  readonly title: string;
  readonly viewer: CastName;
  readonly query: string;
  readonly purpose: string | null;
}

const registered = (purpose: string, file: string) => ({
  purpose,
  query: readFileSync(new URL(`../../operations/${purpose}/${file}.graphql`, import.meta.url), 'utf8'),
});

/** What a school's admissions work through in the morning: those who named the school, with wishes and documents. */
export const ENROLLMENT_DESK = `query EnrollmentDesk($schoolId: ID!, $campaignId: ID!) {
  school(id: $schoolId) {
    name
    enrollmentApplications(campaignId: $campaignId, first: 50) {
      totalCount
      nodes {
        id
        status
        channel
        registeredAt
        student { fullName dateOfBirth }
        choices { position priority school { name } }
        documents { kind state }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
}`;

/** The file over five departments, and the work of each department: its list, or the person at its counter. */
export const OPERATIONS = {
  citizenFile: { title: "a child's file, over five departments", viewer: 'mother', purpose: null, query: CITIZEN_FILE },
  enrollmentDesk: {
    title: "education: a school's 50 applications",
    viewer: 'principal',
    purpose: null,
    query: ENROLLMENT_DESK,
  },
  emergencyReviews: {
    title: 'health: 50 emergencies to review',
    viewer: 'auditor',
    ...registered('emergency-access-review', 'pending'),
  },
  patientFile: { title: 'health: the patient', viewer: 'doctor', ...registered('medical-care', 'patient-file') },
  claim: { title: 'health: the card of a claim', viewer: 'appraiser', ...registered('insurance-appraisal', 'card') },
  trafficStop: {
    title: 'transport: a driver stopped',
    viewer: 'traffic-officer',
    ...registered('traffic-control', 'stop'),
  },
  certificate: {
    title: 'justice: the record of an applicant',
    viewer: 'justice-officer',
    ...registered('criminal-record-certificate', 'record'),
  },
  dossier: {
    title: 'population: the household of a dossier',
    viewer: 'one-stop-officer',
    ...registered('public-service-dossier', 'household'),
  },
} as const satisfies Record<string, CityOperation>;

export type OperationName = keyof typeof OPERATIONS;
export const operationNames = Object.keys(OPERATIONS) as OperationName[];
