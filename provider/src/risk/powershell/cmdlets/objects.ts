/** Cmdlets that look for things, and those that take such things away. */
import type { RuleId } from "../../rules";
import { criticalService } from "../../windows/programs/services";
import { SYSTEM_PROCESS } from "../../windows/programs/power";
import { takeBack, unlessTakenBack } from "../../windows/memory";
import { has, isTrial, named, text, texts, type Call, type Cmdlet } from "../calls";
import { isThing, listOf, textOf, thing } from "../values";

/** Things of one kind; a name or a filter makes them some. */
function got(kind: string, ...ways: readonly string[]): Cmdlet {
  return (call) => {
    const names = texts({ ...call, input: undefined }, ways, 0).filter(
      (name) => !/^[*?]*$/.test(name),
    );
    const narrow =
      names.length > 0 ||
      named(call, "filter", "displayname", "number", "driveletter", "id", "disknumber") !==
        undefined;
    if (names.length > 0 && !/[*?]/.test(names[0] ?? "")) {
      return names.map((name) => thing(kind, { name, text: name }, true));
    }
    return [thing(kind, {}, narrow)];
  };
}

/** Names that are given, and whether all of a kind come in through the pipe. */
function meant(
  call: Call,
  ...ways: readonly string[]
): { names: string[]; all: boolean; some: boolean } {
  const value = named(call, ...ways) ?? call.positional[0];
  const items = value === undefined ? (call.input ?? []) : listOf(value);
  const names = items.flatMap((item) => {
    if (!isThing(item)) return [textOf(item, call.scope.marks)];
    const name = item.fields.get("name");
    return name === undefined ? [] : [textOf(name, call.scope.marks)];
  });
  const things = items.filter((item) => isThing(item));
  return {
    names,
    all:
      names.some((name) => /^\*$/.test(name)) ||
      things.some((item) => !item.chosen && !item.fields.has("name")),
    some: things.some((item) => item.chosen),
  };
}

const stopService: Cmdlet = (call) => {
  if (isTrial(call)) return [];
  const { names, all } = meant(call, "name", "displayname", "inputobject");
  const { analysis } = call.scope;
  if (all) analysis.report.add("stop-system-service", call.at, call.resolved);
  for (const name of names) {
    const rule = criticalService(name);
    const what = `service ${name.toLowerCase()}`;
    if (rule) unlessTakenBack(what, rule, call.at, call.resolved, analysis);
  }
  return [];
};

const startService: Cmdlet = (call) => {
  for (const name of meant(call, "name").names)
    takeBack(`service ${name.toLowerCase()}`, call.scope.analysis);
  return [];
};

const setService: Cmdlet = (call) => {
  const mode = textOf(named(call, "startuptype", "startmode"), call.scope.marks);
  const status = textOf(named(call, "status"), call.scope.marks);
  if (!/^(?:disabled|4)$/i.test(mode) && !/^stopped$/i.test(status)) return [];
  const { names, all } = meant(call, "name");
  if (all) call.scope.analysis.report.add("stop-system-service", call.at, call.resolved);
  for (const name of names) {
    const rule = criticalService(name);
    if (rule && !isTrial(call)) call.scope.analysis.report.add(rule, call.at, call.resolved);
  }
  return [];
};

const stopProcess: Cmdlet = (call) => {
  if (isTrial(call)) return [];
  const { names, all } = meant(call, "name", "processname", "inputobject", "id");
  if (all || names.some((name) => SYSTEM_PROCESS.test(name.toLowerCase()))) {
    call.scope.analysis.report.add("kill-everything", call.at, call.resolved);
  }
  return [];
};

/** Takes things away that come in by their kind; a named one is milder where it may be. */
function takes(rule: RuleId, mild?: "mild"): Cmdlet {
  return (call) => {
    if (isTrial(call)) return [];
    const { all } = meant(call, "name", "identity", "inputobject", "sid");
    const severity = mild && !all ? "medium" : undefined;
    call.scope.analysis.report.add(rule, call.at, call.resolved, { severity });
    return [];
  };
}

const wmi: Cmdlet = (call) => {
  const name = text(call, ["class", "classname"], 0);
  const query = textOf(named(call, "query"), call.scope.marks);
  const kind = name === "" || query !== "" ? (/from\s+(\w+)/i.exec(query)?.[1] ?? name) : name;
  const narrow = named(call, "filter") !== undefined || /\bwhere\b/i.test(query);
  return [thing(`wmi:${kind}`, {}, narrow)];
};

