/** The registry: keys that Windows lives by, and values that open or break it. */
import type { Analysis } from "../analysis/analysis";
import { literal } from "../text/text";
import type { RuleId } from "../rules";
import { VALUE_RULES } from "./registryValues";
import { DEAR_KEYS } from "./registryKeys";
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

const RUN_KEY =
  /\\(?:windows|windows nt)\\currentversion\\(?:policies\\explorer\\)?(?:run|runonce|runonceex|runservices)(?:\\|$)/;

/** Places from which no program of the server starts. */
export const LOOSE_FOLDER =
  /(?:\\(?:temp|tmp|downloads|\$recycle\.bin|perflogs)\\|\\users\\public\\|\\appdata\\|%(?:temp|tmp|appdata|localappdata|public)%)/i;

/** Programs on the share of a host that has no name, or on a share of the web. */
const FOREIGN_SHARE =
  /\\\\(?!10\.|127\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.)(?:\d{1,3}(?:\.\d{1,3}){3}|[\w.-]+@(?:ssl|\d+)(?:@\d+)?)\\\S+\.(?:bat|cmd|com|cpl|dll|exe|hta|js|jse|msi|ps1|sct|vbe|vbs|wsf)\b/i;

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
  } else if (FOREIGN_SHARE.test(code)) {
    const because = "It lies on a share that others fill.";
    analysis.report.add(rule, at, resolved, { because });
  } else if (LOOSE_FOLDER.test(code)) {
    const because = "It lies where everybody may replace it.";
    analysis.report.add(rule, at, resolved, { because });
  }
}

export function judgeRegistryDeletion(change: RegistryChange, analysis: Analysis): void {
  const key = registryKey(change.key);
  const { value, at, resolved } = change;
  const dear = DEAR_KEYS.some((pattern) => pattern.test(key));
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
  if (key.endsWith("\\winlogon") && /^(?:shell|userinit)$/.test(name)) {
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
  const found = VALUE_RULES.find(
    (rule) => rule.key.test(key) && rule.value.test(name) && rule.data.test(data),
  );
  if (found) analysis.report.add(found.rule, at, resolved, { severity: found.severity });
  else if (/\\services\\[^\\]+$/.test(key) && name === "imagepath") {
    judgeLaterCode(change.data ?? "", "start-up-code", at, resolved, analysis);
  }
}
