import { type ConstDirectiveNode, type DocumentNode, Kind, valueFromASTUntyped } from 'graphql';

interface Import {
  readonly name: string;
  readonly as?: string;
}

/**
 * The name that a supergraph gives to a directive of a feature of the federation specifications.
 *
 * A schema links a feature by its address and may rename what it brings: `as:` changes the prefix of all of it, an
 * entry of `import:` the name of one directive or type. https://specs.apollo.dev/link/v1.0
 */
export function nameOfDirective(document: DocumentNode, feature: string, directive = feature): string {
  const name = nameOfImport(document, feature, `@${directive}`);
  return name?.replace(/^@/, '') ?? prefixedName(document, feature, directive);
}

/** The name that a supergraph gives to a type of a feature: `join__Graph`, unless its link says otherwise. */
export function nameOfType(document: DocumentNode, feature: string, type: string): string {
  return nameOfImport(document, feature, type) ?? prefixedName(document, feature, type);
}

/** An imported name holds, whatever the feature itself is called. */
function nameOfImport(document: DocumentNode, feature: string, element: string): string | undefined {
  const link = linkOf(document, feature);
  const imports: readonly unknown[] = Array.isArray(link?.import) ? link.import : [];
  if (imports.includes(element)) {
    return element;
  }
  const imported = imports.find((each): each is Import => (each as Partial<Import> | null)?.name === element);
  return imported && (imported.as ?? imported.name);
}

/** A directive that is called as its feature is needs no prefix. */
function prefixedName(document: DocumentNode, feature: string, element: string): string {
  const link = linkOf(document, feature);
  const prefix = typeof link?.as === 'string' ? link.as : feature;
  return element === feature ? prefix : `${prefix}__${element}`;
}

function linkOf({ definitions }: DocumentNode, feature: string): Readonly<Record<string, unknown>> | undefined {
  const links = definitions.flatMap((definition) =>
    definition.kind === Kind.SCHEMA_DEFINITION || definition.kind === Kind.SCHEMA_EXTENSION
      ? (definition.directives ?? []).filter(({ name }) => name.value === 'link').map(argumentsOf)
      : [],
  );
  return links.find(({ url }) => typeof url === 'string' && url.includes(`specs.apollo.dev/${feature}/v`));
}

/** The arguments of a directive as values: enum values and strings are both texts. */
export function argumentsOf(directive: ConstDirectiveNode): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    (directive.arguments ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value)]),
  );
}
