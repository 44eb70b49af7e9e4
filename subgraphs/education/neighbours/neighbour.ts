import type { Standing } from '../student/student.entity.ts';

/** A person as the gateway refers to one; who stands in only where a field required it. */
export interface CitizenReference extends Standing {
  readonly id: string;
}

export interface CommuneReference {
  readonly id: string;
}
