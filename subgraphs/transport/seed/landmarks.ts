/** A bridge or coach station that everyone in the city knows. */
export interface Landmark {
  readonly kind: 'BRIDGE' | 'COACH_STATION';
  readonly name: string;
  /** Official name of the commune it is entered in, which is unique in the city. */
  readonly commune: string;
  /** Year of opening where it is known. */
  readonly opened: number | null;
  /** Metres of a bridge; bays of a station. */
  readonly size: number;
}

const bridge = (name: string, commune: string, opened: number, size: number): Landmark => ({
  kind: 'BRIDGE',
  name,
  commune,
  opened,
  size,
});
const station = (name: string, commune: string, size: number): Landmark => ({
  kind: 'COACH_STATION',
  name,
  commune,
  opened: null,
  size,
});

/** Names, places and years are real, to public knowledge; lengths are unverified, numbers of bays invented. */
export const landmarks: readonly Landmark[] = [
  bridge('Cầu Long Biên', 'Phường Ngọc Thụy', 1902, 1_691),
  bridge('Cầu Chương Dương', 'Phường Ngọc Lâm', 1985, 1_230),
  bridge('Cầu Thăng Long', 'Phường Đông Ngạc', 1985, 3_250),
  bridge('Cầu Thanh Trì', 'Phường Lĩnh Nam', 2007, 3_084),
  bridge('Cầu Vĩnh Tuy', 'Phường Vĩnh Tuy', 2010, 3_690),
  bridge('Cầu Nhật Tân', 'Phường Nhật Tân', 2015, 3_755),
  station('Bến xe Giáp Bát', 'Phường Giáp Bát', 60),
  station('Bến xe Mỹ Đình', 'Phường Mỹ Đình 2', 70),
  station('Bến xe Nước Ngầm', 'Phường Hoàng Liệt', 40),
  station('Bến xe Gia Lâm', 'Phường Gia Thụy', 35),
  station('Bến xe Yên Nghĩa', 'Phường Yên Nghĩa', 45),
];
