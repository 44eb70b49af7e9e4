/** What the city needs of the department: itself, and what fills it. */
export { education as department } from './department.ts';
export { seedEducation as seed } from './seed/seed.ts';
