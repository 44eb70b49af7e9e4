import type { CastName } from '../world/facts.ts';

/** What the demo persons are, for readers of Vietnamese. */
export const CAST_VI: Readonly<Record<CastName, readonly [label: string, says: string]>> = {
  mother: ['mẹ', 'Mẹ của ba con, hai con đang đi học.'],
  father: ['bố', 'Bố của ba người con ấy.'],
  teacher: ['giáo viên', 'Giáo viên ở trường của phường mẫu.'],
  principal: ['hiệu trưởng', 'Hiệu trưởng trường của phường mẫu.'],
  doctor: ['bác sĩ', 'Bác sĩ trạm y tế phường mẫu.'],
  pharmacist: ['dược sĩ', 'Dược sĩ ở phường mẫu.'],
  appraiser: ['giám định viên', 'Giám định bảo hiểm y tế.'],
  'traffic-officer': ['cảnh sát giao thông', 'Cán bộ cảnh sát giao thông.'],
  'justice-officer': ['cán bộ lý lịch tư pháp', 'Quản lý lý lịch tư pháp.'],
  'one-stop-officer': ['cán bộ một cửa', 'Tiếp nhận hồ sơ ở bộ phận một cửa.'],
  analyst: ['chuyên viên phân tích', 'Chuyên viên phân tích của cơ quan thống kê.'],
  auditor: ['thanh tra', 'Thanh tra viên của thành phố.'],
  owner: ['chủ quản dữ liệu', 'Chịu trách nhiệm về dữ liệu ngành giáo dục.'],
  operator: ['người vận hành', 'Vận hành nền tảng.'],
  guest: ['khách', 'Một người bất kỳ, không có quyền gì.'],
};
