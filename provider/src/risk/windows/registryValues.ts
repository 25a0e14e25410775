/** Values of the registry that start code, or that Windows boots by. */
import { ANY, OFF, ON, type ValueRule } from "./registryRule";
import { SECURITY_VALUES } from "./registrySecurity";

const START_VALUES: readonly ValueRule[] = [
  { key: /\\environment$/, value: /^userinitmprlogonscript$/, data: ANY, rule: "start-up-code" },
  {
    key: /\\active setup\\installed components\\/,
    value: /^stubpath$/,
    data: ANY,
    rule: "start-up-code",
  },
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
    key: /\\control\\lsa(?:\\osconfig)?$/,
    value: /^(?:security packages|authentication packages|notification packages)$/,
    data: ANY,
    rule: "preload-library",
  },
  {
    key: /\\services\\(?:tcpip|disk|ntfs|rpcss|dcomlaunch|dhcp|dnscache|lanman\w+|mpssvc|bfe|nsi|samss|netlogon|plugplay|termservice|winmgmt|profsvc|volmgr|mountmgr|storahci|stornvme|vio\w+|netkvm|afd|usbhub\w*|kbdclass|lsm)$/,
    value: /^start$/,
    data: /^(?:0x0*)?4$/,
    rule: "stop-system-service",
  },
  {
    key: /\\wow6432node\\microsoft\\command processor$|\\command processor$/,
    value: /^autorun$/,
    data: ANY,
    rule: "start-up-code",
  },
  {
    key: /\\(?:exefile|batfile|cmdfile|comfile)\\shell\\\w+\\command$/,
    value: /^$/,
    data: ANY,
    rule: "replace-program",
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

export const VALUE_RULES: readonly ValueRule[] = [...START_VALUES, ...SECURITY_VALUES];
