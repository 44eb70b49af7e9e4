import type { ConstDirectiveNode, DocumentNode } from 'graphql';
import { argumentsOf, nameOfDirective } from '../../supergraph/links.ts';
import { type Alternatives, NOTHING, type Requirement } from './requirement.ts';

/** Names that a supergraph gives to the directives of authorisation; `@link` may rename them. */
export interface DirectiveNames {
  readonly authenticated: string;
  readonly requiresScopes: string;
  readonly policy: string;
  readonly context: string;
}

export function directiveNames(document: DocumentNode): DirectiveNames {
  return {
    authenticated: nameOfDirective(document, 'authenticated'),
    requiresScopes: nameOfDirective(document, 'requiresScopes'),
    policy: nameOfDirective(document, 'policy'),
    context: nameOfDirective(document, 'context'),
  };
}

/** What the directives at one place of the supergraph require. */
export function requirementOf(
  directives: readonly ConstDirectiveNode[] | undefined,
  names: DirectiveNames,
): Requirement {
  if (directives === undefined || directives.length === 0) {
    return NOTHING;
  }
  const uses = (name: string) => directives.filter((directive) => directive.name.value === name);
  return {
    authenticated: uses(names.authenticated).length > 0,
    scopes: uses(names.requiresScopes).map((directive) => alternatives(argumentsOf(directive).scopes)),
    policies: uses(names.policy).map((directive) => alternatives(argumentsOf(directive).policies)),
  };
}

/** GraphQL coerces a single value to a list of it. */
function alternatives(value: unknown): Alternatives {
  return listOf(value).map((group) => listOf(group).filter((name) => typeof name === 'string'));
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === null || value === undefined ? [] : [value];
}
