import { type ConstDirectiveNode, type DocumentNode, Kind, valueFromASTUntyped } from 'graphql';
import { type Alternatives, NOTHING, type Requirement } from './requirement.ts';

/** Names that a supergraph gives to the directives of authorisation; `@link` may rename them. */
export interface DirectiveNames {
  readonly authenticated: string;
  readonly requiresScopes: string;
  readonly policy: string;
  readonly context: string;
}

interface Import {
  readonly name: string;
  readonly as?: string;
}

export function directiveNames(document: DocumentNode): DirectiveNames {
  return {
    authenticated: nameOfDirective(document, 'authenticated'),
    requiresScopes: nameOfDirective(document, 'requiresScopes'),
    policy: nameOfDirective(document, 'policy'),
    context: nameOfDirective(document, 'context'),
  };
}

/** The name that a supergraph gives to a directive of a feature of the federation specifications. */
export function nameOfDirective(document: DocumentNode, feature: string, directive = feature): string {
  const links = document.definitions.flatMap((definition) =>
    definition.kind === Kind.SCHEMA_DEFINITION || definition.kind === Kind.SCHEMA_EXTENSION
      ? (definition.directives ?? []).filter(({ name }) => name.value === 'link').map(argumentsOf)
      : [],
  );
  const link = links.find(({ url }) => typeof url === 'string' && url.includes(`specs.apollo.dev/${feature}/v`));
  const imports: readonly unknown[] = Array.isArray(link?.import) ? link.import : [];
  // A name that was imported holds, whatever the feature itself is called here.
  if (imports.includes(`@${directive}`)) {
    return directive;
  }
  const imported = imports.find((each): each is Import => (each as Partial<Import> | null)?.name === `@${directive}`);
  if (imported) {
    return (imported.as ?? imported.name).replace(/^@/, '');
  }
  const prefix = typeof link?.as === 'string' ? link.as : feature;
  return directive === feature ? prefix : `${prefix}__${directive}`;
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

export function argumentsOf(directive: ConstDirectiveNode): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    (directive.arguments ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value)]),
  );
}

/** GraphQL coerces a single value to a list of it. */
function alternatives(value: unknown): Alternatives {
  return listOf(value).map((group) => listOf(group).filter((name) => typeof name === 'string'));
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === null || value === undefined ? [] : [value];
}
