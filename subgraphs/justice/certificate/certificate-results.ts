import type { CertificateRow } from './certificate.entity.ts';

export const requested = (certificate: CertificateRow) => ({
  __typename: 'RequestCriminalRecordCertificateSuccess' as const,
  message: `The request was received; the certificate is due on ${certificate.dueOn}.`,
  messageVi: `Đã tiếp nhận yêu cầu; phiếu lý lịch tư pháp được trả chậm nhất ngày ${certificate.dueOn.split('-').reverse().join('/')}.`,
  certificate,
});

export const tooYoung = (minimumAge: number) => ({
  __typename: 'CertificateSubjectTooYoung' as const,
  message: `A certificate can be asked for from ${minimumAge} years of age on.`,
  messageVi: `Chỉ cấp phiếu lý lịch tư pháp cho người đủ ${minimumAge} tuổi trở lên.`,
  minimumAge,
});

export const alreadyRequested = (certificate: CertificateRow) => ({
  __typename: 'CertificateAlreadyRequested' as const,
  message: 'A request for the same form is still open.',
  messageVi: 'Đã có một yêu cầu cấp phiếu cùng mẫu đang được giải quyết.',
  certificate,
});

export const issued = (certificate: CertificateRow) => ({
  __typename: 'IssueCriminalRecordCertificateSuccess' as const,
  message: 'The certificate has been issued.',
  messageVi: 'Đã cấp phiếu lý lịch tư pháp.',
  certificate,
});

export const notOpen = () => ({
  __typename: 'CertificateNotOpen' as const,
  message: 'There is no open request with this id.',
  messageVi: 'Không có yêu cầu đang giải quyết mang mã này.',
});
