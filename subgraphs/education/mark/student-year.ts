/** Key of a loader for what a student has in a school year. */
export const studentYear = (studentId: string, schoolYear: string): string => `${studentId} ${schoolYear}`;

/** Such keys as the three arrays that a statement joins with. */
export function studentYears(
  keys: readonly string[],
): [students: string[], schoolYears: string[], keys: readonly string[]] {
  const parts = keys.map((key) => key.split(' '));
  return [parts.map(([student]) => student!), parts.map(([, year]) => year!), keys];
}
