import type { Filter } from '#department/pagination/lists.ts';
import { requireId } from '#department/scalars/id.ts';
import type { Resolvers } from '../../generated.ts';
import { inCommune, nameContains, ownedBy } from '../../school/school.loaders.ts';
import { requireSearch } from '../../school/search.ts';
import { ofSchoolYear } from '../../school-class/school-class.loaders.ts';
import { requireSchoolYear } from '../../school-class/school-year.ts';
import { livingSo, ofLevel, withPlacesLeft } from './campaign.loaders.ts';
import { planEnrollmentCampaign } from './plan-enrollment-campaign.ts';
import { setCatchment } from './set-catchment.ts';
import { setEnrollmentPlaces } from './set-enrollment-places.ts';

/** Campaigns are public: when, where, how many places, and for whom. */
export const campaign: Resolvers = {
  Query: {
    enrollmentCampaigns: (_, { schoolYear, level, ...page }, { loaders }) => {
      const filters: Filter[] = [];
      if (schoolYear != null) {
        filters.push(ofSchoolYear(requireSchoolYear('schoolYear', schoolYear)));
      }
      if (level != null) {
        filters.push(ofLevel(level));
      }
      return loaders.campaigns(page, filters);
    },
  },
  Mutation: { planEnrollmentCampaign, setEnrollmentPlaces, setCatchment },
  EnrollmentCampaign: {
    __resolveReference: ({ id }, { loaders }) => loaders.campaignById.load(id),
    rounds: ({ id }, _, { loaders }) => loaders.roundsByCampaign.load(id),
    schools: ({ id }, { search, communeId, ownership, placesLeft, ...page }, { loaders }) => {
      const filters: Filter[] = [];
      if (search != null) {
        filters.push(nameContains(requireSearch(search)));
      }
      if (communeId != null) {
        filters.push(inCommune(requireId('communeId', communeId)));
      }
      if (ownership != null) {
        filters.push(ownedBy(ownership));
      }
      if (placesLeft) {
        filters.push(withPlacesLeft);
      }
      return loaders.intakeByCampaign(id, page, filters);
    },
    catchment: ({ id }, { communeId, residence, ...page }, { loaders }) =>
      loaders.zoneByCampaign(id, page, [
        inCommune(requireId('communeId', communeId)),
        livingSo(residence ?? 'PERMANENT'),
      ]),
  },
  EnrollmentRound: {
    open: ({ opensAt, closesAt }, _, { clock }) => opensAt <= clock.now() && clock.now() < closesAt,
  },
  EnrollmentIntake: {
    school: async ({ schoolId }, _, { loaders }) => (await loaders.schoolById.load(schoolId))!,
  },
};
