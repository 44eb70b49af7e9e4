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

/** Who a person is, as the population register has it. */
export interface AttestedPerson {
  readonly citizenId: string;
  readonly fullName: string;
  /** `YYYY-MM-DD`. */
  readonly dateOfBirth: string;
}

/** What population says at the moment of a write, under the gateway's signature: no department judges by a copy. */
export interface Attestation {
  /** Those whom the viewer answers for today, and those who answer for the viewer; null where the viewer is nobody in the register. */
  readonly viewer: { readonly wardIds: readonly string[]; readonly guardianIds: readonly string[] } | null;
  /** Those whom the write names, as far as the register has them. */
  readonly persons: readonly AttestedPerson[];
}

const isText = (value: unknown): boolean => typeof value === 'string';
const isTextOrNothing = (value: unknown): boolean => value === null || value === undefined || isText(value);
const areTexts = (value: unknown): boolean => Array.isArray(value) && value.every(isText);

/** Whether what came is a call, text by text: what is judged, and what is written down, rests on these. */
export function isWireCall(call: unknown): call is WireCall {
  if (typeof call !== 'object' || call === null) {
    return false;
  }
  const { viewer, operation, requestId, clientRequestId, purpose, legalBasis, case: reference } = call as WireCall;
  if (typeof viewer !== 'object' || viewer === null || typeof operation !== 'object' || operation === null) {
    return false;
  }
  const { subject, citizenId, roles, institution, scopes = [] } = viewer;
  return (
    [subject, citizenId, institution, operation.name].every((each) => each !== undefined && isTextOrNothing(each)) &&
    [roles, scopes].every(areTexts) &&
    [operation.hash, requestId].every(isText) &&
    requestId !== '' &&
    [clientRequestId, purpose, legalBasis, reference].every(isTextOrNothing)
  );
}

/** What a department learns about a call from the gate. */
export interface WireCall {
  readonly viewer: Viewer;
  readonly operation: Operation;
  /** The gateway's own name for the request. */
  readonly requestId: string;
  /** What the client called it; null or absent where it did not. */
  readonly clientRequestId?: string | null;
  /** Code of the purpose that the viewer named; null or absent where none was. */
  readonly purpose?: string | null;
  /** What in law the purpose rests on, as the register of purposes has it. */
  readonly legalBasis?: string | null;
  /** The case or dossier that the viewer works on; null or absent where none was named. */
  readonly case?: string | null;
  /** With writes only; null or absent where population could not be asked. */
  readonly attestation?: Attestation | null;
}
