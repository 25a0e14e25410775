/** Cmdlets of which name and arguments say it all. */
import type { RiskSeverity } from "../../finding";
import type { RuleId } from "../../rules";
import { isTrial, type Call, type Cmdlet } from "../calls";
import { textOf } from "../values";

interface CallRule {
  /** Fits the arguments in lower case, switches and all; every call where it is missing. */
  readonly when?: RegExp;
  readonly unless?: RegExp;
  readonly rule: RuleId;
  readonly severity?: RiskSeverity;
}

function lineOf(call: Call): string {
  const { marks } = call.scope;
  const named = [...call.named].map(([name, value]) => ` -${name}:${textOf(value, marks)}`);
  const plain = call.positional.map((value) => ` ${textOf(value, marks)}`);
  return [...named, ...plain].join("").toLowerCase();
}

function judged(...rules: readonly CallRule[]): Cmdlet {
  return (call) => {
    if (isTrial(call)) return [];
    const line = lineOf(call);
    const found = rules.find(
      ({ when, unless }) => (when?.test(line) ?? true) && !unless?.test(line),
    );
    if (found) {
      call.scope.analysis.report.add(found.rule, call.at, call.resolved, {
        severity: found.severity,
      });
    }
    return [call.scope.marks.unknown(`(${call.name})`, "maybe")];
  };
}

const power = judged({ rule: "power-off" });

