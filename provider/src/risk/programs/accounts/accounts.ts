/** Making, changing and removing accounts and groups. */
import type { Analysis, Program } from "../../analysis/analysis";
import type { Command } from "../../analysis/command";
import { holes, known, rendered, UNKNOWN, type Text } from "../../text/text";
import { argumentsOf, hasAny, type Arguments } from "../arguments";
import { clean, high, judgedBy, medium, reported } from "../patterns";

/** Groups whose members become root. */
const ADMIN_GROUPS = /(?:^|,)(?:root|wheel|sudo|admin|docker|lxd|disk|shadow|0|27)(?:,|$)/;

/** Accounts that come with the system and that nobody logs in to. */
export const SYSTEM_ACCOUNTS =
  /^(?:root|daemon|bin|sys|adm|lp|sync|halt|mail|news|uucp|operator|games|ftp|nobody|nogroup|man|proxy|backup|list|irc|gnats|sshd|dbus|messagebus|polkitd|chrony|_?chrony|ntp|rpc|rpcuser|tss|systemd-[\w-]+|syslog|_apt|nscd|postfix|avahi|libstoragemgmt|cockpit-ws|setroubleshoot|abrt|sssd|unbound|tcpdump|uuidd|landscape|pollinate)$/;

const SYSTEM_GROUPS =
  /^(?:root|wheel|sudo|adm|tty|disk|shadow|ssh|ssh_keys|sshd|utmp|kmem|daemon|bin|sys|mail|cdrom|dialout|audio|video|users|nogroup|nobody|systemd-[\w-]+|messagebus|dbus|polkitd|crontab|netdev)$/;

const VALUED =
  "b c d e f g G k K p s u R P Z l --uid --gid --groups --home --home-dir --shell --password --comment --base-dir --expiredate --inactive --skel --key --root --prefix --login --ingroup --gecos --firstuid --lastuid".split(
    " ",
  );

/** To useradd `-l` takes no value. */
const NEW_VALUED = VALUED.filter((name) => name !== "l");

function value({ values }: Arguments, ...names: readonly string[]): Text | undefined {
  return names.map((name) => values.get(name)).find((found) => found !== undefined);
}

function shownValue(args: Arguments, ...names: readonly string[]): string {
  return rendered(value(args, ...names) ?? []);
}

/** A hash that stands in the script lets everybody in who knows it; one that only locks doesn't. */
function givenPassword(args: Arguments, command: Command, analysis: Analysis): void {
  const text = value(args, "-p", "--password");
  if (!text) return;
  const hash = known(text);
  if (hash === undefined) reported(command, analysis, { rule: "set-password", severity: "medium" });
  else if (!/^[!*]+$/.test(hash)) reported(command, analysis, { rule: "set-password" });
}

const useradd: Program = (command, analysis) => {
  const args = argumentsOf(command, NEW_VALUED);
  if (hasAny(args.options, "--help", "-D", "--defaults")) return undefined;
  if (/^0+$/.test(shownValue(args, "-u", "--uid"))) {
    reported(command, analysis, { rule: "add-root-account" });
    return undefined;
  }
  givenPassword(args, command, analysis);
  const groups = shownValue(args, "-G", "--groups", "-g", "--gid", "--ingroup");
  if (ADMIN_GROUPS.test(groups))
    reported(command, analysis, { rule: "add-root-account", severity: "medium" });
  return undefined;
};

/** Adding somebody to a group: a system account never becomes root, a person may. */
function joins(user: string, group: string, command: Command, analysis: Analysis): void {
  if (!ADMIN_GROUPS.test(group) || user === "root") return;
  const service =
    SYSTEM_ACCOUNTS.test(user) ||
    /^(?:www-data|apache|nginx|http|guest|mysql|postgres|tomcat)$/.test(user);
  const onlyDocker = /^docker$/.test(group) && !SYSTEM_ACCOUNTS.test(user);
  const severity = service && !onlyDocker ? "high" : "medium";
  reported(command, analysis, { rule: "add-root-account", severity });
}

const adduser: Program = (command, analysis) => {
  const { operands } = argumentsOf(
    command,
    VALUED.filter((name) => name !== "p"),
  );
  const [user, group] = operands;
  if (user && group) joins(rendered(user), rendered(group), command, analysis);
  else useradd(command, analysis);
  return undefined;
};

const NO_LOGIN = /(?:\/(?:nologin|false|sync|shutdown|halt)|^)$/;

