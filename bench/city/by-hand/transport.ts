import { classTableOn, inCardOrder } from '../../../subgraphs/transport/driving-licence/classes.ts';
import { coveredOn, earliestEnd, type Term } from '../../../subgraphs/transport/driving-licence/entitlements.ts';
import { type PointEvent, pointsOn } from '../../../subgraphs/transport/points/points.ts';
import { type Ask, row } from './ask.ts';

interface Driver {
  readonly licensed: boolean;
  readonly terms: readonly Term[];
  readonly ledger: readonly PointEvent[];
  readonly vehicles: readonly object[];
}

const DRIVER = `
select l.id is not null as licensed,
  coalesce((select json_agg(json_build_object('licenceClass', e.licence_class, 'validTo', e.valid_to)) from entitlement e where e.licence_id = l.id), '[]') as terms,
  coalesce((select json_agg(json_build_object('kind', p.kind, 'decisionId', p.decision_id, 'on', p.effective_on, 'points', p.points))
    from point_entry p where p.citizen_id = $1 and p.effective_on <= $2::date), '[]') as ledger,
  coalesce((select json_agg(json_build_object('plate', v.plate, 'kind', v.kind) order by v.owned_from desc, v.id) from (
      select o.id, o.kind, o.owned_from, a.plate from owned_vehicle o left join plate_assignment a
        on a.vehicle_id = o.id and a.valid_from <= $2::date and (a.valid_to is null or a.valid_to > $2::date)
      where o.owner_id = $1 and o.owned_from <= $2::date and (o.owned_to is null or o.owned_to > $2::date)
      order by o.owned_from desc, o.id limit 5) v), '[]') as vehicles
from (select) nothing left join driving_licence l on l.citizen_id = $1 and l.issued_on <= $2::date and (l.ended_on is null or l.ended_on > $2::date)`;

/** Licence and vehicles of a person. */
export async function driver({ databases, today, variables }: Ask) {
  const found = (await row<Driver>(databases.transport, 'driver', DRIVER, [variables.id, today]))!;
  const { points } = pointsOn(found.ledger, today);
  const classes = inCardOrder(found.terms.map(({ licenceClass }) => licenceClass));
  const mayDrive = points === 0 ? [] : coveredOn(found.terms, today, classTableOn(today));
  return {
    licence: found.licensed ? { classes, validTo: earliestEnd(found.terms), points, mayDrive } : null,
    vehicles: { nodes: found.vehicles },
  };
}
