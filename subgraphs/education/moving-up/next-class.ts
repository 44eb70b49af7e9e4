/**
 * Name of a class a grade further: the grade that it begins with is counted up, the rest stays. A name without its
 * grade is given one, since two grades may have the same.
 *
 * @example nextName('6A1', 6, 7) // '7A1'
 */
export function nextName(name: string, grade: number, nextGrade: number): string {
  const rest = name.slice(String(grade).length);
  return name.startsWith(String(grade)) && !/^\d/.test(rest) ? `${nextGrade}${rest}` : `${nextGrade} ${name}`;
}
