/** What `pulumi` prints, without what a reader of the demo can do without. Nothing is reworded. */

// eslint-disable-next-line no-control-regex -- colours are control characters
const COLOURS = /\u001b\[[\d;]*m/g;

const BLOCK_TITLE = /^(Outputs|Resources|Diagnostics):$/;
const CHANGED_ROW = /^ [-+~].{2}pulumi-nodejs:dynamic\/mgc:/;

const NOISE: readonly RegExp[] = [
  /^\s*$/,
  /^(Previewing update|Updating|Destroying) \(/,
  // Rows of work in progress, of what stays, and of the stack, which is no part of the workflow.
  /\b(creating|updating|deleting|replacing) \(\d+s\)/,
  /\brefresh(ing)?( \(\d+s\))?\s*$/,
  /^ {4}pulumi-nodejs:dynamic\/mgc:/,
  /^.{4}pulumi:pulumi:Stack /,
  /^Duration: /,
  /^The resources in the stack have been deleted/,
  /^If you want to remove the stack completely/,
];

/**
 * The lines with their colours. The counts of resources, which include the stack, stay only where
 * no change is named.
 */
export function essentialLines(output: string): string[] {
  const lines = output
    .split(/\r?\n/)
    .map((line) => ({ line, text: line.replaceAll(COLOURS, "") }))
    .filter(({ text }) => !NOISE.some((pattern) => pattern.test(text)));
  const changes = lines.some(({ text }) => CHANGED_ROW.test(text));
  const hidden = ["Outputs:", ...(changes ? ["Resources:"] : [])];
  let block = "";
  const kept = lines.filter(({ text }) => {
    if (BLOCK_TITLE.test(text)) block = text;
    else if (/^\S/.test(text)) block = "";
    return !hidden.includes(block);
  });
  return kept.map(({ line }) => line.trimEnd());
}
