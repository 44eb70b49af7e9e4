/** A person as the gateway refers to one; `guardianIds` only where a field required them. */
export interface CitizenReference {
  readonly id: string;
  readonly guardianIds?: readonly string[];
}

export interface CommuneReference {
  readonly id: string;
}
