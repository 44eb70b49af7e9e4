import type { EntityMetadata, EntityName, MikroORM } from '@mikro-orm/core';
import { remember } from '#kernel/cache/remember.ts';

/** A table as hand-written SQL needs it, taken from the entity that describes it. */
export interface Table {
  /** Quoted name. */
  readonly name: string;
  /** Every column under its property's name: `"full_name" as "fullName"`. */
  readonly columns: string;
  /** The quoted column of a property. */
  column(property: string): string;
  /** SQL type of a property's column: `uuid`, `date`, `timestamptz(3)`. */
  type(property: string): string;
}

const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const tables = new WeakMap<EntityMetadata, Table>();

/** Looks a table up; made once per entity. */
export function tableOf<Row extends object>(orm: Pick<MikroORM, 'getMetadata'>, entity: EntityName<Row>): Table {
  const metadata = orm.getMetadata().get(entity) as unknown as EntityMetadata;
  return remember(tables, metadata, () => describe(metadata));
}

function describe(metadata: EntityMetadata): Table {
  function property(name: string) {
    const found = metadata.properties[name as never] as { fieldNames: string[]; columnTypes: string[] } | undefined;
    if (!found?.fieldNames[0]) {
      throw new Error(`${metadata.className} has no column for ${name}.`);
    }
    return { column: quote(found.fieldNames[0]), type: found.columnTypes[0]! };
  }
  return {
    name: quote(metadata.tableName),
    columns: metadata.props
      .filter((each) => each.fieldNames?.length === 1 && each.persist !== false)
      .map((each) => `${quote(each.fieldNames[0]!)} as ${quote(each.name)}`)
      .join(', '),
    column: (name) => property(name).column,
    type: (name) => property(name).type,
  };
}
