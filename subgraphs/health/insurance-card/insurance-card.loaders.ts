import DataLoader from 'dataloader';
import type { LoaderTools } from '#kernel/department/define.ts';
import { groupByKey, rowsByKey } from '#kernel/loaders/batch.ts';
import { InsuranceCard, type InsuranceCardRow } from './insurance-card.entity.ts';

/** A person has one card a year at most, so neither set grows large. */
export const insuranceCardLoaders = ({ reader }: LoaderTools) => {
  const { columns } = reader.table(InsuranceCard);
  return {
    cardsByCitizen: rowsByKey<InsuranceCardRow>(reader, InsuranceCard, 'citizenId', 'valid_to desc, id'),
    /** By the ten digits that all cards of a person end with. */
    cardsByInsuranceNumber: new DataLoader<string, InsuranceCardRow[]>(async (numbers) => {
      const text = `select ${columns} from insurance_card where right(number, 10) = any($1::text[]) order by valid_to desc, id`;
      return groupByKey(numbers, await reader.rows<InsuranceCardRow>(text, [numbers]), ({ number }) =>
        number.slice(-10),
      );
    }),
  };
};
