/** Who is asking, as the gateway found out; departments decide whether. */
export interface Viewer {
  /** Subject of the bearer token; null for a request without one. */
  readonly subject: string | null;
  /** The person's opaque id in the graph, where the viewer is a citizen of the city. */
  readonly citizenId: string | null;
  /** Roles as the identity provider gave them: `citizen`, `teacher`, … */
  readonly roles: readonly string[];
  /** School, facility or office that the roles are held at. */
  readonly institution: string | null;
  /** Scopes that the token was issued for; absent where it names none. */
  readonly scopes?: readonly string[];
}

export const anonymous: Viewer = { subject: null, citizenId: null, roles: [], institution: null };

/** The client's operation, named in everything that is done for it. */
export interface Operation {
  /** Null for an anonymous operation. */
  readonly name: string | null;
  /** SHA-256 of the document, hexadecimal. */
  readonly hash: string;
}

/** What a department learns about a call from the gate. */
export interface WireCall {
  readonly viewer: Viewer;
  readonly operation: Operation;
  readonly requestId: string;
  /** Code of the purpose that the viewer named; null or absent where none was. */
  readonly purpose?: string | null;
  /** What in law the purpose rests on, as the register of purposes has it. */
  readonly legalBasis?: string | null;
  /** The case or dossier that the viewer works on; null or absent where none was named. */
  readonly case?: string | null;
}
