import type { FieldNode, GraphQLCompositeType, GraphQLNamedType, GraphQLOutputType, SelectionSetNode } from 'graphql';
import type { Requirement } from '../requirements/requirement.ts';

/**
 * A place of the answer where objects stand: what was selected there by all fields of the same response key together,
 * taken apart by the type that an object may have.
 */
export interface Position {
  readonly type: GraphQLCompositeType;
  readonly sets: readonly SelectionSetNode[];
  readonly variants: readonly Variant[];
  /** Something is withheld here or below. */
  readonly touched: boolean;
  /** Whatever object stands here, a null that may not be makes it null. */
  readonly isVoid: boolean;
}

/** What is selected of objects of one type. */
export interface Variant {
  readonly runtime: GraphQLNamedType;
  /** In the order of the answer. */
  readonly entries: readonly Entry[];
  readonly isVoid: boolean;
}

export interface Entry {
  /** The client's name for it. */
  readonly key: string;
  readonly name: string;
  readonly nodes: readonly FieldNode[];
  readonly type: GraphQLOutputType;
  readonly withheld: Withheld | undefined;
  /** Absent on leaves. */
  readonly position: Position | undefined;
  /** Its value is null whatever anyone answers, so nobody is asked. */
  readonly isNull: boolean;
}

export interface Withheld {
  readonly requirement: Requirement;
  /** The name of a type is withheld only from objects of that type, so it is told of when one is met. */
  readonly onlyIfMet: boolean;
}
