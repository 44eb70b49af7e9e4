import type { LicenceClass } from './classes.ts';
import type { DrivingLicenceRow } from './driving-licence.entity.ts';

export const issued = (licence: DrivingLicenceRow) => ({
  __typename: 'IssueDrivingLicenceSuccess' as const,
  message: 'The driving licence has been issued.',
  messageVi: 'Giấy phép lái xe đã được cấp.',
  licence,
});

export const holderUnknown = () => ({
  __typename: 'LicenceHolderUnknown' as const,
  message: 'The register of drivers knows nobody with this id.',
  messageVi: 'Sổ đăng ký người lái xe không có người mang mã này.',
});

export const tooYoung = (licenceClass: LicenceClass, minimumAge: number) => ({
  __typename: 'LicenceHolderTooYoung' as const,
  message: `Class ${licenceClass} is for people who have completed ${minimumAge} years of life.`,
  messageVi: `Hạng ${licenceClass} chỉ cấp cho người đủ ${minimumAge} tuổi trở lên.`,
  licenceClass,
  minimumAge,
});

export const alreadyHeld = (licence: DrivingLicenceRow) => ({
  __typename: 'LicenceClassesAlreadyHeld' as const,
  message: 'The licence in force already covers every class asked for.',
  messageVi: 'Giấy phép lái xe hiện có đã bao gồm tất cả các hạng được đề nghị.',
  licence,
});

export const pointsExhausted = (testFrom: string) => ({
  __typename: 'LicencePointsExhausted' as const,
  message: `No points are left; the test of knowledge may be taken from ${testFrom}.`,
  messageVi: `Giấy phép lái xe đã bị trừ hết điểm; có thể dự kiểm tra kiến thức từ ngày ${testFrom.split('-').reverse().join('/')}.`,
  testFrom,
});
