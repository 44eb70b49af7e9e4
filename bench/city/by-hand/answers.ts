import type { OperationName } from '../operations.ts';
import type { Ask } from './ask.ts';
import { desk, student } from './education.ts';
import { cardOfClaim, healthOfFile, patient, reviews } from './health.ts';
import { certificatesOfFile, recordInHand } from './justice.ts';
import { name, person } from './population.ts';
import { driver } from './transport.ts';

const has = ({ viewer }: Ask, role: string): boolean => viewer.roles.includes(role);

/** The data of each operation, in its shape: a statement a database, all databases at once. */
export const answers: Readonly<Record<OperationName, (ask: Ask) => Promise<unknown>>> = {
  async citizenFile(ask) {
    const [found, pupil, health, { licence, vehicles }, certificates] = await Promise.all([
      person(ask),
      student(ask),
      healthOfFile(ask),
      driver(ask),
      certificatesOfFile(ask),
    ]);
    if (!found?.own) {
      return { citizen: null };
    }
    const { fullName, dateOfBirth, commune, household } = found;
    return {
      citizen: {
        fullName,
        dateOfBirth,
        residence: { commune },
        household,
        student: pupil,
        ...health,
        drivingLicence: licence && { classes: licence.classes, validTo: licence.validTo, points: licence.points },
        vehicles,
        criminalRecordCertificates: certificates,
      },
    };
  },

  enrollmentDesk: desk,

  emergencyReviews: async (ask) => ({ emergencyAccessReviews: await reviews(ask) }),

  async patientFile(ask) {
    if (!has(ask, 'doctor')) {
      return { citizen: null };
    }
    const [found, record] = await Promise.all([name(ask), patient(ask)]);
    return {
      citizen: found && { fullName: found.fullName, dateOfBirth: found.dateOfBirth, sex: found.sex, ...record },
    };
  },

  async claim(ask) {
    if (!has(ask, 'insurance-appraiser')) {
      return { citizen: null };
    }
    const [found, insuranceCard] = await Promise.all([name(ask), cardOfClaim(ask)]);
    return { citizen: found && { fullName: found.fullName, insuranceCard } };
  },

  async trafficStop(ask) {
    if (!has(ask, 'traffic-officer')) {
      return { citizen: null };
    }
    const [found, { licence, vehicles }] = await Promise.all([name(ask), driver(ask)]);
    return { citizen: found && { fullName: found.fullName, drivingLicence: licence, vehicles } };
  },

  async certificate(ask) {
    if (!has(ask, 'justice-officer')) {
      return { citizen: null };
    }
    const [found, criminalRecordCertificates] = await Promise.all([person(ask), recordInHand(ask)]);
    if (!found) {
      return { citizen: null };
    }
    const { fullName, dateOfBirth, address, commune } = found;
    const residence = { address, commune: { name: commune.name } };
    return { citizen: { fullName, dateOfBirth, residence, criminalRecordCertificates } };
  },

  async dossier(ask) {
    const found = has(ask, 'one-stop-officer') && ask.viewer.case !== null ? await person(ask) : null;
    if (!found) {
      return { citizen: null };
    }
    const { fullName, dateOfBirth, sex, address, since, commune, household } = found;
    const residence = { address, since, commune: { name: commune.name, district: commune.district } };
    return { citizen: { fullName, dateOfBirth, sex, residence, household } };
  },
};
