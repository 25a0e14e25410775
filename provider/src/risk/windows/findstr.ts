/** The patterns of findstr, which knows less than other tools and writes it its own way. */

/** What searching one text may cost, in steps of the matcher. */
const MAX_COST = 2_000_000;

const plain = (text: string) => text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");

/** One expression: `.`, `*`, classes, `^`, `$`, words, and escapes. */
function expression(text: string): string {
  return text.replaceAll(
    /\\<|\\>|\\(.)|\[(\^?)([^\]]+)\]|([.*^$])|([^\\])|\\$/gs,
    (whole, ...parts) => {
      const [escaped, not, set, sign, other] = parts as (string | undefined)[];
      if (whole === "\\<" || whole === "\\>") return "\\b";
      if (escaped !== undefined) return plain(escaped);
      if (set !== undefined) return `[${not ?? ""}${set.replaceAll(/[\\[^]/g, "\\$&")}]`;
      return sign ?? plain(other ?? whole);
    },
  );
}

/** @param letters the switches, in lower case: `/i/r`; undefined where the pattern can't be told */
export function findstrPattern(wanted: string, letters: string): RegExp | undefined {
  if (wanted === "" || /[\uE000-\uF8FF]/.test(wanted)) return undefined;
  const has = (letter: string) => new RegExp(`/[a-z]*${letter}`).test(letters);
  const isLiteral = has("l") || (has("c") && !has("r"));
  const needles = has("c") ? [wanted] : wanted.split(" ").filter((part) => part !== "");
  const one = needles.map((part) =>
    isLiteral ? plain(part.replaceAll("\\\\", "\\")) : expression(part),
  );
  const start = has("b") || has("x") ? "^" : "";
  const end = has("e") || has("x") ? "$" : "";
  try {
    return new RegExp(`${start}(?:${one.join("|")})${end}`, has("i") ? "i" : "");
  } catch {
    return undefined;
  }
}

/** Whether a pattern is simple enough for lines as long as those of the text. */
export function mayTake(pattern: RegExp, text: string): boolean {
  const stars = pattern.source.split("*").length - 1;
  let cost = 0;
  for (const line of text.split("\n")) cost += line.length ** (stars + 1);
  return cost <= MAX_COST;
}
