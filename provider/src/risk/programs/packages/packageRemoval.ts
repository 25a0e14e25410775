/** Removing packages, whatever the package manager: what goes, and by which force. */
import type { Analysis } from "../../analysis/analysis";
import type { Command } from "../../analysis/command";
import { rendered, shown, type Text } from "../../text/text";
import { resolvedCommand } from "../dispatch";
import { packageKind } from "./packageNames";

/** Lists of all that is installed, as commands print them. */
const EVERYTHING =
  /(?:rpm -\w*q?a|dpkg -l|dpkg --get-selections|dpkg-query|dnf list|yum list|apt list|pacman -Q|apk info|pip[\d.]* (?:freeze|list)|zypper se)/;
/** What no running system needs: left-over configuration, old kernels, orphans. */
const LEFT_OVER = /installonly|--latest-limit|leaves|orphan|-Qtd|autoremove|\^rc|uname -r|\brc\b/;
/** Only what matches goes. */
const NARROWED =
  /\bgrep\s+(?!-\w*v|'?"?\^?ii|-?\w*\s*\.)|\bawk\s+(?:-\S+\s+)*['"]?[^|]*\/(?!\^?ii)[^/|]+\/|(?:rpm -qa|dpkg -l|dpkg-query -\w+)\s+['"]?[a-z]/i;
const NARROWED_TO_SYSTEM =
  /(?:grep|-qa|-l)\s[^|]*(?:python3?\b|glibc|libc6|openssh|openssl|systemd|NetworkManager|coreutils|sudo)/;

/** The package to which a program of the system belongs. */
const OWNER_OF_SYSTEM =
  /(?:rpm -\w*qf|dpkg -S|dnf provides)\b.*\/(?:bash|sh|ls|sudo|sshd|python3?|systemctl|systemd|mount|ip|login|su|passwd|grub2?-install|dnf|yum|rpm|apt|dpkg)\b/;

/** Whether an unknown list of packages is known to hold what the system needs. */
function namesSystem(shown: string): boolean {
  if (OWNER_OF_SYSTEM.test(shown)) return true;
  if (!EVERYTHING.test(shown) || LEFT_OVER.test(shown)) return false;
  return !NARROWED.test(shown) || NARROWED_TO_SYSTEM.test(shown);
}

export interface Removal {
  readonly names: readonly Text[];
  /** Dependencies, or the protection of essential packages, are passed over. */
  readonly forced: boolean;
}

export function judgeRemoval(removal: Removal, command: Command, analysis: Analysis): void {
  const { report } = analysis;
  const resolved = resolvedCommand(command.argv);
  const kinds = removal.names.map((name) => packageKind(rendered(name)));
  const add = (rule: Parameters<typeof report.add>[0], details = {}) => {
    report.add(rule, command.at, resolved, details);
  };
  if (kinds.includes("essential")) {
    const index = kinds.indexOf("essential");
    const because = `It removes ${shown(removal.names[index] ?? [])}.`;
    add("remove-essential-package", { because });
    return;
  }
  if (kinds.includes("many")) {
    add("remove-many-packages");
    return;
  }
  const unknown = removal.names.filter((_, index) => kinds[index] === "unknown").map(shown);
  if (unknown.some(namesSystem)) {
    add("remove-many-packages", { because: "The list holds what the system needs." });
  } else if (removal.forced) {
    const bounded = unknown.length > 0 && unknown.every((name) => NARROWED.test(name));
    const open = unknown.length > 0 || removal.names.length === 0;
    const severity = open && !bounded ? "high" : "medium";
    add("force-package-removal", { severity });
  } else if (unknown.some((name) => !LEFT_OVER.test(name))) {
    const because = "Which packages go can't be told from the script.";
    add("remove-many-packages", { severity: "medium", because });
  }
}
