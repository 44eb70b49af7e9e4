import { type DocumentNode, Kind, visit } from 'graphql';
import { mentionsDefer } from '../../operation/conditions.ts';

const known = new WeakMap<DocumentNode, DocumentNode>();

/** The document without `@defer`, which the stock engine does not carry out and in places stumbles over. */
export function stripDefer(document: DocumentNode): DocumentNode {
  let plain = known.get(document);
  if (plain === undefined) {
    plain = mentionsDefer(document)
      ? visit(document, { [Kind.DIRECTIVE]: ({ name }) => (name.value === 'defer' ? null : undefined) })
      : document;
    known.set(document, plain);
  }
  return plain;
}
