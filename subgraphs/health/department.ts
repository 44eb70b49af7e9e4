import { defineDepartment } from '#department/define.ts';
import { CareEpisode } from './care-episode/care-episode.entity.ts';
import { careEpisode } from './care-episode/care-episode.resolvers.ts';
import { loaders } from './context.ts';
import { EmergencyAccess, HealthNotice } from './emergency-access/emergency-access.entity.ts';
import { emergencyAccess } from './emergency-access/emergency-access.resolvers.ts';
import { HealthFacility } from './facility/facility.entity.ts';
import { facility } from './facility/facility.resolvers.ts';
import { HealthExam } from './health-record/health-record.entity.ts';
import { healthRecord } from './health-record/health-record.resolvers.ts';
import { InsuranceCard } from './insurance-card/insurance-card.entity.ts';
import { insuranceCard } from './insurance-card/insurance-card.resolvers.ts';
import { InsuranceVerification } from './insurance-card/insurance-verification.entity.ts';
import { careAndInsurance } from './migrations/0001-care-and-insurance.ts';
import { emergencyAccessMigration } from './migrations/0002-emergency-access.ts';
import { measureOfEmergencies } from './migrations/0003-measure-of-emergencies.ts';
import { neighbours } from './neighbours/neighbours.resolvers.ts';
import { Pharmacy } from './pharmacy/pharmacy.entity.ts';
import { pharmacy } from './pharmacy/pharmacy.resolvers.ts';

export const health = defineDepartment({
  name: 'health',
  port: 4103,
  folder: new URL('.', import.meta.url),
  entities: [
    HealthFacility,
    Pharmacy,
    InsuranceCard,
    InsuranceVerification,
    HealthExam,
    CareEpisode,
    EmergencyAccess,
    HealthNotice,
  ],
  migrations: [careAndInsurance, emergencyAccessMigration, measureOfEmergencies],
  loaders,
  resolvers: [facility, pharmacy, insuranceCard, healthRecord, careEpisode, emergencyAccess, neighbours],
});
