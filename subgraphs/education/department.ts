import { defineDepartment, type Department } from '#department/define.ts';
import { schoolRoom } from './school/school.room.ts';
import { schoolClassRoom } from './school-class/school-class.room.ts';
import { staffRoom } from './staff/staff.room.ts';
import { teachingRoom } from './teaching/teaching.room.ts';
import { studentRoom } from './student/student.room.ts';
import { markRoom } from './mark/mark.room.ts';
import { resultRoom } from './result/result.room.ts';
import { exemptionRoom } from './exemption/exemption.room.ts';
import { promotionRoom } from './promotion/promotion.room.ts';
import { movingUpRoom } from './moving-up/moving-up.room.ts';
import { rosterRoom } from './roster/roster.room.ts';
import { reportRoom } from './report/report.room.ts';
import { campaignRoom } from './enrollment/campaign/campaign.room.ts';
import { applicationRoom } from './enrollment/application/application.room.ts';
import { changeRoom } from './enrollment/change/change.room.ts';
import { statisticsRoom } from './statistics/statistics.room.ts';
import { neighboursRoom } from './neighbours/neighbours.room.ts';
import { schoolRegister } from './migrations/0001-school-register.ts';
import { gradebook } from './migrations/0002-gradebook.ts';
import { enrollment } from './migrations/0003-enrollment.ts';
import { changes } from './migrations/0004-changes.ts';
import { endOfYear } from './migrations/0005-end-of-year.ts';
import { supersededCorrections } from './migrations/0006-superseded-corrections.ts';
import type { Loaders } from './context.ts';

export const education: Department<Loaders> = defineDepartment({
  name: 'education',
  port: 4102,
  folder: new URL('.', import.meta.url),
  migrations: [schoolRegister, gradebook, enrollment, changes, endOfYear, supersededCorrections],
  people: 'select id as person, citizen_id as citizen from student where id = any($1::uuid[])',
  rooms: [
    schoolRoom,
    schoolClassRoom,
    staffRoom,
    teachingRoom,
    studentRoom,
    markRoom,
    resultRoom,
    exemptionRoom,
    promotionRoom,
    movingUpRoom,
    rosterRoom,
    reportRoom,
    campaignRoom,
    applicationRoom,
    changeRoom,
    statisticsRoom,
    neighboursRoom,
  ],
});
