/** Lines of a known text, as sed, grep, head and tail choose them. */

/** Longer patterns, and those that may take long, are not followed. */
const MAX_PATTERN = 80;

/** A basic regular expression in the notation of an extended one: `|` and the like change roles. */
export function extendedFrom(basic: string): string {
  return basic.replaceAll(/\\?[(){}|+?]/g, (found) =>
    found.length === 2 ? found.slice(1) : `\\${found}`,
  );
}

/** An extended pattern that is matched in bounded time; undefined for others. */
export function boundedPattern(pattern: string, flags = ""): RegExp | undefined {
  if (pattern.length > MAX_PATTERN) return undefined;
  const plain = pattern.replaceAll("[[:space:]]", "\\s");
  // Two repetitions that may take the same characters are what takes long.
  if ((plain.match(/[*+]|\{\d/g) ?? []).length > 2 || /[*+]\)[*+{]/.test(plain)) return undefined;
  try {
    return new RegExp(plain, flags);
  } catch {
    return undefined;
  }
}

type Address = (line: string, number: number, last: number) => boolean;

function addressOf(text: string): Address | undefined {
  if (text === "$") return (_, number, last) => number === last;
  if (/^\d+$/.test(text)) return (_, number) => number === Number(text);
  const pattern = /^\/(.*)\/$/.exec(text)?.[1];
  const wanted = pattern === undefined ? undefined : boundedPattern(extendedFrom(pattern));
  return wanted && ((line) => wanted.test(line));
}

/** `2p`, `1,/x/d`, `$d`, `/x/!d`: the lines that are printed; undefined for other scripts. */
export function sedLines(
  script: string,
  quiet: boolean,
  lines: readonly string[],
): readonly string[] | undefined {
  const found =
    /^\s*(\d+|\$|\/(?:[^/\\]|\\.)*\/)?(?:,(\d+|\$|\/(?:[^/\\]|\\.)*\/))?\s*(!)?\s*([pdq])\s*$/.exec(
      script,
    );
  if (!found) return undefined;
  const [, from, to, not, verb] = found;
  const first = from === undefined ? undefined : addressOf(from);
  const second = to === undefined ? undefined : addressOf(to);
  if ((from !== undefined && !first) || (to !== undefined && !second)) return undefined;
  let open = false;
  const printed: string[] = [];
  for (const [index, line] of lines.entries()) {
    const number = index + 1;
    let hit = true;
    if (first && second) {
      hit = open || first(line, number, lines.length);
      const closes: boolean =
        hit &&
        (open || !to?.startsWith("/")) &&
        (second(line, number, lines.length) || (/^\d+$/.test(to ?? "") && number >= Number(to)));
      open = hit && !closes;
    } else if (first) hit = first(line, number, lines.length);
    const applies = hit !== (not === "!");
    if (verb === "p" ? applies || !quiet : verb === "d" ? !applies && !quiet : true)
      printed.push(line);
    if (verb === "q" && applies) break;
  }
  return printed;
}
