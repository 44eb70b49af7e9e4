/** Runs a prepared statement under a name of its own. */
export type Query = (name: string, text: string, values: readonly unknown[]) => Promise<readonly object[]>;

export type Databases = Readonly<Record<'population' | 'education' | 'health' | 'transport' | 'justice', Query>>;

/** Who asks, as the token has it, and the case that was named. */
export interface Viewer {
  readonly citizenId: string;
  readonly roles: readonly string[];
  readonly institution: string | null;
  readonly case: string | null;
}

export interface Ask {
  readonly databases: Databases;
  /** `YYYY-MM-DD` */
  readonly today: string;
  readonly viewer: Viewer;
  readonly variables: Readonly<Record<string, string>>;
}

/** A statement that gives one row at most. */
export const row = async <Row extends object>(
  query: Query,
  name: string,
  text: string,
  values: readonly unknown[],
): Promise<Row | null> => ((await query(name, text, values))[0] as Row | undefined) ?? null;

/** SQL that writes an instant as the graph does. */
export const instant = (column: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
