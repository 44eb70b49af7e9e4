/**
 * Where the stock engine is known to be wrong, and what it does then. Every one has a test that shows the right answer and
 * fails once the fault is gone: the case of a puzzle that names it, or one in `agreement.test.ts`.
 */
export const FAULTS = {
  alias: 'an alias equal to a key or required field takes its place',
  arguments: 'required fields with arguments share one key with the client’s own use of the field',
  variable: 'a variable named as the planner’s own takes its place',
  order: 'lookups for one mutation wait for the next mutation',
  condition: 'introspection behind a condition on a fragment throws',
  hiddenObject: 'hidden objects become null without an error',
  hiddenValue: 'hidden values become null without an error',
  lost: 'entities that are not found become null without an error',
  context: '@context is not supported',
  labels: 'labels of progressive override are not told to its planner',
  nowhere: 'an error of a whole call stands at no path',
  chain: 'a requirement of a requirement that leads back to where it began becomes null without an error',
  overAsked: 'a field that fails on a type of which nobody asks it takes the wanted fields along',
  requiredOfAll: 'what an interface’s object requires for one type is expected of all, and fetched of one',
  nestedIntrospection: 'introspection is known at the root only',
} as const;

export type Fault = (typeof FAULTS)[keyof typeof FAULTS];
