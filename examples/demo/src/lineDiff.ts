/** The difference between two texts, line by line. */

export interface DiffLine {
  /** `…` stands for equal lines that are left out. */
  readonly mark: " " | "-" | "+" | "…";
  readonly text: string;
}

/** Lengths of the longest common subsequences of all pairs of tails. */
function tailLengths(before: readonly string[], after: readonly string[]): number[][] {
  const lengths = Array.from({ length: before.length + 1 }, () =>
    Array.from({ length: after.length + 1 }, () => 0),
  );
  const at = (i: number, j: number) => lengths[i]?.[j] ?? 0;
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      const row = lengths[i] ?? [];
      row[j] = before[i] === after[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  return lengths;
}

/** A shortest way from one list of lines to the other; deletions come before insertions. */
export function diffLines(before: readonly string[], after: readonly string[]): DiffLine[] {
  const lengths = tailLengths(before, after);
  const lines: DiffLine[] = [];
  let i = 0;
  let j = 0;
  while (i < before.length || j < after.length) {
    const gone = before[i];
    const come = after[j];
    if (gone !== undefined && gone === come) {
      lines.push({ mark: " ", text: gone });
      i++;
      j++;
    } else if (
      gone !== undefined &&
      (come === undefined || (lengths[i + 1]?.[j] ?? 0) >= (lengths[i]?.[j + 1] ?? 0))
    ) {
      lines.push({ mark: "-", text: gone });
      i++;
    } else {
      lines.push({ mark: "+", text: come ?? "" });
      j++;
    }
  }
  return lines;
}

/** Keeps the changes and this many equal lines around each. */
export function withContext(lines: readonly DiffLine[], context: number): DiffLine[] {
  const near = (at: number) =>
    lines.slice(Math.max(0, at - context), at + context + 1).some(({ mark }) => mark !== " ");
  return lines.flatMap((line, at): DiffLine[] => {
    if (near(at)) return [line];
    return at === 0 || near(at - 1) ? [{ mark: "…", text: "" }] : [];
  });
}
