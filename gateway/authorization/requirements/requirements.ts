import { parseSupergraph } from '../../supergraph/parse.ts';
import { Kind, parse, type SelectionSetNode } from 'graphql';
import { type DeclaredField, type Declarations, readDeclarations } from './declared.ts';
import { directiveNames } from './directives.ts';
import { NOTHING, openRequirementTable, type Requirement } from './requirement.ts';

/** What every coordinate of a supergraph requires of a viewer. */
export interface Requirements {
  /**
   * For a field of an object: its own requirement, those of its parent's and its returned type, and of all that
   * departments read to answer it.
   */
  ofField(type: string, field: string): Requirement;
  ofType(type: string): Requirement;
  /** Names of all policies in use. */
  readonly policies: ReadonlySet<string>;
  /** False where nothing is protected at all. */
  readonly any: boolean;
}

/**
 * Compiles the requirements of a supergraph, once for each. Composition copies what implementations require to their
 * interfaces and what interface objects require to their implementations, so object types carry everything; what an
 * interface alone requires is held to be meant for all of its implementations.
 */
export function readRequirements(supergraphSdl: string): Requirements {
  const document = parseSupergraph(supergraphSdl);
  const compiler = new Compiler(readDeclarations(document, directiveNames(document)));
  const all = compiler.every();
  return {
    ofField: (type, field) => compiler.field(type, field),
    ofType: (type) => compiler.type(type),
    policies: new Set(all.flatMap(({ policies }) => policies.flat(2))),
    any: all.length > 0,
  };
}

class Compiler {
  readonly #declared: Declarations;
  readonly #table = openRequirementTable();
  readonly #types = new Map<string, Requirement>();
  readonly #fields = new Map<string, Requirement>();
  readonly #interfacesOf = new Map<string, string[]>();

  constructor(declared: Declarations) {
    this.#declared = declared;
    for (const [abstract, members] of declared.members) {
      for (const member of members) {
        this.#interfacesOf.set(member, [...(this.#interfacesOf.get(member) ?? []), abstract]);
      }
    }
  }

  /** Each requirement that is asked anywhere, once. */
  every(): Requirement[] {
    const all = [...this.#declared.types].flatMap(([type, { fields }]) => [
      this.type(type),
      ...[...fields.keys()].map((field) => this.field(type, field)),
    ]);
    return [...new Set(all)].filter((requirement) => requirement !== NOTHING);
  }

  type(name: string): Requirement {
    const known = this.#types.get(name);
    if (known !== undefined) {
      return known;
    }
    const own = this.#declared.types.get(name)?.requirement ?? NOTHING;
    const inherited = (this.#interfacesOf.get(name) ?? []).map((abstract) =>
      alone(
        this.#declared.types.get(abstract)?.requirement,
        this.#implementations(abstract).map((member) => this.#declared.types.get(member)?.requirement),
      ),
    );
    const requirement = this.#table.all([own, ...inherited]);
    this.#types.set(name, requirement);
    return requirement;
  }

  field(type: string, name: string): Requirement {
    const coordinate = `${type}.${name}`;
    const known = this.#fields.get(coordinate);
    if (known !== undefined) {
      return known;
    }
    const field = this.#declared.types.get(type)?.fields.get(name);
    if (field === undefined) {
      return this.type(type);
    }
    // Stands while the field's own reads are followed, so that fields that read each other come to an end.
    this.#fields.set(coordinate, this.#table.all([this.type(type), ...this.#own(type, name, field)]));
    const requirement = this.#table.all([
      this.type(type),
      ...this.#own(type, name, field),
      ...this.#readThrough(type, field),
    ]);
    this.#fields.set(coordinate, requirement);
    return requirement;
  }

  #own(type: string, name: string, field: DeclaredField): Requirement[] {
    const inherited = (this.#interfacesOf.get(type) ?? []).map((abstract) =>
      alone(
        this.#declared.types.get(abstract)?.fields.get(name)?.requirement,
        this.#implementations(abstract).map(
          (member) => this.#declared.types.get(member)?.fields.get(name)?.requirement,
        ),
      ),
    );
    // Whether an abstract type is withheld is decided object by object.
    const returned = this.#declared.members.has(field.type) ? NOTHING : this.type(field.type);
    return [field.requirement, returned, ...inherited];
  }

  /** Composition refuses fields that read more than they require; a supergraph from elsewhere may have them. */
  #readThrough(type: string, field: DeclaredField): Requirement[] {
    return [
      ...field.reads.flatMap((selection) => this.#selection(type, `{ ${selection} }`)),
      ...field.readsContext.flatMap(({ context, selection }) =>
        [...(this.#declared.contexts.get(context) ?? [])].flatMap((setter) => this.#selection(setter, selection)),
      ),
    ];
  }

  #selection(type: string, text: string): Requirement[] {
    const [definition] = parse(text, { noLocation: true }).definitions;
    return definition?.kind === Kind.OPERATION_DEFINITION ? this.#selected(type, definition.selectionSet) : [];
  }

  #selected(type: string, { selections }: SelectionSetNode): Requirement[] {
    return selections.flatMap((selection) => {
      switch (selection.kind) {
        case Kind.FIELD: {
          const runtimes = this.#declared.members.has(type) ? this.#implementations(type) : [type];
          const returned = runtimes
            .map((runtime) => this.#declared.types.get(runtime)?.fields.get(selection.name.value)?.type)
            .find((name) => name !== undefined);
          const below =
            selection.selectionSet && returned !== undefined ? this.#selected(returned, selection.selectionSet) : [];
          return [...runtimes.map((runtime) => this.field(runtime, selection.name.value)), ...below];
        }
        case Kind.INLINE_FRAGMENT:
          return this.#selected(selection.typeCondition?.name.value ?? type, selection.selectionSet);
        case Kind.FRAGMENT_SPREAD:
          return [];
        default:
          return selection satisfies never;
      }
    });
  }

  #implementations(abstract: string): string[] {
    return [...(this.#declared.members.get(abstract) ?? [])];
  }
}

/** What an interface requires of its own accord: the kinds of requirement that no implementation has. */
function alone(declared: Requirement | undefined, implementations: readonly (Requirement | undefined)[]): Requirement {
  if (declared === undefined) {
    return NOTHING;
  }
  const nobody = (asks: (requirement: Requirement) => boolean) =>
    implementations.every((requirement) => requirement === undefined || !asks(requirement));
  return {
    authenticated: declared.authenticated && nobody(({ authenticated }) => authenticated),
    scopes: nobody(({ scopes }) => scopes.length > 0) ? declared.scopes : [],
    policies: nobody(({ policies }) => policies.length > 0) ? declared.policies : [],
  };
}
