/** Cmdlets on disks, accounts and settings that need a look at their arguments. */
import { ADMINISTRATORS } from "../../windows/programs/accounts";
import { takeBack, unlessTakenBack } from "../../windows/memory";
import { isTrial, named, text, texts, type Cmdlet } from "../calls";
import { isThing, listOf, textOf } from "../values";

const disableAdapter: Cmdlet = (call) => {
  if (isTrial(call)) return [];
  const name = text(call, ["name"], 0);
  unlessTakenBack(
    `adapter ${name.toLowerCase()}`,
    "interface-down",
    call.at,
    call.resolved,
    call.scope.analysis,
  );
  return [];
};

const enableAdapter: Cmdlet = (call) => {
  takeBack(`adapter ${text(call, ["name"], 0).toLowerCase()}`, call.scope.analysis);
  return [];
};

const clearEventLog: Cmdlet = (call) => {
  if (!isTrial(call)) call.scope.analysis.report.add("clear-logs", call.at, call.resolved);
  return [];
};

/** The password of an account, where the script holds it. */
function secretOf(value: unknown): string | undefined {
  return isThing(value as never)
    ? ((value as { fields: ReadonlyMap<string, unknown> }).fields.get("secret") as
        string | undefined)
    : undefined;
}

const localUser: Cmdlet = (call) => {
  if (isTrial(call)) return [];
  const { analysis, marks } = call.scope;
  const password = named(call, "password", "accountpassword", "newpassword");
  const secret = secretOf(password);
  const known =
    secret !== undefined &&
    marks.filled(secret) === secret &&
    !/[\uE000\uE100-\uF8FF]/.test(secret);
  if (password !== undefined) {
    analysis.report.add("set-password", call.at, call.resolved, {
      severity: known ? "high" : "medium",
    });
  } else if (call.name.startsWith("new-")) {
    analysis.report.add("add-root-account", call.at, call.resolved, { severity: "medium" });
  }
  return [];
};

const groupMember: Cmdlet = (call) => {
  if (isTrial(call)) return [];
  const group = text({ ...call, input: undefined }, ["group", "identity", "sid", "name"], 0);
  const members = texts({ ...call, input: undefined }, ["member", "members"], 1);
  const { report } = call.scope.analysis;
  if (ADMINISTRATORS.test(group)) report.add("add-root-account", call.at, call.resolved);
  else if (/^remote (?:desktop|management) users$/i.test(group)) {
    const wide = members.some((member) =>
      /^(?:everyone|guest|users|domain users|authenticated users)$/i.test(member),
    );
    report.add("weaken-login", call.at, call.resolved, { severity: wide ? "high" : "medium" });
  }
  return [];
};

const removeMember: Cmdlet = (call) => {
  const group = text({ ...call, input: undefined }, ["group", "identity"], 0);
  if (ADMINISTRATORS.test(group) && !isTrial(call)) {
    call.scope.analysis.report.add("delete-account", call.at, call.resolved, {
      severity: "medium",
    });
  }
  return [];
};

const setAcl: Cmdlet = (call) => {
  if (isTrial(call)) return [];
  const path = text(call, ["path"], 0);
  const isSystem = /^[a-z]:\\?(?:$|windows|program files|users$|programdata$)/i.test(path);
  if (isSystem) call.scope.analysis.report.add("recursive-permissions", call.at, call.resolved);
  return [];
};

const sql: Cmdlet = (call) => {
  const { analysis, marks, frame } = call.scope;
  const query = textOf(named(call, "query", "sqlcommand") ?? call.positional[0], marks);
  if (query !== "")
    analysis.run("SQL", { text: marks.text(query), downloaded: false }, frame, call.at);
  return [];
};

const shareAccess: Cmdlet = (call) => {
  const full = listOf(named(call, "fullaccess", "accountname") ?? null).map((value) =>
    textOf(value, call.scope.marks),
  );
  const open = full.some((who) =>
    /^(?:everyone|guest|guests|authenticated users|users)$/i.test(who),
  );
  const right = textOf(named(call, "accessright"), call.scope.marks);
  if (open && (call.name === "new-smbshare" || /full|change/i.test(right)) && !isTrial(call)) {
    call.scope.analysis.report.add("open-permissions", call.at, call.resolved);
  }
  return [];
};

export const SYSTEM: Readonly<Record<string, Cmdlet>> = {
  "disable-netadapter": disableAdapter,
  "enable-netadapter": enableAdapter,
  "clear-eventlog": clearEventLog,
  "remove-eventlog": clearEventLog,
  "limit-eventlog": (call) => {
    call.scope.analysis.report.add("stop-audit", call.at, call.resolved, { severity: "medium" });
    return [];
  },
  "new-localuser": localUser,
  "set-localuser": localUser,
  "new-aduser": localUser,
  "set-adaccountpassword": localUser,
  "add-localgroupmember": groupMember,
  "add-adgroupmember": groupMember,
  "remove-localgroupmember": removeMember,
  "set-acl": setAcl,
  "invoke-sqlcmd": sql,
  "invoke-dbaquery": sql,
  "new-smbshare": shareAccess,
  "grant-smbshareaccess": shareAccess,
};
