import {
  type About,
  allOf,
  anyOf,
  hasRole,
  isDelegate,
  isGuardian,
  isSelf,
  type Policy,
} from '#department/policy/policy.ts';
import { type ActingFor, actsFor } from '#department/purpose/purpose.ts';

/** Whose record it is, who stands in for the person, and what the viewer acts for. */
export interface AboutCitizen extends About, ActingFor {}

/** Officials who look a person up by the id that their own register gave them. */
const lookUpIdentity = hasRole('doctor', 'pharmacist', 'insurance-appraiser', 'traffic-officer', 'justice-officer');

/** One-stop officers never browse: they name the dossier that they work on. */
const withinDossier = (coordinate: string): Policy<AboutCitizen> =>
  allOf<AboutCitizen>(hasRole('one-stop-officer'), actsFor(coordinate));

/** Whoever acts for a person in anything knows for whom. */
const isDelegateForAnything: Policy<About> = (viewer, { grants = [] }) =>
  viewer.citizenId !== null && grants.some(({ granteeId }) => granteeId === viewer.citizenId);

/** Whose record may be read, given who answers for the person. */
export const citizenPolicy = {
  /** Name, date of birth, sex. */
  read: anyOf<AboutCitizen>(
    isSelf,
    isGuardian,
    isDelegateForAnything,
    lookUpIdentity,
    withinDossier('Citizen.fullName'),
  ),
  readCitizenNumber: anyOf<AboutCitizen>(isSelf, isGuardian),
  readResidence: anyOf<AboutCitizen>(
    isSelf,
    isGuardian,
    isDelegate('PERSON'),
    hasRole('doctor', 'justice-officer'),
    withinDossier('Citizen.residence'),
  ),
  readHousehold: anyOf<AboutCitizen>(isSelf, isGuardian, isDelegate('PERSON'), withinDossier('Citizen.household')),
  readChildren: anyOf<AboutCitizen>(isSelf, withinDossier('Citizen.children')),
} satisfies Record<string, Policy<AboutCitizen>>;
