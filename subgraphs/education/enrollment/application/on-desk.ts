import type { Context } from '../../context.ts';
import { postsOf } from '../../staff/posts.ts';
import { type ApplicationRecord, forSchool } from './application.entity.ts';
import { applicationPolicy } from './application.policy.ts';

/** An application as the admissions of a school that it names may see it; null to everyone else. */
export async function onDesk(id: string, context: Context): Promise<ApplicationRecord | null> {
  const { loaders, viewer } = context;
  const application = await loaders.applicationById.load(id);
  if (!application) {
    return null;
  }
  const schoolIds = (await loaders.choicesByApplication.load(id)).map(({ schoolId }) => schoolId);
  return applicationPolicy.atSchool(viewer, { schoolIds, posts: await postsOf(context) })
    ? forSchool(application, viewer.institution!)
    : null;
}
