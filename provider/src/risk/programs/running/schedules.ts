/** Handing commands to somebody who runs them later. */
import type { Program } from "../../analysis/analysis";
import { NOTHING, outputOf, type Content } from "../../analysis/content";
import { judgeWriting } from "../../effects/writing";
import { holes, known, literal, rendered, type Text } from "../../text/text";
import { argumentsOf, hasAny } from "../arguments";
import { resolvedCommand } from "../dispatch";
import { reported, under } from "../patterns";
import type { Analysis } from "../../analysis/analysis";
import type { Command } from "../../analysis/command";

function fileOf(path: Text, command: Command, analysis: Analysis): Content | undefined {
  if (rendered(path) === "/dev/null") return NOTHING;
  return analysis.written(path, command.directory);
}

/** All of the schedule goes. */
function emptied(user: string, command: Command, analysis: Analysis): void {
  const severity = user === "root" ? "high" : "medium";
  reported(command, analysis, { rule: "remove-schedule", severity });
}

const crontab: Program = (command, analysis) => {
  const { options, values, operands } = argumentsOf(command, ["u", "s"]);
  const user = rendered(values.get("-u") ?? ["root"]);
  if (options.has("-l")) return outputOf("$(crontab -l)");
  if (options.has("-r")) {
    emptied(user, command, analysis);
    return undefined;
  }
  if (hasAny(options, "-e", "-T", "-V", "--help")) return undefined;
  const [operand] = operands;
  const stdin = operand ? rendered(operand) === "-" : command.piped;
  const content = stdin ? command.input : operand && fileOf(operand, command, analysis);
  if (!content) return undefined;
  if (known(content.text)?.trim() === "") {
    emptied(user, command, analysis);
    return undefined;
  }
  const mode = holes(content.text).length > 0 ? "append" : "overwrite";
  const path = literal(`/var/spool/cron/${user}`);
  const resolved = resolvedCommand(command.argv);
  judgeWriting({ path, at: command.at, resolved, content, mode }, command, analysis);
  return undefined;
};

const at: Program = (command, analysis) => {
  const { options, values } = argumentsOf(command, ["f", "q", "t"]);
  if (hasAny(options, "-l", "-d", "-r", "-c", "-V")) return undefined;
  const file = values.get("-f");
  const content = file
    ? fileOf(file, command, analysis)
    : command.piped
      ? command.input
      : undefined;
  if (content && content.text.length > 0) analysis.run("SHELL", content, command, command.at);
  return undefined;
};

export const SCHEDULE_PROGRAMS: Readonly<Record<string, Program>> = {
  crontab,
  ...under("at batch", at),
};