export const TABLE: Readonly<Record<string, Cmdlet>> = {
  "stop-computer": power,
  "restart-computer": power,
  "format-volume": judged({ rule: "make-file-system" }),
  "clear-disk": judged({ rule: "change-partitions" }),
  "initialize-disk": judged({ rule: "change-partitions" }),
  "remove-partition": judged({ rule: "change-partitions" }),
  "set-partition": judged(
    { when: /-isoffline:true|-isreadonly:true/, rule: "remove-volume" },
    { rule: "change-partitions", severity: "medium" },
  ),
  "set-disk": judged({ when: /-isoffline:true|-iso\w*:true/, rule: "remove-volume" }),
  "reset-physicaldisk": judged({ rule: "erase-disk" }),
  "remove-physicaldisk": judged({ rule: "remove-volume" }),
  "remove-virtualdisk": judged({ rule: "remove-volume" }),
  "remove-storagepool": judged({ rule: "remove-volume" }),
  "dismount-vhd": judged({ rule: "remove-volume", severity: "medium" }),
  "new-partition": judged({ rule: "change-partitions", severity: "medium" }),
  "lock-bitlocker": judged({ rule: "remove-volume" }),
  "enable-bitlocker": judged({ rule: "encrypt-files", severity: "medium" }),
  "disable-bitlocker": judged({ rule: "encrypt-files", severity: "medium" }),
  "remove-bitlockerkeyprotector": judged({ rule: "break-boot" }),
  "set-netfirewallprofile": judged(
    { when: /-en\w*:(?:false|0)/, rule: "flush-firewall" },
    { when: /-defaultoutbound\w*:block/, rule: "block-network" },
    { when: /-defaultinbound\w*:allow/, rule: "flush-firewall" },
  ),
  "new-netfirewallrule": judged(
    {
      when: /-action:block/,
      unless: /-(?:localport|remoteport|remoteaddress|program|service):(?!any)/,
      rule: "block-network",
    },
    {
      when: /-action:allow/,
      unless: /-(?:localport|remoteaddress|program|service|protocol:icmp)\S*|-direction:out/,
      rule: "flush-firewall",
    },
  ),
  "remove-netipaddress": judged({ rule: "interface-down" }),
  "remove-netroute": judged(
    { when: /0\.0\.0\.0\/0|::\/0|^ -confirm:false$|^$/, rule: "drop-route" },
    { rule: "drop-route", severity: "medium" },
  ),
  "restart-netadapter": judged(),
  "set-netipinterface": judged({ when: /-dhcp:/, rule: "interface-down", severity: "medium" }),
  "disable-netadapterbinding": judged(
    { when: /ms_tcpip/, rule: "interface-down" },
    { rule: "interface-down", severity: "medium" },
  ),
  "disable-computerrestore": judged({ rule: "delete-snapshots", severity: "medium" }),
  "set-mppreference": judged({
    when: /-disable\w*:(?:true|1)|-exclusion\w*:|-mapsreporting:(?:0|disabled)|-submitsamplesconsent:(?:2|neversend)/,
    rule: "disable-access-control",
  }),
  "add-mppreference": judged(
    {
      when: /-exclusion(?:path|extension|process)\w*:(?:[a-z]:\\?(?:$| |\*)|\*|\.?(?:exe|ps1|bat|dll)|[a-z]:\\(?:windows|users|programdata|temp)\S*|powershell|cmd)/,
      rule: "disable-access-control",
    },
    { when: /-exclusion/, rule: "disable-access-control", severity: "medium" },
  ),
  "uninstall-windowsdefender": judged({ rule: "disable-access-control" }),
  "set-executionpolicy": judged({
    when: /unrestricted|bypass/,
    unless: /process|currentuser/,
    rule: "disable-access-control",
    severity: "medium",
  }),
  "remove-windowspackage": judged({ rule: "remove-essential-package" }),
  "disable-windowsoptionalfeature": judged(
    { when: /smb1|powershellv2|telnet/, rule: "remove-essential-package", severity: "medium" },
    { rule: "remove-essential-package", severity: "medium" },
  ),
  "remove-appxpackage": judged({
    when: /-allusers/,
    rule: "remove-many-packages",
    severity: "medium",
  }),
  "remove-adcomputer": judged({ rule: "delete-account" }),
  "remove-computer": judged({ rule: "weaken-login" }),
  "remove-adgroup": judged({ rule: "delete-account" }),
  "reset-computermachinepassword": judged({ rule: "weaken-login", severity: "medium" }),
  "set-smbserverconfiguration": judged({
    when: /enablesmb1protocol:true|requiresecuritysignature:false/,
    rule: "weaken-login",
    severity: "medium",
  }),
  "remove-smbshare": judged({ rule: "stop-network-service", severity: "medium" }),
  "enable-psremoting": judged(),
  "disable-psremoting": judged({ rule: "stop-network-service", severity: "medium" }),
  "remove-website": judged({ rule: "delete-stored-objects", severity: "medium" }),
  "remove-wbbackupset": judged({ rule: "delete-backups" }),
  "remove-wbpolicy": judged({ rule: "delete-backups" }),
  "clear-history": judged({ rule: "hide-history" }),
  "set-psreadlineoption": judged({ when: /-historysavestyle:savenothing/, rule: "hide-history" }),
  "set-psreadlineoptions": judged({ when: /savenothing/, rule: "hide-history" }),
  "remove-cluster": judged({ rule: "stop-system-service" }),
  "stop-cluster": judged({ rule: "stop-system-service" }),
  "clear-recyclebin": judged(),
  "remove-database": judged({ rule: "sql-destroy" }),
  "remove-dbadatabase": judged({ rule: "sql-destroy" }),
  "new-service": judged({
    when: /-enc|https?:|\\temp\\|\\users\\public|iex/,
    rule: "start-up-code",
  }),
  "set-wmiinstance": judged({
    when: /subscription|eventconsumer|eventfilter/,
    rule: "scheduled-code",
  }),
  "new-ciminstance": judged({
    when: /subscription|eventconsumer|eventfilter/,
    rule: "scheduled-code",
  }),
  "register-wmievent": judged({ rule: "scheduled-code", severity: "medium" }),
  "install-module": judged({
    when: /-repository:(?!psgallery)/,
    rule: "untrusted-package",
    severity: "medium",
  }),
  "set-psrepository": judged({
    when: /-installationpolicy:trusted/,
    rule: "untrusted-package",
    severity: "medium",
  }),
};
