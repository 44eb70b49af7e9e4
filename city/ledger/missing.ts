export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Sequence numbers that have not come, as ranges: memory follows the holes, not the entries. */
export interface Missing {
  add(from: number, to: number): void;
  /** Takes a number out of the holes; false where it was in none. */
  found(sequence: number): boolean;
  ranges(): readonly Range[];
}

export function openMissing(): Missing {
  const ranges: Range[] = [];
  return {
    add(from, to) {
      ranges.push({ from, to });
    },
    found(sequence) {
      const at = ranges.findIndex(({ from, to }) => from <= sequence && sequence <= to);
      if (at < 0) {
        return false;
      }
      const { from, to } = ranges[at]!;
      const left = [
        { from, to: sequence - 1 },
        { from: sequence + 1, to },
      ].filter((range) => range.from <= range.to);
      ranges.splice(at, 1, ...left);
      return true;
    },
    ranges: () => ranges,
  };
}
