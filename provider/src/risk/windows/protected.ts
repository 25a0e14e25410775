/** Places of a Windows server whose loss it doesn't survive, or whose content can't be had again. */
import { matchesPattern } from "../text/pattern";
import { START } from "../text/text";
import type { PlaceKind, ProtectedPlace } from "../paths/protected";
import { lastName, parentOf } from "./paths";

interface Entry extends ProtectedPlace {
  readonly names: readonly string[];
  readonly below: boolean;
}

function all(kind: PlaceKind, what: string, below: boolean, paths: readonly string[]): Entry[] {
  return paths.map((path) => ({ kind, what, below, names: path.split("\\") }));
}

const WINDOWS = "?:\\windows";

const ENTRIES: readonly Entry[] = [
  ...all("scratch", "everything in a shared temporary directory", false, [
    `${WINDOWS}\\temp`,
    "?:\\temp",
    "?:\\tmp",
    "?:\\users\\*\\appdata\\local\\temp",
  ]),
  ...all("logs", "the system's event logs", true, [
    `${WINDOWS}\\system32\\winevt\\logs`,
    `${WINDOWS}\\system32\\config\\*.evt`,
  ]),
  ...all("logs", "the system's event logs", false, [`${WINDOWS}\\system32\\winevt`]),
  ...all("logs", "the logs of the web server", false, [
    "?:\\inetpub\\logs",
    "?:\\inetpub\\logs\\logfiles",
    `${WINDOWS}\\system32\\logfiles`,
  ]),
  ...all("boot", "what the server boots from", true, [
    "?:\\boot",
    "?:\\efi",
    "?:\\recovery",
    "?:\\system volume information",
    `${WINDOWS}\\boot`,
    `${WINDOWS}\\system32\\boot`,
    `${WINDOWS}\\system32\\drivers\\etc`,
  ]),
  ...all("boot", "a file that the server can't boot without", false, [
    "?:\\bootmgr",
    "?:\\bootmgr.efi",
    "?:\\boot.ini",
    "?:\\ntldr",
    "?:\\ntdetect.com",
    `${WINDOWS}\\system32\\ntoskrnl.exe`,
    `${WINDOWS}\\system32\\hal.dll`,
    `${WINDOWS}\\system32\\winload.exe`,
    `${WINDOWS}\\system32\\winload.efi`,
    `${WINDOWS}\\system32\\winlogon.exe`,
    `${WINDOWS}\\system32\\wininit.exe`,
    `${WINDOWS}\\system32\\services.exe`,
    `${WINDOWS}\\system32\\smss.exe`,
    `${WINDOWS}\\system32\\csrss.exe`,
    `${WINDOWS}\\system32\\lsass.exe`,
    `${WINDOWS}\\system32\\svchost.exe`,
    `${WINDOWS}\\system32\\userinit.exe`,
    `${WINDOWS}\\system32\\kernel32.dll`,
    `${WINDOWS}\\system32\\ntdll.dll`,
    `${WINDOWS}\\explorer.exe`,
  ]),
  ...all("accounts", "the registry and the accounts in it", true, [
    `${WINDOWS}\\system32\\config`,
    `${WINDOWS}\\ntds`,
    `${WINDOWS}\\sysvol`,
    "?:\\users\\*\\.ssh",
    "?:\\users\\*\\ntuser.dat",
  ]),
  ...all("system", "a directory of the operating system", false, [
    WINDOWS,
    `${WINDOWS}\\*`,
    `${WINDOWS}\\system32\\drivers`,
    `${WINDOWS}\\system32\\driverstore`,
    `${WINDOWS}\\system32\\wbem`,
    `${WINDOWS}\\system32\\tasks`,
    `${WINDOWS}\\system32\\inetsrv`,
    `${WINDOWS}\\system32\\windowspowershell`,
    `${WINDOWS}\\system32\\grouppolicy`,
    `${WINDOWS}\\system32\\catroot`,
    `${WINDOWS}\\system32\\codeintegrity`,
    `${WINDOWS}\\system32\\spool`,
    `${WINDOWS}\\system32\\*-*`,
    `${WINDOWS}\\microsoft.net\\framework64`,
    "?:\\program files",
    "?:\\program files (x86)",
    "?:\\program files*",
    "?:\\program files\\common files",
    "?:\\program files\\windowspowershell",
    "?:\\programdata",
    "?:\\programdata\\microsoft",
    "?:\\programdata\\microsoft\\windows",
    "?:\\programdata\\ssh",
  ]),
  ...all("home", "home directories", false, [
    "?:\\users",
    "?:\\users\\*",
    "?:\\users\\*\\documents",
    "?:\\users\\*\\desktop",
    "?:\\users\\*\\appdata",
    "?:\\users\\*\\appdata\\roaming",
    "?:\\users\\*\\appdata\\local",
    "?:\\documents and settings",
    "?:\\documents and settings\\*",
    "?:\\home",
    "?:\\homes",
    "?:\\profiles",
  ]),
  ...all("data", "data that exists once", false, [
    "?:\\inetpub",
    "?:\\inetpub\\wwwroot",
    "?:\\data",
    "?:\\backup",
    "?:\\backups",
    "?:\\shares",
    "?:\\share",
    "?:\\databases",
    "?:\\database",
    "?:\\sqldata",
    "?:\\sqlbackup",
    "?:\\mssql",
    "?:\\mssql\\data",
    "?:\\mysql\\data",
    "?:\\windowsimagebackup",
    "?:\\clusterstorage",
    "?:\\hyper-v",
    "?:\\vms",
    "?:\\programdata\\mysql",
    "?:\\programdata\\mysql\\*\\data",
    "?:\\program files\\microsoft sql server",
    "?:\\program files\\microsoft sql server\\*\\mssql\\*",
    "?:\\program files\\postgresql\\*\\data",
    "?:\\program files\\mongodb\\server\\*\\data",
    "?:\\program files\\microsoft\\exchange server\\*\\mailbox",
    "?:\\programdata\\docker",
    `${WINDOWS}\\system32\\dns`,
  ]),
];