/** Invoke-CimMethod: by class or by what comes in. */
const invokeMethod: Cmdlet = (call) => {
  const method =
    text(call, ["methodname", "name"], 9).toLowerCase() || text(call, [], 1).toLowerCase();
  const [item] = call.input ?? [];
  const kind = (isThing(item) ? item.type : text(call, ["classname", "class"], 0)).toLowerCase();
  const rules: readonly (readonly [RegExp, RegExp, RuleId])[] = [
    [/operatingsystem/, /^(?:win32shutdown|reboot|shutdown)/, "power-off"],
    [/shadowcopy/, /^delete/, "delete-snapshots"],
    [/product/, /^uninstall/, "remove-many-packages"],
    [/networkadapter/, /^disable/, "interface-down"],
    [/volume/, /^format/, "make-file-system"],
    [/nteventlog/, /^clear/, "clear-logs"],
  ];
  const found = rules.find(([one, name]) => one.test(kind) && name.test(method));
  if (found && !isTrial(call)) call.scope.analysis.report.add(found[2], call.at, call.resolved);
  if (kind.includes("process") && method === "create") {
    const args = named(call, "arguments", "argumentlist");
    const line = isThing(args) ? args.fields.get("commandline") : args;
    const { analysis, marks, frame } = call.scope;
    analysis.run(
      "BAT",
      { text: marks.text(textOf(line, marks)), downloaded: false },
      frame,
      call.at,
    );
  }
  return [];
};

const removeWmi: Cmdlet = (call) => {
  const kinds = (call.input ?? []).map((item) => (isThing(item) ? item.type : ""));
  if (kinds.some((kind) => kind.includes("shadowcopy")) && !isTrial(call)) {
    call.scope.analysis.report.add("delete-snapshots", call.at, call.resolved);
  }
  return [];
};

const features: Cmdlet = (call) => {
  if (isTrial(call)) return [];
  const { names, all, some } = meant(call, "name");
  const core =
    /^(?:ad-domain-services|dns|dhcp|failover-clustering|hyper-v|net-framework\S*|powershell\S*|windows-server-backup|windows-defender\S*|wow64-support|fs-smb1_)$/i;
  const high = (all && !some) || names.some((name) => core.test(name));
  const rule = all ? "remove-many-packages" : "remove-essential-package";
  call.scope.analysis.report.add(rule, call.at, call.resolved, {
    severity: high ? "high" : "medium",
  });
  return [];
};

export const OBJECTS: Readonly<Record<string, Cmdlet>> = {
  "get-service": got("services", "name", "displayname"),
  "get-process": got("processes", "name"),
  "get-netadapter": got("adapters", "name"),
  "get-disk": got("disks", "number"),
  "get-volume": got("volumes", "driveletter"),
  "get-partition": got("partitions", "disknumber"),
  "get-localuser": got("users", "name"),
  "get-aduser": got("users", "identity"),
  "get-windowsfeature": got("features", "name"),
  "get-eventlog": (call) => [
    thing("logs", { log: has(call, "list") ? "*" : text(call, ["logname"], 0) }),
  ],
  "get-winevent": got("logs", "logname"),
  "get-vm": got("vms", "name"),
  "get-netfirewallrule": got("firewall rules", "name", "displayname"),
  "get-scheduledtask": got("tasks", "taskname"),
  "get-package": got("packages", "name"),
  "get-wmiobject": wmi,
  "get-ciminstance": wmi,
  "invoke-cimmethod": invokeMethod,
  "invoke-wmimethod": invokeMethod,
  "remove-wmiobject": removeWmi,
  "remove-ciminstance": removeWmi,
  "stop-service": stopService,
  "suspend-service": stopService,
  "start-service": startService,
  "restart-service": startService,
  "set-service": setService,
  "remove-service": setService,
  "stop-process": stopProcess,
  "remove-localuser": takes("delete-account"),
  "remove-aduser": takes("delete-account"),
  "remove-adobject": takes("delete-account"),
  "remove-adorganizationalunit": takes("delete-account"),
  "disable-localuser": takes("delete-account", "mild"),
  "disable-adaccount": takes("delete-account", "mild"),
  "remove-vm": takes("delete-stored-objects"),
  "remove-vmsnapshot": takes("delete-snapshots", "mild"),
  "remove-netfirewallrule": takes("flush-firewall", "mild"),
  "disable-netfirewallrule": takes("flush-firewall", "mild"),
  "unregister-scheduledtask": takes("remove-schedule", "mild"),
  "uninstall-windowsfeature": features,
  "remove-windowsfeature": features,
  "uninstall-package": takes("remove-many-packages", "mild"),
};
