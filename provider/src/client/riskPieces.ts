/** COC checks at most 4096 characters at a time; a longer content goes in pieces. */
import type { CocVerdict } from "../core/cocScript";

/** "content: 0–4096" characters. */
export const MAX_CHECKED = 4096;

/** By so much a piece overlaps the next one where no line end parts them: commands are shorter. */
const OVERLAP = 512;

/**
 * The content in pieces of at most 4096 characters, cut at line ends; a line that is longer is cut
 * with an overlap, so that no command is cut in two.
 */
export function riskPieces(content: string): string[] {
  const pieces: string[] = [];
  let rest = content;
  while (rest.length > MAX_CHECKED) {
    const end = rest.lastIndexOf("\n", MAX_CHECKED - 1) + 1;
    pieces.push(rest.slice(0, end > 0 ? end : MAX_CHECKED));
    rest = rest.slice(end > 0 ? end : MAX_CHECKED - OVERLAP);
  }
  return [...pieces, rest];
}

const ORDER = ["LOW", "MEDIUM", "HIGH"];

/** The verdicts of the pieces as one: the highest level, each command once. */
export function united(verdicts: readonly CocVerdict[]): CocVerdict {
  const rank = ({ level }: CocVerdict) => {
    const at = ORDER.indexOf(level);
    // A word that we don't know is no reason to be calm.
    return at < 0 ? ORDER.length : at;
  };
  const [highest] = [...verdicts].sort((a, b) => rank(b) - rank(a));
  const commands = new Map(
    verdicts.flatMap(({ commands }) => commands.map((command) => [command.name, command])),
  );
  return { level: highest?.level ?? "LOW", commands: [...commands.values()] };
}
