import type { CommuneKind, Random } from './facts.ts';

const STREETS = [
  'đường Bưởi',
  'đường Láng',
  'đường Cầu Giấy',
  'đường Xuân Thủy',
  'phố Trần Thái Tông',
  'phố Duy Tân',
  'đường Giải Phóng',
  'đường Trường Chinh',
  'phố Bạch Mai',
  'phố Huế',
  'phố Hàng Bông',
  'phố Kim Mã',
  'phố Đội Cấn',
  'đường Hoàng Hoa Thám',
  'đường Âu Cơ',
  'đường Lạc Long Quân',
  'đường Nguyễn Trãi',
  'phố Khâm Thiên',
  'phố Tôn Đức Thắng',
  'phố Thái Hà',
  'phố Tây Sơn',
  'đường Minh Khai',
  'phố Lò Đúc',
  'đường Ngọc Lâm',
  'phố Nguyễn Văn Cừ',
  'đường Tam Trinh',
  'phố Định Công',
  'đường Lê Trọng Tấn',
  'phố Vương Thừa Vũ',
  'phố Hoàng Quốc Việt',
  'đường Phạm Văn Đồng',
  'phố Quan Hoa',
];
const HAMLETS = [
  'Thượng',
  'Hạ',
  'Trung',
  'Đông',
  'Đoài',
  'Nội',
  'Ngoại',
  'Chùa',
  'Đình',
  'Mới',
  'Bến',
  'Chợ',
  'Cầu',
  'Trại',
  'Đầm',
  'Vực',
];
const DEMO_STREETS = [
  'phố Dịch Vọng',
  'phố Trần Thái Tông',
  'phố Thành Thái',
  'phố Tôn Thất Thuyết',
  'đường Cầu Giấy',
  'phố Trương Công Giai',
];

/** House number and street, lane or hamlet; no commune. */
export function drawAddress(random: Random, kind: CommuneKind, demo: boolean): string {
  if (kind === 'COMMUNE') {
    return `Xóm ${random.int(1, 9)}, thôn ${random.pick(HAMLETS)}`;
  }
  const street = random.pick(demo ? DEMO_STREETS : STREETS);
  const number = `Số ${random.int(1, 240)}`;
  if (kind === 'WARD' && random.chance(0.2)) {
    return `P.${random.int(2, 24)}${random.int(1, 12).toString().padStart(2, '0')}, tòa nhà ${random.int(1, 9)}, ${street}`;
  }
  return random.chance(0.6) ? `${number}, ngõ ${random.int(2, 399)}, ${street}` : `${number}, ${street}`;
}
