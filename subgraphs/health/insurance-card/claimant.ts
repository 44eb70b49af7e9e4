import { isId } from '#department/scalars/id.ts';
import type { Context } from '../context.ts';

/** Whom the claim in hand is about; asked only for those who work on one. */
export const claimantOf = async ({ viewer, reason, loaders }: Context): Promise<string | null> =>
  viewer.subject !== null && reason?.case && isId(reason.case)
    ? loaders.citizenByVerification({ viewer: viewer.subject }).load(reason.case)
    : null;
