import type { Commune, World } from '#city/world/facts.ts';
import type { BulkWriter } from '#department/orm/bulk.ts';
import { addYears } from '#kernel/clock/calendar.ts';
import type { InfrastructureKind } from '../infrastructure/infrastructure.entity.ts';
import { between } from './dates.ts';
import { landmarks } from './landmarks.ts';

const NAMESAKES = [
  'An Thịnh',
  'Bách Thảo',
  'Cây Đa',
  'Đồng Tâm',
  'Giếng Mới',
  'Hoa Sữa',
  'Hòa Mục',
  'Hồ Sen',
  'Lâm Viên',
  'Mai Dịch',
  'Ngô Đồng',
  'Phú Thượng',
  'Sông Nhuệ',
  'Tân Lập',
  'Thanh Nhàn',
  'Thịnh Quang',
  'Trúc Lâm',
  'Vạn Phúc',
  'Vọng Hà',
  'Yên Duyên',
];

interface Details {
  readonly since?: string | null;
  readonly lengthMetres?: number;
  readonly capacity?: number;
  readonly freeSpaces?: number;
  readonly bays?: number;
  readonly recordsViolations?: boolean;
  readonly working?: boolean;
}

/** Fills the register of infrastructure: known bridges and stations, and made-up roads, lots, lights and cameras. */
export function seedInfrastructure(world: World, bulk: BulkWriter): void {
  const objects = bulk.table('infrastructure_object', [
    'id',
    'kind',
    'name',
    'commune_id',
    'in_service_since',
    'length_metres',
    'capacity',
    'free_spaces',
    'free_spaces_at',
    'bays',
    'records_violations',
    'working',
  ]);
  const { today } = world.spec;
  let count = 0;
  function enter(kind: InfrastructureKind, name: string, communeId: string, details: Details) {
    const { since = null, lengthMetres = null, capacity = null, freeSpaces = null, bays = null } = details;
    const { recordsViolations = null, working = null } = details;
    const reportedAt = freeSpaces === null ? null : `${today}T00:00:00+07:00`;
    objects.push([
      world.id('infrastructure', count++),
      kind,
      name,
      communeId,
      since,
      lengthMetres,
      capacity,
      freeSpaces,
      reportedAt,
      bays,
      recordsViolations,
      working,
    ]);
  }

  for (const { kind, name, commune, opened, size } of landmarks) {
    const place = world.communes.find((each) => each.name === commune);
    if (!place) {
      throw new Error(`Expected a commune for each landmark, found none named ${commune}.`);
    }
    const since = opened === null ? null : `${opened}-01-01`;
    enter(kind, name, place.id, kind === 'BRIDGE' ? { since, lengthMetres: size } : { since, bays: size });
  }
  for (const [index, commune] of world.communes.entries()) {
    furnish(commune, index);
  }

  function furnish({ id, name, kind }: Commune, index: number): void {
    const random = world.random('infrastructure', index);
    const dense = kind !== 'COMMUNE';
    const short = name.replace(/^(Phường|Xã|Thị trấn) /, '');
    const since = () => between(random, '1995-01-01', addYears(today, -1));
    const first = random.int(0, NAMESAKES.length - 1);
    const street = (place: number) => `${dense ? 'Phố' : 'Đường'} ${NAMESAKES[(first + place * 3) % NAMESAKES.length]}`;
    const roads = dense ? random.int(2, 4) : random.int(1, 3);
    const lots = dense ? random.int(1, 2) : Number(random.chance(0.4));
    for (let lot = 0; lot < lots; lot++) {
      const capacity = random.int(4, dense ? 60 : 20) * 5;
      const reports = random.chance(0.9);
      enter('PARKING_LOT', `Bãi đỗ xe ${short}${lots > 1 ? ` ${lot + 1}` : ''}`, id, {
        since: since(),
        capacity,
        ...(reports && { freeSpaces: random.int(0, capacity) }),
      });
    }
    for (let road = 0; road < roads; road++) {
      enter('ROAD', street(road), id, { since: since(), lengthMetres: random.int(18, dense ? 140 : 420) * 10 });
    }
    if (dense || random.chance(0.3)) {
      enter('TRAFFIC_LIGHT', `Đèn tín hiệu ${street(0)} – ${street(1)}`, id, {
        since: since(),
        working: random.chance(0.97),
      });
    }
    if (dense && random.chance(0.6)) {
      enter('CAMERA', `Camera ${street(0)}`, id, {
        since: since(),
        working: random.chance(0.94),
        recordsViolations: random.chance(0.7),
      });
    }
    if (!dense && random.chance(0.25)) {
      enter('BRIDGE', `Cầu ${short}`, id, { since: since(), lengthMetres: random.int(12, 160) });
    }
  }
}
