/** chmod, chown and what else gives and takes rights on files. */
import type { Program } from "../../analysis/analysis";
import type { Command } from "../../analysis/command";
import {
  isTrusted,
  judgeModeChange,
  judgeOwnerChange,
  modeOf,
  type Mode,
} from "../../effects/permissions";
import { pathReadings } from "../../paths/posix";
import { protectedPlace } from "../../paths/protected";
import { rendered, type Text } from "../../text/text";
import { argumentsOf, hasAny } from "../arguments";
import { resolvedCommand } from "../dispatch";
import { argumentLine, reported } from "../patterns";

/** A mode that isn't known: only where everything changes at once does it count. */
const SOME_MODE: Mode = {
  everybodyWrites: false,
  everybodyReads: false,
  setsUserId: false,
  takesAway: false,
  othersLose: false,
  tightens: false,
};

interface Chmod {
  readonly mode: Mode;
  readonly recursive: boolean;
  readonly paths: readonly Text[];
}

/** A mode may begin with a dash, as an option does: `chmod -x file`. */
function chmodOf(command: Command): Chmod {
  let mode: Mode | undefined;
  let recursive = false;
  let referred = false;
  let plain = false;
  const paths: Text[] = [];
  for (const word of command.argv.slice(1)) {
    const text = rendered(word);
    if (!plain && text === "--") plain = true;
    else if (!plain && text.startsWith("--")) {
      if (text === "--recursive") recursive = true;
      if (text.startsWith("--reference")) referred = true;
    } else if (!plain && /^-[Rcfv]+$/.test(text)) recursive ||= text.includes("R");
    else if (mode === undefined && !referred) mode = modeOf(text) ?? SOME_MODE;
    else paths.push(word);
  }
  return { mode: mode ?? SOME_MODE, recursive, paths };
}

const chmod: Program = (command, analysis) => {
  const { mode, recursive, paths } = chmodOf(command);
  const resolved = resolvedCommand(command.argv);
  for (const path of paths)
    judgeModeChange({ path, at: command.at, resolved, mode, recursive }, command, analysis);
  return undefined;
};

function ownership(group: boolean): Program {
  return (command, analysis) => {
    const { options, operands } = argumentsOf(command, ["--from"]);
    const recursive = hasAny(options, "-R", "--recursive");
    const referred = options.has("--reference");
    const [owner, ...rest] = operands;
    const paths = referred ? operands : rest;
    const name = rendered(owner ?? []);
    const resolved = resolvedCommand(command.argv);
    const to = referred ? "root" : group ? `:${name}` : name;
    for (const path of paths)
      judgeOwnerChange({ path, at: command.at, resolved, owner: to, recursive }, command, analysis);
    return undefined;
  };
}

/** Whether it is, or a wildcard in it means, what the system trusts. */
function isSystem(path: Text, command: Command): boolean {
  return pathReadings(path, command.directory).some((reading) => {
    const place = protectedPlace(reading.path);
    const kind = place?.kind;
    return kind === "root" || kind === "system" || kind === "boot" || kind === "accounts";
  });
}

function isTrustedText(path: Text, command: Command): boolean {
  return pathReadings(path, command.directory).some((reading) => isTrusted(reading.path));
}

const setfacl: Program = (command, analysis) => {
  const { options, values, operands } = argumentsOf(
    command,
    "m x M X --modify --set --restore".split(" "),
  );
  if (hasAny(options, "--test", "--help", "--restore")) return undefined;
  const entry = rendered(values.get("-m") ?? values.get("--modify") ?? values.get("--set") ?? []);
  const recursive = hasAny(options, "-R", "--recursive");
  const writes = /:[rxX-]*w/.test(entry);
  const all = /(?:^|,)(?:d(?:efault)?:)?o(?:ther)?:/.test(entry);
  for (const path of operands) {
    const system = isSystem(path, command);
    if (recursive && system && entry !== "")
      reported(command, analysis, {
        rule: "recursive-permissions",
        severity: writes ? "high" : "medium",
      });
    else if (writes && (isTrustedText(path, command) || system || (all && recursive)))
      reported(command, analysis, { rule: "open-permissions" });
    else if (rendered(path).endsWith("shadow") && entry.includes(":r"))
      reported(command, analysis, { rule: "open-permissions" });
    else if (recursive && system && hasAny(options, "-b", "--remove-all"))
      reported(command, analysis, { rule: "recursive-permissions", severity: "medium" });
  }
  return undefined;
};

