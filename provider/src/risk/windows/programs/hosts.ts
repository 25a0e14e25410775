/** Programs that run other code: script hosts, schedulers, remote starters. */
import type { Analysis, Program } from "../../analysis/analysis";
import type { Command } from "../../analysis/command";
import { content, outputOf } from "../../analysis/content";
import { resolvedCommand } from "../../programs/dispatch";
import { literal, rendered, type Text } from "../../text/text";
import { readFile } from "../files";
import { lineOf } from "../line";
import { memoryOf, namesProducts } from "../memory";
import { judgeLaterCode } from "../registry";
import { judgeScriptText } from "../scriptText";
import { runWindowsFile } from "../written";

const REMOTE = /(?:https?|ftp|webdav|script:)\S*:?\/\/|^\\\\[^.?\\\uE000]/i;

function resolvedOf(command: Command): string {
  return resolvedCommand(command.argv);
}

/** Runs the file that a host is given, where the script wrote or fetched it. */
function runGiven(path: Text | undefined, command: Command, analysis: Analysis): void {
  if (!path) return;
  const file = readFile(path, command, analysis);
  if (file) runWindowsFile(file, rendered(path), command, analysis);
  else if (/^https?:/i.test(rendered(path))) {
    analysis.report.add("run-download", command.at, resolvedOf(command));
  }
}

const scriptHost: Program = (command, analysis) => {
  const path = command.argv.slice(1).find((word) => !/^\/\/|^\/[a-z]:/i.test(rendered(word)));
  runGiven(path, command, analysis);
  return undefined;
};

const mshta: Program = (command, analysis) => {
  const text = command.argv
    .slice(1)
    .map((word) => rendered(word))
    .join(" ");
  if (/^"?(?:https?|ftp):|\\\\/i.test(text) || /getobject\(.*script:/i.test(text)) {
    analysis.report.add("run-download", command.at, resolvedOf(command));
  } else if (/^"?(?:javascript|vbscript|about):/i.test(text)) {
    judgeScriptText(content(literal(text)), command, analysis);
    analysis.report.add("run-hidden", command.at, resolvedOf(command));
  } else runGiven(command.argv[1], command, analysis);
  return undefined;
};

const regsvr32: Program = (command, analysis) => {
  const line = lineOf(command);
  if (/ \/i:(?:https?|ftp|\\\\)/.test(line)) {
    analysis.report.add("run-download", command.at, resolvedOf(command));
    return undefined;
  }
  runGiven(
    command.argv.slice(1).find((word) => !/^[-/]/.test(rendered(word))),
    command,
    analysis,
  );
  return undefined;
};

