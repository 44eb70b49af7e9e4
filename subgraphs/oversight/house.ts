/** What the city needs of the department: itself, and what fills it. */
export { oversight as department } from './department.ts';
export { seedOversight as seed } from './seed/seed.ts';
