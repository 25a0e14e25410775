/** Ending processes. */
import type { Analysis, Program } from "../../analysis/analysis";
import type { Command } from "../../analysis/command";
import { outputOf } from "../../analysis/content";
import { holes, rendered } from "../../text/text";
import { argumentsOf, hasAny, wordsOf } from "../arguments";
import { resolvedCommand } from "../dispatch";
import { argumentLine, reported, under } from "../patterns";
import { lossOf, SYSTEM_PROCESSES } from "./units";

const HARMLESS = /^(?:SIG)?(?:HUP|USR[12]|CONT|WINCH|0|1|10|12|18|28)$/i;

/** Signals that make the first process take the server down: ctrl-alt-del and those of systemd. */
const TAKES_DOWN = /^(?:SIG)?(?:INT|2|RTMIN\+(?:[1-6]|1[3-7])|3[5-9]|4[0]|4[7-9]|5[01])$/i;

/** All processes there are, or those of root. */
const ALL_PROCESSES =
  /^\$\((?:ps -?(?:\w*[eA]\w*|a?u?x\w*|au\w*)(?: (?:-o|o|--no-head\w+|[a-z,]+=?))*|pgrep(?: -\S+)*(?: (?:root|0|\.\*?|sshd|systemd|init))?|pidof (?:sshd|systemd|init))\)$/;

