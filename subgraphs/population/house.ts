/** What the city needs of the department: itself, and what fills it. */
export { population as department } from './department.ts';
export { seedPopulation as seed } from './seed/seed.ts';
