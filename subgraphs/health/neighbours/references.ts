export interface CommuneReference {
  readonly id: string;
}
