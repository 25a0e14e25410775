/** A summary as Markdown, for a comment in a pull request. */
import { codeBlock, inlineCode } from "./quoted";
import type { Outcome, ResourceName, Summary } from "./summary";

/** GitHub takes 65,536 characters; the rest is for what a recipe puts in front. */
export const SIZE_LIMIT = 65_000;
const CHANGES_SHOWN = 100;

/** Frames of the engine's and of packages' code, which tell a reader nothing. */
const FOREIGN_FRAME = /^\s+at .*([\\/]node_modules[\\/]|\bnode:|\(<anonymous>\))/;

const TO_BE: Readonly<Record<string, string>> = {
  create: "to create",
  update: "to update",
  replace: "to replace",
  delete: "to delete",
  same: "unchanged",
};

const DONE: Readonly<Record<string, string>> = {
  create: "created",
  update: "updated",
  replace: "replaced",
  delete: "deleted",
  same: "unchanged",
};

/** A part of the page; what is left out is counted in the parts with a noun. */
interface Part {
  readonly text: string;
  readonly noun?: "violation" | "error";
}

function plural(count: number, noun: string): string {
  return `${String(count)} ${noun}${count === 1 ? "" : "s"}`;
}

function count(summary: Summary, mandatory: boolean): number {
  return summary.violations
    .flatMap(({ violations }) => violations)
    .filter((violation) => violation.mandatory === mandatory).length;
}

function title(summary: Summary): string {
  const titles: Readonly<Record<Outcome, string>> = {
    blocked: `blocked by ${plural(count(summary, true), "violation")}`,
    failed: `the ${summary.operation} failed for another reason`,
    unfinished: `the ${summary.operation} was cut off`,
    unjudged: "nothing was judged",
    warned: `passed with ${plural(count(summary, false), "warning")}`,
    passed: "passed",
  };
  return `## MgC policies: ${titles[summary.outcome]}`;
}

function introduction(summary: Summary): string[] {
  const packs = summary.packs.map(({ name, version }) => inlineCode(`${name} ${version}`));
  const cutOff = "The event log ends in the middle of the run, so more may be missing here.";
  return [
    ...(packs.length > 0 ? [`Judged by ${packs.join(", ")}.`] : []),
    ...(summary.complete ? [] : [cutOff]),
  ];
}

function resource({ type, name }: ResourceName): string {
  return `${inlineCode(type)} ${inlineCode(name)}`;
}

function changes({ operation, totals, changes }: Summary): string[] {
  const words = operation === "preview" ? TO_BE : DONE;
  const counts = totals.map(([name, n]) => `${String(n)} ${words[name] ?? inlineCode(name)}`);
  const lines = changes
    .slice(0, CHANGES_SHOWN)
    .map((change) => `- ${inlineCode(change.sign)} ${resource(change)}`);
  const more = changes.length - lines.length;
  const list = [...lines, ...(more > 0 ? [`- and ${String(more)} more`] : [])].join("\n");
  if (counts.length === 0 && list === "") return [];
  return [
    operation === "preview" ? "### Planned changes" : "### Changes made",
    ...(counts.length > 0 ? [`Of all resources: ${counts.join(", ")}.`] : []),
    ...(list === "" ? [] : [list]),
  ];
}

function violationParts({ violations }: Summary): Part[] {
  if (violations.length === 0) return [];
  return [
    { text: "### Violations" },
    ...violations.flatMap((group): Part[] => [
      { text: `#### ${resource(group.resource)}` },
      ...group.violations.map(({ policy, mandatory, message }): Part => {
        const level = mandatory ? "mandatory" : "advisory";
        return {
          text: `**${level}**: ${inlineCode(policy)}\n\n${codeBlock(message)}`,
          noun: "violation",
        };
      }),
    ]),
  ];
}

function errorParts({ errors, outcome }: Summary): Part[] {
  if (errors.length === 0) return [];
  return [
    { text: outcome === "blocked" ? "### Other errors" : "### Errors" },
    ...errors.map(({ resource: at, message }): Part => {
      const lines = message.split("\n").filter((line) => !FOREIGN_FRAME.test(line));
      const block = codeBlock(lines.join("\n"));
      return { text: at ? `${resource(at)}\n\n${block}` : block, noun: "error" };
    }),
  ];
}

const PAGES =
  "Each policy has a page in the pack, `docs/<policy>.md`: why it is there, and what helps.";

function advice({ operation, outcome, complete, totals }: Summary): string[] {
  const update = operation === "update";
  const again = update
    ? "If the stack is locked, run `pulumi cancel`. Then run `pulumi up` again: it goes on from what is there."
    : "Run the job again.";
  const lines: Readonly<Record<Outcome, readonly string[]>> = {
    blocked: [
      "Change the program as the messages of the mandatory violations say, and push again.",
      PAGES,
      "An exception is a change of the policy configuration on the protected branch, which has its own review.",
      ...(update ? ["What stands under changes made has been made: policies gate a preview."] : []),
    ],
    failed: [
      totals.length === 0
        ? "The run ended before it planned anything; if no error stands here, the output of the job has it."
        : "Mend what the errors name, and run it again.",
      "No mandatory policy was violated in what was judged until then; the rest has not been judged.",
    ],
    unfinished: ["The output of the job tells who ended the run, or what it ran out of.", again],
    unjudged: ["Run it with `--policy-pack`: without a pack no policy has been asked."],
    warned: ["Warnings don't stop a run. Read them before you approve.", PAGES],
    passed: [
      update
        ? "Nothing."
        : "Nothing. Workflows move on: `pulumi up` judges again, and each write once more.",
    ],
  };
  return [...lines[outcome], ...(outcome === "blocked" && !complete ? [again] : [])];
}

function leftOut(parts: readonly Part[]): string {
  const nouns = (["violation", "error"] as const)
    .map((noun) => ({ noun, left: parts.filter((part) => part.noun === noun).length }))
    .filter(({ left }) => left > 0);
  const what = nouns.map(({ noun, left }) => plural(left, noun)).join(" and ");
  return `**Left out, because a comment has an end: ${what}.** The output of the job has them all.`;
}

const page = (texts: readonly string[]) => `${texts.join("\n\n")}\n`;

/** The parts that have room, in their order, without a heading that stands alone at the end. */
function fitting(parts: readonly Part[], room: number): readonly Part[] {
  let left = room;
  const fits = parts.findIndex(({ text }) => (left -= text.length + 2) < 0);
  const shown = fits < 0 ? parts : parts.slice(0, fits);
  return fits < 0 ? shown : shown.slice(0, shown.findLastIndex(({ noun }) => noun) + 1);
}

/** At most SIZE_LIMIT characters; what had to be left out is counted. */
export function toMarkdown(summary: Summary): string {
  const head = [title(summary), ...introduction(summary), ...changes(summary)];
  const moves = advice(summary).map((line) => `- ${line}`);
  const tail = ["### What to do next", moves.join("\n")];
  const parts = [...violationParts(summary), ...errorParts(summary)];
  const room = SIZE_LIMIT - page([...head, leftOut(parts), ...tail]).length;
  const shown = fitting(parts, room);
  const rest = parts.slice(shown.length);
  return page([
    ...head,
    ...shown.map(({ text }) => text),
    ...(rest.length > 0 ? [leftOut(rest)] : []),
    ...tail,
  ]);
}
