import type { LoaderTools } from '#department/define.ts';
import { rowByKey, rowsByKey } from '#department/loaders/batch.ts';
import { Citizen, type CitizenRow } from '../citizen/citizen.entity.ts';
import { Household, type HouseholdRow, Residence, type ResidenceRow } from './household.entity.ts';

export const householdLoaders = ({ reader }: LoaderTools) => ({
  householdById: rowByKey<HouseholdRow>(reader, Household),
  residenceByCitizen: rowByKey<ResidenceRow>(reader, Residence, 'citizenId'),
  membersByHousehold: rowsByKey<CitizenRow>(
    reader,
    Citizen,
    'householdId',
    "relationship <> 'HEAD', date_of_birth, id",
  ),
});