const usermod: Program = (command, analysis) => {
  const args = argumentsOf(command, VALUED);
  const user = rendered(args.operands[0] ?? []);
  const { options } = args;
  if (options.has("--help")) return undefined;
  if (/^0+$/.test(shownValue(args, "-u", "--uid"))) {
    reported(command, analysis, { rule: "add-root-account" });
    return undefined;
  }
  const shell = value(args, "-s", "--shell");
  if (user === "root") {
    const locked =
      hasAny(options, "-L", "--lock", "-l", "--login") ||
      (shell !== undefined && NO_LOGIN.test(rendered(shell))) ||
      /^(?:0|1|1970-01-0[12])$/.test(shownValue(args, "-e", "--expiredate"));
    if (locked)
      reported(command, analysis, {
        rule: "delete-account",
        because: "Nobody can become root any more.",
      });
    if (hasAny(options, "-U", "--unlock"))
      reported(command, analysis, { rule: "weaken-login", severity: "medium" });
  } else if (shell && !NO_LOGIN.test(rendered(shell)) && SYSTEM_ACCOUNTS.test(user)) {
    const because = "An account of the system may log in.";
    reported(command, analysis, { rule: "weaken-login", because });
  }
  givenPassword(args, command, analysis);
  joins(user, shownValue(args, "-G", "--groups"), command, analysis);
  return undefined;
};

/** Lists of all accounts. */
const ALL_ACCOUNTS = /passwd|\/home/;

const userdel: Program = (command, analysis) => {
  const { options, operands } = argumentsOf(command, ["R", "P", "Z", "--root", "--backup-to"]);
  if (hasAny(options, "--help")) return undefined;
  const removes = hasAny(options, "-r", "--remove", "--remove-home", "--remove-all-files");
  for (const operand of operands.slice(0, 1)) {
    const user = rendered(operand);
    const listed = holes(operand).some(({ shown }) => ALL_ACCOUNTS.test(shown));
    if (SYSTEM_ACCOUNTS.test(user)) reported(command, analysis, { rule: "delete-account" });
    else if (user.includes(UNKNOWN) && listed && removes)
      reported(command, analysis, { rule: "delete-account" });
    else if (removes || hasAny(options, "-f", "--force"))
      reported(command, analysis, { rule: "delete-account", severity: "medium" });
  }
  return undefined;
};

const groupdel: Program = (command, analysis) => {
  const { operands } = argumentsOf(command, ["R", "P"]);
  if (operands.some((operand) => SYSTEM_GROUPS.test(rendered(operand))))
    reported(command, analysis, { rule: "delete-account" });
  return undefined;
};

const groupmod: Program = (command, analysis) => {
  const args = argumentsOf(command, ["g", "n", "p", "R", "K", "U", "--gid", "--new-name"]);
  const name = rendered(args.operands[0] ?? []);
  if (/^0+$/.test(shownValue(args, "-g", "--gid")) && name !== "root")
    reported(command, analysis, { rule: "add-root-account" });
  else if (value(args, "-n", "--new-name") && SYSTEM_GROUPS.test(name))
    reported(command, analysis, { rule: "delete-account" });
  return undefined;
};

const gpasswd: Program = (command, analysis) => {
  const args = argumentsOf(command, ["a", "d", "A", "M", "--add", "--delete", "--members"]);
  const group = rendered(args.operands[0] ?? []);
  const added = value(args, "-a", "--add", "-M", "--members", "-A");
  if (added) joins(rendered(added), group, command, analysis);
  const removed = value(args, "-d", "--delete");
  if (removed && ADMIN_GROUPS.test(group)) {
    const severity = rendered(removed) === "root" ? "high" : "medium";
    reported(command, analysis, { rule: "delete-account", severity });
  }
  if (hasAny(args.options, "-r", "--remove-password"))
    reported(command, analysis, { rule: "weaken-login", severity: "medium" });
  return undefined;
};

export const ACCOUNT_PROGRAMS: Readonly<Record<string, Program>> = {
  useradd,
  adduser,
  luseradd: useradd,
  usermod,
  userdel,
  deluser: userdel,
  groupadd: groupmod,
  addgroup: groupmod,
  groupmod,
  groupdel,
  delgroup: groupdel,
  gpasswd,
  groupmems: (command, analysis) => {
    const args = argumentsOf(command, ["a", "d", "g"]);
    const added = value(args, "-a");
    if (added) joins(rendered(added), shownValue(args, "-g"), command, analysis);
    return undefined;
  },
  ldapdelete: judgedBy(
    clean(/ -n /),
    high(/ -\w*r/, "delete-account"),
    medium(/./, "delete-account"),
  ),
  pdbedit: judgedBy(medium(/ (?:-x|--delete)/, "delete-account")),
  smbpasswd: judgedBy(medium(/ (?:-x|-d|-n) /, "delete-account")),
  "samba-tool": judgedBy(
    high(/^ domain (?:demote|provision) /, "delete-account"),
    medium(/^ (?:user|group|computer) (?:delete|remove\w*) /, "delete-account"),
  ),
  kdb5_util: judgedBy(high(/ destroy/, "delete-account")),
  kadmin: judgedBy(
    high(/ (?:delprinc|delete_principal) .*(?:krbtgt|K\/M|kadmin\/)/, "delete-account"),
    medium(/ (?:delprinc|delete_principal|cpw|change_password) /, "delete-account"),
  ),
  realm: judgedBy(medium(/^ leave /, "delete-account")),
  net: judgedBy(medium(/^ ads leave /, "delete-account")),
  ipa: judgedBy(medium(/^ (?:user|group|host)-del /, "delete-account")),
  "ipa-client-install": judgedBy(medium(/ --uninstall /, "delete-account")),
};
