/** Files that decide who may log in and become root. */
import type { Analysis } from "../analysis/analysis";
import { rendered } from "../text/text";
import type { Writing } from "./writing";

const KEY = /(?:ssh-(?:rsa|ed25519|dss)|ecdsa-sha2-\S+|sk-\S+) /;

const WEAK_LOGIN =
  /(?:^|[\s"'/,;])(?:PermitRootLogin[ \t=]+["']?yes|PermitEmptyPasswords[ \t=]+["']?yes|StrictModes[ \t=]+["']?no|UsePAM[ \t=]+["']?no|AuthorizedKeysFile[ \t=]+["']?\/(?:tmp|var\/tmp|dev))/i;

const PASSWORD_LOGIN = /PasswordAuthentication[ \t=]+["']?yes/i;

/** A line of sudoers that allows everything without a password. */
const PASSWORDLESS =
  /NOPASSWD\s*:\s*(?:\w+\s*:\s*)*(?:ALL\b|\/bin\/(?:ba|z|da)?sh|\/usr\/bin\/(?:env|su|bash|python\S*|vim?))|!authenticate/i;

/** A line of passwd with the user id 0 under a name other than root's. */
const ROOT_LINE = /(?:^|\n)(?!root:)[^:\n]+:[^:\n]*:0*:/;

export function judgeAccountFile(path: string, writing: Writing, analysis: Analysis): void {
  const { at, resolved, mode, content } = writing;
  const { report } = analysis;
  const text = rendered(content.text).replaceAll(/^[ \t]*#(?!include).*$/gm, "");
  if (/^\/etc\/(?:passwd|shadow|group|gshadow)-?$/.test(path)) {
    if (ROOT_LINE.test(text)) report.add("add-root-account", at, resolved);
    else
      report.add("edit-accounts", at, resolved, {
        severity: mode === "edit" && !/(?:^|\n)root:/.test(text) ? "medium" : "high",
      });
  } else if (/^\/etc\/sudoers(?:\.d\/|$)/.test(path)) {
    if (PASSWORDLESS.test(text)) report.add("passwordless-sudo", at, resolved);
    else if (mode === "overwrite" && path === "/etc/sudoers")
      report.add("edit-accounts", at, resolved);
  } else if (
    /^(?:\/root|\/home\/[^/]+|~[^/]*)?\/\.ssh\/(?:authorized_keys2?)$/.test(path) ||
    path.startsWith("/etc/ssh/authorized_keys")
  ) {
    if (path.startsWith("/root") || path.startsWith("/etc"))
      report.add("authorize-key", at, resolved);
    else if (content.downloaded) report.add("authorize-key", at, resolved);
    else if (KEY.test(text)) report.add("authorize-key", at, resolved, { severity: "medium" });
  } else if (/^\/etc\/ssh\/sshd_config(?:\.d\/|$)/.test(path)) {
    if (WEAK_LOGIN.test(text)) report.add("weaken-login", at, resolved);
    else if (PASSWORD_LOGIN.test(text))
      report.add("weaken-login", at, resolved, { severity: "medium" });
  } else if (path.startsWith("/etc/pam.d/") && /pam_permit\.so|pam_exec\.so/.test(text)) {
    report.add("weaken-login", at, resolved);
  } else if (/^\/etc\/hosts\.(?:equiv|allow)$/.test(path) && /\+\s*\+|ALL\s*:\s*ALL/.test(text)) {
    report.add("weaken-login", at, resolved, {
      severity: path.endsWith("equiv") ? "high" : "medium",
    });
  } else if (path === "/etc/hosts.deny" && /(?:^|\n)\s*(?:ALL|sshd)\s*:\s*ALL\b/i.test(text)) {
    const allowed = rendered(analysis.files.get("/etc/hosts.allow")?.text ?? []);
    const severity = /(?:^|\n)\s*(?:sshd|ALL)\s*:/i.test(allowed) ? "medium" : "high";
    report.add("block-network", at, resolved, { severity });
  }
}
