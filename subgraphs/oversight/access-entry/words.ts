import { type Glossary, type Words, wordsOf } from '#department/audit-log/glossary.ts';

/** A word that a department told. */
export interface WordRow {
  readonly department: string;
  readonly kind: 'DEPARTMENT' | 'ROLE' | 'FIELD';
  readonly name: string;
  readonly en: string;
  readonly vi: string;
}

/** What the departments call themselves, their offices and their fields. */
export interface Vocabulary {
  /** A department that has told nothing keeps its name in the graph. */
  department(name: string): Words;
  role(name: string): Words | null;
  /** A field without words keeps its coordinate. */
  field(department: string, coordinate: string): Words;
}

/** Departments name their own fields; a role is named by the one that gives it meaning, and known to all. */
export function vocabularyOf(rows: readonly WordRow[]): Vocabulary {
  const departments = new Map<string, Words>();
  const roles = new Map<string, Words>();
  const fields = new Map<string, Record<string, Words>>();
  for (const { department, kind, name, en, vi } of rows) {
    if (kind === 'DEPARTMENT') {
      departments.set(department, { en, vi });
    } else if (kind === 'ROLE') {
      roles.set(name, { en, vi });
    } else {
      const own: Record<string, Words> = fields.get(department) ?? Object.create(null);
      own[name] = { en, vi };
      fields.set(department, own);
    }
  }
  const none: Glossary['fields'] = Object.create(null);
  return {
    department: (name) => departments.get(name) ?? { en: name, vi: name },
    role: (name) => roles.get(name) ?? null,
    field: (department, coordinate) =>
      wordsOf(fields.get(department) ?? none, coordinate) ?? { en: coordinate, vi: coordinate },
  };
}
