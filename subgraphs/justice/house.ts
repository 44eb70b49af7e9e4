/** What the city needs of the department: itself, and what fills it. */
export { justice as department } from './department.ts';
export { seedJustice as seed } from './seed/seed.ts';
