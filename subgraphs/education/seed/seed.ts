import type { World } from '#city/world/facts.ts';
import type { BulkWriter } from '#department/orm/bulk.ts';
import { openApplications } from './applications.ts';
import { openGradebook } from './marks.ts';
import { openPlaces } from './places.ts';
import { planSchools } from './plan.ts';
import { openRegister, studentId } from './register.ts';
import { openTimetable } from './timetable.ts';

/**
 * Enters the synthetic city into the education department. The people are gone through twice: first to see
 * how many classes and teachers each school has, then to write everything down in order.
 */
export async function seedEducation(
  world: World,
  bulk: BulkWriter,
  progress: (citizens: number) => void,
): Promise<void> {
  const places = openPlaces(world);
  const plan = planSchools(world, places);
  const timetable = openTimetable(world, plan, places);
  const register = openRegister(world, places, plan, timetable, bulk);
  const enterMarks = openGradebook(world, places, plan, timetable, bulk);
  const applications = openApplications(world, places, register, bulk);
  for (const { members, communeId } of world.households()) {
    for (const person of members) {
      const classes = register.pupil(person, communeId);
      for (const planned of classes) {
        enterMarks(studentId(world, person.id), person.index, planned);
      }
      applications.person(person, communeId);
    }
    progress(members.length);
    await bulk.drain();
  }
  applications.close();
  await bulk.flush();
}