/** Directories of the system that may well be emptied. */
const HARMLESS =
  /^[a-z?*]:\\windows\\(?:softwaredistribution|prefetch|logs|minidump|memory\.dmp|panther|downloaded program files|system32\\spool\\printers|system32\\catroot2|ccmcache|ccm|livekernelreports|offline web pages|installer\\\$patchcache\$|system32\\sru|debug|performance)(?:\\|$)/;

const ROOT: ProtectedPlace = { kind: "root", what: "everything on the disk" };
const SHARE: ProtectedPlace = { kind: "data", what: "everything on the share" };
const HERE: ProtectedPlace = {
  kind: "unknown directory",
  what: "everything in a directory that the script does not name",
};

function segmentMatches(pattern: string, name: string): boolean {
  if (pattern === name || (pattern === "?:" && /^[a-z*?\uE000]:$/.test(name))) return true;
  if (/[*?]/.test(name) && pattern !== "*" && pattern !== "?:" && matchesPattern(name, pattern)) {
    return /[^*?.]/.test(name);
  }
  return /[*?]/.test(pattern) && pattern !== "?:" && matchesPattern(pattern, name);
}

function isEntry(segments: readonly string[], entry: Entry): boolean {
  const { names } = entry;
  if (segments.length < names.length || (segments.length > names.length && !entry.below)) {
    return false;
  }
  return names.every((name, index) => segmentMatches(name, segments[index] ?? ""));
}

/** `*`, `*.*` and the like. */
export function isEverything(name: string): boolean {
  return /^(?:[*?]+(?:\.[*?]*)?)$/.test(name) && name.includes("*");
}

/** The directory whose whole content a path with a last `*` means; else the path itself. */
export function emptiedFolder(path: string): { readonly path: string; readonly inside: boolean } {
  let rest = path;
  let inside = false;
  while (isEverything(lastName(rest))) {
    inside = true;
    if (!rest.includes("\\")) return { path: START, inside };
    const parent = parentOf(rest);
    if (parent === rest) break;
    rest = parent;
  }
  return { path: rest, inside };
}

/**
 * What is lost when a path (normal form, lower case) and all below it goes; undefined where
 * nothing that is known to be dear is hit.
 */
export function protectedWindowsPlace(path: string): ProtectedPlace | undefined {
  const { path: target } = emptiedFolder(path);
  if (/^[a-z*?\uE000]:\\?$/.test(target)) return ROOT;
  if (target === START || target === "" || /(?:^|\\)\.\.$/.test(target)) return HERE;
  if (/^\\\\[^\\]+(?:\\[^\\]+)?\\?$/.test(target)) return SHARE;
  if (!/^[a-z*?\uE000]:/.test(target) || HARMLESS.test(target)) return undefined;
  const segments = target.split("\\");
  const entry = ENTRIES.find((candidate) => isEntry(segments, candidate));
  return entry && { kind: entry.kind, what: entry.what };
}
