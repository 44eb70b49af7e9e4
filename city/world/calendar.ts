import type { DateText } from './facts.ts';

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const DAY_MS = 86_400_000;

/** Whether the text is a real date: `2026-02-29` is not. */
export function isDate(text: string): boolean {
  if (!DATE.test(text)) {
    return false;
  }
  const instant = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text);
}

export const yearOf = (date: DateText): number => Number(date.slice(0, 4));

const DAYS = Array.from({ length: 365 }, (_, day) =>
  new Date(Date.UTC(2023, 0, 1) + day * DAY_MS).toISOString().slice(4, 10),
);

/** Day 0 to 364 of a year as a date; 29 February never comes up. */
export const dateOf = (year: number, day: number): DateText => `${year}${DAYS[day]}`;

/** The last day of 0 to 364 in `year` that is not after `today`; −1 when the whole year lies ahead. */
export function lastDay(year: number, today: DateText): number {
  if (year !== yearOf(today)) {
    return year < yearOf(today) ? 364 : -1;
  }
  const suffix = today.slice(4);
  return DAYS.findLastIndex((day) => day <= suffix);
}

/** Full years lived on `today`. */
export function ageOn(dateOfBirth: DateText, today: DateText): number {
  const years = yearOf(today) - yearOf(dateOfBirth);
  return today.slice(5) < dateOfBirth.slice(5) ? years - 1 : years;
}

/** The year in which the current school year began; it begins on 5 September. */
export function schoolYearOf(today: DateText): number {
  return today.slice(5) >= '09-05' ? yearOf(today) : yearOf(today) - 1;
}

/** 1 in the calendar year of the sixth birthday; 0 for five-year-olds, less before, above 12 after school. */
export const gradeOf = (birthYear: number, schoolYear: number): number => schoolYear - birthYear - 5;
