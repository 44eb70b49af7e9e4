import type { Assessment } from './assessment.ts';

/** A subject of the general education programme. */
export interface Subject {
  readonly code: string;
  readonly name: string;
  readonly nameVi: string;
}

const subject = (code: string, name: string, nameVi: string): Subject => ({ code, name, nameVi });

/** Every subject, in the order in which gradebooks list them. */
export const SUBJECTS: readonly Subject[] = [
  subject('VIETNAMESE', 'Vietnamese', 'Tiếng Việt'),
  subject('LITERATURE', 'Literature', 'Ngữ văn'),
  subject('MATHEMATICS', 'Mathematics', 'Toán'),
  subject('FOREIGN_LANGUAGE', 'First foreign language', 'Ngoại ngữ 1'),
  subject('ETHICS', 'Ethics', 'Đạo đức'),
  subject('CIVICS', 'Civic education', 'Giáo dục công dân'),
  subject('NATURE_AND_SOCIETY', 'Nature and society', 'Tự nhiên và Xã hội'),
  subject('SCIENCE', 'Science', 'Khoa học'),
  subject('NATURAL_SCIENCE', 'Natural science', 'Khoa học tự nhiên'),
  subject('PHYSICS', 'Physics', 'Vật lí'),
  subject('CHEMISTRY', 'Chemistry', 'Hóa học'),
  subject('BIOLOGY', 'Biology', 'Sinh học'),
  subject('HISTORY_AND_GEOGRAPHY', 'History and geography', 'Lịch sử và Địa lí'),
  subject('HISTORY', 'History', 'Lịch sử'),
  subject('GEOGRAPHY', 'Geography', 'Địa lí'),
  subject('ECONOMICS_AND_LAW', 'Economics and law', 'Giáo dục kinh tế và pháp luật'),
  subject('INFORMATICS_AND_TECHNOLOGY', 'Informatics and technology', 'Tin học và Công nghệ'),
  subject('TECHNOLOGY', 'Technology', 'Công nghệ'),
  subject('INFORMATICS', 'Informatics', 'Tin học'),
  subject('DEFENCE_EDUCATION', 'Defence and security education', 'Giáo dục quốc phòng và an ninh'),
  subject('PHYSICAL_EDUCATION', 'Physical education', 'Giáo dục thể chất'),
  subject('MUSIC', 'Music', 'Âm nhạc'),
  subject('FINE_ARTS', 'Fine arts', 'Mĩ thuật'),
  subject('EXPERIENCE', 'Experiential activities', 'Hoạt động trải nghiệm'),
  subject('LOCAL_EDUCATION', 'Local education', 'Nội dung giáo dục của địa phương'),
];

/** A subject as one grade has it. */
export interface Course {
  readonly subject: string;
  readonly assessment: Assessment;
  readonly periodsPerYear: number;
}

/** Which subjects pupils of grades 10 to 12 have chosen together. */
export type Stream = 'NATURAL' | 'SOCIAL';

type Row = readonly [
  subject: string,
  assessment: Assessment,
  from: number,
  to: number,
  periodsPerYear: number,
  stream?: Stream,
];

const ROWS: readonly Row[] = [
  ['VIETNAMESE', 'LEVEL_AND_TEST', 1, 1, 420],
  ['VIETNAMESE', 'LEVEL_AND_TEST', 2, 2, 350],
  ['VIETNAMESE', 'LEVEL_AND_TEST', 3, 5, 245],
  ['MATHEMATICS', 'LEVEL_AND_TEST', 1, 1, 105],
  ['MATHEMATICS', 'LEVEL_AND_TEST', 2, 5, 175],
  ['FOREIGN_LANGUAGE', 'LEVEL_AND_TEST', 3, 5, 140],
  ['ETHICS', 'LEVEL', 1, 5, 35],
  ['NATURE_AND_SOCIETY', 'LEVEL', 1, 3, 70],
  ['SCIENCE', 'LEVEL_AND_TEST', 4, 5, 70],
  ['HISTORY_AND_GEOGRAPHY', 'LEVEL_AND_TEST', 4, 5, 70],
  ['INFORMATICS_AND_TECHNOLOGY', 'LEVEL_AND_TEST', 3, 5, 70],
  ['PHYSICAL_EDUCATION', 'LEVEL', 1, 5, 70],
  ['MUSIC', 'LEVEL', 1, 5, 35],
  ['FINE_ARTS', 'LEVEL', 1, 5, 35],
  ['EXPERIENCE', 'LEVEL', 1, 5, 105],

  ['LITERATURE', 'SCORED', 6, 9, 140],
  ['MATHEMATICS', 'SCORED', 6, 9, 140],
  ['FOREIGN_LANGUAGE', 'SCORED', 6, 9, 105],
  ['CIVICS', 'SCORED', 6, 9, 35],
  ['NATURAL_SCIENCE', 'SCORED', 6, 9, 140],
  ['HISTORY_AND_GEOGRAPHY', 'SCORED', 6, 9, 105],
  ['TECHNOLOGY', 'SCORED', 6, 7, 35],
  ['TECHNOLOGY', 'SCORED', 8, 9, 52],
  ['INFORMATICS', 'SCORED', 6, 9, 35],
  ['PHYSICAL_EDUCATION', 'COMMENT', 6, 9, 70],
  ['MUSIC', 'COMMENT', 6, 9, 35],
  ['FINE_ARTS', 'COMMENT', 6, 9, 35],
  ['EXPERIENCE', 'COMMENT', 6, 9, 105],
  ['LOCAL_EDUCATION', 'COMMENT', 6, 9, 35],

  ['LITERATURE', 'SCORED', 10, 12, 105],
  ['MATHEMATICS', 'SCORED', 10, 12, 105],
  ['FOREIGN_LANGUAGE', 'SCORED', 10, 12, 105],
  ['HISTORY', 'SCORED', 10, 12, 52],
  ['PHYSICS', 'SCORED', 10, 12, 70, 'NATURAL'],
  ['CHEMISTRY', 'SCORED', 10, 12, 70, 'NATURAL'],
  ['BIOLOGY', 'SCORED', 10, 12, 70, 'NATURAL'],
  ['GEOGRAPHY', 'SCORED', 10, 12, 70, 'SOCIAL'],
  ['ECONOMICS_AND_LAW', 'SCORED', 10, 12, 70, 'SOCIAL'],
  ['TECHNOLOGY', 'SCORED', 10, 12, 70, 'SOCIAL'],
  ['INFORMATICS', 'SCORED', 10, 12, 70],
  ['DEFENCE_EDUCATION', 'SCORED', 10, 12, 35],
  ['PHYSICAL_EDUCATION', 'COMMENT', 10, 12, 70],
  ['EXPERIENCE', 'COMMENT', 10, 12, 105],
  ['LOCAL_EDUCATION', 'COMMENT', 10, 12, 35],
];

const POSITION = new Map(SUBJECTS.map(({ code }, index) => [code, index]));

/**
 * The subjects of a grade; none for kindergarten. Electives of grades 10 to 12 come in two usual streams.
 *
 * Source: general education programme of Circular 32/2018. The numbers of lessons are unverified.
 */
export const coursesOf = (grade: number, stream: Stream = 'NATURAL'): readonly Course[] =>
  ROWS.filter(([, , from, to, , only]) => grade >= from && grade <= to && (only === undefined || only === stream))
    .map(([code, assessment, , , periodsPerYear]) => ({ subject: code, assessment, periodsPerYear }))
    .sort((a, b) => POSITION.get(a.subject)! - POSITION.get(b.subject)!);
