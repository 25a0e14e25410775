/** icacls, cacls, takeown and attrib. */
import type { Program } from "../../analysis/analysis";
import type { Command } from "../../analysis/command";
import { outputOf } from "../../analysis/content";
import { resolvedCommand } from "../../programs/dispatch";
import { rendered, type Text } from "../../text/text";
import { lineOf } from "../line";
import { windowsReadings } from "../paths";
import { protectedWindowsPlace } from "../protected";

const EVERYBODY =
  /^(?:everyone|jeder|tout le monde|todos|\*?s-1-1-0|(?:builtin\\)?users|benutzer|\*?s-1-5-32-545|(?:nt authority\\)?authenticated users|\*?s-1-5-11|(?:builtin\\)?guests?|\*?s-1-5-32-546|domain users|anonymous logon|\*?s-1-5-7|interactive|\*?s-1-5-4)$/i;

/** Deep inside the system, where a single file decides. */
const SYSTEM_FILE = /^[a-z*?]:\\(?:windows\\(?:system32|syswow64)\\|boot\\|bootmgr)/;

function isDear(path: Text, command: Command): "dear" | "unclear" | undefined {
  for (const { path: one, emptied } of windowsReadings(path, command.directory)) {
    const place = protectedWindowsPlace(one);
    if ((place && place.kind !== "scratch") || SYSTEM_FILE.test(one)) {
      return place?.kind === "unknown directory" && !emptied ? "unclear" : "dear";
    }
  }
  return undefined;
}

/** Who is given what: `Everyone:(OI)(CI)F`. */
function grantOf(words: readonly string[], verb: RegExp): readonly [string, string][] {
  const found: [string, string][] = [];
  let isIn = false;
  for (const word of words) {
    const plain = word.toLowerCase();
    if (/^[/-]/.test(plain)) {
      isIn = verb.test(plain);
      const glued = /^[/-](?:grant|deny)(?::r)?\s+(\S+:.*)$/.exec(plain)?.[1];
      if (glued === undefined) continue;
    }
    const cut = word.lastIndexOf(":");
    if (isIn && cut > 0) found.push([word.slice(0, cut), word.slice(cut + 1)]);
  }
  return found;
}

const icacls: Program = (command, analysis) => {
  const [, path, ...rest] = command.argv;
  if (!path) return undefined;
  const words = rest.map((word) => rendered(word));
  const line = ` ${words.join(" ").toLowerCase()}`;
  const deep = / \/t(?: |$)/.test(line);
  const place = isDear(path, command);
  const resolved = resolvedCommand(command.argv);
  const { at } = command;
  const { report } = analysis;
  const grants = grantOf(words, /^\/(?:grant|setintegritylevel)/);
  const open = grants.filter(
    ([who, what]) =>
      EVERYBODY.test(who) && /(?:^|[(),])(?:f|m|w|wdac|wo|ga|gw|wd)(?:$|[(),])/i.test(what),
  );
  if (open.length > 0) {
    report.add("open-permissions", at, resolved, {
      severity: place === "dear" ? "high" : "medium",
    });
  }
  if (/ \/(?:save|findsid|verify)(?: |$)/.test(line)) return outputOf("(icacls)");
  const denied = grantOf(words, /^\/deny/);
  const takes = / \/(?:inheritance:r|remove)/.test(line) && !line.includes(" /grant");
  if (
    denied.some(
      ([who]) =>
        EVERYBODY.test(who) ||
        /^(?:system|administrators|\*?s-1-5-(?:18|32-544)|administrator)$/i.test(who),
    )
  ) {
    report.add("remove-access", at, resolved, { severity: place === "dear" ? "high" : "medium" });
  } else if (takes && place === "dear") report.add("remove-access", at, resolved);
  else if (/ \/(?:reset|setowner|restore|substitute)(?: |$)/.test(line) && place === "dear") {
    const severity = deep || line.includes(" /reset") ? "high" : "medium";
    report.add("recursive-permissions", at, resolved, { severity });
  } else if (open.length === 0 && deep && place === "dear" && line.includes(" /grant")) {
    report.add("recursive-permissions", at, resolved, { severity: "medium" });
  }
  return outputOf("(icacls)");
};

/** The older tool: without /E it replaces the whole list. */
const cacls: Program = (command, analysis) => {
  const [, path, ...rest] = command.argv;
  if (!path) return undefined;
  const words = rest.map((word) => rendered(word));
  const line = ` ${words.join(" ").toLowerCase()}`;
  const place = isDear(path, command);
  const resolved = resolvedCommand(command.argv);
  const { at } = command;
  const grants = grantOf(words, /^\/[gp]$/);
  const open = grants.some(([who, what]) => EVERYBODY.test(who) && /^[fcw]/i.test(what));
  if (open) {
    analysis.report.add("open-permissions", at, resolved, {
      severity: place === "dear" ? "high" : "medium",
    });
  } else if (/ \/d(?: |$)/.test(line) || (/ \/[gprs]/.test(line) && !line.includes(" /e"))) {
    if (place === "dear") analysis.report.add("remove-access", at, resolved);
  }
  return outputOf("(cacls)");
};

const takeown: Program = (command, analysis) => {
  const words = command.argv.map((word) => rendered(word).toLowerCase());
  const index = words.indexOf("/f");
  const path = index < 0 ? undefined : command.argv[index + 1];
  if (!path || isDear(path, command) !== "dear") return undefined;
  const severity = words.includes("/r") ? "high" : "medium";
  analysis.report.add("recursive-permissions", command.at, resolvedCommand(command.argv), {
    severity,
  });
  return undefined;
};

const attrib: Program = (command, analysis) => {
  const line = lineOf(command);
  const path = command.argv.slice(1).find((word) => !/^[-+/]/.test(rendered(word)));
  if (!path || isDear(path, command) !== "dear") return undefined;
  if (/ \+[hsr]/.test(line) && / \/s(?: |$)/.test(line)) {
    analysis.report.add("remove-access", command.at, resolvedCommand(command.argv), {
      severity: "medium",
    });
  }
  return undefined;
};

const subinacl: Program = (command, analysis) => {
  const line = lineOf(command);
  if (/\/grant=(?:everyone|users|\*s-1-1-0)=[fcm]/.test(line)) {
    const severity = /\\windows|system32|hkey_|[a-z]:\\?(?:\*| )/.test(line) ? "high" : "medium";
    analysis.report.add("open-permissions", command.at, resolvedCommand(command.argv), {
      severity,
    });
  }
  return undefined;
};

export const PERMISSIONS: Readonly<Record<string, Program>> = {
  icacls,
  cacls,
  xcacls: cacls,
  takeown,
  attrib,
  subinacl,
};
