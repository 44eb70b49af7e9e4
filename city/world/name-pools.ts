/** Shares of family names, percent. Lê Trung Hoa's count for the first fourteen, the rest estimated; unverified. */
export const FAMILY_NAMES: readonly (readonly [string, number])[] = [
  ['Nguyễn', 38.4],
  ['Trần', 11],
  ['Lê', 9.5],
  ['Phạm', 7.1],
  ['Hoàng', 4.4],
  ['Phan', 3.6],
  ['Vũ', 4.3],
  ['Đặng', 2.4],
  ['Bùi', 2.4],
  ['Đỗ', 2.6],
  ['Hồ', 0.7],
  ['Ngô', 1.5],
  ['Dương', 1.2],
  ['Lý', 0.5],
  ['Đinh', 1],
  ['Đào', 0.9],
  ['Trịnh', 0.8],
  ['Đoàn', 0.7],
  ['Trương', 0.7],
  ['Lương', 0.7],
  ['Mai', 0.6],
  ['Lưu', 0.5],
  ['Hà', 0.6],
  ['Cao', 0.5],
  ['Tạ', 0.4],
  ['Phùng', 0.4],
  ['Chu', 0.4],
  ['Tô', 0.3],
  ['Vương', 0.3],
  ['Kiều', 0.25],
  ['Nghiêm', 0.2],
  ['Khuất', 0.2],
  ['Quách', 0.15],
  ['Doãn', 0.15],
  ['Tống', 0.12],
  ['Thái', 0.1],
  ['Lại', 0.1],
  ['Bạch', 0.1],
  ['Đàm', 0.1],
  ['Từ', 0.08],
  ['Huỳnh', 0.1],
  ['Võ', 0.1],
  ['Đồng', 0.06],
  ['Âu', 0.02],
  ['Ưng', 0.02],
];

/** A share of one for the traditional middle name of the sex, the rest over the list, more often in front. */
export interface NamePool {
  readonly bornFrom: number;
  readonly traditionalShare: number;
  readonly middle: string;
  readonly given: string;
}

/** Newest generation first. Lists are ordered by how common a name is; order and shares are estimates. */
export const FEMALE_POOLS: readonly NamePool[] = [
  {
    bornFrom: 2000,
    traditionalShare: 0.14,
    middle:
      'Ngọc,Minh,Phương,Khánh,Thu,Bảo,Thùy,Hà,Thảo,Quỳnh,Gia,Thanh,Mai,Hải,Tuệ,An,Diệu,Linh,Hoàng,Tường,Kim,Ánh,Thị Ngọc,Thị Thu,Ngọc Bảo,Nguyễn Minh,Hoàng Minh,Trần Khánh,Lê Bảo,Phạm Hà,Vũ Ngọc,Hoài,Nhã,Thiên,Yến,Châu,Trúc,Đan,Ngọc Khánh,Ngọc Minh,Hồng,Tú,Bích,Vân',
    given:
      'Anh,Linh,Chi,Ngọc,Trang,My,Hà,Châu,Nhi,Vy,Phương,Thảo,An,Mai,Hương,Huyền,Giang,Ngân,Hân,Ly,Quỳnh,Yến,Dương,Uyên,Vân,Nhung,Hiền,Diệp,Minh,Khánh,Thư,Trâm,Hằng,Lan,Tú,Thủy,Trà,Nguyên,Như,Oanh,Bích,Khuê,Tuệ,Đan,Băng,Ánh,Hoa,Lam,Mỹ,San,Hạnh,Thy,Bình,Nga,Phúc,Tâm,Vi,Hồng,Thanh,Cầm',
  },
  {
    bornFrom: 1975,
    traditionalShare: 0.46,
    middle:
      'Thị Thu,Thị Thanh,Thị Hồng,Thị Ngọc,Thị Minh,Thu,Thanh,Ngọc,Thị Kim,Hồng,Phương,Thị Bích,Thị Thùy,Minh,Thị Phương,Mai,Thùy,Thị Lan,Bích,Kim,Thị Mai,Hoài,Thị Tuyết,Diệu,Quỳnh,Hải,Thị Hải,Thị Vân,Kiều,Vân,Thúy,Thị Quỳnh,Cẩm,Việt',
    given:
      'Hương,Trang,Hà,Huyền,Thảo,Hằng,Linh,Lan,Hoa,Nga,Phương,Thủy,Hạnh,Nhung,Dung,Yến,Mai,Hiền,Anh,Vân,Oanh,Thúy,Loan,Ngọc,Hồng,Liên,Thu,Tuyết,Giang,Ngân,Tâm,Hòa,Quỳnh,Nguyệt,Hường,Huệ,Lý,Lệ,Phượng,Thơm,Duyên,Chi,Nhàn,Xuân,Ánh,Bình,Thùy,Minh,Châu,Chinh,Hậu,Mến,Ly,Uyên,Diệp,Tươi,Thoa,Trâm,Nụ,Vui,Khánh,Hải,Hợp,Ninh,Quyên,My,Sen,Thắm,Ngoan,Luyến,Tú,Cúc,Đào,Gấm,Thêu,Quế,Lụa,Chiên,Hiên,Len',
  },
  {
    bornFrom: 0,
    traditionalShare: 0.78,
    middle:
      'Kim,Thị Kim,Bích,Thị Hồng,Minh,Thanh,Thị Ngọc,Hồng,Ngọc,Thị Minh,Thúy,Tuyết,Mai,Thị Thanh,Xuân,Phương,Thị Bích,Lan',
    given:
      'Lan,Hoa,Hương,Nga,Hà,Thanh,Bình,Minh,Liên,Hồng,Hòa,Yến,Dung,Loan,Thu,Hiền,Mai,Vân,Tâm,Hạnh,Hải,Phượng,Thủy,Lý,Tuyết,Nguyệt,Huệ,Cúc,Thơm,Nhàn,Xuân,Lợi,Thịnh,Hợi,Tý,Dần,Mùi,Thìn,Sửu,Ngọ,Mão,Bích,Sâm,Nhâm,Quý,Ất,Đào,Sen,Lành,Thoa,Vinh,Oanh,Oánh,Châu,Thảo,Tám,Bảy,Năm,Chín,Na,Mận,Gái,Bé,Nụ,Tơ,Lụa,Vượng,Ngát,Nhung,Hằng,Chung,Tỵ,Vui,Ngà,Ngọc,Mơ,Mây,Miền,Ninh,Quy',
  },
];

