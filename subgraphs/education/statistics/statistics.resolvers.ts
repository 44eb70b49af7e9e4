import { badInput } from '#kernel/errors/graph-error.ts';
import type { EnrollmentLevel } from '../enrollment/campaign/campaign.entity.ts';
import type { Resolvers } from '../generated.ts';
import { requireSchoolYear } from '../school-class/school-year.ts';
import { disclosed } from './disclosure.ts';

interface Group {
  readonly schoolYear: string | null;
  readonly level: EnrollmentLevel | null;
  readonly communeId: string | null;
  readonly count: number;
  readonly online: number;
}

const GROUPS = `select * from (
    select case when $2 then a.school_year end as "schoolYear", case when $3 then c.level end as level,
      case when $4 then a.commune_id end as "communeId", count(*) as count, count(*) filter (where a.channel = 'ONLINE') as online
    from application a join campaign c on c.id = a.campaign_id
    where a.registered_at is not null and ($1::text is null or a.school_year = $1)
    group by 1, 2, 3
  ) g order by "schoolYear", array_position(array['NURSERY', 'KINDERGARTEN', 'PRIMARY', 'SECONDARY'], level), "communeId" limit 2500`;

export const statistics: Resolvers = {
  Query: {
    enrollmentStatistics: async (_, { schoolYear, groupBy }, { reader }) => {
      const by = new Set(groupBy);
      if (by.has('COMMUNE') && schoolYear == null)
        throw badInput('schoolYear', 'expected one school year with groups by commune, got none');
      const year = schoolYear == null ? null : requireSchoolYear('schoolYear', schoolYear);
      const groups = await reader.rows<Group>(GROUPS, [
        year,
        by.has('SCHOOL_YEAR'),
        by.has('LEVEL'),
        by.has('COMMUNE'),
      ]);
      return { rows: groups.map(disclosed) };
    },
  },
  EnrollmentStatisticsRow: {
    commune: ({ communeId }) => (communeId === null ? null : { id: communeId }),
  },
};
