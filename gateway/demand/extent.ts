import { type ASTNode, type DocumentNode, Kind } from 'graphql';

/** How much there is to read of a document, whatever it means. */
export interface Extent {
  /** How deep nodes stand within one another: selections, values and types. */
  readonly nesting: number;
  /** As they are written, whether an operation reaches them or not. */
  readonly fields: number;
  readonly operations: number;
  readonly fragments: number;
  readonly variableUses: number;
}

/** Walks with a stack of its own: what the parser could still nest may be too deep for another recursion. */
export function extentOf(document: DocumentNode): Extent {
  let nesting = 0;
  let fields = 0;
  let operations = 0;
  let fragments = 0;
  let variableUses = 0;
  const nodes: ASTNode[] = [document];
  const depths: number[] = [0];
  for (let node = nodes.pop(); node !== undefined; node = nodes.pop()) {
    const depth = depths.pop()!;
    nesting = Math.max(nesting, depth);
    switch (node.kind) {
      case Kind.NAME:
        continue;
      case Kind.FIELD:
        fields++;
        break;
      case Kind.OPERATION_DEFINITION:
        operations++;
        break;
      case Kind.FRAGMENT_DEFINITION:
        fragments++;
        break;
      case Kind.VARIABLE:
        variableUses++;
        continue;
    }
    for (const key in node) {
      const below: unknown = key === 'loc' ? undefined : node[key as keyof typeof node];
      if (Array.isArray(below)) {
        for (const each of below as readonly ASTNode[]) {
          nodes.push(each);
          depths.push(depth + 1);
        }
      } else if (typeof below === 'object' && below !== null) {
        nodes.push(below as ASTNode);
        depths.push(depth + 1);
      }
    }
  }
  return { nesting, fields, operations, fragments, variableUses };
}
