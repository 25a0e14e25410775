/** Paths in normal form, as the kernel would walk them. */
import { matchesPattern } from "../text/pattern";
import { FAMOUS_FILES } from "./famous";
import { renderedPath, START, UNKNOWN, type Text } from "../text/text";

/** So many steps up from a place that isn't known are taken to reach the root. */
const ROOT_IS_NEAR = 6;

/** Path without `//`, `.` and `..`; what climbs above an unknown place keeps its `..`. */
export function normalPath(path: string): string {
  const absolute = path.startsWith("/");
  const done: string[] = [];
  for (const segment of path.split("/")) {
    if (segment === "" || segment === ".") continue;
    if (segment !== "..") {
      done.push(segment);
      continue;
    }
    const last = done.at(-1);
    if (last === undefined && absolute) continue;
    if (last === undefined || last === ".." || last === START || last.includes(UNKNOWN))
      done.push("..");
    else done.pop();
  }
  const up = done.lastIndexOf("..");
  if (!absolute && up + 1 >= ROOT_IS_NEAR) return `/${done.slice(up + 1).join("/")}`;
  return `${absolute ? "/" : ""}${done.join("/")}` || (absolute ? "/" : ".");
}

function joined(directory: string, path: string): string {
  // What isn't known may well begin with a slash.
  if (path.startsWith("/") || path.startsWith(UNKNOWN) || directory === "") return path;
  return `${directory}/${path}`;
}

/** How one path may turn out. */
export interface PathReading {
  /** In normal form; {@link UNKNOWN} and {@link START} where it isn't known. */
  readonly path: string;
  /** That it ends in a slash, or in a wildcard for all that is inside. */
  readonly emptied: boolean;
}

/**
 * The ways in which a path may turn out: with what may be empty left out, and with it filled.
 * @param directory where a relative path begins
 */
export function pathReadings(text: Text, directory: Text): readonly PathReading[] {
  const filled = renderedPath(text, false);
  const emptied = renderedPath(text, true);
  const from = renderedPath(directory, false);
  const readings = [{ path: normalPath(joined(from, filled)), emptied: false }];
  // An empty word is no path at all.
  if (emptied !== filled && emptied !== "") {
    readings.push({ path: normalPath(joined(from, emptied)), emptied: true });
  }
  const without = renderedPath(directory, true);
  if (without !== from && without === "" && !filled.startsWith("/")) {
    readings.push({ path: normalPath(joined(START, filled)), emptied: true });
  }
  if (filled === "") return [];
  return [...readings, ...readings.flatMap(famous)];
}

/** Well-known files that a path with wildcards may stand for. */
function famous({ path, emptied }: PathReading): readonly PathReading[] {
  if (!/[?[]|[^/]\*|\*[^/]/.test(path) || !path.startsWith("/")) return [];
  const segments = path.split("/");
  return FAMOUS_FILES.filter((name) => {
    const names = name.split("/");
    return (
      names.length === segments.length &&
      names.every(
        (one, index) => one === segments[index] || matchesPattern(segments[index] ?? "", one),
      )
    );
  }).map((name) => ({ path: name, emptied }));
}

/** The last name of a path. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