const INTERPRETER =
  /(?:^|\/)(?:\w*sh|bash|busybox|python[\d.]*|perl[\d.]*|ruby[\d.]*|node|php[\d.]*|lua[\d.]*|gdb|vim?(?:\.\w+)?|tar|find|awk|gawk|env|tee|cp|dd|java|openssl)$|^\/(?:tmp|var\/tmp|dev\/shm|home)\//;

const ROOT_LIKE =
  /cap_(?:setuid|setgid|sys_admin|sys_module|sys_rawio|setfcap|chown|fowner|dac_override|sys_ptrace)|^(?:all)?[=+]+[eip]+$|^=/i;

const setcap: Program = (command, analysis) => {
  const { options, operands } = argumentsOf(command, ["n"]);
  if (hasAny(options, "-r", "-v", "-h")) return undefined;
  for (let index = 0; index + 1 < operands.length; index += 2) {
    const caps = rendered(operands[index] ?? []);
    const path = rendered(operands[index + 1] ?? []);
    const like = ROOT_LIKE.test(caps);
    const interpreter = INTERPRETER.test(path);
    if (like || (interpreter && /dac_read_search|net_admin|sys_chroot/i.test(caps)))
      reported(command, analysis, { rule: "set-user-id" });
    else if (/dac_read_search|net_admin|mknod|bpf/i.test(caps))
      reported(command, analysis, { rule: "set-user-id", severity: "medium" });
  }
  return undefined;
};

/** Files that make somebody come back, and that nobody should be kept from removing. */
const HOLDS_FAST =
  /authorized_keys|\/cron|\/systemd\/|ld\.so\.preload|\/rc\.local|\/init\.d\/|\/profile|\.bashrc|sudoers|^\/(?:tmp|var\/tmp|dev\/shm)\/|^(?:\/usr)?\/s?bin\/|\/usr\/local\//;

const chattr: Program = (command, analysis) => {
  const words = command.argv.slice(1);
  const line = argumentLine(command);
  const recursive = / -\w*R/.test(line);
  const sets = / \+[a-zA-Z]*[ia]/.test(line) || / =[a-zA-Z]*[ia]/.test(line);
  const frees = / -[a-zA-Z]*[ia][a-zA-Z]* /.test(line.replaceAll(/ -[RVf]+ /g, " "));
  for (const word of words.filter((one) => !/^[-+=]/.test(rendered(one)))) {
    const path = rendered(word);
    const system = isSystem(word, command);
    if (sets && / [+=][a-zA-Z]*i/.test(line)) {
      if (recursive && system) reported(command, analysis, { rule: "remove-access" });
      else if (HOLDS_FAST.test(path)) {
        const because = "Nobody can take the file away any more.";
        reported(command, analysis, { rule: "remove-access", because });
      } else if (system) reported(command, analysis, { rule: "remove-access", severity: "medium" });
    } else if (frees && (system || recursive || path.includes("/var/log"))) {
      const severity = recursive && system ? "high" : "medium";
      reported(command, analysis, { rule: "disable-access-control", severity });
    }
  }
  return undefined;
};

export const PERMISSION_PROGRAMS: Readonly<Record<string, Program>> = {
  chmod,
  chown: ownership(false),
  chgrp: ownership(true),
  setfacl,
  setcap,
  chattr,
};
