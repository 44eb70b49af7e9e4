import { type DirectiveNode, type DocumentNode, Kind, parse, print, valueFromASTUntyped, visit } from 'graphql';

/** Features of which @apollo/gateway says "is for: SECURITY but is unsupported", or that it would not carry out. */
const UNSUPPORTED = new Set(['authenticated', 'requiresScopes', 'policy', 'context', 'cacheTag']);

/**
 * The supergraph without the features that @apollo/gateway refuses to load: their links, definitions and uses
 * are taken out, by whatever names they go here; everything else stays. Whoever enforces them keeps the full SDL.
 */
export function stripUnsupportedFeatures(supergraphSdl: string): string {
  const document = parse(supergraphSdl, { noLocation: true });
  const links = linksOf(document).filter(isUnsupported);
  if (links.length === 0) {
    return supergraphSdl;
  }
  const namespaces = new Set(links.map(namespaceOf));
  const names = new Set(links.flatMap((link) => [`@${namespaceOf(link)}`, ...importsOf(link)]));
  const belongs = (name: string): boolean =>
    names.has(name) || (name.includes('__') && namespaces.has(name.replace(/^@/, '').split('__')[0] ?? ''));
  const stripped: DocumentNode = visit(document, {
    enter(node) {
      switch (node.kind) {
        case Kind.SCALAR_TYPE_DEFINITION:
        case Kind.ENUM_TYPE_DEFINITION:
        case Kind.INPUT_OBJECT_TYPE_DEFINITION:
          return belongs(node.name.value) ? null : undefined;
        case Kind.DIRECTIVE_DEFINITION:
          return belongs(`@${node.name.value}`) ? null : undefined;
        case Kind.DIRECTIVE:
          return belongs(`@${node.name.value}`) || (isLink(node) && isUnsupported(node)) ? null : undefined;
        case Kind.ARGUMENT:
          return node.name.value === 'contextArguments' ? null : undefined;
        default:
          return undefined;
      }
    },
  });
  return print(stripped);
}

function linksOf({ definitions }: DocumentNode): DirectiveNode[] {
  return definitions.flatMap((definition) =>
    definition.kind === Kind.SCHEMA_DEFINITION || definition.kind === Kind.SCHEMA_EXTENSION
      ? (definition.directives ?? []).filter(isLink)
      : [],
  );
}

function isLink({ name }: { readonly name: { readonly value: string } }): boolean {
  return name.value === 'link';
}

function isUnsupported(link: DirectiveNode): boolean {
  return UNSUPPORTED.has(featureOf(link) ?? '');
}

function featureOf(link: DirectiveNode): string | undefined {
  const url = argumentOf(link, 'url');
  return typeof url === 'string' ? url.match(/^https:\/\/specs\.apollo\.dev\/([^/]+)\/v/)?.[1] : undefined;
}

/** The name of the feature's chief directive, and what stands before `__` in all that is not imported. */
function namespaceOf(link: DirectiveNode): string {
  const as = argumentOf(link, 'as');
  return typeof as === 'string' ? as : (featureOf(link) ?? '');
}

/** The names that imports go by in this document, directives with their `@`. */
function importsOf(link: DirectiveNode): string[] {
  const imports = argumentOf(link, 'import');
  return (Array.isArray(imports) ? imports : [])
    .map((each) => (typeof each === 'object' && each !== null ? (each.as ?? each.name) : each))
    .filter((name) => typeof name === 'string');
}

function argumentOf(directive: DirectiveNode, name: string): unknown {
  const argument = directive.arguments?.find((each) => each.name.value === name);
  return argument && valueFromASTUntyped(argument.value);
}
