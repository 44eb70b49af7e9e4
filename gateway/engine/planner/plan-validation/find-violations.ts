import {
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { type EntityLookup, type FetchNode, type Path, type Requirement, responseKeysOf } from '../plan.ts';
import { covers, type FieldTree, mergeTrees, EMPTY_TREE, type Resolvers, type Resolving } from './resolvers.ts';

/** A field that a fetch selects from a subgraph that cannot resolve it there. */
export interface Violation {
  readonly field: FieldNode;
  /** The type that the request asks it of. */
  readonly type: string;
  /** The response paths, without indices, of the objects that it is selected on. */
  readonly places: readonly (readonly string[])[];
  /** For the logs. */
  readonly message: string;
}

/**
 * Finds the fields of a fetch that other subgraphs own, and those whose `@requires` the fetch does not bring. The
 * subgraph would resolve such a field to null without an error, so the client would never learn that it is wrong.
 */
export function findViolations(fetch: FetchNode, resolvers: Resolvers): readonly Violation[] {
  const resolving = resolvers.of(fetch.subgraph);
  if (resolving === undefined) {
    return NONE;
  }
  const reading = new ViolationFinder(fetch, resolving, resolvers.roots);
  reading.read();
  return reading.violations;
}

const NONE: readonly Violation[] = [];

/** What the subgraph is sent or provides around a selection. */
interface SelectionContext {
  readonly type: string;
  /** Where the request begins. */
  readonly roots: readonly Path[];
  /** The response keys from there down. */
  readonly below?: Below | undefined;
  readonly provided: FieldTree;
  /** The request's lookup, right at the entity. */
  readonly lookup?: EntityLookup | undefined;
}

interface Below {
  readonly key: string;
  readonly above: Below | undefined;
}

class ViolationFinder {
  readonly violations: Violation[] = [];
  readonly #fetch: FetchNode;
  readonly #resolving: Resolving;
  readonly #roots: Resolvers['roots'];
  readonly #operation: OperationDefinitionNode | undefined;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;

  constructor(fetch: FetchNode, resolving: Resolving, roots: Resolvers['roots']) {
    this.#roots = roots;
    this.#fetch = fetch;
    this.#resolving = resolving;
    const { definitions } = fetch.document;
    this.#operation = definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
    this.#fragments = new Map(
      definitions
        .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
        .map((fragment) => [fragment.name.value, fragment]),
    );
  }

  read(): void {
    const { target } = this.#fetch;
    if (this.#operation === undefined) {
      return;
    }
    const { operation, selectionSet } = this.#operation;
    if (target.kind === 'root') {
      this.#below(selectionSet, { type: this.#roots.get(operation) ?? '', roots: [target.path], provided: EMPTY_TREE });
      return;
    }
    for (const selection of selectionSet.selections) {
      const lookup = target.lookups.find(
        ({ alias }) => selection.kind === Kind.FIELD && (selection.alias ?? selection.name).value === alias,
      );
      if (lookup !== undefined && selection.kind === Kind.FIELD && selection.selectionSet !== undefined) {
        const roots = lookup.paths;
        this.#below(selection.selectionSet, { type: '_Entity', roots, provided: EMPTY_TREE, lookup });
      }
    }
  }

  #below({ selections }: SelectionSetNode, around: SelectionContext): void {
    for (const selection of selections) {
      switch (selection.kind) {
        case Kind.FIELD:
          this.#field(selection, around);
          break;
        case Kind.INLINE_FRAGMENT:
          this.#below(selection.selectionSet, {
            ...around,
            type: selection.typeCondition?.name.value ?? around.type,
          });
          break;
        case Kind.FRAGMENT_SPREAD: {
          const fragment = this.#fragments.get(selection.name.value);
          if (fragment !== undefined) {
            this.#below(fragment.selectionSet, { ...around, type: fragment.typeCondition.name.value });
          }
          break;
        }
        default:
          selection satisfies never;
      }
    }
  }

  #field(field: FieldNode, around: SelectionContext): void {
    const { type, provided, lookup } = around;
    const name = field.name.value;
    const resolver = this.#resolving.get(type)?.get(name);
    if (resolver === undefined) {
      return;
    }
    const below = provided.get(name);
    if (resolver.external && below === undefined) {
      this.#tell(field, around, ', which it leaves to others');
    } else if (resolver.requires.size > 0 && !covers(lookup ? broughtBy(lookup) : provided, resolver.requires)) {
      this.#tell(field, around, ' without all that it requires');
    } else if (field.selectionSet !== undefined) {
      this.#below(field.selectionSet, {
        type: resolver.type,
        roots: around.roots,
        below: { key: (field.alias ?? field.name).value, above: around.below },
        provided: mergeTrees(below, resolver.provides),
      });
    }
  }

  #tell(field: FieldNode, { type, roots, below }: SelectionContext, fault: string): void {
    const down: string[] = [];
    for (let step = below; step !== undefined; step = step.above) {
      down.unshift(step.key);
    }
    const places = roots.map((root) => [...responseKeysOf(root), ...down]);
    const message = `${this.#fetch.subgraph} is asked for ${type}.${field.name.value}${fault}`;
    this.violations.push({ field, type, places, message });
  }
}

/** All that a lookup's representations hold; which type brings it is the planner's to know. */
const broughtBy = ({ requires }: EntityLookup): FieldTree => treeOf(requires);

function treeOf(requirements: readonly Requirement[]): FieldTree {
  return requirements.reduce<FieldTree>((tree, requirement) => {
    const inner = treeOf(requirement.selections ?? []);
    return mergeTrees(tree, requirement.kind === 'type' ? inner : new Map([[requirement.write, inner]]));
  }, EMPTY_TREE);
}
