/** The registry: keys that Windows lives by, and values that open or break it. */
import type { Analysis } from "../analysis/analysis";
import { literal } from "../text/text";
import type { RiskSeverity } from "../finding";
import type { RuleId } from "../rules";
import { worstOf } from "./trial";

export interface RegistryChange {
  /** As written; any spelling of the hive. */
  readonly key: string;
  readonly value?: string | undefined;
  readonly data?: string | undefined;
  readonly at: number;
  readonly resolved: string;
}

const HIVES: readonly (readonly [RegExp, string])[] = [
  [/^(?:hkey_local_machine|hklm:?)(?=\\|$)/, "hklm"],
  [/^(?:hkey_current_user|hkcu:?)(?=\\|$)/, "hkcu"],
  [/^(?:hkey_classes_root|hkcr:?)(?=\\|$)/, "hkcr"],
  [/^(?:hkey_users|hku:?)(?=\\|$)/, "hku"],
  [/^(?:hkey_current_config|hkcc:?)(?=\\|$)/, "hkcc"],
];

export function registryKey(key: string): string {
  let plain = key
    .toLowerCase()
    .replaceAll("/", "\\")
    .replace(/^(?:microsoft\.powershell\.core\\)?registry::/, "")
    .replace(/^\\\\[^\\]+\\/, "")
    .replaceAll(/\\{2,}/g, "\\")
    .replace(/\\\*?$/, "")
    .replace(/\\controlset00\d(?=\\|$)/, "\\currentcontrolset");
  for (const [pattern, hive] of HIVES) plain = plain.replace(pattern, hive);
  return plain;
}

/** Keys that go with all below, each with what stops. */
const DEAR: readonly RegExp[] = [
  /^(?:hklm|hkcu|hkcr|hku|hkcc)$/,
  /^hklm\\(?:system|sam|security|software|hardware|bcd00000000)$/,
  /^hklm\\(?:sam|security|bcd00000000)\\/,
  /^hklm\\system\\(?:currentcontrolset|setup|mounteddevices|select)$/,
  /^hklm\\system\\currentcontrolset\\(?:control|services|enum|hardware profiles|policies)$/,
  /^hklm\\system\\currentcontrolset\\control\\(?:safeboot|session manager|lsa|class|network|securepipeservers|winlogon|productoptions|terminal server|servicegrouporder|criticaldevicedatabase|nls|keyboard layout|deviceclasses|hivelist)/,
  /^hklm\\system\\currentcontrolset\\services\\(?:tcpip|disk|ntfs|volmgr|partmgr|mountmgr|afd|netbt|ndis|rpcss|dcomlaunch|eventlog|dhcp|dnscache|lanman\w+|mpssvc|bfe|nsi|windefend|samss|netlogon|plugplay|w32time|storahci|stornvme|iastor\w*|vio\w+|netkvm|xen\w+|lsm|termservice|winmgmt|schedule|profsvc)(?:\\|$)/,
  /^(?:hklm|hkcu)\\software\\(?:microsoft|classes|policies|wow6432node)$/,
  /^hklm\\software\\microsoft\\(?:windows|windows nt|cryptography|rpc|ole|com3|windows defender|\.netframework|systemcertificates)(?:\\currentversion)?$/,
  /^hklm\\software\\microsoft\\windows nt\\currentversion\\(?:winlogon|profilelist|svchost|networklist|schedule|image file execution options)$/,
  /^hklm\\software\\microsoft\\windows\\currentversion\\(?:component based servicing|installer|policies|sidebyside|winevt|app paths|explorer)$/,
  /^(?:hkcr|hklm\\software\\classes)\\(?:\*|\.exe|exefile|clsid|interface|typelib|\.(?:bat|cmd|dll|lnk|msi))(?:\\|$)/,
  /^hku\\\.default$/,
];

interface ValueRule {
  readonly key: RegExp;
  readonly value: RegExp;
  readonly data: RegExp;
  readonly rule: RuleId;
  readonly severity?: RiskSeverity;
}

