import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

export type EnrollmentLevel = 'NURSERY' | 'KINDERGARTEN' | 'PRIMARY' | 'SECONDARY';
export type Residence = 'PERMANENT' | 'TEMPORARY' | 'ACTUAL';

/** Enrollment into one level for one school year. */
export const Campaign = defineEntity({
  name: 'Campaign',
  properties: {
    id: p.uuid().primary(),
    schoolYear: p.string(),
    level: p.string().$type<EnrollmentLevel>(),
  },
});

/** A window of a campaign: from its opening on, and not at its closing. */
export const CampaignRound = defineEntity({
  name: 'CampaignRound',
  properties: {
    id: p.uuid().primary(),
    campaignId: p.uuid(),
    kind: p.string().$type<'ONLINE' | 'DIRECT' | 'SUPPLEMENTARY'>(),
    allocation: p.string().$type<'BY_PRIORITY' | 'IN_ORDER_OF_ARRIVAL'>(),
    opensAt: p.datetime(3),
    closesAt: p.datetime(3),
  },
});

/** Places of a school in a campaign, and how many are given. */
export const Quota = defineEntity({
  name: 'Quota',
  properties: {
    campaignId: p.uuid().primary(),
    schoolId: p.uuid().primary(),
    places: p.integer(),
    accepted: p.integer(),
  },
});

/** Who of a commune may go to a school by right; a lower priority goes first. */
export const Catchment = defineEntity({
  name: 'Catchment',
  properties: {
    campaignId: p.uuid().primary(),
    communeId: p.uuid().primary(),
    schoolId: p.uuid().primary(),
    residence: p.string().$type<Residence>().primary(),
    priority: p.smallint(),
  },
});

export type CampaignRow = InferEntity<typeof Campaign>;
export type CampaignRoundRow = InferEntity<typeof CampaignRound>;
export type QuotaRow = InferEntity<typeof Quota>;
export type CatchmentRow = InferEntity<typeof Catchment>;

const intake = {
  campaignId: p.uuid().primary(),
  schoolId: p.uuid().primary(),
  places: p.integer(),
  accepted: p.integer(),
  name: p.text(),
  foldedName: p.text(),
  ownership: p.string().$type<'PUBLIC' | 'PRIVATE'>(),
  communeId: p.uuid(),
  priority: p.smallint().nullable(),
};

/** A view: the schools of a campaign; `communeId` is where they stand, and the priority is null. */
export const Intake = defineEntity({ name: 'Intake', properties: intake });

/** A view: the schools of a catchment; `communeId` is where the children live. */
export const Zone = defineEntity({
  name: 'Zone',
  properties: { ...intake, residence: p.string().$type<Residence>(), priority: p.smallint() },
});

export type IntakeRow = InferEntity<typeof Intake>;
export type ZoneRow = InferEntity<typeof Zone>;

/** A school of a campaign, however it was found. */
export type IntakeRecord = Pick<IntakeRow, 'campaignId' | 'schoolId' | 'places' | 'accepted' | 'priority'>;
