/** What officials may say that they ask for; departments hold them to it. */
export const PURPOSES = [
  { name: 'medical-care', vi: 'Khám bệnh, chữa bệnh', en: 'Examination and treatment' },
  { name: 'emergency-care', vi: 'Cấp cứu', en: 'Emergency care' },
  { name: 'emergency-access-review', vi: 'Hậu kiểm truy cập khẩn cấp', en: 'Reviewing access in an emergency' },
  { name: 'second-opinion', vi: 'Xin ý kiến chuyên môn thứ hai', en: 'A second medical opinion' },
  { name: 'insurance-appraisal', vi: 'Giám định bảo hiểm y tế', en: 'Appraising a health insurance claim' },
  {
    name: 'criminal-record-certificate',
    vi: 'Cấp phiếu lý lịch tư pháp',
    en: 'Issuing a certificate of the criminal record',
  },
  { name: 'investigation', vi: 'Điều tra vụ án hình sự', en: 'Investigating a criminal case' },
  { name: 'public-service-dossier', vi: 'Giải quyết hồ sơ dịch vụ công', en: 'Handling a dossier of a public service' },
  { name: 'traffic-control', vi: 'Tuần tra, kiểm soát giao thông', en: 'Traffic control' },
  { name: 'driving-licence-issue', vi: 'Cấp, đổi giấy phép lái xe', en: 'Issuing driving licences' },
];
