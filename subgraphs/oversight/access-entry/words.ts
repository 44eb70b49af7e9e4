/** The same in both languages of the city. */
export interface Words {
  readonly en: string;
  readonly vi: string;
}

const words = (en: string, vi: string): Words => ({ en, vi });

const NAME = words('name', 'họ tên');
const LICENCE = words('driving licence', 'giấy phép lái xe');
const VEHICLE = words('vehicles', 'phương tiện');
const CARD = words('health insurance card', 'thẻ bảo hiểm y tế');
const RECORD = words('health record', 'hồ sơ sức khỏe');
const CERTIFICATE = words('criminal-record certificates', 'phiếu lý lịch tư pháp');
const HOUSEHOLD = words('household', 'hộ gia đình');
const PUPIL = words('school register', 'hồ sơ học sinh');
const MARKS = words('marks', 'điểm số');
const RESULTS = words('school results', 'kết quả học tập');
const APPLICATION = words('enrolment applications', 'hồ sơ tuyển sinh');
const CONSENT = words('consents', 'sự đồng ý xử lý dữ liệu');
const DELEGATION = words('delegations', 'ủy quyền');
const EMERGENCY = words('accesses in an emergency', 'các lượt truy cập khẩn cấp');
const WHOLE = words('the record as a whole', 'toàn bộ hồ sơ');

/**
 * What fields are called, by field or by type; a field's own words win over its type's. The contract of
 * `personal.test.ts` finds a field of a person that has none.
 */
const WORDS: Readonly<Record<string, Words>> = {
  'Citizen.fullName': NAME,
  'HouseholdMember.fullName': NAME,
  'Student.fullName': NAME,
  'Citizen.dateOfBirth': words('date of birth', 'ngày sinh'),
  'Student.dateOfBirth': words('date of birth', 'ngày sinh'),
  'Citizen.sex': words('sex', 'giới tính'),
  'Citizen.citizenNumber': words('citizen number', 'số định danh cá nhân'),
  'Citizen.residence': words('residence', 'nơi cư trú'),
  Residence: words('residence', 'nơi cư trú'),
  'Citizen.household': HOUSEHOLD,
  Household: HOUSEHOLD,
  HouseholdMember: HOUSEHOLD,
  'Citizen.children': words('children', 'con'),
  'Citizen.consents': CONSENT,
  Consent: CONSENT,
  'Citizen.delegations': DELEGATION,
  'Citizen.mandates': DELEGATION,
  Delegation: DELEGATION,
  'Citizen.drivingLicence': LICENCE,
  DrivingLicence: LICENCE,
  LicenceEntitlement: LICENCE,
  LicenceHolderTooYoung: LICENCE,
  LicenceHolderUnknown: LICENCE,
  LicencePointsExhausted: LICENCE,
  LicenceClassesAlreadyHeld: LICENCE,
  IssueDrivingLicenceSuccess: LICENCE,
  'Mutation.issueDrivingLicence': LICENCE,
  'Citizen.vehicles': VEHICLE,
  Vehicle: VEHICLE,
  'Citizen.insuranceCard': CARD,
  InsuranceCard: CARD,
  InsuranceCardVerified: CARD,
  InsuranceCardNotValid: CARD,
  'Mutation.verifyInsuranceCard': CARD,
  'Citizen.healthRecord': RECORD,
  HealthRecord: RECORD,
  HealthExam: words('health examinations', 'kết quả khám sức khỏe'),
  Vision: words('eyesight', 'thị lực'),
  'Citizen.healthNotices': EMERGENCY,
  HealthNotice: EMERGENCY,
  EmergencyAccess: EMERGENCY,
  CareEpisode: words('times under care', 'các đợt chăm sóc y tế'),
  'Citizen.criminalRecordCertificates': CERTIFICATE,
  CriminalRecordCertificate: CERTIFICATE,
  CriminalRecordEntry: CERTIFICATE,
  RequestCriminalRecordCertificateSuccess: CERTIFICATE,
  CertificateSubjectTooYoung: CERTIFICATE,
  CertificateAlreadyRequested: CERTIFICATE,
  'Mutation.requestCriminalRecordCertificate': CERTIFICATE,
  'Mutation.issueCriminalRecordCertificate': CERTIFICATE,
  'Citizen.student': PUPIL,
  Student: PUPIL,
  'Query.student': PUPIL,
  'Student.marks': MARKS,
  'Student.markChanges': MARKS,
  Mark: MARKS,
  SubjectMarks: MARKS,
  PupilMarks: MARKS,
  SubjectSheet: MARKS,
  ClassSheet: MARKS,
  MarkChange: MARKS,
  MarkCorrection: MARKS,
  MarkProblem: MARKS,
  'Mutation.issueEnrollmentCode': APPLICATION,
  'Mutation.recordMark': MARKS,
  'Mutation.requestMarkCorrection': MARKS,
  TermResult: RESULTS,
  YearResult: RESULTS,
  TranscriptYear: RESULTS,
  SubjectYear: RESULTS,
  Exemption: words('exemptions from subjects', 'miễn học'),
  'Mutation.grantExemption': words('exemptions from subjects', 'miễn học'),
  Promotion: RESULTS,
  'Mutation.placeInClass': PUPIL,
  SchoolReport: words('school report', 'học bạ'),
  EnrollmentApplication: APPLICATION,
  EnrollmentChoice: APPLICATION,
  EnrollmentDocument: APPLICATION,
  EnrollmentTransition: APPLICATION,
  EnrollmentDuplicate: APPLICATION,
  EnrollmentStepRefused: APPLICATION,
  ActiveApplicationExists: APPLICATION,
  'Student.enrollmentApplications': APPLICATION,
  'Citizen.accessLog': words('access log', 'nhật ký truy cập'),
  'Citizen.logProofs': words('access log', 'nhật ký truy cập'),
  LogProof: words('access log', 'nhật ký truy cập'),
  AccessEntry: words('access log', 'nhật ký truy cập'),
  AccessActor: words('access log', 'nhật ký truy cập'),
  AccessedData: words('access log', 'nhật ký truy cập'),
  AccessPurpose: words('access log', 'nhật ký truy cập'),
  AuditEntry: words('official acts', 'hoạt động công vụ'),
  Citizen: WHOLE,
  'Query.citizen': WHOLE,
  'Query.me': WHOLE,
};

