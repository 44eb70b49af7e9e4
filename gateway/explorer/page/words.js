/** Everything the page says, in both languages. GraphiQL itself speaks English only. */
const WORDS = {
  en: {
    title: 'City Graph',
    example: 'Example',
    chooseExample: 'Choose an operation …',
    askAs: 'Ask as',
    nobody: 'nobody (no token)',
    nobodySays: 'No token is sent: only what is public is answered.',
    noToken: 'The issuer gives no token for this person.',
    operation: 'Operation',
    variables: 'Variables',
    headers: 'Headers',
    answer: 'Answer',
    away: 'The gateway does not answer. Is the city running? Start it with `npm start`, then ask again.',
    signIn: 'Sign in',
    signOut: 'Sign out',
    signedIn: (name) => `signed in: ${name}`,
    signedInSays: 'The token is the one that the identity provider gave at the login.',
    failed: (why) => `Signing in failed: ${why}`,
    purpose: 'Purpose',
    noPurpose: 'no purpose',
    dossier: 'Case',
    otherLanguage: 'Tiếng Việt',
  },
  vi: {
    title: 'Đồ thị thành phố',
    example: 'Ví dụ',
    chooseExample: 'Chọn một truy vấn …',
    askAs: 'Hỏi với tư cách',
    nobody: 'không ai (không có thẻ)',
    nobodySays: 'Không gửi thẻ nào: chỉ nhận được thông tin công khai.',
    noToken: 'Không lấy được thẻ cho người này.',
    operation: 'Truy vấn',
    variables: 'Biến',
    headers: 'Tiêu đề',
    answer: 'Kết quả',
    away: 'Cổng không trả lời. Thành phố có đang chạy không? Hãy chạy `npm start` rồi hỏi lại.',
    signIn: 'Đăng nhập',
    signOut: 'Đăng xuất',
    signedIn: (name) => `đã đăng nhập: ${name}`,
    signedInSays: 'Dùng thẻ mà nhà cung cấp danh tính đã cấp khi đăng nhập.',
    failed: (why) => `Không đăng nhập được: ${why}`,
    purpose: 'Mục đích',
    noPurpose: 'không có mục đích',
    dossier: 'Mã hồ sơ',
    otherLanguage: 'English',
  },
};

/** What the demo persons are, for readers of Vietnamese; the issuer describes them in English. */
const PERSONS_VI = {
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

/** @param {'en' | 'vi'} language */
export const wordsIn = (language) => WORDS[language];

/**
 * How a demo person is called and described; the issuer's own words where we have none.
 *
 * @param {{ name: string, description: string }} person
 * @param {'en' | 'vi'} language
 */
export function personIn({ name, description }, language) {
  const [label, says] = (language === 'vi' && PERSONS_VI[name]) || [name, description];
  return { label, says };
}
