import { defineDepartment } from '#department/define.ts';
import { loaders } from './context.ts';
import {
  Application,
  ApplicationChoice,
  ApplicationDocument,
  ApplicationTransition,
  RequestReceipt,
  Wish,
} from './enrollment/application/application.entity.ts';
import { application } from './enrollment/application/application.resolvers.ts';
import { change } from './enrollment/change/change.resolvers.ts';
import { Campaign, CampaignRound, Catchment, Intake, Quota, Zone } from './enrollment/campaign/campaign.entity.ts';
import { campaign } from './enrollment/campaign/campaign.resolvers.ts';
import { Exemption } from './exemption/exemption.entity.ts';
import { exemption } from './exemption/exemption.resolvers.ts';
import { mark } from './mark/mark.resolvers.ts';
import { MarkChange, MarkCorrection, Sheet } from './mark/sheet.entity.ts';
import { schoolRegister } from './migrations/0001-school-register.ts';
import { gradebook } from './migrations/0002-gradebook.ts';
import { enrollment } from './migrations/0003-enrollment.ts';
import { changes } from './migrations/0004-changes.ts';
import { endOfYear } from './migrations/0005-end-of-year.ts';
import { supersededCorrections } from './migrations/0006-superseded-corrections.ts';
import { movingUp } from './moving-up/moving-up.resolvers.ts';
import { neighbours } from './neighbours/neighbours.resolvers.ts';
import { Promotion, SummerResult } from './promotion/promotion.entity.ts';
import { promotion } from './promotion/promotion.resolvers.ts';
import { report } from './report/report.resolvers.ts';
import { TermResult, YearResult } from './result/result.entity.ts';
import { result } from './result/result.resolvers.ts';
import { roster } from './roster/roster.resolvers.ts';
import { School } from './school/school.entity.ts';
import { school } from './school/school.resolvers.ts';
import { SchoolClass } from './school-class/school-class.entity.ts';
import { schoolClass } from './school-class/school-class.resolvers.ts';
import { Staff } from './staff/staff.entity.ts';
import { staff } from './staff/staff.resolvers.ts';
import { statistics } from './statistics/statistics.resolvers.ts';
import { Placement, Pupil, Student } from './student/student.entity.ts';
import { student } from './student/student.resolvers.ts';
import { Subject, TeachingAssignment } from './teaching/teaching.entity.ts';
import { teaching } from './teaching/teaching.resolvers.ts';

export const education = defineDepartment({
  name: 'education',
  port: 4102,
  folder: new URL('.', import.meta.url),
  entities: [
    School,
    Staff,
    Student,
    Placement,
    Pupil,
    SchoolClass,
    Subject,
    TeachingAssignment,
    Sheet,
    MarkChange,
    MarkCorrection,
    TermResult,
    YearResult,
    Exemption,
    Promotion,
    SummerResult,
    Campaign,
    CampaignRound,
    Quota,
    Catchment,
    Intake,
    Zone,
    Application,
    Wish,
    ApplicationChoice,
    ApplicationDocument,
    ApplicationTransition,
    RequestReceipt,
  ],
  migrations: [schoolRegister, gradebook, enrollment, changes, endOfYear, supersededCorrections],
  people: 'select id as person, citizen_id as citizen from student where id = any($1::uuid[])',
  loaders,
  resolvers: [
    school,
    schoolClass,
    staff,
    teaching,
    student,
    mark,
    result,
    exemption,
    promotion,
    movingUp,
    roster,
    report,
    campaign,
    application,
    change,
    statistics,
    neighbours,
  ],
});
