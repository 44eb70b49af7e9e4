import { hash } from 'node:crypto';
import { type ConstDirectiveNode, type DocumentNode, isTypeDefinitionNode, isTypeExtensionNode, Kind } from 'graphql';
import { isRoot } from './sensitivity.ts';

/** The same in both languages of the city. */
export interface Words {
  readonly en: string;
  readonly vi: string;
}

/** What a department calls itself, its offices and what it holds of persons: how an access log speaks of it. */
export interface Glossary {
  /** Null where the department's SDL does not say. */
  readonly department: Words | null;
  /** By role: `doctor`. */
  readonly roles: Readonly<Record<string, Words>>;
  /** By field or type: `Citizen.healthRecord`, `HealthRecord`. Fields that share their type's words are left out. */
  readonly fields: Readonly<Record<string, Words>>;
}

interface Directed {
  readonly directives?: readonly ConstDirectiveNode[];
}

function textOf(directive: ConstDirectiveNode, name: string): string | null {
  const value = directive.arguments?.find((each) => each.name.value === name)?.value;
  return value?.kind === Kind.STRING ? value.value : null;
}

function wordsIn(directive: ConstDirectiveNode | undefined): Words | null {
  const en = directive && textOf(directive, 'en');
  const vi = directive && textOf(directive, 'vi');
  return en && vi ? { en, vi } : null;
}

const named = ({ directives = [] }: Directed, name: string) => directives.filter((each) => each.name.value === name);

/** Reads `@department`, `@role` and the words of `@personal` from a department's SDL. */
export function glossaryOf(sdl: DocumentNode): Glossary {
  const roles: Record<string, Words> = Object.create(null);
  const fields: Record<string, Words> = Object.create(null);
  let department: Words | null = null;
  for (const node of sdl.definitions) {
    if (node.kind === Kind.SCHEMA_EXTENSION || node.kind === Kind.SCHEMA_DEFINITION) {
      department ??= wordsIn(named(node, 'department')[0]);
      for (const role of named(node, 'role')) {
        const name = textOf(role, 'name');
        const words = wordsIn(role);
        if (name && words) {
          roles[name] = words;
        }
      }
    }
    if (!(isTypeDefinitionNode(node) || isTypeExtensionNode(node)) || !('fields' in node)) {
      continue;
    }
    for (const each of [node, ...(node.fields ?? [])]) {
      const words = wordsIn(named(each, 'personal')[0]);
      if (words) {
        fields[each === node ? node.name.value : `${node.name.value}.${each.name.value}`] = words;
      }
    }
  }
  return { department, roles, fields };
}

/** The type of persons themselves: every department adds to it, so that its fields are named one by one. */
const PERSON = 'Citizen';

/** What a coordinate is called, by its own words or its type's; null where nobody has given it any. */
export function wordsOf(fields: Glossary['fields'], coordinate: string): Words | null {
  const type = coordinate.split('.')[0]!;
  const oneByOne = type === PERSON || isRoot(type);
  return fields[coordinate] ?? (oneByOne ? null : (fields[type] ?? null));
}

/** Equal for glossaries that say the same, so that one that is known need not be sent. */
export const digestOf = (glossary: Glossary): string => hash('sha256', JSON.stringify(glossary), 'hex').slice(0, 16);
