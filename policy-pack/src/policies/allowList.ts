/** Lists of what may be used: exact words, with `*` for any part of one. */

function matches(pattern: string, word: string): boolean {
  const parts = pattern.split("*").map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`, "s").test(word);
}

/** Whether a list lets one of the words through; an empty list lets everything through. */
export function allows(list: readonly string[], ...words: readonly string[]): boolean {
  return list.length === 0 || list.some((pattern) => words.some((word) => matches(pattern, word)));
}