/** Filters that choose a column and no rows. */
const CHOOSES_COLUMNS =
  /^(?:awk ['"]?(?:NR ?> ?1)? ?\{ ?print \$\d+;? ?\}['"]?|tail -n ?\+2|sed ['"]?1d['"]?|sort.*|tr .*|cut .*|head.*|xargs.*)$/;

function isEveryProcess(shown: string): boolean {
  const [source = "", ...filters] = shown.split(" | ");
  return ALL_PROCESSES.test(source) && filters.every((filter) => CHOOSES_COLUMNS.test(filter));
}

function signalOf(command: Command): { signal: string; pids: number } {
  const words = wordsOf(command);
  const first = words[1] ?? "";
  if (first === "-s" || first === "-n" || first === "--signal")
    return { signal: words[2] ?? "", pids: 3 };
  const equals = /^--signal=(.*)$/.exec(first);
  if (equals) return { signal: equals[1] ?? "", pids: 2 };
  if (/^-(?:[A-Z]|\d)/.test(first) && words.length > 2) return { signal: first.slice(1), pids: 2 };
  return { signal: "TERM", pids: 1 };
}

const kill: Program = (command, analysis) => {
  if (/^ (?:-[lL](?: |\d)|--list|--table|--help)/.test(argumentLine(command))) return undefined;
  const { signal, pids } = signalOf(command);
  const targets = command.argv.slice(pids).filter((word) => rendered(word) !== "--");
  const names = targets.map((word) => rendered(word));
  const stops = !HARMLESS.test(signal);
  if (names.includes("-1") && signal !== "0")
    reported(command, analysis, { rule: "kill-everything" });
  else if (names.includes("1") && TAKES_DOWN.test(signal))
    reported(command, analysis, { rule: "power-off" });
  else if (names.includes("1") && stops) {
    const severity = /^(?:SIG)?(?:TERM|15)$/i.test(signal) ? "medium" : "high";
    reported(command, analysis, { rule: "kill-everything", severity });
  } else if (stops && names.some((name) => /\*|\[0-9\]/.test(name)))
    reported(command, analysis, { rule: "kill-everything" });
  else if (stops && targets.some((word) => holes(word).some(({ shown }) => isEveryProcess(shown))))
    reported(command, analysis, { rule: "kill-everything" });
  return undefined;
};

const VALUED =
  "u U G g P s t T o F n --signal --uid --euid --user --group --parent --terminal --session --pidfile --ns --older --younger-than --older-than".split(
    " ",
  );

interface Choice {
  readonly signal: string;
  readonly users: readonly string[];
  readonly patterns: readonly string[];
  readonly options: ReadonlySet<string>;
}

/** A signal stands among the options: `pkill -9 -f x`, `killall -s HUP x`. */
function choiceOf(command: Command): Choice {
  const words = wordsOf(command);
  const at = words.findIndex(
    (word, index) => index > 0 && /^-(?:SIG)?(?:\d+|[A-Z]{3,}\d?)$/.test(word),
  );
  const signalled = at > 0 ? (words[at] ?? "").slice(1) : undefined;
  const rest =
    at > 0 ? { ...command, argv: command.argv.filter((_, index) => index !== at) } : command;
  const { options, values, operands } = argumentsOf(rest, VALUED);
  const value = (...names: string[]) =>
    names.flatMap((name) => (values.has(name) ? [rendered(values.get(name) ?? [])] : []));
  return {
    signal: signalled ?? value("--signal", "-s")[0] ?? "TERM",
    users: value("-u", "-U", "--uid", "--euid", "--user").flatMap((list) => list.split(",")),
    patterns: operands.map((word) => rendered(word)),
    options,
  };
}

function isEverything(pattern: string): boolean {
  return /^(?:\^?\.?[*+]?\$?|\^|\.\*|\[[^\]]*\]\*?)$/.test(pattern);
}

function ends(names: readonly string[], command: Command, analysis: Analysis): void {
  for (const name of names) {
    const loss = lossOf(name);
    if (loss?.severity === "high") {
      analysis.report.add(loss.rule, command.at, resolvedCommand(command.argv));
      return;
    }
    if (/^(?:systemd|init|bash|sh)$/.test(name)) {
      const severity = /^(?:systemd|init)$/.test(name) ? "high" : "medium";
      reported(command, analysis, { rule: "kill-everything", severity });
    }
  }
}

const endByPattern: Program = (command, analysis) => {
  const { signal, users, patterns, options } = choiceOf(command);
  if (HARMLESS.test(signal) || hasAny(options, "--help", "-l")) return undefined;
  const [pattern] = patterns;
  if (users.some((user) => /^(?:root|0)$/.test(user)) && pattern === undefined) {
    reported(command, analysis, { rule: "kill-everything" });
  } else if (pattern === undefined) return undefined;
  else if (isEverything(pattern) && users.every((user) => user === "root"))
    reported(command, analysis, { rule: "kill-everything" });
  else if (hasAny(options, "-v", "--inverse"))
    reported(command, analysis, { rule: "kill-everything" });
  else {
    const plain = pattern
      .replaceAll(/[\^$()\\]/g, "")
      .split("|")
      .filter((part) => part.length > 2);
    const exact = options.has("-x") || /^\^.*\$$/.test(pattern);
    const hits = plain.flatMap((part) =>
      SYSTEM_PROCESSES.filter((name) => (exact ? name === part : name.includes(part))),
    );
    ends([...hits, ...plain], command, analysis);
  }
  return undefined;
};

const endByName: Program = (command, analysis) => {
  const { signal, users, patterns, options } = choiceOf(command);
  if (HARMLESS.test(signal) || hasAny(options, "-l", "--list", "--help", "-V")) return undefined;
  if (users.some((user) => user === "root") && patterns.length === 0)
    reported(command, analysis, { rule: "kill-everything" });
  else if (hasAny(options, "-r", "--regexp") && patterns.some(isEverything))
    reported(command, analysis, { rule: "kill-everything" });
  else ends(patterns, command, analysis);
  return undefined;
};

const endAll: Program = (command, analysis) => {
  reported(command, analysis, { rule: "kill-everything" });
  return undefined;
};

/** Lists processes; what `kill` does with them depends on which. */
const list: Program = (command) => outputOf(`$(${resolvedCommand(command.argv).slice(0, 80)})`);

const fuser: Program = (command, analysis) => {
  const line = argumentLine(command);
  if (!/ -\w*k/.test(line)) return undefined;
  const mounted = / -\w*m|--mount|-\w*c\w* /.test(line);
  if (mounted && / (?:\/|\/(?:usr|var|etc|boot|home|dev|proc)\/?) /.test(line))
    reported(command, analysis, { rule: "kill-everything" });
  return undefined;
};

export const PROCESS_PROGRAMS: Readonly<Record<string, Program>> = {
  kill,
  ...under("pkill skill slay", endByPattern),
  killall: endByName,
  killall5: endAll,
  ...under("ps pgrep pidof", list),
  fuser,
};
