import { FAULTS } from '../../faults.ts';
import type { Puzzle } from '../../harness/puzzle.ts';

/** Entities with the id `gone` are pointed at, but their department does not know them. */
export const puzzle: Puzzle = {
  world: () => {
    const gone = { id: 'gone', title: null, size: null, next: null, inner: null, tags: null };
    const here = { id: 'here', title: 'Here', size: 1, next: gone, inner: { x: 1 }, tags: ['a'] };
    const link = (target: unknown) => ({ label: 'l', target, soft: target });
    const known = { ...here };
    return {
      Query: { links: [link(gone), link(here), link(null)], link: link(gone) },
      entities: { Target: [known], Soft: [known] },
    };
  },
  cases: [
    { name: 'nullable fields are null without a word', query: '{ links { soft { id title inner { x } } } }' },
    { name: 'its id is still there', query: '{ links { target { id } } }' },
    {
      name: 'a non-null field makes the object null and says so',
      query: '{ links { label target { id title } } }',
      codes: ['DEPARTMENT_ANSWER_INVALID'],
      faults: { stock: FAULTS.lost },
    },
    {
      name: 'once per object, however many fields',
      query: '{ link { a: target { title } b: target { size title } } }',
      codes: ['DEPARTMENT_ANSWER_INVALID', 'DEPARTMENT_ANSWER_INVALID'],
      faults: { stock: FAULTS.lost },
    },
    { name: 'known and unknown ones in one list', query: '{ links { target { size } soft { title } } }' },
    {
      name: 'a non-null list',
      query: '{ links { soft { id tags } } }',
      faults: { stock: FAULTS.lost },
    },
    { name: 'one that is reached from its own department', query: '{ links { target { next { id size } } } }' },
  ],
};
