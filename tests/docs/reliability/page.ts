/** The generated parts of docs/reliability.md. */
import { FAULTS, INVARIANTS, type Claim } from "./claims";
import { holdingTests, type HoldingTest } from "./heldBy";

/** A title as Markdown shows it. */
function plain(title: string): string {
  const whole = title.replaceAll(/\s+/g, " ").replaceAll(/%[sdijo]|\$\w+/g, "…");
  return whole.replaceAll(/[<>*_`|[\]]/g, "\\$&");
}

function section({ id, title, promise, limit }: Claim, tests: readonly HoldingTest[]): string {
  const holding = tests.filter(({ ids }) => ids.includes(id));
  const files = [...new Set(holding.map(({ file }) => file))];
  const list = files.flatMap((file) => {
    const titles = holding.filter((test) => test.file === file).map((test) => plain(test.title));
    return [`- [${file}](../${file})`, ...[...new Set(titles)].map((one) => `  - ${one}`)];
  });
  return [
    `### ${id}: ${title}`,
    promise,
    ...(limit === undefined ? [] : [`Limit: ${limit}`]),
    list.join("\n"),
  ].join("\n\n");
}

export function invariantSections(tests = holdingTests()): string {
  return INVARIANTS.map((claim) => section(claim, tests)).join("\n\n");
}

export function faultSections(tests = holdingTests()): string {
  return FAULTS.map((claim) => section(claim, tests)).join("\n\n");
}
