import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** Under care from the first day to the last, both included; without a last day it is open. */
export const CareEpisode = defineEntity({
  name: 'CareEpisode',
  properties: {
    id: p.uuid().primary(),
    citizenId: p.uuid(),
    facilityId: p.uuid(),
    openedOn: p.date(),
    closedOn: p.date().nullable(),
  },
});

export type CareEpisodeRow = InferEntity<typeof CareEpisode>;
