/** Brace expansion: `{a,b}` and `{1..3}`, as text. */

/** So many words come out of one expansion at most. */
const MAX_WORDS = 64;

/** Splits at commas that no quote, brace or expansion encloses. */
function parts(inside: string): string[] {
  const found: string[] = [];
  let depth = 0;
  let quote = "";
  let from = 0;
  for (let index = 0; index < inside.length; index += 1) {
    const character = inside[index] ?? "";
    if (character === "\\" && quote !== "'") index += 1;
    else if (quote !== "") {
      if (character === quote) quote = "";
    } else if (character === "'" || character === '"' || character === "`") quote = character;
    else if (character === "{" || character === "(") depth += 1;
    else if (character === "}" || character === ")") depth -= 1;
    else if (character === "," && depth === 0) {
      found.push(inside.slice(from, index));
      from = index + 1;
    }
  }
  found.push(inside.slice(from));
  return found.slice(0, MAX_WORDS);
}

function sequence(inside: string): string[] | undefined {
  const found = /^(-?\d+|[A-Za-z])\.\.(-?\d+|[A-Za-z])(?:\.\.(-?\d+))?$/.exec(inside);
  if (!found) return undefined;
  const [, low = "", high = "", stride] = found;
  const numbers = /\d/.test(low) && /\d/.test(high);
  const start = numbers ? Number(low) : low.charCodeAt(0);
  const end = numbers ? Number(high) : high.charCodeAt(0);
  const step = Math.max(1, Math.abs(Number(stride ?? 1)));
  const words: string[] = [];
  for (let n = 0; n < MAX_WORDS && n * step <= Math.abs(end - start); n += 1) {
    const value = start < end ? start + n * step : start - n * step;
    words.push(numbers ? String(value) : String.fromCharCode(value));
  }
  return words;
}

/** The texts that `{…}` stands for, each to be read as a word of its own. */
export function braceAlternatives(text: string): string[] {
  const inside = text.slice(1, -1);
  const range = sequence(inside);
  if (range) return range;
  const found = parts(inside);
  return found.length > 1 ? found : [text];
}
