import { allowedAfter, type ApplicationStatus } from './states.ts';

/** What a caller can act on: each is a member of the verbs' unions, with its sentence in both languages. */

export const codeRefused = {
  __typename: 'AccessCodeRefused' as const,
  message: 'No application that this could be done to has this code.',
  messageVi: 'Mã không đúng hoặc không còn dùng được cho việc này.',
};

export const windowClosed = (opensAt: Date | null) => ({
  __typename: 'EnrollmentWindowClosed' as const,
  message: 'No window of this campaign is open now.',
  messageVi: 'Hiện không trong thời gian đăng ký tuyển sinh.',
  opensAt,
});

export const notInCampaign = (schoolId: string) => ({
  __typename: 'SchoolNotInCampaign' as const,
  message: 'The school takes no children in this campaign.',
  messageVi: 'Trường không tuyển sinh trong đợt này.',
  schoolId,
});

export const ageNotAccepted = {
  __typename: 'AgeNotAccepted' as const,
  message: 'The child has not the age of this level.',
  messageVi: 'Trẻ không đúng độ tuổi của cấp học này.',
};

export const noPlaceLeft = {
  __typename: 'NoPlaceLeft' as const,
  message: 'All places of the school are given.',
  messageVi: 'Trường đã hết chỉ tiêu.',
};

export const alreadyPlaced = {
  __typename: 'AlreadyPlaced' as const,
  message: 'The child is in the register of a school for this school year; that school has to let the child go first.',
  messageVi: 'Học sinh đang học tại một trường trong năm học này; trường đó cần làm thủ tục chuyển đi trước.',
};

/** @param why a sentence more where the state alone does not explain it */
export const stepRefused = (
  application: { readonly studentId: string; readonly status: ApplicationStatus },
  status = application.status,
  why?: { readonly message: string; readonly messageVi: string },
) => ({
  __typename: 'EnrollmentStepRefused' as const,
  studentId: application.studentId,
  message:
    why?.message ?? `This cannot follow ${status}; allowed now: ${allowedAfter(status).join(', ') || 'nothing'}.`,
  messageVi: why?.messageVi ?? 'Hồ sơ không ở trạng thái cho phép thao tác này.',
  status,
  allowed: [...allowedAfter(status)],
});
