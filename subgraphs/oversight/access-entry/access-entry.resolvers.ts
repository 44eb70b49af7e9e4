import { about } from '#department/policy/citizen-reference.ts';
import { badInput } from '#kernel/errors/graph-error.ts';
import type { Filter } from '#department/pagination/lists.ts';
import { allowed } from '#department/policy/policy.ts';
import { requireId } from '#department/scalars/id.ts';
import type { Context } from '../context.ts';
import type { Resolvers } from '../generated.ts';
import type { AccessRow, EntryRow } from './access-entry.entity.ts';
import { accessLogPolicy, readable } from './access-entry.policy.ts';
import { actorOf, dataOf, summaries } from './summary.ts';

const CODE = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

function filtered(argument: string, column: string, value: string | null | undefined): Filter[] {
  if (value == null) {
    return [];
  }
  if (!CODE.test(value)) {
    throw badInput(argument, 'expected a code of 1 to 64 letters, digits and the signs . _ -');
  }
  return [{ sql: `t.${column} = ?`, values: [value] }];
}

/** An access is told as its entry tells it, as far as it is about this person. */
async function entryOf({ entryId, fields, times, purpose }: AccessRow, { loaders }: Context): Promise<EntryRow> {
  const entry = (await loaders.entryById.load(entryId))!;
  // Refusals that are one line are told together.
  return fields == null ? entry : { ...entry, times, fields, purpose };
}
const words = async (row: AccessRow, context: Context) =>
  summaries(await entryOf(row, context), row.citizenId, context.viewer, await context.loaders.vocabulary());

export const accessEntry: Resolvers = {
  Citizen: {
    __resolveReference: (citizen) => ({ ...citizen, id: requireId('id', citizen.id) }),
    accessLog: async (citizen, { department, purpose, outcome, ...page }, { viewer, loaders }) => {
      const whom = about(citizen);
      if (!allowed(viewer, accessLogPolicy.read, whom)) {
        return null;
      }
      const filters = [
        ...readable(viewer, whom),
        ...filtered('department', 'department', department),
        ...filtered('purpose', 'purpose', purpose),
        ...filtered('outcome', 'outcome', outcome),
      ];
      const incompleteDepartments = await loaders.collection.catchUp();
      return { ...(await loaders.accessesByCitizen(citizen.id, page, filters)), incompleteDepartments };
    },
  },
  AccessEntryConnection: {
    brokenDepartments: (_, __, { loaders }) => loaders.brokenDepartments(),
  },
  AccessEntry: {
    afterBreak: ({ part }) => part > 0,
    lastAt: ({ times, lastAt }) => (times > 1 ? (lastAt ?? null) : null),
    who: async (row, _, context) =>
      actorOf(await entryOf(row, context), row.citizenId, context.viewer, await context.loaders.vocabulary()),
    data: async (row, _, context) => dataOf(await entryOf(row, context), await context.loaders.vocabulary()),
    purpose: async (row, _, context) => {
      const { purpose, legalBasis } = await entryOf(row, context);
      return purpose == null ? null : { code: purpose, legalBasis: legalBasis ?? null };
    },
    case: async ({ requestId, caseReference }, _, { loaders }) =>
      caseReference != null && (await loaders.reachedOnePerson.load(requestId)) ? caseReference : null,
    summary: async (row, _, context) => (await words(row, context)).summary,
    summaryVi: async (row, _, context) => (await words(row, context)).summaryVi,
  },
};
