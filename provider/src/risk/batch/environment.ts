/** Variables that every Windows server has. */
/** Values that are the same, or as good as the same, on every server. */
const FIXED: Readonly<Record<string, string>> = {
  SYSTEMROOT: "C:\\Windows",
  WINDIR: "C:\\Windows",
  SYSTEMDRIVE: "C:",
  HOMEDRIVE: "C:",
  PROGRAMFILES: "C:\\Program Files",
  "PROGRAMFILES(X86)": "C:\\Program Files (x86)",
  PROGRAMW6432: "C:\\Program Files",
  COMMONPROGRAMFILES: "C:\\Program Files\\Common Files",
  "COMMONPROGRAMFILES(X86)": "C:\\Program Files (x86)\\Common Files",
  COMMONPROGRAMW6432: "C:\\Program Files\\Common Files",
  PROGRAMDATA: "C:\\ProgramData",
  ALLUSERSPROFILE: "C:\\ProgramData",
  PUBLIC: "C:\\Users\\Public",
  COMSPEC: "C:\\Windows\\system32\\cmd.exe",
  OS: "Windows_NT",
  PATHEXT: ".COM;.EXE;.BAT;.CMD;.VBS;.VBE;.JS;.JSE;.WSF;.WSH;.MSC",
  DRIVERDATA: "C:\\Windows\\System32\\Drivers\\DriverData",
  TEMP: "C:\\Windows\\Temp",
  TMP: "C:\\Windows\\Temp",
  CMDEXTVERSION: "2",
  FPS_BROWSER_APP_PROFILE_STRING: "Internet Explorer",
  FPS_BROWSER_USER_PROFILE_STRING: "Default",
  SESSIONNAME: "Console",
};

/** Values that begin alike; the rest isn't known. */
const BEGINNING: Readonly<Record<string, string>> = {
  PATH: "C:\\Windows\\system32;C:\\Windows;C:\\Windows\\System32\\Wbem;C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\;",
  PSMODULEPATH: "C:\\Program Files\\WindowsPowerShell\\Modules;",
};

/** Never empty, and different everywhere. */
const DIFFERENT =
  /^(?:COMPUTERNAME|USERNAME|USERDOMAIN|USERDNSDOMAIN|LOGONSERVER|DATE|TIME|RANDOM|NUMBER_OF_PROCESSORS|PROCESSOR_\w+|ERRORLEVEL|CMDCMDLINE|CLIENTNAME|HIGHESTNUMANODENUMBER)$/;

const PROFILE = "C:\\Users\\Administrator";

const OF_PROFILE: Readonly<Record<string, string>> = {
  USERPROFILE: PROFILE,
  APPDATA: `${PROFILE}\\AppData\\Roaming`,
  LOCALAPPDATA: `${PROFILE}\\AppData\\Local`,
  HOMEPATH: PROFILE.slice(2),
  ONEDRIVE: `${PROFILE}\\OneDrive`,
};

export interface EnvironmentValue {
  readonly text: string;
  /** Whether something that isn't known follows. */
  readonly open: boolean;
}

/** @param name in upper case */
export function environmentValue(name: string): EnvironmentValue | undefined {
  const fixed = FIXED[name] ?? OF_PROFILE[name];
  if (fixed !== undefined) return { text: fixed, open: false };
  const beginning = BEGINNING[name];
  if (beginning !== undefined) return { text: beginning, open: true };
  return DIFFERENT.test(name) ? { text: "", open: true } : undefined;
}
