import { badInput } from '#kernel/errors/graph-error.ts';
import type { Resolvers } from '../generated.ts';
import { requireSchoolYear } from '../school-class/school-year.ts';
import { toldOf } from './enrollment-row.ts';
import { type Cell, type Group, protect } from './protect.ts';

const CELLS = `select a.school_year as "schoolYear", c.level, a.commune_id as "communeId",
    count(*) as count, count(*) filter (where a.channel = 'ONLINE') as online
  from application a join campaign c on c.id = a.campaign_id where a.registered_at is not null group by 1, 2, 3
  order by 1, 2, 3`;

const LEVELS = ['NURSERY', 'KINDERGARTEN', 'PRIMARY', 'SECONDARY'] as const;

/** By school year, level and commune. */
const inOrder = (a: Group, b: Group): number =>
  compare(a.schoolYear, b.schoolYear) ||
  LEVELS.indexOf(a.level!) - LEVELS.indexOf(b.level!) ||
  compare(a.communeId, b.communeId);
const compare = (a: string | null, b: string | null): number => ((a ?? '') < (b ?? '') ? -1 : a === b ? 0 : 1);

export const statistics: Resolvers = {
  Query: {
    enrollmentStatistics: async (_, { schoolYear, groupBy }, { reader }) => {
      const by = new Set(groupBy);
      if (by.has('COMMUNE') && schoolYear == null) {
        throw badInput('schoolYear', 'expected one school year with groups by commune, got none');
      }
      const year = schoolYear == null ? null : requireSchoolYear('schoolYear', schoolYear);
      const wanted = (group: Group) =>
        (year === null ? (group.schoolYear !== null) === by.has('SCHOOL_YEAR') : group.schoolYear === year) &&
        (group.level !== null) === by.has('LEVEL') &&
        (group.communeId !== null) === by.has('COMMUNE');
      const groups = protect(await reader.rows<Cell>(CELLS))
        .filter(wanted)
        .sort(inOrder);
      return { rows: groups.map(toldOf) };
    },
  },
  EnrollmentStatisticsRow: {
    commune: ({ communeId }) => (communeId === null ? null : { id: communeId }),
  },
};
