import type { LearningLevel, Title, TrainingLevel } from '../regulation/assessment.ts';
import type { PromotionOutcome } from '../regulation/promotion.ts';
import type { Regulation } from '../regulation/rules.ts';

/** Words of reports in Vietnamese and English. */
export type Words = readonly [vi: string, en: string];

export const LEVELS: Readonly<Record<LearningLevel, Words>> = {
  GOOD: ['Tốt', 'Good'],
  FAIR: ['Khá', 'Fair'],
  SATISFACTORY: ['Đạt', 'Satisfactory'],
  UNSATISFACTORY: ['Chưa đạt', 'Unsatisfactory'],
  RANK_EXCELLENT: ['Giỏi', 'Excellent'],
  RANK_FAIR: ['Khá', 'Fair'],
  RANK_AVERAGE: ['Trung bình', 'Average'],
  RANK_WEAK: ['Yếu', 'Weak'],
  RANK_POOR: ['Kém', 'Poor'],
  COMPLETED_EXCELLENTLY: ['Hoàn thành xuất sắc', 'Completed excellently'],
  COMPLETED_WELL: ['Hoàn thành tốt', 'Completed well'],
  COMPLETED: ['Hoàn thành', 'Completed'],
  NOT_COMPLETED: ['Chưa hoàn thành', 'Not completed'],
};

export const TRAININGS: Readonly<Record<TrainingLevel, Words>> = {
  GOOD: ['Tốt', 'Good'],
  FAIR: ['Khá', 'Fair'],
  SATISFACTORY: ['Đạt', 'Satisfactory'],
  UNSATISFACTORY: ['Chưa đạt', 'Unsatisfactory'],
  AVERAGE: ['Trung bình', 'Average'],
  WEAK: ['Yếu', 'Weak'],
  NEEDS_EFFORT: ['Cần cố gắng', 'Needs effort'],
};

export const PROMOTIONS: Readonly<Record<PromotionOutcome, Words>> = {
  PROMOTED: ['Được lên lớp', 'Moves up'],
  COMPLETED: ['Hoàn thành chương trình cấp học', 'Has completed the level'],
  REASSESSMENT: ['Kiểm tra, đánh giá lại trong kỳ nghỉ hè', 'Assessed again over the summer'],
  SUMMER_TRAINING: ['Rèn luyện trong kỳ nghỉ hè', 'Training over the summer'],
  ADDITIONAL_SUPPORT: ['Được hướng dẫn, giúp đỡ để đánh giá bổ sung', 'Helped, to be considered again'],
  RETAINED: ['Không được lên lớp', 'Stays in the grade'],
};

export const TITLES: Readonly<Record<Title, Words>> = {
  EXCELLENT_STUDENT: ['Học sinh Xuất sắc', 'Excellent student'],
  GOOD_STUDENT: ['Học sinh Giỏi', 'Good student'],
  ADVANCED_STUDENT: ['Học sinh Tiên tiến', 'Advanced student'],
  EXEMPLARY_STUDENT: ['Học sinh Tiêu biểu hoàn thành tốt', 'Exemplary student'],
};

export const REGULATIONS: Readonly<Record<Regulation, Words>> = {
  CIRCULAR_22_2021: ['Thông tư 22/2021/TT-BGDĐT', 'Circular 22/2021'],
  CIRCULAR_58_2011: [
    'Thông tư 58/2011/TT-BGDĐT, sửa đổi bởi Thông tư 26/2020/TT-BGDĐT',
    'Circular 58/2011 as amended by 26/2020',
  ],
  CIRCULAR_27_2020: ['Thông tư 27/2020/TT-BGDĐT', 'Circular 27/2020'],
};
