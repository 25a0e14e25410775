/** Wildcards of the shell, matched in bounded time. */

/** Longest pattern that is followed, in UTF-16 code units. */
const MAX_PATTERN = 200;

export function hasWild(text: string): boolean {
  return /[*?[]/.test(text);
}

/** A set such as `[a-z]`; the index behind it, and whether the character is in it. */
function inSet(
  pattern: string,
  open: number,
  character: string,
): { next: number; matches: boolean } | undefined {
  let index = open + 1;
  const negated = pattern[index] === "!" || pattern[index] === "^";
  if (negated) index += 1;
  const first = index;
  let matches = false;
  while (index < pattern.length && (pattern[index] !== "]" || index === first)) {
    const low = pattern[index] ?? "";
    if (pattern[index + 1] === "-" && index + 2 < pattern.length && pattern[index + 2] !== "]") {
      const high = pattern[index + 2] ?? "";
      if (low <= character && character <= high) matches = true;
      index += 3;
    } else {
      if (low === character) matches = true;
      index += 1;
    }
  }
  return index < pattern.length ? { next: index + 1, matches: matches !== negated } : undefined;
}

/** Whether a name is among those that a pattern stands for; linear in pattern times name. */
export function matchesPattern(pattern: string, name: string): boolean {
  if (pattern.length > MAX_PATTERN || name.length > MAX_PATTERN) return false;
  let p = 0;
  let n = 0;
  let starAt = -1;
  let starName = 0;
  while (n < name.length) {
    const wanted = pattern[p];
    let next = -1;
    if (wanted === "*") {
      starAt = p;
      starName = n;
      p += 1;
      continue;
    }
    if (wanted === "?") next = p + 1;
    else if (wanted === "[") {
      const set = inSet(pattern, p, name[n] ?? "");
      if (set ? set.matches : name[n] === "[") next = set ? set.next : p + 1;
    } else if (wanted !== undefined && wanted === name[n]) next = p + 1;
    if (next >= 0) {
      p = next;
      n += 1;
    } else if (starAt >= 0) {
      starName += 1;
      n = starName;
      p = starAt + 1;
    } else return false;
  }
  while (pattern[p] === "*") p += 1;
  return p === pattern.length;
}
