import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import { PURPOSE_CODE } from './case.ts';
import type { Purpose, Purposes } from './purpose.ts';

/** Something wrong, and where: `subgraphs/health/purposes.yaml:12`. */
export interface PurposeProblem {
  readonly place: string;
  readonly sentence: string;
}

export interface RegisteredField {
  readonly purpose: string;
  readonly coordinate: string;
  readonly place: string;
}

export interface NamedRole {
  readonly purpose: string;
  readonly role: string;
  readonly place: string;
}

export interface PurposeRegister {
  readonly purposes: Purposes;
  readonly roles: readonly NamedRole[];
  readonly fields: readonly RegisteredField[];
  readonly problems: readonly PurposeProblem[];
}

interface Written {
  readonly title?: { readonly vi?: unknown; readonly en?: unknown };
  readonly legalBasis?: unknown;
  readonly basis?: unknown;
  readonly roles?: unknown;
  readonly case?: unknown;
  readonly withholding?: unknown;
  readonly fields?: unknown;
}

const KEYS = ['title', 'legalBasis', 'basis', 'roles', 'case', 'withholding', 'fields'];
const COORDINATE = /^[A-Z]\w*\.[a-z]\w*$/;
const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Reads a department's register from YAML; every problem is told with its line. */
export function parsePurposes(text: string, file: string): PurposeRegister {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const problems: PurposeProblem[] = [];
  const placeOf = (path: readonly (string | number)[]): string => {
    for (let length = path.length; length > 0; length--) {
      const node = document.getIn(path.slice(0, length), true) as { range?: [number] } | undefined;
      if (node?.range) {
        return `${file}:${lines.linePos(node.range[0]).line}`;
      }
    }
    return `${file}:1`;
  };
  for (const { message, linePos } of document.errors) {
    problems.push({ place: `${file}:${linePos?.[0].line ?? 1}`, sentence: message.split('\n')[0]! });
  }
  if (problems.length > 0) {
    return { purposes: new Map(), roles: [], fields: [], problems };
  }
  const purposes = new Map<string, Purpose>();
  const fields: RegisteredField[] = [];
  const namedRoles: NamedRole[] = [];
  const codes = isMap(document.contents)
    ? document.contents.items.map(({ key }) => (isScalar(key) ? key.value : key))
    : [];
  if (codes.length === 0) {
    problems.push({ place: `${file}:1`, sentence: 'Expected purposes by code, got none.' });
  }
  for (const code of codes) {
    const name = String(code);
    const object = (sentence: string, ...path: (string | number)[]) =>
      problems.push({ place: placeOf([name, ...path]), sentence: `${name}: ${sentence}` });
    const written = ((document.get(code) as { toJSON?: () => unknown } | undefined)?.toJSON?.() ?? {}) as Written;
    if (!PURPOSE_CODE.test(name)) {
      object('expected a code of small letters, digits and -');
    }
    for (const key of Object.keys(written)) {
      if (!KEYS.includes(key)) {
        object(`there is no ${key}; known are ${KEYS.join(', ')}`, key);
      }
    }
    const { title, legalBasis, basis = 'law', roles, case: needs = 'optional' } = written;
    if (!isText(title?.vi) || !isText(title.en)) {
      object('expected a title with vi and en', 'title');
    } else if (title.vi !== title.vi.normalize('NFC')) {
      object('expected a title in NFC', 'title');
    }
    if (!isText(legalBasis)) {
      object('expected a legalBasis', 'legalBasis');
    }
    if (basis !== 'law' && basis !== 'consent') {
      object('expected basis to be law or consent', 'basis');
    }
    if (needs !== 'required' && needs !== 'optional') {
      object('expected case to be required or optional', 'case');
    }
    if (list(roles).length === 0) {
      object('expected at least one role', 'roles');
    }
    list(roles).forEach((role, at) => {
      if (isText(role)) {
        namedRoles.push({ purpose: name, role, place: placeOf([name, 'roles', at]) });
      } else {
        object('expected a role by its name', 'roles', at);
      }
    });
    if (written.withholding !== undefined) {
      const offices = list(written.withholding);
      if (offices.length === 0 || !offices.every(isText) || needs !== 'required') {
        object('expected withholding to list offices, with case: required', 'withholding');
      }
    }
    if (list(written.fields).length === 0) {
      object('expected at least one field', 'fields');
    }
    list(written.fields).forEach((field, at) => {
      const place = placeOf([name, 'fields', at]);
      if (typeof field !== 'string' || !COORDINATE.test(field)) {
        object('expected a field like Citizen.fullName', 'fields', at);
      } else if (fields.some((each) => each.purpose === name && each.coordinate === field)) {
        object(`${field} stands twice`, 'fields', at);
      } else {
        fields.push({ purpose: name, coordinate: field, place });
      }
    });
    purposes.set(name, {
      code: name,
      title: { vi: String(title?.vi), en: String(title?.en) },
      legalBasis: String(legalBasis),
      basis: basis === 'consent' ? 'CONSENT' : 'LAW',
      roles: list(roles).filter(isText),
      needsCase: needs === 'required',
      ...(written.withholding !== undefined && { withholding: list(written.withholding).filter(isText) }),
      fields: new Set(fields.filter(({ purpose }) => purpose === name).map(({ coordinate }) => coordinate)),
    });
  }
  return { purposes, roles: namedRoles, fields, problems };
}

/**
 * The purposes of the department in a folder; none where it has no `purposes.yaml`.
 *
 * @throws Error with file and line for a register that cannot be right
 */
export function readPurposes(folder: URL): Purposes {
  const file = fileURLToPath(new URL('purposes.yaml', folder));
  if (!existsSync(file)) {
    return new Map();
  }
  const { purposes, problems } = parsePurposes(readFileSync(file, 'utf8'), file);
  if (problems.length > 0) {
    throw new Error(problems.map(({ place, sentence }) => `${place} ${sentence}`).join('\n'));
  }
  return purposes;
}
