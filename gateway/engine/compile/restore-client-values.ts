import {
  type DocumentNode,
  type FieldNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  stripIgnoredCharacters,
  type VariableDefinitionNode,
  visit,
} from 'graphql';
import type { NormalisedOperation } from '../normalise/normalise-operation.ts';
import { variablesIn, withPlanVariables } from '../normalise/plan-variables.ts';
import { mapFetches, type FetchNode, type PlanNode } from '../planner/plan.ts';

/** A plan with the client's values where planners saw variables, and with the directives that they did not see. */
export function restoreClientValues(plan: PlanNode, operation: NormalisedOperation): PlanNode {
  const { planValues, directives } = operation;
  return planValues.size === 0 && directives.size === 0
    ? plan
    : mapFetches(plan, (fetch) => restoreFetch(fetch, operation));
}

function restoreFetch(fetch: FetchNode, operation: NormalisedOperation): FetchNode {
  const { planValues, directives, variableDefinitions } = operation;
  const hidden = fetch.variables.some((name) => planValues.has(name));
  if (!hidden && directives.size === 0) {
    return fetch;
  }
  const used = new Set<string>();
  const withValues: DocumentNode = visit(fetch.document, {
    [Kind.VARIABLE_DEFINITION]: ({ variable }) => (planValues.has(variable.name.value) ? null : false),
    [Kind.FIELD]: (field: FieldNode) => {
      const own = directives.get((field.alias ?? field.name).value)?.map(withPlanNames);
      return own === undefined ? undefined : { ...field, directives: [...(field.directives ?? []), ...own] };
    },
    [Kind.DIRECTIVE]: ({ arguments: given = [] }) => {
      for (const { value } of given) {
        note(variablesIn(value), used);
      }
      // A client's variable may have the name of one that planners saw.
      return false;
    },
    [Kind.ARGUMENT]: (argument) => {
      const value = argument.value.kind === Kind.VARIABLE && planValues.get(argument.value.name.value)?.value;
      if (!value) {
        return undefined;
      }
      note(variablesIn(value), used);
      return { ...argument, value };
    },
  });
  const own = variableDefinitions.filter(({ planName }) => used.has(planName));
  const definitions = definitionNodes(own);
  const document: DocumentNode = {
    ...withValues,
    definitions: withValues.definitions.map((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION
        ? { ...definition, variableDefinitions: [...(definition.variableDefinitions ?? []), ...definitions] }
        : definition,
    ),
  };
  return {
    ...fetch,
    document,
    operation: stripIgnoredCharacters(print(document)),
    variables: [...fetch.variables.filter((name) => !planValues.has(name)), ...own.map(({ planName }) => planName)],
  };
}

const withPlanNames = (directive: NonNullable<FieldNode['directives']>[number]) => ({
  ...directive,
  arguments: directive.arguments?.map((argument) => ({ ...argument, value: withPlanVariables(argument.value) })),
});

function note(names: readonly string[], used: Set<string>): void {
  for (const name of names) {
    used.add(name);
  }
}

function definitionNodes(own: NormalisedOperation['variableDefinitions']): readonly VariableDefinitionNode[] {
  if (own.length === 0) {
    return [];
  }
  const text = `query(${own.map(({ planName, type }) => `$${planName}:${type}`).join(',')}){__typename}`;
  const [definition] = parse(text, { noLocation: true }).definitions;
  return (definition as OperationDefinitionNode).variableDefinitions ?? [];
}
