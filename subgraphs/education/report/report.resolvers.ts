import type { Context } from '../context.ts';
import type { Resolvers } from '../generated.ts';
import { studentYear } from '../mark/student-year.ts';
import { heldToTheEnd } from '../result/result.loaders.ts';
import { subjectsOfYear } from '../result/transcript.ts';
import { ofSchoolYear } from '../school-class/school-class.loaders.ts';
import { requireSchoolYear, schoolYearOn } from '../school-class/school-year.ts';
import { may } from '../student/find-student.ts';
import type { PlacementRow, StudentRecord } from '../student/student.entity.ts';
import { studentPolicy } from '../student/student.policy.ts';
import { schoolReportHtml } from './school-report.ts';

async function makeOut(student: StudentRecord, place: PlacementRow, context: Context): Promise<string> {
  const { loaders, clock } = context;
  const key = studentYear(student.id, place.schoolYear);
  const [school, schoolClass, subjects, terms, year, promotion, summer] = await Promise.all([
    loaders.schoolById.load(place.schoolId),
    loaders.classById.load(place.classId!),
    subjectsOfYear(place, context),
    loaders.termResultsByStudentYear.load(key),
    loaders.yearResultByStudentYear.load(key),
    loaders.promotionByStudentYear.load(key),
    loaders.summerByStudentYear.load(key),
  ]);
  const teacher = schoolClass!.homeroomTeacherId ? await loaders.staffById.load(schoolClass!.homeroomTeacherId) : null;
  const named = await Promise.all(
    subjects.map(async (subject) => {
      const { name, nameVi } = (await loaders.subjectByCode.load(subject.subjectCode))!;
      return { ...subject, name, nameVi };
    }),
  );
  return schoolReportHtml({
    schoolYear: place.schoolYear,
    school: school!.name,
    className: schoolClass!.name,
    student,
    homeroomTeacher: teacher?.fullName ?? null,
    subjects: named,
    terms,
    year,
    promotion,
    reassessed: new Map(
      summer.flatMap(({ subjectCode, code }) =>
        subjectCode != null && code != null ? [[subjectCode, code] as const] : [],
      ),
    ),
    today: clock.today(),
  });
}

export const report: Resolvers = {
  Student: {
    schoolReport: async (student, { schoolYear }, context) => {
      const year =
        schoolYear == null ? schoolYearOn(context.clock.today()) : requireSchoolYear('schoolYear', schoolYear);
      if (!(await may(student, studentPolicy.readResults, context))) {
        return null;
      }
      const [place] = (
        await context.loaders.yearsByStudent(student.id, { first: 1 }, [heldToTheEnd, ofSchoolYear(year)])
      ).nodes;
      return place ? { schoolYear: year, html: await makeOut(student, place, context) } : null;
    },
  },
};
