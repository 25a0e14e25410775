/** Colours for a terminal. */

const CODES = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, cyan: 36 } as const;

/** Puts a colour around a text, or leaves the text alone. */
export type Paint = (colour: keyof typeof CODES, text: string) => string;

export const plain: Paint = (_colour, text) => text;

export const coloured: Paint = (colour, text) => `\u001b[${String(CODES[colour])}m${text}\u001b[0m`;

/** Colours are for terminals, unless the user wants none (no-color.org). */
export function wantsColours(
  env: Readonly<Record<string, string | undefined>>,
  isTerminal: boolean,
): boolean {
  return isTerminal && !env.NO_COLOR && env.TERM !== "dumb";
}