const rundll32: Program = (command, analysis) => {
  const text = command.argv
    .slice(1)
    .map((word) => rendered(word))
    .join(" ");
  const { report } = analysis;
  const { at } = command;
  const resolved = resolvedOf(command);
  if (/comsvcs(?:\.dll)?\s*,?\s*(?:minidump|#\+?0*24)/i.test(text))
    report.add("leak-credentials", at, resolved);
  else if (/javascript:|vbscript:|mshtml.*runhtmlapplication/i.test(text))
    report.add("run-hidden", at, resolved);
  else if (REMOTE.test(text)) report.add("run-download", at, resolved);
  else if (/setsuspendstate|exitwindows|shutdown/i.test(text))
    report.add("power-off", at, resolved);
  else if (/keymgr|printui.*\/dl/i.test(text))
    report.add("leak-credentials", at, resolved, { severity: "medium" });
  else {
    const [dll = ""] = rendered(command.argv[1] ?? []).split(",");
    runGiven(literal(dll), command, analysis);
  }
  return undefined;
};

function value(command: Command, name: RegExp): Text | undefined {
  const index = command.argv.findIndex((word, at) => at > 0 && name.test(rendered(word)));
  return index < 0 ? undefined : command.argv[index + 1];
}

/** What a task would run, with the text of files that the script wrote in place of their names. */
function taskCode(command: Command, text: Text, analysis: Analysis): string {
  const code = rendered(text);
  const [first = ""] = code.replace(/^"([^"]*)".*/s, "$1").split(/\s(?=[-/])/);
  const file = readFile(literal(first.replaceAll('"', "")), command, analysis);
  if (file?.downloaded) return "curl http://x | cmd";
  return file && /\.(?:bat|cmd)$/i.test(first) ? rendered(file.text) : code;
}

const schtasks: Program = (command, analysis) => {
  const line = lineOf(command);
  const resolved = resolvedOf(command);
  const { at } = command;
  if (/ \/(?:create|change)(?: |$)/.test(line)) {
    const code = value(command, /^[-/]tr$/i);
    if (code)
      judgeLaterCode(taskCode(command, code, analysis), "scheduled-code", at, resolved, analysis);
    const xml = value(command, /^[-/]xml$/i);
    const file = xml && readFile(xml, command, analysis);
    if (file) judgeTaskFile(rendered(file.text));
    const password = value(command, /^[-/]rp$/i);
    if (password && /^[^*\uE000]/.test(rendered(password))) {
      analysis.report.add("set-password", at, resolved, { severity: "medium" });
    }
  } else if (/ \/delete(?: |$)/.test(line) && / \/tn \*(?: |$)/.test(line)) {
    analysis.report.add("remove-schedule", at, resolved);
  }
  return outputOf("(schtasks)");

  function judgeTaskFile(text: string): void {
    const program = /<command>([^<]*)<\/command>/i.exec(text)?.[1] ?? "";
    const args = /<arguments>([^<]*)<\/arguments>/i.exec(text)?.[1] ?? "";
    judgeLaterCode(`${program} ${args}`, "scheduled-code", at, resolved, analysis);
  }
};

const atCommand: Program = (command, analysis) => {
  const words = command.argv.slice(1);
  const line = lineOf(command);
  if (line.includes(" /delete") && !/ \d+ /.test(line)) {
    analysis.report.add("remove-schedule", command.at, resolvedOf(command));
    return undefined;
  }
  const code = words
    .filter((word) => !/^(?:\\\\\S+|\d{1,2}:\d\d\w*|\/\S+)$/i.test(rendered(word)))
    .map((word) => rendered(word))
    .join(" ");
  if (code !== "")
    judgeLaterCode(code, "scheduled-code", command.at, resolvedOf(command), analysis);
  return undefined;
};

/** What stands behind the options runs, perhaps elsewhere. */
function behind(options: RegExp, withValue: RegExp): Program {
  return (command, analysis) => {
    const words = [...command.argv.slice(1)];
    while (words[0] && options.test(rendered(words[0]))) {
      const option = rendered(words.shift() ?? []);
      if (withValue.test(option)) words.shift();
    }
    if (words.length === 0) return undefined;
    const code = words.flatMap((word, index) => [
      ...(index > 0 ? [" "] : []),
      ...(/[\s&|<>]/.test(rendered(word)) && words.length > 1 ? ['"', ...word, '"'] : word),
    ]);
    return analysis.run("BAT", content(code), command, command.at);
  };
}

const msiexec: Program = (command, analysis) => {
  const line = lineOf(command);
  if (/ \/[ipa]\w* ?"?(?:https?|ftp):/.test(line)) {
    analysis.report.add("run-download", command.at, resolvedOf(command));
    return undefined;
  }
  if (
    / \/(?:x|uninstall)/.test(line) &&
    /[*%\uE000]/.test(line.replace(/.* \/(?:x|uninstall) ?/, "").split(" ")[0] ?? "")
  ) {
    const { askedOfProducts, listedProducts } = memoryOf(analysis);
    const isEach = command.argv.some(namesProducts) && !askedOfProducts;
    const severity = isEach || listedProducts ? "high" : "medium";
    analysis.report.add("remove-many-packages", command.at, resolvedOf(command), { severity });
  }
  for (const word of command.argv.slice(1)) {
    const path = rendered(word).replace(/^[-/](?:i|package)(?=.)/i, "");
    const file = readFile(literal(path), command, analysis);
    if (file?.downloaded) {
      analysis.report.add("run-download", command.at, resolvedOf(command));
      return undefined;
    }
  }
  return undefined;
};

const openers: Program = (command, analysis) => {
  runGiven(command.argv[1], command, analysis);
  return undefined;
};

export const HOSTS: Readonly<Record<string, Program>> = {
  wscript: scriptHost,
  cscript: scriptHost,
  mshta,
  regsvr32,
  rundll32,
  schtasks,
  at: atCommand,
  psexec: behind(/^[-/\\]/, /^[-/](?:u|p|n|w|a|r|arm)$/i),
  psexec64: behind(/^[-/\\]/, /^[-/](?:u|p|n|w|a|r|arm)$/i),
  paexec: behind(/^[-/\\]/, /^[-/](?:u|p|n|w|a)$/i),
  runas: behind(/^\//, /^$/),
  winrs: behind(/^[-/]/, /^$/),
  pcalua: behind(/^[-/]/, /^$/),
  conhost: behind(/^[-/]/, /^$/),
  nircmd: behind(/^(?:exec\w*|elevate\w*|hide|show|min|max|runas|cmdwait|\d+)$/i, /^$/),
  hh: openers,
  msiexec,
  installutil: scriptHost,
};
