import type { PromotionRow } from '../promotion/promotion.entity.ts';
import type { SubjectYearRecord } from '../result/transcript.ts';
import type { TermResultRow, YearResultRow } from '../result/result.entity.ts';
import { writeTenths } from '../regulation/tenths.ts';
import type { LineRow } from '../mark/sheet.loaders.ts';
import { written } from '../mark/mark-record.ts';
import { yearNotationOf } from '../mark/mark-value.ts';
import { html, type Html } from './html.ts';
import { LEVELS, PROMOTIONS, REGULATIONS, TITLES, TRAININGS, type Words } from './words.ts';

/** All that a report tells. */
export interface ReportFacts {
  readonly schoolYear: string;
  readonly school: string;
  readonly className: string;
  readonly student: { readonly fullName: string; readonly code: string; readonly dateOfBirth: string };
  readonly homeroomTeacher: string | null;
  readonly subjects: readonly (SubjectYearRecord & { readonly name: string; readonly nameVi: string })[];
  readonly terms: readonly TermResultRow[];
  readonly year: YearResultRow | null;
  /** The last word on who moves up. */
  readonly promotion: Pick<PromotionRow, 'outcome'> | null;
  /** Codes of subjects that were assessed again. */
  readonly reassessed: ReadonlyMap<string, number>;
  /** The day it was made out, `YYYY-MM-DD`. */
  readonly today: string;
}

const STYLE = `@page{size:A4;margin:18mm 15mm}*{box-sizing:border-box}body{font:11pt/1.4 "Times New Roman","Liberation Serif",serif;color:#000;max-width:180mm;margin:0 auto;padding:1rem}
header{text-align:center}h1{font-size:16pt;margin:.4em 0 0}small{color:#444;font-style:italic}dl{display:grid;grid-template-columns:max-content 1fr;gap:.15rem 1rem}dt{font-weight:bold}dd{margin:0}
table{width:100%;border-collapse:collapse;margin:1rem 0}th,td{border:1px solid #000;padding:.2rem .45rem;text-align:center}th[scope=row]{text-align:left;font-weight:normal}thead{display:table-header-group}tr,footer{break-inside:avoid}
footer{display:flex;justify-content:space-between;text-align:center;margin-top:2rem}footer div{width:45%;padding-bottom:4.5rem}@media print{body{padding:0}}`;

const both = ([vi, en]: Words): Html => html`${vi} <small>${en}</small>`;
const words = <Key extends string>(table: Readonly<Record<Key, Words>>, key: Key | null | undefined): Html =>
  key ? both(table[key]) : html`–`;
const day = (date: string): string => date.split('-').reverse().join('/');
const average = (tenths: number | null | undefined): string =>
  tenths == null ? '–' : writeTenths(tenths).replace('.', ',');

/** Miễn học: the pupil was exempt. */
const EXEMPT = 'Miễn';

/** What a line comes to in a report: an average, a comment, or a level with its test. */
function termCell(line: LineRow | null): string {
  if (!line) {
    return '–';
  }
  if (line.exempt === 'SUBJECT') {
    return EXEMPT;
  }
  switch (line.assessment) {
    case 'SCORED':
      return average(line.average);
    case 'COMMENT':
      return line.passed === null ? '–' : line.passed ? 'Đ' : 'CĐ';
    case 'LEVEL':
    case 'LEVEL_AND_TEST': {
      const level = written(line.assessment, 'END_OF_TERM_LEVEL', line.endOfTermLevel);
      const test = written('LEVEL_AND_TEST', 'END_OF_TERM', line.endOfTerm);
      return level === null ? '–' : test === null ? String(level) : `${level} (${test})`;
    }
    default:
      throw line.assessment satisfies never;
  }
}

function yearCell({ standing, exempt }: SubjectYearRecord): string {
  if (exempt) {
    return EXEMPT;
  }
  if (!standing) {
    return '–';
  }
  switch (standing.assessment) {
    case 'SCORED':
      return average(standing.average);
    case 'COMMENT':
      return standing.passed ? 'Đ' : 'CĐ';
    case 'LEVEL':
    case 'LEVEL_AND_TEST':
      return { COMPLETED_WELL: 'T', COMPLETED: 'H', NOT_COMPLETED: 'C' }[standing.level];
    default:
      throw standing satisfies never;
  }
}

/** Makes out a report as one HTML document: no script, nothing loaded, every value escaped. */
export function schoolReportHtml({
  schoolYear,
  school,
  className,
  student,
  homeroomTeacher,
  subjects,
  terms,
  year,
  promotion,
  reassessed,
  today,
}: ReportFacts): string {
  const term = (number: 1 | 2) => terms.find((each) => each.term === number);
  /** What a subject came to once more, behind what it came to first. */
  const again = ({ subjectCode, second, first }: SubjectYearRecord): string => {
    const code = reassessed.get(subjectCode);
    const line = second ?? first;
    if (code === undefined || !line) {
      return '';
    }
    return ` → ${line.assessment === 'SCORED' ? average(code) : yearNotationOf(line.assessment).write(code)}`;
  };
  const regulation = year?.regulation ?? terms[0]?.regulation;
  const results = (name: Words, cell: (result: TermResultRow | YearResultRow | null | undefined) => Html | string) =>
    html`<tr><th scope="row">${both(name)}</th><td>${cell(term(1))}</td><td>${cell(term(2))}</td><td>${cell(year)}</td></tr>`;
  return html`<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><title>Phiếu kết quả học tập ${schoolYear}</title><style>${html([STYLE] as unknown as TemplateStringsArray)}</style></head>
<body><header><strong>${school}</strong><h1>Phiếu kết quả học tập và rèn luyện</h1><small>School report</small><p>Năm học ${schoolYear}</p></header>
<dl><dt>Họ và tên</dt><dd>${student.fullName}</dd><dt>Ngày sinh</dt><dd>${day(student.dateOfBirth)}</dd><dt>Mã học sinh</dt><dd>${student.code}</dd><dt>Lớp</dt><dd>${className}</dd></dl>
<table><thead><tr><th scope="col">Môn học <small>Subject</small></th><th scope="col">Học kỳ I</th><th scope="col">Học kỳ II</th><th scope="col">Cả năm</th></tr></thead><tbody>
${subjects.map((subject) => html`<tr><th scope="row">${both([subject.nameVi, subject.name])}</th><td>${termCell(subject.first)}</td><td>${termCell(subject.second)}</td><td>${yearCell(subject)}${again(subject)}</td></tr>`)}
${results(['Trung bình các môn', 'Mean of subjects'], (result) => average(result?.average))}
${results(['Kết quả học tập', 'Learning'], (result) => words(LEVELS, result?.level))}
${results(['Kết quả rèn luyện', 'Training'], (result) => words(TRAININGS, result?.training))}
</tbody></table>
<p>Danh hiệu <small>Title</small>: <strong>${words(TITLES, year?.title)}</strong></p>
<p>Kết quả xét <small>Decision</small>: <strong>${words(PROMOTIONS, promotion?.outcome)}</strong></p>
${regulation ? html`<p><small>Đánh giá theo ${REGULATIONS[regulation][0]} · Judged by ${REGULATIONS[regulation][1]}</small></p>` : null}
<footer><div>Giáo viên chủ nhiệm<br><small>Homeroom teacher</small><br><br><br>${homeroomTeacher}</div><div>Hà Nội, ngày ${day(today)}<br>Hiệu trưởng<br><small>Principal</small></div></footer>
</body></html>`.text;
}
