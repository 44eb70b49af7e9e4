import type { Defect } from './card-assessment.ts';
import type { InsuranceVerificationRow } from './insurance-verification.entity.ts';

/** A sentence for the people at the counter, in both languages. */
interface Message {
  readonly message: string;
  readonly messageVi: string;
}

/** What a verified card is told with; the facility is looked up by its resolver. */
export interface VerifiedCard extends Message {
  readonly verificationId: string;
  readonly verifiedAt: Date;
  readonly benefitRate: number;
  readonly validTo: string;
  readonly registeredFacilityId: string;
}

const verifiedMessage = (percent: number): Message => ({
  message: `The card is valid; the insurance bears ${percent} % of the covered costs.`,
  messageVi: `Thẻ có giá trị sử dụng; mức hưởng ${percent}% chi phí trong phạm vi được bảo hiểm chi trả.`,
});

const defectMessages: Readonly<Record<Defect, Message>> = {
  MALFORMED: {
    message: 'This is not a card number: expected two letters, a digit from 1 to 5 and twelve digits, or ten digits.',
    messageVi:
      'Số thẻ không đúng cấu trúc: cần hai chữ cái, một chữ số từ 1 đến 5 và mười hai chữ số, hoặc mười chữ số.',
  },
  UNKNOWN: {
    message: 'No card is registered under what was given.',
    messageVi: 'Không có thẻ nào được đăng ký theo thông tin đã nhập.',
  },
  NOT_YET_VALID: {
    message: 'The card is not valid yet.',
    messageVi: 'Thẻ chưa đến ngày có giá trị sử dụng.',
  },
  EXPIRED: {
    message: 'The card has expired.',
    messageVi: 'Thẻ đã hết hạn sử dụng.',
  },
  BENEFIT_CODE_NOT_ALLOWED: {
    message: 'Group and benefit digit of the card do not stand together today; the card must be exchanged.',
    messageVi: 'Mã đối tượng và mã mức hưởng trên thẻ hiện không đi cùng nhau; cần đổi thẻ.',
  },
};

export const notConnected = {
  __typename: 'FacilityNotConnected',
  message: 'The facility is not connected to insurance verification yet; verify the card on paper.',
  messageVi: 'Cơ sở chưa kết nối hệ thống giám định bảo hiểm y tế; hãy kiểm tra thẻ theo cách thủ công.',
} as const;

/** The answer that a recorded verification gives, the first time and every time its request is sent again. */
export function resultOf({
  id,
  outcome,
  verifiedAt,
  benefitRate,
  validTo,
  registeredFacilityId,
}: InsuranceVerificationRow) {
  if (outcome !== 'VERIFIED') {
    return { __typename: 'InsuranceCardNotValid' as const, verifiedAt, reason: outcome, ...defectMessages[outcome] };
  }
  return {
    __typename: 'InsuranceCardVerified' as const,
    verificationId: id,
    verifiedAt,
    benefitRate: benefitRate!,
    validTo: validTo!,
    registeredFacilityId: registeredFacilityId!,
    ...verifiedMessage(benefitRate!),
  };
}
