/** COC's verdict on a content: which high-risk commands it contains, by COC's own rules. */
import { z } from "zod";
import type { RiskLevel } from "../core/cocScript";

/** A rule of COC's that the content hits. */
export interface CocCommand {
  readonly name: string;
  /** The regular expression that the content contains. */
  readonly rule: string;
  readonly example: string;
}

/** COC calls it "for reference only". */
export interface CocVerdict {
  readonly level: RiskLevel | (string & {});
  readonly commands: readonly CocCommand[];
}

const wireCommand = z
  .object({ command_name: z.string(), command_rule: z.string(), example: z.string().nullish() })
  .transform(({ command_name, command_rule, example }): CocCommand => ({
    name: command_name,
    rule: command_rule,
    example: example ?? "",
  }));

export const wireVerdict = z
  .object({
    data: z.object({
      risk_level: z.string().min(1),
      blacklist_commands: z.array(wireCommand).nullish(),
    }),
  })
  .transform(({ data }): CocVerdict => ({
    level: data.risk_level,
    commands: data.blacklist_commands ?? [],
  }));

/** Longest content that COC judges at once, in UTF-16 code units. */
const MAX_PIECE = 4096;

/** How much of a piece the next one may repeat, so that a command at a cut is whole in one of them. */
const OVERLAP = 256;

/** The offset, or the one in front of it where it would divide a character. */
function between(content: string, offset: number): number {
  const divides = /^[\uD800-\uDBFF][\uDC00-\uDFFF]/.test(content.slice(offset - 1, offset + 1));
  return divides ? offset - 1 : offset;
}

/**
 * The content in parts that COC judges at once: cut at line ends where a line is not too long, and
 * each begins with the end of the one before.
 */
export function pieces(content: string): string[] {
  const found: string[] = [];
  let start = 0;
  while (content.length - start > MAX_PIECE) {
    const lineEnd = content.lastIndexOf("\n", start + MAX_PIECE - 1) + 1;
    const whole = lineEnd > start + 2 * OVERLAP;
    const end = whole ? lineEnd : between(content, start + MAX_PIECE);
    found.push(content.slice(start, end));
    // A line that begins in the overlap, else the middle of one.
    const lineStart = content.indexOf("\n", end - OVERLAP) + 1;
    const begins = lineStart > 0 && lineStart < end;
    start = begins ? lineStart : between(content, end - OVERLAP);
  }
  return [...found, content.slice(start)];
}

/** LOW below MEDIUM below any unknown word below HIGH. */
function rank(level: string): number {
  const known = ["LOW", "MEDIUM", undefined, "HIGH"].indexOf(level);
  return known === -1 ? 2 : known;
}

/** The highest level, and each command once. */
export function united(first: CocVerdict, second: CocVerdict): CocVerdict {
  const known = new Set(first.commands.map(({ name, rule }) => JSON.stringify([name, rule])));
  const added = second.commands.filter(
    ({ name, rule }) => !known.has(JSON.stringify([name, rule])),
  );
  return {
    level: rank(second.level) > rank(first.level) ? second.level : first.level,
    commands: [...first.commands, ...added],
  };
}
