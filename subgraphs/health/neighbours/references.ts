/** What other departments send along when they point at their entities. */
export interface CitizenReference {
  readonly id: string;
  /** Comes with the fields that require it; never without the gateway's signature. */
  readonly guardianIds?: readonly string[] | null;
}

export interface CommuneReference {
  readonly id: string;
}