/** Every department adds to a person, so a person's fields are named one by one. */
const NAMED_ONE_BY_ONE = /^(Citizen|Query|Mutation)\./;

/** What a field is called; null where nobody has given it a name. */
export const wordsOf = (coordinate: string): Words | null =>
  WORDS[coordinate] ?? (NAMED_ONE_BY_ONE.test(coordinate) ? null : (WORDS[coordinate.split('.')[0]!] ?? null));

/** Who acts in a role. */
export const ROLES: Readonly<Record<string, Words>> = {
  teacher: words('A teacher', 'Giáo viên'),
  principal: words('The principal of a school', 'Hiệu trưởng'),
  doctor: words('A doctor', 'Bác sĩ'),
  pharmacist: words('A pharmacist', 'Dược sĩ'),
  'insurance-appraiser': words('An appraiser of the health insurance', 'Giám định viên bảo hiểm y tế'),
  'traffic-officer': words('An officer of the traffic police', 'Cán bộ cảnh sát giao thông'),
  'justice-officer': words('An officer of the criminal records', 'Cán bộ lý lịch tư pháp'),
  'one-stop-officer': words('An officer of the one-stop shop', 'Cán bộ bộ phận một cửa'),
  analyst: words('An analyst', 'Chuyên viên phân tích'),
  auditor: words('An auditor', 'Thanh tra viên'),
  'department-owner': words('An official who answers for data', 'Cán bộ phụ trách dữ liệu'),
  operator: words('An operator of the platform', 'Cán bộ vận hành nền tảng'),
};

/** The departments, as people call them. */
export const DEPARTMENTS: Readonly<Record<string, Words>> = {
  population: words('the population register', 'Cơ sở dữ liệu dân cư'),
  education: words('the department of education', 'Sở Giáo dục và Đào tạo'),
  health: words('the department of health', 'Sở Y tế'),
  transport: words('the register of drivers and vehicles', 'cơ quan đăng ký lái xe và phương tiện'),
  justice: words('the criminal records', 'cơ quan lý lịch tư pháp'),
};
