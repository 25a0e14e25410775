/** Services: net stop, sc, and the same by other names. */
import type { Analysis, Program } from "../../analysis/analysis";
import type { Command } from "../../analysis/command";
import { outputOf } from "../../analysis/content";
import { resolvedCommand } from "../../programs/dispatch";
import type { RuleId } from "../../rules";
import { rendered } from "../../text/text";
import { lineOf } from "../line";
import { takeBack, unlessTakenBack } from "../memory";
import { judgeLaterCode } from "../registry";

const CRITICAL: readonly (readonly [RegExp, RuleId])[] = [
  [
    /^(?:dhcp|dhcp client|dnscache|dns client|termservice|remote desktop services|sessionenv|umrdpservice|nsi|network store interface service|netman|nlasvc|network location awareness|netprofm|lanmanserver|server|lanmanworkstation|workstation|netlogon|sshd|openssh ssh server|winrm|iphlpsvc|tcpip|afd|netbt|dns|dns server|cloudbase-init|qemu-ga|qemu guest agent|vmtools)$/,
    "stop-network-service",
  ],
  [
    /^(?:mpssvc|windows (?:defender )?firewall|bfe|base filtering engine|sharedaccess|policyagent)$/,
    "flush-firewall",
  ],
  [
    /^(?:eventlog|windows event log|sysmon(?:64)?|wecsvc|windows event collector|nxlog|winlogbeat|splunkforwarder|diagtrack_audit)$/,
    "stop-audit",
  ],
  [
    /^(?:windefend|windows defender antivirus service|microsoft defender antivirus service|sense|wdnissvc|wdfilter|securityhealthservice|wscsvc|security center|msmpsvc|hostguard|hss)$/,
    "disable-access-control",
  ],
  [
    /^(?:rpcss|remote procedure call(?: \(rpc\))?|rpceptmapper|dcomlaunch|samss|security accounts manager|lsm|plugplay|plug and play|power|profsvc|user profile service|gpsvc|schedule|task scheduler|winmgmt|windows management instrumentation|kdc|kerberos key distribution center|ntds|active directory domain services|cryptsvc_|clussvc|cluster service|volmgr|disk|ntfs|vss_|brokerinfrastructure|systemeventsbroker|coremessagingregistrar|keyiso|vmms|msiscsi|trustedinstaller_)$/,
    "stop-system-service",
  ],
];

export function criticalService(name: string): RuleId | undefined {
  const plain = name.toLowerCase().replaceAll('"', "").trim();
  return CRITICAL.find(([pattern]) => pattern.test(plain))?.[1];
}

function stopped(name: string, command: Command, analysis: Analysis): void {
  const rule = criticalService(name);
  const resolved = resolvedCommand(command.argv);
  const what = `service ${name.toLowerCase()}`;
  if (rule) unlessTakenBack(what, rule, command.at, resolved, analysis);
  else if (/[*%]/.test(name)) analysis.report.add("stop-system-service", command.at, resolved);
}

export function stopService(name: string, command: Command, analysis: Analysis): void {
  stopped(name, command, analysis);
}

export function startService(name: string, analysis: Analysis): void {
  takeBack(`service ${name.toLowerCase()}`, analysis);
}

/** Switched off for good, which a later start doesn't heal. */
export function disableService(name: string, command: Command, analysis: Analysis): void {
  const rule = criticalService(name);
  if (rule) analysis.report.add(rule, command.at, resolvedCommand(command.argv));
}

const sc: Program = (command, analysis) => {
  const words = command.argv.slice(1).map((word) => rendered(word));
  if (words[0]?.startsWith("\\\\")) words.shift();
  const [verb = "", name = ""] = words;
  const line = ` ${words.slice(2).join(" ").toLowerCase()}`;
  const resolved = resolvedCommand(command.argv);
  switch (verb.toLowerCase()) {
    case "stop":
    case "pause":
      stopped(name, command, analysis);
      break;
    case "start":
    case "continue":
      startService(name, analysis);
      break;
    case "delete":
      disableService(name, command, analysis);
      break;
    case "config":
      if (/ start= ?disabled/.test(line)) disableService(name, command, analysis);
      judgeBinary();
      break;
    case "create":
      judgeBinary();
      break;
    case "failure": {
      const code = /command= ?(.*?)(?= \w+=|$)/i.exec(words.slice(2).join(" "))?.[1];
      if (code) judgeLaterCode(code, "start-up-code", command.at, resolved, analysis);
      break;
    }
    case "sdset":
      if (/\(a;[^)]*;(?:wd|au|bu)\)/.test(line) && /(?:ccdc|ga|wp|dc)/.test(line)) {
        analysis.report.add("open-permissions", command.at, resolved);
      } else if (line.includes("(d;")) {
        analysis.report.add("remove-access", command.at, resolved, { severity: "medium" });
      }
      break;
    default:
  }
  return outputOf("(sc)");

  function judgeBinary(): void {
    const code = /binpath= ?(.*?)(?= \w+=|$)/i.exec(words.slice(2).join(" "))?.[1];
    if (code) judgeLaterCode(code, "start-up-code", command.at, resolved, analysis);
  }
};

/** `net stop`, `net start`. */
export function netService(command: Command, analysis: Analysis): void {
  const verb = rendered(command.argv[1] ?? []).toLowerCase();
  const name = command.argv
    .slice(2)
    .map((word) => rendered(word))
    .filter((word) => !/^\/y(?:es)?$/i.test(word))
    .join(" ");
  if (verb === "stop" || verb === "pause") stopped(name, command, analysis);
  else if (verb === "start") startService(name, analysis);
}

const psservice: Program = (command, analysis) => {
  const line = lineOf(command);
  const found = / (stop|pause) (\S+)/.exec(line);
  if (found?.[2] !== undefined) stopped(found[2], command, analysis);
  const mode = / setconfig (\S+) disabled/.exec(line)?.[1];
  if (mode !== undefined) disableService(mode, command, analysis);
  return undefined;
};

export const SERVICES: Readonly<Record<string, Program>> = { sc, psservice };
