import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { EntityLookup, FetchNode, Path, Requirement } from '../plan.ts';
import { covers, type FieldTree, merged, NOTHING, type Resolvers } from './resolvers.ts';

/** A field that a request asks of a department that cannot answer it there. */
export interface Fault {
  readonly field: FieldNode;
  /** The type that the request asks it of. */
  readonly type: string;
  /** Response keys from the root to the objects that it is asked of, for each place of the request. */
  readonly places: readonly (readonly string[])[];
  /** For the logs. */
  readonly message: string;
}

/**
 * Finds the fields that belong to others, and those whose requirements the request does not bring. A department
 * answers such a field with null and without an error, so nobody would ever know.
 */
export function faultsOf(fetch: FetchNode, resolvers: Resolvers): readonly Fault[] {
  const reading = new Reading(fetch, resolvers);
  reading.read();
  return reading.faults;
}

/** What a department is told or answers for others at one place. */
interface Surroundings {
  readonly type: string;
  readonly places: readonly (readonly string[])[];
  readonly provided: FieldTree;
  /** The request's lookup, right at the entity. */
  readonly lookup?: EntityLookup | undefined;
}

class Reading {
  readonly faults: Fault[] = [];
  readonly #fetch: FetchNode;
  readonly #resolvers: Resolvers;
  readonly #operation: OperationDefinitionNode | undefined;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;

  constructor(fetch: FetchNode, resolvers: Resolvers) {
    this.#fetch = fetch;
    this.#resolvers = resolvers;
    this.#operation = definitionsIn(fetch.document, Kind.OPERATION_DEFINITION)[0];
    this.#fragments = new Map(
      definitionsIn(fetch.document, Kind.FRAGMENT_DEFINITION).map((fragment) => [fragment.name.value, fragment]),
    );
  }

  read(): void {
    const { target } = this.#fetch;
    if (this.#operation === undefined) {
      return;
    }
    const { operation, selectionSet } = this.#operation;
    if (target.kind === 'root') {
      this.#below(selectionSet, { type: ROOTS[operation], places: [keysOf(target.path)], provided: NOTHING });
      return;
    }
    for (const selection of selectionSet.selections) {
      const lookup = target.lookups.find(
        ({ alias }) => selection.kind === Kind.FIELD && (selection.alias ?? selection.name).value === alias,
      );
      if (lookup !== undefined && selection.kind === Kind.FIELD && selection.selectionSet !== undefined) {
        const places = lookup.paths.map(keysOf);
        this.#below(selection.selectionSet, { type: '_Entity', places, provided: NOTHING, lookup });
      }
    }
  }

  #below({ selections }: SelectionSetNode, around: Surroundings): void {
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

  #field(field: FieldNode, { type, places, provided, lookup }: Surroundings): void {
    const name = field.name.value;
    const resolver = this.#resolvers.of(this.#fetch.department, type, name);
    if (resolver === undefined) {
      return;
    }
    const below = provided.get(name);
    const asked = `${this.#fetch.department} is asked for ${type}.${name}`;
    if (resolver.external && below === undefined) {
      this.faults.push({ field, type, places, message: `${asked}, which it leaves to others` });
    } else if (!covers(lookup === undefined ? provided : broughtBy(lookup), resolver.requires)) {
      this.faults.push({ field, type, places, message: `${asked} without all that it requires` });
    } else if (field.selectionSet !== undefined) {
      const key = (field.alias ?? field.name).value;
      this.#below(field.selectionSet, {
        type: resolver.type,
        places: places.map((keys) => [...keys, key]),
        provided: merged(below, resolver.provides),
      });
    }
  }
}

const ROOTS = { query: 'Query', mutation: 'Mutation', subscription: 'Subscription' } as const;

const keysOf = (path: Path): string[] => path.flatMap((step) => (step.kind === 'field' ? [step.name] : []));

function definitionsIn<K extends DocumentNode['definitions'][number]['kind']>(document: DocumentNode, kind: K) {
  return document.definitions.filter(
    (definition): definition is Extract<DocumentNode['definitions'][number], { kind: K }> => definition.kind === kind,
  );
}

/** All that a lookup's representations hold; which type brings it is the planner's to know. */
const broughtBy = ({ requires }: EntityLookup): FieldTree => treeOf(requires);

function treeOf(requirements: readonly Requirement[]): FieldTree {
  return requirements.reduce<FieldTree>((tree, requirement) => {
    const inner = treeOf(requirement.selections ?? []);
    return merged(tree, requirement.kind === 'type' ? inner : new Map([[requirement.write, inner]]));
  }, NOTHING);
}
