import { Kind, parse, valueFromASTUntyped } from 'graphql';

/** Names an argument's member that holds a citizen's id; so all departments call it. */
const CITIZEN = 'citizenId';

function collect(value: unknown, into: Set<string>): void {
  if (typeof value !== 'object' || value === null) {
    return;
  }
  for (const [name, member] of Object.entries(value)) {
    if (name === CITIZEN && typeof member === 'string') {
      into.add(member);
    } else {
      collect(member, into);
    }
  }
}

/** Citizens whom the arguments of a write name. */
export function subjectsOf(body: string): string[] {
  const { query, variables = {} } = JSON.parse(body) as { query: string; variables?: Record<string, unknown> };
  const found = new Set<string>();
  for (const definition of parse(query, { noLocation: true }).definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) {
      continue;
    }
    for (const field of definition.selectionSet.selections) {
      if (field.kind !== Kind.FIELD) {
        continue;
      }
      for (const { name, value } of field.arguments ?? []) {
        collect({ [name.value]: valueFromASTUntyped(value, variables) }, found);
      }
    }
  }
  return [...found];
}
