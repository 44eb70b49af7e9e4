import {
  type DocumentNode,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  Kind,
  type OperationDefinitionNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { conditionVariables, type Variables } from '../../operation/conditions.ts';
import { NOTHING, type Requirement } from '../requirements/requirement.ts';
import type { Requirements } from '../requirements/requirements.ts';
import { runtimesOf } from '../../operation/collect-fields.ts';
import { fragmentsOf } from '../../operation/fragments.ts';
import { compilePositions } from './compile.ts';
import { type Denial, listDenials } from './denials.ts';
import type { Position } from './position.ts';
import { type Reduced, reduce } from './reduce.ts';

/** What one decision makes of an operation. */
export interface Verdict {
  readonly denials: readonly Denial[];
  readonly root: Position;
  /** Written when it is first wanted. */
  reduced(): Reduced;
  /** Tells this reduced form from others of the same document. */
  readonly key: string;
}

/** Decides over the operations of one supergraph. */
export interface Authorizer {
  /** All that the operation could be asked to fulfil; none for most operations. */
  requirementsOf(document: DocumentNode, operation: OperationDefinitionNode): Touching;
}

/** An operation that touches something protected. */
export interface Touching {
  readonly requirements: readonly Requirement[];
  /**
   * Equal decisions give the same object. `undefined`: nothing is withheld.
   *
   * @param granted those of `requirements` that the viewer fulfils
   * @param variables coerced; only `@include` and `@skip` look at them
   */
  decide(granted: ReadonlySet<Requirement>, variables: Variables): Verdict | undefined;
}

/** Different decisions over one operation that are kept. */
const VERDICTS_MAX = 64;

export function openAuthorizer(schema: GraphQLSchema, requirements: Requirements): Authorizer {
  const known = new WeakMap<DocumentNode, Map<string, Touching>>();
  return {
    requirementsOf(document, operation) {
      const name = operation.name?.value ?? '';
      const byName = known.get(document) ?? new Map<string, Touching>();
      known.set(document, byName);
      const found = byName.get(name) ?? touching(document, operation, schema, requirements);
      byName.set(name, found);
      return found;
    },
  };
}

function touching(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  schema: GraphQLSchema,
  requirements: Requirements,
): Touching {
  const fragments = fragmentsOf(document);
  const asked = requirements.any ? askedOf(document, schema, requirements) : [];
  const conditions = conditionVariables(document, operation);
  const verdicts = new Map<string, { readonly verdict: Verdict | undefined }>();
  const make = (granted: ReadonlySet<Requirement>, variables: Variables, key: string): Verdict | undefined => {
    const client = { schema, operation, fragments, variables };
    const root = compilePositions(client, requirements, granted);
    if (!root.touched) {
      return undefined;
    }
    let reduced: Reduced | undefined;
    return { denials: listDenials(root), root, key, reduced: () => (reduced ??= reduce(client, root)) };
  };
  return {
    requirements: asked,
    decide(granted, variables) {
      if (asked.every((requirement) => granted.has(requirement))) {
        return undefined;
      }
      const grants = asked.map((requirement) => (granted.has(requirement) ? '1' : '0'));
      const key = `${grants.join('')} ${conditions.map((name) => (variables.get(name) === true ? '1' : '0')).join('')}`;
      const found = verdicts.get(key);
      if (found !== undefined) {
        return found.verdict;
      }
      if (verdicts.size >= VERDICTS_MAX) {
        verdicts.clear();
      }
      const verdict = make(granted, variables, key);
      verdicts.set(key, { verdict });
      return verdict;
    },
  };
}

/** Everything required by any field of the document, on whatever object it may be asked. */
function askedOf(document: DocumentNode, schema: GraphQLSchema, requirements: Requirements): Requirement[] {
  const asked = new Set<Requirement>();
  const info = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(info, {
      [Kind.FIELD]: (node) => {
        const parent = info.getParentType();
        if (!isCompositeType(parent) || node.name.value.startsWith('__') || parent.name.startsWith('__')) {
          return;
        }
        for (const runtime of runtimesOf(schema, parent)) {
          asked.add(requirements.ofField(runtime.name, node.name.value));
        }
        const returned = getNamedType(info.getType());
        if (isAbstractType(returned)) {
          for (const runtime of runtimesOf(schema, returned)) {
            asked.add(requirements.ofType(runtime.name));
          }
        }
      },
    }),
  );
  asked.delete(NOTHING);
  return [...asked];
}
