import { FAULTS } from '../../faults.ts';
import { type Entity, type Puzzle, read } from '../../harness/puzzle.ts';

const student = (id: string): Entity => ({
  id,
  points: ({ of }: Entity) => `${id} of ${of}`,
  mark: (_args: unknown, self: Entity) => `mark ${read(self, 'points', { of: 3 })}`,
  verdict: ({ loud }: Entity, self: Entity) => `verdict ${read(self, 'mark')}${loud ? '!' : ''}`,
  diploma: (_args: unknown, self: Entity) => `diploma ${read(self, 'verdict', { loud: true })}`,
});

/**
 * A requirement of a requirement leads back to the department that it started from. Hive's planner dies of it, Apollo's
 * asks that department for a field it leaves to others.
 */
export const puzzle: Puzzle = {
  world: () => {
    const students = [student('an'), student('binh')];
    return { Query: { students, graduate: students[1] }, entities: { Student: students } };
  },
  cases: [
    { name: 'one requirement', query: '{ students { mark } }' },
    { name: 'a requirement of a requirement', query: '{ students { verdict } }' },
    {
      name: 'beside what it requires',
      query: '{ all: students { id points verdict mark } }',
      faults: { stock: FAULTS.chain },
    },
    {
      name: 'the client asks the same fields with other arguments',
      query: 'query ($of: Int) { students { points(of: $of) verdict(loud: true) mark: id } }',
      variables: { of: 7 },
      faults: { stock: FAULTS.chain },
    },
    { name: 'three deep', query: '{ graduate { diploma } students { diploma } }' },
  ],
};
