/** What the city needs of the department: itself, and what fills it. */
export { transport as department } from './department.ts';
export { seedTransport as seed } from './seed/seed.ts';
