import { expect, test } from '@jest/globals';
import { fold } from './fold.ts';

test.each([
  ['Trường THCS Nghĩa Tân', 'truong thcs nghia tan'],
  ['Đống Đa', 'dong da'],
  ['HÒA BÌNH', 'hoa binh'],
  ['hoà bình', 'hoa binh'],
  ['  Mầm   non  ', 'mam non'],
])('%s is found as %s', (text, folded) => {
  expect(fold(text)).toBe(folded);
  expect(fold(text.normalize('NFD'))).toBe(folded);
});
