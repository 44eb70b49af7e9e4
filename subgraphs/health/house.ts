/** What the city needs of the department: itself, and what fills it. */
export { health as department } from './department.ts';
export { seedHealth as seed } from './seed/seed.ts';
