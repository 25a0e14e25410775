/** Finds the program that a command on Windows starts, and lets it do in thought what it would. */
import type { Analysis } from "../analysis/analysis";
import type { Command } from "../analysis/command";
import { outputOf, type Content } from "../analysis/content";
import { resolvedCommand } from "../programs/dispatch";
import { literal, rendered, START, UNKNOWN } from "../text/text";
import { protectedWindowsPlace } from "./protected";
import { windowsReadings } from "./paths";

/** Programs of other systems that mean the same on Windows. */
const SHARED =
  /^(?:docker|podman|kubectl|helm|oc|nerdctl|mysql|mysqladmin|mariadb|psql|dropdb|dropuser|createuser|redis-cli|mongo|mongosh|python\d?|py|perl|ruby|node|php|git|ssh|scp|rsync|aws|az|gcloud|gsutil|hcloud|openstack|terraform|ansible|rclone|s3cmd|mc|bash|sh|wsl|dd|rm|nc|ncat|socat|openssl|gpg|vault|consul|etcdctl|influx|cqlsh|rabbitmqctl|kafka-topics|velero|restic|borg|pulumi|npm|pip|pip3)$/;

const ALIASES: Readonly<Record<string, string>> = {
  py: "python",
  wsl: "bash",
  nc64: "nc",
};

/** The name of a program without its folder and ending, in lower case. */
export function windowsName(name: string): string {
  return name
    .slice(Math.max(name.lastIndexOf("\\"), name.lastIndexOf("/")) + 1)
    .toLowerCase()
    .trim()
    .replace(/\.(?:exe|com|cmd|bat|msc|cpl)$/, "");
}

function isRisky(command: Command): boolean {
  const words = command.argv.slice(1);
  const line = words.map((word) => rendered(word).toLowerCase()).join(" ");
  const switches = /(?:^|\s|\/)\/?s(?:\s*\/q|\s|$)/.test(line) && /\/q|\/f/.test(line);
  if (switches || /^(?:\/r|\/p|delete|cl\b|-enc)/.test(line)) return true;
  return words.some((word) =>
    windowsReadings(word, command.directory).some(({ path }) => {
      const place = /^[a-z]:/.test(path) ? protectedWindowsPlace(path) : undefined;
      return place !== undefined && place.kind !== "scratch";
    }),
  );
}

function runShared(name: string, command: Command, analysis: Analysis): Content | undefined {
  if (!SHARED.test(name)) return undefined;
  const plain = ALIASES[name] ?? name;
  const program = analysis.knowledge.programs.posix.get(plain);
  const isForeign = /^(?:bash|sh|rm|dd)$/.test(plain);
  const words = name === "wsl" ? wslWords(command) : command.argv.slice(1);
  const inner: Command = {
    ...command,
    argv: [literal(plain), ...words],
    system: "posix",
    directory: isForeign ? command.directory : literal(START),
  };
  return program?.(inner, analysis);
}

/** `wsl -d Ubuntu -u root -- cmd` runs a command line in its shell. */
function wslWords(command: Command): Command["argv"] {
  const words = [...command.argv.slice(1)];
  while (words[0] && rendered(words[0]).startsWith("-")) {
    const option = rendered(words.shift() ?? []);
    if (/^(?:-d|-u|--distribution|--user|--cd)$/.test(option)) words.shift();
    if (option === "--" || option === "-e" || option === "--exec") break;
  }
  const first = words[0] ? rendered(words[0]) : "";
  if (/^(?:ba)?sh$/.test(first)) return words.slice(1);
  return [literal("-c"), words.flatMap((word, index) => (index > 0 ? [" ", ...word] : [...word]))];
}

/** Runs a command in thought; what it prints, where that is known. */
export function runWindowsCommand(command: Command, analysis: Analysis): Content {
  analysis.budget.spend();
  const [word] = command.argv;
  const resolved = resolvedCommand(command.argv);
  const otherwise = outputOf(`(${resolvedCommand(command.argv.slice(0, 2))})`);
  if (!word) return otherwise;
  const name = rendered(word);
  const plain = windowsName(name);
  if (name === "" || (name.includes(UNKNOWN) && (plain === "" || plain.includes(UNKNOWN)))) {
    if (isRisky(command)) analysis.report.add("unclear-command", command.at, resolved);
    return otherwise;
  }
  const program = analysis.knowledge.programs.windows.get(plain);
  if (program) return program(command, analysis) ?? otherwise;
  if (/[\u0080-\uffff]/.test(plain) && isRisky(command)) {
    const because = "The name only looks like that of a program.";
    analysis.report.add("unclear-command", command.at, resolved, { because });
  }
  return runShared(plain, command, analysis) ?? otherwise;
}
