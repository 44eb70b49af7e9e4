/** Counts the requests under way and turns away what would be too many, before anything is done for them. */
export interface Admission {
  /** True where there is room; `leave` must follow then. */
  enter(): boolean;
  leave(): void;
  readonly inside: number;
}

export function openAdmission(most: number): Admission {
  let inside = 0;
  return {
    enter() {
      if (inside >= most) return false;
      inside++;
      return true;
    },
    leave() {
      inside--;
    },
    get inside() {
      return inside;
    },
  };
}
