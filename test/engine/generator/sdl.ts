import type { CityPlan, EntityPlan, FieldPlan, Key, Shape } from './city.ts';
import { mention, OBJECTS } from './city.ts';

const COMMON = `
scalar JSON
enum Mood { GLAD SAD }
scalar Spelled
input Options { a: Int b: String = "d" c: Float moods: [Mood] inner: Inner any: Spelled }
input Inner { n: Int = 2 s: String ids: [[ID]] options: Options }
directive @loud(by: Spelled, to: Options) on FIELD
type Value @shareable { x: Int y: String! more: [Value] }
`;

const ARGUMENTS = '(n: Int = 1, o: Options, j: Spelled, s: String, x: [Float!])';

/** The departments' SDL, without headers. Relations make their owners mention the other entity first. */
export function sdlOf(plan: CityPlan): Record<string, string> {
  for (const entity of plan.entities) {
    for (const field of entity.fields) {
      const other = plan.entities.find(({ name }) => name === field.type.base);
      for (const owner of field.owners) {
        if (other !== undefined) {
          mention(other, owner, []);
        }
      }
    }
  }
  const all = Object.fromEntries(plan.departments.map((department) => [department, departmentSdl(plan, department)]));
  return plan.face?.object ? { ...all, [OBJECTS]: objectsSdl() } : all;
}

function departmentSdl(plan: CityPlan, department: string): string {
  const roots = plan.roots
    .filter(({ owner }) => owner === department)
    .map(({ name, counted, type }) => `${name}${counted ? ARGUMENTS : ''}: ${printShape(type)}`);
  const isHome = plan.face?.home === department;
  const face = isHome
    ? `interface Face ${plan.face?.object ? '@key(fields: "id") ' : ''}{ id: ID! label: String }\n`
    : '';
  const union = plan.union?.home === department ? `union Union = ${plan.union.members.join(' | ')}\n` : '';
  const types = plan.entities.map((entity) => entitySdl(plan, entity, department));
  return `${COMMON}type Query { ${department}: Int ${department}echo${ARGUMENTS}: String ${roots.join(' ')} }\n${face}${union}${types.join('')}`;
}

function entitySdl(plan: CityPlan, entity: EntityPlan, department: string): string {
  const keys = entity.keys.get(department);
  if (keys === undefined) {
    return '';
  }
  const member = plan.face?.home === department && plan.face.members.includes(entity.name);
  const own = entity.fields.filter(({ owners }) => owners.includes(department));
  const required = new Set(own.flatMap(({ requires }) => requires ?? []).map(({ field }) => field));
  const external = entity.fields.filter(({ name }) => required.has(name));
  const stub = own.length === 0 && !member ? ', resolvable: false' : '';
  const fields = [
    ...keyFields(entity.name, keys),
    ...(member ? ['label: String'] : []),
    ...own.map((field) => fieldSdl(field, department)),
    ...external.map((field) => `${plainField(field)} @external`),
  ];
  const directives = keys.map((key) => `@key(fields: "${key}"${stub})`).join(' ');
  const ref = keys.includes('ref { number }') ? `type Ref${entity.name} @shareable { number: Int! }\n` : '';
  return `type ${entity.name}${member ? ' implements Face' : ''} ${directives} { ${fields.join(' ')} }\n${ref}`;
}

function keyFields(entity: string, keys: readonly Key[]): string[] {
  return keys.map((key) => {
    switch (key) {
      case 'id':
        return 'id: ID!';
      case 'code':
        return 'code: String!';
      case 'ref { number }':
        return `ref: Ref${entity}!`;
      default:
        return key satisfies never;
    }
  });
}

function fieldSdl(field: FieldPlan, department: string): string {
  const requires = field.requires
    ?.map((required) => (required.n === undefined ? required.field : `${required.field}(n: ${required.n})`))
    .join(' ');
  const [first, second] = field.owners;
  const directives = [
    ...(field.sharing === 'shareable' ? ['@shareable'] : []),
    ...(field.sharing === 'override' && department === first ? [`@override(from: "${second}")`] : []),
    ...(requires === undefined ? [] : [`@requires(fields: "${requires}")`]),
  ];
  return `${plainField(field)} ${directives.join(' ')}`;
}

function plainField({ name, counted, type }: FieldPlan): string {
  return `${name}${counted ? ARGUMENTS : ''}: ${printShape(type)}`;
}

/** A department that knows the interface as one object: its fields are those of every member. */
function objectsSdl(): string {
  return `${COMMON}type Query { faces: [Face!] }
    type Face @interfaceObject @key(fields: "id") { id: ID! stars(n: Int = 1): Int pair: Face must: String! }`;
}

export function printShape({ base, list, required }: Shape): string {
  let text = `${base}${required[list] ? '!' : ''}`;
  for (let level = list - 1; level >= 0; level--) {
    text = `[${text}]${required[level] ? '!' : ''}`;
  }
  return text;
}