export const MALE_POOLS: readonly NamePool[] = [
  {
    bornFrom: 2000,
    traditionalShare: 0.11,
    middle:
      'Minh,Đức,Quang,Gia,Hoàng,Tuấn,Anh,Bảo,Quốc,Duy,Thành,Tiến,Ngọc,Hải,Nhật,Đăng,Hữu,Việt,Xuân,Thanh,Khánh,Trung,Công,Mạnh,Thế,Đình,Phúc,Huy,Trọng,Tùng,Trường,Thái,Nam,Hà,Vũ,Bá,Nguyễn Minh,Trần Minh,Hoàng Minh,Lê Gia,Nguyên,Phạm Đức,Nguyễn Gia,Nguyễn Đức,Thiên,Chí,Sỹ,Kiến,Danh,Tấn,Đỗ Minh,Vũ Hoàng,Bùi Quang',
    given:
      'Anh,Minh,Huy,Khang,Đức,Nam,Long,Bảo,Khánh,Phong,Quân,Hiếu,Dũng,Khôi,Hưng,Phúc,Duy,Sơn,Tùng,Việt,Kiên,Hoàng,Thành,Đạt,Trung,Tuấn,Dương,An,Quang,Hải,Thịnh,Lâm,Vinh,Bách,Nguyên,Thắng,Linh,Giang,Tiến,Cường,Nhật,Đăng,Trường,Hà,Phát,Bình,Mạnh,Vũ,Hùng,Thái,Toàn,Quốc,Tú,Khoa,Sang,Chiến,Hào,Kiệt,Lộc,Tâm,Ngọc,Tân,Trí,Thiện,Vương,Cảnh,Luân,Đông,Hiệp,Châu',
  },
  {
    bornFrom: 1975,
    traditionalShare: 0.34,
    middle:
      'Đức,Minh,Quang,Anh,Mạnh,Ngọc,Xuân,Thanh,Tuấn,Hữu,Hoàng,Tiến,Đình,Quốc,Trung,Thành,Việt,Công,Duy,Thế,Hải,Trọng,Bá,Hồng,Huy,Viết,Chí,Khắc,Danh,Hùng,Sơn,Đăng,Vĩnh,Sỹ,Tất,Phú,Bảo,Nam,Doãn,Như,Thái,Trường,Gia,Kim,Tùng',
    given:
      'Tuấn,Hùng,Dũng,Cường,Hải,Nam,Thắng,Sơn,Hưng,Tùng,Anh,Long,Minh,Trung,Đức,Kiên,Tú,Quân,Thành,Hiếu,Huy,Linh,Việt,Hà,Bình,Quang,Phương,Toàn,Mạnh,Đạt,Giang,Tuyên,Hòa,Chiến,Trường,Khánh,Tiến,Vinh,Hoàng,Thịnh,Duy,Phong,Tâm,Tân,Thái,Lâm,Công,Hoàn,Quyết,Chung,Ngọc,Lực,Khoa,Đông,Quý,Vũ,Hậu,Nghĩa,Thông,Đoàn,Hiệp,Thuận,Luân,Dương,Tài,Quyền,Bắc,Ninh,Thiện,An,Học,Trọng,Văn,Thức,Hanh,Lợi,Nhân,Thọ,Đại,Dương,Hạnh,Khương',
  },
  {
    bornFrom: 0,
    traditionalShare: 0.52,
    middle:
      'Đức,Xuân,Ngọc,Quang,Đình,Hữu,Thanh,Minh,Bá,Trọng,Quốc,Tiến,Mạnh,Công,Thế,Viết,Khắc,Hồng,Danh,Huy,Duy,Như,Tất,Kim,Sỹ,Anh,Đăng,Vĩnh,Doãn,Chí,Phú,Trung',
    given:
      'Hùng,Dũng,Bình,Thành,Minh,Sơn,Hải,Hòa,Thanh,Tuấn,Cường,Long,Hà,Thắng,Quang,Tâm,Vinh,Thịnh,Lợi,Quý,Tiến,Chiến,Đức,Khánh,Lâm,Toàn,Hưng,Nam,Hồng,Phúc,Hiền,Tân,Thái,Việt,Trung,An,Tính,Lộc,Thọ,Phương,Dần,Tý,Ngọ,Mão,Thìn,Sửu,Mùi,Hợi,Tỵ,Bảo,Kỳ,Nghĩa,Nhân,Học,Đông,Xuân,Châu,Chung,Hợp,Bảy,Năm,Sáu,Chính,Chức,Đạo,Điền,Hạnh,Khoát,Khải,Luyện,Mạnh,Ninh,Phái,Quyết,Sinh,Tạo,Thường,Tuất,Tường,Viện',
  },
];
