/** Settings of the whole server: paths, file types, policies. */
import type { Program } from "../../analysis/analysis";
import { outputOf } from "../../analysis/content";
import { resolvedCommand } from "../../programs/dispatch";
import { rendered } from "../../text/text";
import { byLine, lineOf } from "../line";

const setx: Program = (command, analysis) => {
  const [name, value] = command.argv
    .slice(1)
    .filter((word) => !/^\/[mskfru]$/i.test(rendered(word)));
  const isMachine = / \/m(?: |$)/.test(lineOf(command));
  if (name && value && isMachine && /^path$/i.test(rendered(name))) {
    if (!/system32|%path%|\uE000/i.test(rendered(value))) {
      const because = "It replaces the search path, and programs of Windows aren't found any more.";
      analysis.report.add("break-boot", command.at, resolvedCommand(command.argv), { because });
    }
  }
  return undefined;
};

const ping: Program = () => outputOf("(ping)");

export const SETTINGS: Readonly<Record<string, Program>> = {
  setx,
  ping,
  assoc: byLine({ pattern: /\.(?:exe|com|bat|cmd|dll|msi|lnk|ps1)=/, rule: "break-boot" }),
  ftype: byLine({ pattern: /(?:exefile|comfile|batfile|cmdfile)=/, rule: "replace-program" }),
  mpcmdrun: byLine(
    { pattern: / \/removedefinitions/, rule: "disable-access-control" },
    { pattern: / \/(?:disable|downloadfile)/, rule: "disable-access-control", severity: "medium" },
  ),
  appcmd: byLine(
    {
      pattern: /^ (?:delete|clear) (?:site|app|apppool|vdir|backup|config).*\/in/,
      rule: "delete-stored-objects",
    },
    {
      pattern: /^ delete (?:site|app|apppool|vdir|backup)/,
      rule: "delete-stored-objects",
      severity: "medium",
    },
  ),
  winrm: byLine(
    {
      pattern: /allowunencrypted ?= ?"?true|basic ?= ?"?true|trustedhosts ?= ?"?\*/,
      rule: "weaken-login",
      severity: "medium",
    },
    { pattern: /^ delete .*listener/, rule: "stop-network-service", severity: "medium" },
  ),
  cluster: byLine({
    pattern: / (?:\/destroy|\/forcecleanup|node .*\/forcecleanup|.*\/offline)/,
    rule: "stop-system-service",
  }),
};
