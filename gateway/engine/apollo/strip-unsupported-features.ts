import {
  type DirectiveNode,
  type DocumentNode,
  Kind,
  parse,
  print,
  type SchemaDefinitionNode,
  type SchemaExtensionNode,
  visit,
} from 'graphql';

/** Features of which @apollo/gateway says "is for: SECURITY but is unsupported", or that it would not carry out. */
const UNSUPPORTED = new Set(['authenticated', 'requiresScopes', 'policy', 'context', 'cacheTag']);

/**
 * The supergraph without the features that @apollo/gateway refuses to load: their links, definitions and uses
 * are taken out, everything else stays. Whoever enforces those features keeps the full SDL.
 */
export function stripUnsupportedFeatures(supergraphSdl: string): string {
  const document = parse(supergraphSdl, { noLocation: true });
  const features = unsupportedFeatures(document);
  if (features.size === 0) {
    return supergraphSdl;
  }
  const belongs = (name: string): boolean => features.has(name) || features.has(name.split('__')[0] ?? '');
  const stripped: DocumentNode = visit(document, {
    enter(node) {
      switch (node.kind) {
        case Kind.DIRECTIVE_DEFINITION:
        case Kind.SCALAR_TYPE_DEFINITION:
        case Kind.ENUM_TYPE_DEFINITION:
        case Kind.INPUT_OBJECT_TYPE_DEFINITION:
          return belongs(node.name.value) ? null : undefined;
        case Kind.DIRECTIVE:
          return belongs(node.name.value) || features.has(linkedFeature(node) ?? '') ? null : undefined;
        case Kind.ARGUMENT:
          return node.name.value === 'contextArguments' && features.has('context') ? null : undefined;
        default:
          return undefined;
      }
    },
  });
  return print(stripped);
}

/** Names by which the unsupported features go in this document (`@link(as:)` may rename them). */
function unsupportedFeatures(document: DocumentNode): Set<string> {
  const names = new Set<string>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.SCHEMA_DEFINITION || definition.kind === Kind.SCHEMA_EXTENSION) {
      for (const link of links(definition)) {
        const name = linkedFeature(link);
        const specification = featureOf(link);
        if (name !== undefined && specification !== undefined && UNSUPPORTED.has(specification)) {
          names.add(name);
        }
      }
    }
  }
  return names;
}

function links(node: SchemaDefinitionNode | SchemaExtensionNode): readonly DirectiveNode[] {
  return (node.directives ?? []).filter((directive) => directive.name.value === 'link');
}

function featureOf(link: DirectiveNode): string | undefined {
  return text(link, 'url')?.match(/^https:\/\/specs\.apollo\.dev\/([^/]+)\/v/)?.[1];
}

function linkedFeature(directive: DirectiveNode): string | undefined {
  return directive.name.value === 'link' ? (text(directive, 'as') ?? featureOf(directive)) : undefined;
}

function text(directive: DirectiveNode, name: string): string | undefined {
  const value = directive.arguments?.find((argument) => argument.name.value === name)?.value;
  return value?.kind === Kind.STRING ? value.value : undefined;
}