const ON = /^(?:1|0x0*1|0x?00000001|yes|true)$/;
const OFF = /^(?:0|0x0+|no|false)$/;
const ANY = /./;

const VALUES: readonly ValueRule[] = [
  {
    key: /\\winlogon$/,
    value: /^userinit$/,
    data: /,\s*\S|^(?!.*userinit\.exe,?\s*$)/,
    rule: "start-up-code",
  },
  { key: /\\winlogon$/, value: /^shell$/, data: /^(?!explorer\.exe$)/, rule: "start-up-code" },
  {
    key: /\\winlogon$/,
    value: /^(?:taskman|vmapplet|notify|gina\w*)$/,
    data: ANY,
    rule: "start-up-code",
  },
  { key: /\\winlogon$/, value: /^autoadminlogon$/, data: ON, rule: "weaken-login" },
  { key: /\\winlogon$/, value: /^defaultpassword$/, data: ANY, rule: "weaken-login" },
  {
    key: /\\winlogon\\specialaccounts\\userlist$/,
    value: ANY,
    data: OFF,
    rule: "add-root-account",
    severity: "medium",
  },
  {
    key: /\\image file execution options\\[^\\]+$/,
    value: /^(?:debugger|verifierdlls)$/,
    data: ANY,
    rule: "replace-program",
  },
  {
    key: /\\silentprocessexit\\[^\\]+$/,
    value: /^monitorprocess$/,
    data: ANY,
    rule: "replace-program",
  },
  {
    key: /\\windows nt\\currentversion\\windows$/,
    value: /^(?:appinit_dlls|load|run)$/,
    data: ANY,
    rule: "preload-library",
  },
  {
    key: /\\windows nt\\currentversion\\windows$/,
    value: /^loadappinit_dlls$/,
    data: ON,
    rule: "preload-library",
  },
  { key: /\\session manager\\appcertdlls$/, value: ANY, data: ANY, rule: "preload-library" },
  {
    key: /\\session manager$/,
    value: /^(?:bootexecute|setupexecute|execute|s0initialcommand)$/,
    data: ANY,
    rule: "break-boot",
  },
  { key: /\\session manager$/, value: /^safedllsearchmode$/, data: OFF, rule: "preload-library" },
  {
    key: /\\session manager$/,
    value: /^pendingfilerenameoperations$/,
    data: ANY,
    rule: "break-boot",
    severity: "medium",
  },
  {
    key: /\\session manager\\environment$/,
    value: /^path$/,
    data: /^(?!.*(?:system32|%path%))/,
    rule: "break-boot",
  },
  {
    key: /\\setup$/,
    value: /^(?:cmdline|setuptype|systemsetupinprogress)$/,
    data: /^(?!0$)/,
    rule: "break-boot",
  },
  {
    key: /\\policies\\system$/,
    value:
      /^(?:enablelua|consentpromptbehavioradmin|promptonsecuredesktop|filteradministratortoken)$/,
    data: OFF,
    rule: "disable-access-control",
  },
  {
    key: /\\policies\\system$/,
    value: /^localaccounttokenfilterpolicy$/,
    data: ON,
    rule: "weaken-login",
  },
  {
    key: /\\policies\\system$/,
    value: /^disable(?:taskmgr|registrytools|cmd)$/,
    data: /^[12]$/,
    rule: "disable-access-control",
    severity: "medium",
  },
  {
    key: /\\windows defender(?:\\|$)/,
    value: /^(?:disable\w+|tamperprotection)$/,
    data: /^(?:1|0x0*1)$/,
    rule: "disable-access-control",
  },
  {
    key: /\\windows defender\\exclusions\\/,
    value: ANY,
    data: ANY,
    rule: "disable-access-control",
  },
  {
    key: /\\windowsfirewall\\|\\firewallpolicy\\/,
    value: /^enablefirewall$/,
    data: OFF,
    rule: "flush-firewall",
  },
  {
    key: /\\securityproviders\\wdigest$/,
    value: /^uselogoncredential$/,
    data: ON,
    rule: "leak-credentials",
  },
  {
    key: /\\control\\lsa$/,
    value:
      /^(?:runasppl|nolmhash|restrictanonymous(?:sam)?|limitblankpassworduse|disablerestrictedadmin|auditbasedirectories|crashonauditfail)$/,
    data: OFF,
    rule: "weaken-login",
  },
  {
    key: /\\control\\lsa$/,
    value: /^lmcompatibilitylevel$/,
    data: /^(?:0x)?[012]$/,
    rule: "weaken-login",
  },
  {
    key: /\\control\\lsa$/,
    value: /^(?:everyoneincludesanonymous|forceguest)$/,
    data: ON,
    rule: "weaken-login",
  },
  {
    key: /\\control\\lsa(?:\\osconfig)?$/,
    value: /^(?:security packages|authentication packages|notification packages)$/,
    data: ANY,
    rule: "preload-library",
  },
  {
    key: /\\control\\terminal server\\winstations\\rdp-tcp$/,
    value: /^(?:userauthentication|securitylayer|minencryptionlevel)$/,
    data: OFF,
    rule: "weaken-login",
  },
  {
    key: /\\control\\terminal server$/,
    value: /^fdenytsconnections$/,
    data: OFF,
    rule: "weaken-login",
    severity: "medium",
  },
  {
    key: /\\control\\terminal server$/,
    value: /^fdenytsconnections$/,
    data: ON,
    rule: "block-network",
    severity: "medium",
  },
  {
    key: /\\lanmanserver\\parameters$/,
    value: /^smb1$/,
    data: ON,
    rule: "weaken-login",
    severity: "medium",
  },
  {
    key: /\\lanmanserver\\parameters$/,
    value: /^nullsession(?:pipes|shares)$/,
    data: ANY,
    rule: "weaken-login",
  },
  {
    key: /\\services\\netlogon\\parameters$/,
    value: /^(?:fullsecurechannelprotection|requiresignorseal)$/,
    data: OFF,
    rule: "weaken-login",
  },
  {
    key: /\\services\\(?:eventlog|sysmon\w*)$/,
    value: /^start$/,
    data: /^(?:0x0*)?4$/,
    rule: "stop-audit",
  },
  {
    key: /\\services\\(?:windefend|wdfilter|wdnissvc|wdboot|sense)$/,
    value: /^start$/,
    data: /^(?:0x0*)?4$/,
    rule: "disable-access-control",
  },
  {
    key: /\\services\\(?:tcpip|disk|ntfs|rpcss|dcomlaunch|dhcp|dnscache|lanman\w+|mpssvc|bfe|nsi|samss|netlogon|plugplay|termservice|winmgmt|profsvc|volmgr|mountmgr|storahci|stornvme|vio\w+|netkvm|afd|usbhub\w*|kbdclass|lsm)$/,
    value: /^start$/,
    data: /^(?:0x0*)?4$/,
    rule: "stop-system-service",
  },
  {
    key: /\\(?:scriptblocklogging|modulelogging|transcription)$/,
    value: /^enable\w+$/,
    data: OFF,
    rule: "stop-audit",
  },
  {
    key: /\\services\\eventlog\\(?:security|system|application)$/,
    value: /^(?:maxsize|file|retention)$/,
    data: /^(?:0x0*)?[0-9a-f]{1,4}$/,
    rule: "stop-audit",
    severity: "medium",
  },
  {
    key: /\\wow6432node\\microsoft\\command processor$|\\command processor$/,
    value: /^autorun$/,
    data: ANY,
    rule: "start-up-code",
  },
  {
    key: /\\shellids\\microsoft\.powershell$/,
    value: /^executionpolicy$/,
    data: /^(?:unrestricted|bypass)$/,
    rule: "disable-access-control",
    severity: "medium",
  },
  {
    key: /\\(?:exefile|batfile|cmdfile|comfile)\\shell\\\w+\\command$/,
    value: /^$/,
    data: ANY,
    rule: "replace-program",
  },
  {
    key: /\\crashcontrol$/,
    value: /^crashdumpenabled$/,
    data: OFF,
    rule: "stop-audit",
    severity: "medium",
  },
  {
    key: /\\policies\\microsoft\\windows\\safer|\\safer\\codeidentifiers$/,
    value: /^defaultlevel$/,
    data: OFF,
    rule: "disable-access-control",
  },
  {
    key: /\\services\\vss$/,
    value: /^start$/,
    data: /^4$/,
    rule: "delete-snapshots",
    severity: "medium",
  },
  {
    key: /\\systemrestore$/,
    value: /^disablesr$/,
    data: ON,
    rule: "delete-snapshots",
    severity: "medium",
  },
];

