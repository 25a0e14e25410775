/** `mgc scan`: what in scripts a careful engineer would not run unattended. */
import { performance } from "node:perf_hooks";
import { SCRIPT_TYPES } from "../../core/cocScript";
import type { Waivable } from "../../risk/waiving";
import type { Command, ExitCode } from "../command";
import type { Console } from "../console";
import { optionHelp, readArguments, type OptionTable } from "../options";
import type { Surroundings } from "../surroundings";
import { UsageError } from "../usageError";
import { version } from "../version";
import { visible } from "../visible";
import { titleOf } from "./format";
import { FORMAT_NAMES, FORMATS } from "./formats";
import { inOrder } from "./inOrder";
import { judge } from "./judge";
import { readScript } from "./readScript";
import { counted, exitCode, NOTHING_YET, type Report } from "./report";
import { targets } from "./targets";
import { loadWaivers, waiverWarnings } from "./waiversFile";

export const SCAN_OPTIONS = {
  format: { choices: FORMAT_NAMES, fallback: "text", doc: "how findings are written" },
  type: {
    choices: SCRIPT_TYPES,
    doc: "of every PATH that is a file (default: by extension or #! line)",
  },
  "fail-on": {
    choices: ["high", "medium"],
    fallback: "high",
    doc: "from which severity on a finding counts",
  },
  waivers: { value: "FILE", doc: "JSON list of findings that somebody answers for" },
} as const satisfies OptionTable;

const HELP = `Usage: mgc scan [OPTIONS] PATH...

Looks for risky commands in scripts. PATH is a file, a folder (in it and below it, what is a script
by its extension or its first line; not .git and node_modules), or - for the standard input.

${optionHelp(SCAN_OPTIONS)}
Exit codes: 0 nothing found, 1 findings at or above the level of --fail-on, 2 a wrong call or a file
that could not be scanned; the others are still reported.
`;

/** Files that are read ahead of the one that is being scanned. */
const READ_AHEAD = 16;

async function run(
  args: readonly string[],
  console: Console,
  { stdin, today }: Surroundings,
): Promise<ExitCode> {
  const { values, operands } = readArguments(SCAN_OPTIONS, args);
  if (operands.length === 0) throw new UsageError("no PATH is given");
  if (operands.filter((path) => path === "-").length > 1) {
    throw new UsageError("- is given twice; the standard input can be read once");
  }
  const entries = values.waivers === undefined ? [] : loadWaivers(values.waivers);
  const format = FORMATS[values.format]({ colour: console.colour, version: version() });

  let tally = NOTHING_YET;
  const waivable: Waivable[] = [];
  const tell = async (report: Report): Promise<void> => {
    tally = counted(tally, report);
    if (report.kind === "unreadable") {
      const { file, message } = report;
      await console.err(`mgc scan: ${visible(titleOf(file))}: ${visible(message)}\n`);
    }
    await console.out(format.file(report));
  };

  const options = { type: values.type, stdin };
  // Scripts are read ahead, but scanned one by one: it is one processor's work, and `ms` is true.
  for await (const script of inOrder(targets(operands), READ_AHEAD, (target) =>
    readScript(target, options),
  )) {
    if (!script) continue;
    const progress = `mgc scan: ${String(tally.files)} files scanned, now ${visible(script.file)}`;
    console.status(progress, performance.now());
    if (script.kind === "unreadable") await tell(script);
    else {
      const judged = await judge(script, { entries, today });
      waivable.push(...judged.waivable);
      await tell(judged.report);
    }
  }
  for (const warning of waiverWarnings(entries, today, waivable)) {
    await console.err(`mgc scan: warning: ${visible(warning)}\n`);
  }
  if (tally.files + tally.unreadable === 0) {
    await console.err("mgc scan: warning: there is no script in what was given\n");
  }
  await console.out(format.end(tally));
  console.clearStatus();
  return exitCode(tally, values["fail-on"]);
}

export const scanCommand: Command = {
  name: "scan",
  summary: "looks for risky commands in scripts",
  help: HELP,
  run,
};
