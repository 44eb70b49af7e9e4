import { visible } from '#department/policy/policy.ts';
import type { Resolvers } from '../generated.ts';
import { about } from '#department/policy/citizen-reference.ts';
import { classTableOn, inCardOrder } from './classes.ts';
import { type EntitlementRow, toTerm } from './driving-licence.entity.ts';
import { drivingLicencePolicy } from './driving-licence.policy.ts';
import { coveredOn, earliestEnd } from './entitlements.ts';
import { issueDrivingLicence } from './issue-driving-licence.ts';

const inOrder = (entitlements: readonly EntitlementRow[]) =>
  inCardOrder(entitlements.map(({ licenceClass }) => licenceClass));

export const drivingLicence: Resolvers = {
  Citizen: {
    drivingLicence: async (citizen, _, { viewer, loaders }) => {
      const licence = await loaders.licenceByCitizen.load(citizen.id);
      return visible(viewer, drivingLicencePolicy.read, about(citizen)) && licence;
    },
  },
  DrivingLicence: {
    classes: async ({ id }, _, { loaders }) => inOrder(await loaders.entitlementsByLicence.load(id)),
    entitlements: async ({ id }, _, { loaders }) => {
      const entitlements = await loaders.entitlementsByLicence.load(id);
      return inOrder(entitlements).map((each) => entitlements.find(({ licenceClass }) => licenceClass === each)!);
    },
    validTo: async ({ id }, _, { loaders }) => earliestEnd((await loaders.entitlementsByLicence.load(id)).map(toTerm)),
    points: async ({ citizenId }, _, { loaders }) => (await loaders.pointsByCitizen.load(citizenId)).points,
    mayDrive: async ({ id, citizenId }, _, { loaders, clock }) => {
      const [entitlements, { points }] = await Promise.all([
        loaders.entitlementsByLicence.load(id),
        loaders.pointsByCitizen.load(citizenId),
      ]);
      return points === 0 ? [] : coveredOn(entitlements.map(toTerm), clock.today(), classTableOn(clock.today()));
    },
  },
  Mutation: {
    issueDrivingLicence: (_, { input }, context) => issueDrivingLicence(input, context),
  },
};
