import { type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql';
import { badInput, graphError } from '#kernel/errors/graph-error.ts';
import { requireId } from '#department/scalars/id.ts';
import type { Context } from '../../context.ts';
import type { Resolvers } from '../../generated.ts';
import { APPLICATION_CHANGES } from '../../migrations/0004-changes.ts';
import { may } from '../../student/find-student.ts';
import { studentPolicy } from '../../student/student.policy.ts';
import type { ApplicationRecord } from '../application/application.entity.ts';
import { onDesk } from '../application/on-desk.ts';
import type { ApplicationChange } from './change.ts';

/** Whose custody is to be asked for; nobody's where it is the admissions of a school that look, or where there is no such application. */
async function childOf(id: string, context: Context): Promise<ApplicationChange['child']> {
  const { loaders } = context;
  if (await onDesk(id, context)) {
    return null;
  }
  const application = await loaders.applicationById.load(id);
  const student = application && (await loaders.studentById.load(application.studentId));
  return student && { id: student.citizenId };
}

/** The application as the admissions of a school see it, or the family; null to everyone else. */
async function seen({ id, child }: ApplicationChange, context: Context): Promise<ApplicationRecord | null> {
  const { loaders } = context;
  const atSchool = await onDesk(id, context);
  if (atSchool) {
    return atSchool;
  }
  const application = await loaders.applicationById.load(id);
  const student = application && (await loaders.studentById.load(application.studentId));
  if (!student || !child) {
    return null;
  }
  const standing = { guardianIds: child.guardianIds ?? [], grants: child.grants ?? [] };
  return (await may({ ...student, ...standing }, studentPolicy.readApplications, context))
    ? { ...application, standing }
    : null;
}

/**
 * The child is asked for where the application is, and only the application is judged: without it, events would tell
 * a stranger when something happens.
 */
function selectsChild({ fieldNodes }: GraphQLResolveInfo): boolean {
  const within = ({ selections }: SelectionSetNode): boolean =>
    selections.some((selection) => {
      if (selection.kind === Kind.FIELD) {
        return selection.name.value === 'child';
      }
      return selection.kind === Kind.INLINE_FRAGMENT && within(selection.selectionSet);
    });
  return fieldNodes.some(({ selectionSet }) => selectionSet !== undefined && within(selectionSet));
}

export const change: Resolvers = {
  Subscription: {
    enrollmentApplicationChanged: {
      subscribe: async (_, { id }, { changes }, info) => {
        if (!selectsChild(info)) {
          throw badInput('application', 'expected to be selected, got other fields only');
        }
        return changes.of(APPLICATION_CHANGES, requireId('id', id));
      },
      resolve: async ({ id }: { readonly id: string }, _: unknown, context: Context) => ({
        id,
        child: await childOf(id, context),
      }),
    },
  },
  EnrollmentApplicationChange: {
    __resolveReference: (reference) => reference,
    application: async (change, _, context) => {
      const application = await seen({ ...change, id: requireId('id', change.id) }, context);
      if (application) {
        return application;
      }
      throw graphError('SUBSCRIPTION_ENDED', 'There is no application of this id, or none any more, for the viewer.');
    },
  },
};