const RUN_KEY =
  /\\(?:windows|windows nt)\\currentversion\\(?:policies\\explorer\\)?(?:run|runonce|runonceex|runservices)(?:\\|$)/;

/** Places from which no program of the server starts. */
export const LOOSE_FOLDER =
  /(?:\\(?:temp|tmp|downloads|\$recycle\.bin|perflogs)\\|\\users\\public\\|\\appdata\\|%(?:temp|tmp|appdata|localappdata|public)%)/i;

/** Code that is started later by Windows itself. */
export function judgeLaterCode(
  code: string,
  rule: RuleId,
  at: number,
  resolved: string,
  analysis: Analysis,
): void {
  const worst = worstOf("BAT", { text: literal(code), downloaded: false }, at, analysis);
  const opens = /\s-(?:enc|e|ec|encodedcommand)\b|https?:\/\/|mshta|\biex\b/i.test(code);
  if (worst !== undefined || opens) {
    analysis.report.add(rule, at, resolved, { because: worst && `It would run: ${worst}` });
  } else if (LOOSE_FOLDER.test(code)) {
    const because = "It lies where everybody may replace it.";
    analysis.report.add(rule, at, resolved, { because });
  }
}

export function judgeRegistryDeletion(change: RegistryChange, analysis: Analysis): void {
  const key = registryKey(change.key);
  const { value, at, resolved } = change;
  const dear = DEAR.some((pattern) => pattern.test(key));
  if (value === undefined || value === "*") {
    if (dear) {
      const because = "Windows does not run without the key.";
      analysis.report.add("break-boot", at, resolved, { because });
    } else if (/^\uE000|^hk\w+\\\uE000$/.test(key)) {
      analysis.report.add("delete-unknown", at, resolved);
    } else if (RUN_KEY.test(key)) {
      analysis.report.add("delete-unknown", at, resolved, {
        because: "Everything that starts with Windows goes.",
      });
    }
    return;
  }
  const name = value.toLowerCase();
  if (/\\winlogon$/.test(key) && /^(?:shell|userinit)$/.test(name)) {
    analysis.report.add("break-boot", at, resolved);
  } else if (
    /\\session manager(?:\\environment)?$/.test(key) &&
    /^(?:bootexecute|path|subsystems)$/.test(name)
  ) {
    analysis.report.add("break-boot", at, resolved);
  } else if (dear && /\\services\\|\\lsa/.test(key)) {
    analysis.report.add("break-boot", at, resolved, { severity: "medium" });
  }
}

export function judgeRegistryValue(change: RegistryChange, analysis: Analysis): void {
  const key = registryKey(change.key);
  const name = (change.value ?? "").toLowerCase();
  const data = (change.data ?? "").toLowerCase().trim();
  const { at, resolved } = change;
  if (RUN_KEY.test(key)) {
    judgeLaterCode(change.data ?? "", "start-up-code", at, resolved, analysis);
    return;
  }
  const found = VALUES.find(
    (rule) => rule.key.test(key) && rule.value.test(name) && rule.data.test(data),
  );
  if (found) analysis.report.add(found.rule, at, resolved, { severity: found.severity });
  else if (/\\services\\[^\\]+$/.test(key) && name === "imagepath") {
    judgeLaterCode(change.data ?? "", "start-up-code", at, resolved, analysis);
  }
}
