import { readFileSync } from 'node:fs';
import { buildSchema, type DocumentNode, parse, validate } from 'graphql';

/** An operation to begin with, as the page shows it. */
export interface Example {
  /** Stem of the file, name in links: `?example=citizen-file`. */
  readonly name: string;
  readonly title: { readonly en: string; readonly vi: string };
  /** The demo person who is expected to ask; null where anybody may. */
  readonly person: string | null;
  /**
   * Values of the variables. The page puts the citizen id of `person` for `{citizenId}`, of another demo person for
   * `{citizenId:mother}`, and a key never used before for `{newKey}`.
   */
  readonly variables: Readonly<Record<string, unknown>>;
  /** What it is asked for, where an office asks, and with which case in hand. */
  readonly purpose?: string;
  readonly case?: string;
  readonly query: string;
}

const EXAMPLES: readonly Omit<Example, 'query'>[] = [
  {
    name: 'citizen-file',
    title: { en: 'A citizen’s file', vi: 'Hồ sơ công dân' },
    person: 'mother',
    variables: { id: '{citizenId}' },
  },
  {
    name: 'my-household',
    title: { en: 'My household', vi: 'Hộ gia đình của tôi' },
    person: 'father',
    variables: {},
  },
  {
    name: 'commune-profile',
    title: { en: 'A commune’s profile', vi: 'Thông tin một phường, xã' },
    person: null,
    variables: { code: '00166' },
  },
  {
    name: 'access-log',
    title: { en: 'Who looked at my data', vi: 'Ai đã xem dữ liệu của tôi' },
    person: 'mother',
    variables: {},
  },
  {
    name: 'my-teaching',
    title: { en: 'My classes (a teacher)', vi: 'Các lớp tôi dạy (giáo viên)' },
    person: 'teacher',
    variables: {},
  },
  {
    name: 'my-posts',
    title: { en: 'My school (a principal)', vi: 'Trường của tôi (hiệu trưởng)' },
    person: 'principal',
    variables: {},
  },
  {
    name: 'traffic-stop',
    title: { en: 'A driver on the road (an officer)', vi: 'Kiểm tra người lái xe (cảnh sát)' },
    person: 'traffic-officer',
    variables: { id: '{citizenId:mother}' },
    purpose: 'traffic-control',
    case: '000.00.01.H26-261120-0001',
  },
  {
    name: 'audit-sources',
    title: { en: 'The ledgers (an auditor)', vi: 'Sổ cái của các sở (thanh tra)' },
    person: 'auditor',
    variables: {},
  },
  {
    name: 'indicators',
    title: { en: 'Indicators for an analyst', vi: 'Chỉ số cho chuyên viên phân tích' },
    person: 'analyst',
    variables: { schoolYear: '2016-2017' },
  },
  {
    name: 'request-certificate',
    title: { en: 'Request a certificate (a write)', vi: 'Yêu cầu phiếu lý lịch tư pháp (ghi)' },
    person: 'mother',
    variables: { input: { citizenId: '{citizenId}', formType: 'FORM_1', idempotencyKey: '{newKey}' } },
  },
];

/** Every example there is, whether or not a graph can answer it. */
export const readExamples = (): readonly Example[] =>
  EXAMPLES.map((example) => ({
    ...example,
    query: readFileSync(new URL(`examples/${example.name}.graphql`, import.meta.url), 'utf8'),
  }));

/**
 * The examples that a supergraph can answer: a gateway in front of another graph, or of a part of
 * the city, offers no operation that it would refuse.
 */
export function examplesFor(supergraph: string, examples: readonly Example[]): readonly Example[] {
  const schema = buildSchema(supergraph, { assumeValid: true });
  const fits = (document: DocumentNode) => validate(schema, document, undefined, { maxErrors: 1 }).length === 0;
  return examples.filter(({ query }) => fits(parse(query)));
}
