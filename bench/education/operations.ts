import type { CastName } from '../../city/world/facts.ts';

/** An operation that a school lives by, with the most SQL statements that all departments together may run for it. */
export interface Operation {
  readonly title: string;
  readonly viewer: CastName;
  readonly query: string;
  readonly statementBudget: number;
}

/** Every mark of a class in a term that is over: up to 45 pupils in 13 subjects. */
export const CLASS_SHEET: Operation = {
  title: 'class sheet',
  viewer: 'principal',
  query: `query ClassSheet($classId: ID!) {
  schoolClass(id: $classId) {
    name
    sheet(term: TERM_2) {
      subjects { subjectCode version }
      pupils {
        student { id fullName }
        marks { subjectCode regular midTerm endOfTerm average passed }
        result { average level training }
      }
    }
  }
}`,
  statementBudget: 6,
};

/** What a mother looks at in the evening: her children, their schools, marks and results. */
export const PARENTS_VIEW: Operation = {
  title: "parent's view of two children",
  viewer: 'mother',
  query: `query ParentsView {
  me {
    fullName
    children {
      id
      fullName
      student {
        school { name }
        schoolClass { name }
        marks(term: TERM_1) { subjectCode regular midTerm midTermLevel }
        termResults(first: 4) { nodes { schoolYear term average level } }
      }
    }
  }
}`,
  statementBudget: 5,
};

/** A page of the pupils of a school of 1,200, with class and latest results. */
export const PRINCIPALS_PAGE: Operation = {
  title: "principal's page of a school",
  viewer: 'principal',
  query: `query PrincipalsPage($schoolId: ID!, $after: String) {
  school(id: $schoolId) {
    name
    students(first: 100, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        id
        fullName
        schoolClass { name }
        termResults(first: 2) { nodes { schoolYear term average level } }
      }
    }
  }
}`,
  statementBudget: 7,
};
