import { describe, expect, test } from '@jest/globals';
import { anonymous, type Viewer } from '#kernel/protocol/viewer.ts';
import { isPrivate } from './access-entry.policy.ts';
import { actorOf, dataOf, summaries } from './summary.ts';
import { vocabularyOf } from './words.ts';

const vocabulary = vocabularyOf([
  { department: 'health', kind: 'DEPARTMENT', name: '', en: 'the department of health', vi: 'Sở Y tế' },
  { department: 'health', kind: 'ROLE', name: 'doctor', en: 'A doctor', vi: 'Bác sĩ' },
  { department: 'health', kind: 'FIELD', name: 'Citizen.healthRecord', en: 'health record', vi: 'hồ sơ sức khỏe' },
  { department: 'health', kind: 'FIELD', name: 'HealthExam', en: 'health examinations', vi: 'kết quả khám sức khỏe' },
  { department: 'health', kind: 'FIELD', name: 'Citizen', en: 'the record as a whole', vi: 'toàn bộ hồ sơ' },
]);

const ha: Viewer = { ...anonymous, subject: 'ha', citizenId: 'ha', roles: ['citizen'] };
const entry = {
  department: 'health',
  outcome: 'RELEASED' as const,
  actor: 'nam',
  actorCitizenId: 'nam',
  roles: ['citizen', 'doctor'],
  institution: 'station-1',
  fields: ['Citizen.healthRecord', 'HealthExam.bmi', 'HealthExam.date'],
  purpose: 'medical-care',
  legalBasis: 'Law 15/2023/QH15',
  times: 1,
};

test.each([
  [
    'an official by the office, never by name or id',
    entry,
    { you: false, citizenId: null, role: 'doctor', description: 'A doctor', institution: 'station-1' },
  ],
  [
    'the reader herself',
    { ...entry, actorCitizenId: 'ha', roles: ['citizen'] },
    { you: true, citizenId: 'ha', role: null, description: 'You', institution: null },
  ],
  [
    'a private person without id or place',
    { ...entry, roles: ['citizen'] },
    { you: false, citizenId: null, role: null, description: 'A private person', institution: null },
  ],
  [
    'an office without words as an official',
    { ...entry, roles: ['citizen', 'archivist'] },
    { role: 'archivist', description: 'An official' },
  ],
  [
    'nobody',
    { ...entry, actor: null, actorCitizenId: null, roles: [] },
    { you: false, description: 'Somebody who had not logged in' },
  ],
])('an actor is told as %s', (_, told, expected) => {
  expect(actorOf(told, 'ha', ha, vocabulary)).toMatchObject(expected);
});

test('a guardian who reads sees the child as the person', () => {
  expect(actorOf({ ...entry, actorCitizenId: 'mai', roles: ['citizen'] }, 'mai', ha, vocabulary).description).toBe(
    'The person',
  );
});

test('a reader without a citizen id is nobody’s actor', () => {
  expect(actorOf({ ...entry, actorCitizenId: null, roles: [] }, 'ha', anonymous, vocabulary).you).toBe(false);
});

test('fields go under the words that they share', () => {
  expect(dataOf(entry, vocabulary)).toEqual([
    { description: 'health record', descriptionVi: 'hồ sơ sức khỏe', fields: ['Citizen.healthRecord'] },
    {
      description: 'health examinations',
      descriptionVi: 'kết quả khám sức khỏe',
      fields: ['HealthExam.bmi', 'HealthExam.date'],
    },
  ]);
  const unnamed = { department: 'health', fields: ['Citizen.somethingNew', 'Citizen.constructor'] };
  expect(dataOf(unnamed, vocabulary).map(({ description }) => description)).toEqual(unnamed.fields);
});

test('what has told no words keeps its name', () => {
  const { summary } = summaries({ ...entry, department: 'archive', fields: ['Citizen.deeds'] }, 'ha', ha, vocabulary);
  expect(summary).toMatch(/^A doctor saw, from archive: Citizen\.deeds\./);
});

describe('a summary says who, what and why', () => {
  test('in both languages', () => {
    expect(summaries(entry, 'ha', ha, vocabulary)).toEqual({
      summary:
        'A doctor saw, from the department of health: health record, health examinations. Purpose: medical-care (Law 15/2023/QH15).',
      summaryVi:
        'Bác sĩ đã xem dữ liệu do Sở Y tế quản lý: hồ sơ sức khỏe, kết quả khám sức khỏe. Mục đích: medical-care (Law 15/2023/QH15).',
    });
  });
  test('of a refusal, and where no purpose was named', () => {
    const { summary, summaryVi } = summaries(
      { ...entry, outcome: 'DENIED', purpose: null, legalBasis: null },
      'ha',
      ha,
      vocabulary,
    );
    expect(summary).toMatch(/^A doctor asked .* and was refused: .*No purpose was named\.$/);
    expect(summaryVi).toMatch(/bị từ chối: .*Không nêu mục đích\.$/);
    expect(summaryVi).toBe(summaryVi.normalize('NFC'));
  });
});

test.each([
  [['citizen'], true],
  [[], true],
  [['citizen', 'doctor'], false],
])('%j is private: %s', (roles, expected) => expect(isPrivate(roles)).toBe(expected));
