/** Paths of Windows in normal form. */
import { START, UNKNOWN, type Text } from "../text/text";

/** So many steps up from a place that isn't known are taken to reach the root. */
const ROOT_IS_NEAR = 6;

/** What stands for something unknown: in rendered texts, and in values of a batch file. */
const OPEN = /[\uE000\uE100-\uF8FF]/;

const SHORT_NAMES: Readonly<Record<string, string>> = {
  "progra~1": "Program Files",
  "progra~2": "Program Files (x86)",
  "progra~3": "ProgramData",
  "docume~1": "Users",
  "admini~1": "Administrator",
};

interface Rooted {
  /** `C:`, `\\server\share`, or nothing. */
  readonly root: string;
  readonly rest: string;
}

/** `\\?\`, and shares that are the own disks. */
function withoutDisguise(path: string): string {
  return path
    .replace(/^\\\\[?.]\\(?:UNC\\)?(?=[a-z*?\uE000\uE100-\uF8FF]:\\)/i, "")
    .replace(/^\\\\[?.]\\UNC\\/i, "\\\\")
    .replace(/^\\\\(?:localhost|127\.0\.0\.1|\.|[\uE000\uE100-\uF8FF])\\([a-z])\$(?=\\|$)/i, "$1:");
}

function rooted(path: string): Rooted {
  const drive = /^([a-z*?\uE000\uE100-\uF8FF]:)(.*)$/is.exec(path);
  if (drive) return { root: drive[1] ?? "", rest: `\\${drive[2] ?? ""}` };
  const share = /^(\\\\[^\\]+(?:\\[^\\]+)?)(.*)$/s.exec(path);
  if (share) return { root: share[1] ?? "", rest: share[2] ?? "" };
  return { root: "", rest: path };
}

/** Without doubled separators, `.`, `..`, and the dots and blanks that Windows drops. */
export function normalWindowsPath(path: string, directory: string): string {
  const plain = withoutDisguise(path.trim().replaceAll("/", "\\"));
  if (plain.startsWith("\\\\.\\")) return plain;
  let { root, rest } = rooted(plain);
  if (root === "" && rest.startsWith("\\")) {
    root = /^[a-z]:/i.exec(directory)?.[0] ?? "C:";
  } else if (root === "" && directory !== "") {
    ({ root, rest } = rooted(`${directory}\\${plain}`));
  }
  const done: string[] = [];
  for (const segment of rest.split("\\")) {
    const name = /^\.\.?$/.test(segment) ? segment : segment.replace(/[. ]+$/, "");
    if (name === "" || name === ".") continue;
    if (name !== "..") {
      done.push(SHORT_NAMES[name.toLowerCase()] ?? name);
      continue;
    }
    const last = done.at(-1);
    if (last === undefined && root !== "") continue;
    if (last === undefined || last === ".." || last === START || OPEN.test(last)) done.push("..");
    else done.pop();
  }
  const up = done.lastIndexOf("..");
  if (root === "" && up + 1 >= ROOT_IS_NEAR) return `C:\\${done.slice(up + 1).join("\\")}`;
  if (root === "") return done.join("\\");
  return done.length > 0 ? `${root}\\${done.join("\\")}` : `${root}\\`;
}

/** The directory that is entered. */
export function absoluteFolder(path: string, directory: string): string {
  return normalWindowsPath(path, directory) || directory;
}

/** How one path may turn out. */
export interface WindowsReading {
  /** In normal form and lower case. */
  readonly path: string;
  /** With what may be empty left out. */
  readonly emptied: boolean;
}

function rendering(text: Text, emptied: boolean): string {
  return text
    .map((piece) => {
      if (typeof piece === "string") return piece;
      if (piece.kind === "wild") return piece.pattern;
      if (piece.empty === "surely" || (emptied && piece.empty === "maybe")) return "";
      return UNKNOWN;
    })
    .join("")
    .replaceAll('"', "");
}

export function windowsReadings(text: Text, directory: Text): readonly WindowsReading[] {
  const filled = rendering(text, false);
  const emptied = rendering(text, true);
  if (filled.trim() === "") return [];
  const from = rendering(directory, false);
  const normal = (path: string) => normalWindowsPath(path, from).toLowerCase();
  const readings = [{ path: normal(filled), emptied: false }];
  if (emptied !== filled && emptied.trim() !== "") {
    readings.push({ path: normal(emptied), emptied: true });
  }
  return readings;
}

export function lastName(path: string): string {
  return path.slice(path.lastIndexOf("\\") + 1);
}

export function parentOf(path: string): string {
  const cut = path.lastIndexOf("\\");
  if (cut < 0) return "";
  const parent = path.slice(0, cut);
  return /^[a-z*?\uE000]:$/.test(parent) ? `${parent}\\` : parent;
}

/** Names that are devices wherever they stand. */
export function deviceOf(text: Text): boolean {
  return /^(?:.*[\\/])?(?:nul|con|prn|aux|com\d|lpt\d|conout\$)(?::|\.\w+)?$/i.test(
    rendering(text, false).trim(),
  );
}
