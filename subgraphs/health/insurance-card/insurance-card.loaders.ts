import DataLoader from 'dataloader';
import type { LoaderTools } from '#department/define.ts';
import { loaderFamily } from '#department/loaders/family.ts';
import { groupByKey, rowsByKey } from '#department/loaders/batch.ts';
import { InsuranceCard, type InsuranceCardRow } from './insurance-card.entity.ts';

export function insuranceCardLoaders({ reader }: LoaderTools) {
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
    /** Whose card a verification found, for those that somebody else than the viewer made. */
    citizenByVerification: loaderFamily(({ viewer }: { readonly viewer: string }) => async (ids) => {
      const rows = await reader.rows<{ id: string; citizen: string }>(
        `select v.id, c.citizen_id as citizen from insurance_verification v join insurance_card c on c.id = v.card_id
       where v.id = any($1::uuid[]) and v.verified_by <> $2`,
        [ids, viewer],
      );
      const citizens = new Map(rows.map(({ id, citizen }) => [id, citizen]));
      return ids.map((id) => citizens.get(id) ?? null);
    }),
  };
}
