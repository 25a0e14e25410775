/** Files that the script wrote, by their paths on Windows. */
import type { Analysis } from "../analysis/analysis";
import type { Frame } from "../analysis/command";
import { joinedContent, type Content, type Locate } from "../analysis/content";
import { literal, START, type Text } from "../text/text";
import { windowsReadings } from "./paths";

/** The path under which the script itself is called. */
export const SELF = `${START}\\script.bat`;

function lengthOf(text: Text): number {
  let length = 0;
  for (const piece of text) length += typeof piece === "string" ? piece.length : 1;
  return length;
}

function endsLine(text: Text): boolean {
  const last = text.at(-1);
  return typeof last !== "string" || last.endsWith("\n");
}

/**
 * Contents one behind another; each part still knows where it stands in the script, unless a line
 * is put together from several.
 */
export function joinedFiles(parts: readonly Content[]): Content {
  const filled = parts.filter(({ text }) => text.length > 0);
  const joined = joinedContent(filled);
  if (filled.length < 2 || !filled.every(({ locate }) => locate)) return joined;
  if (!filled.slice(0, -1).every(({ text }) => endsLine(text))) return joined;
  const starts: { readonly start: number; readonly locate: Locate }[] = [];
  let length = 0;
  for (const { text, locate } of filled) {
    if (locate) starts.push({ start: length, locate });
    length += lengthOf(text);
  }
  const locate: Locate = (offset) => {
    const part = starts.findLast(({ start }) => start <= offset);
    return part ? part.locate(offset - part.start) : 0;
  };
  return { ...joined, locate };
}

export function fileKey(path: Text, frame: Pick<Frame, "directory">): string | undefined {
  return windowsReadings(path, frame.directory)[0]?.path;
}

export function fileAt(key: string, analysis: Analysis): Content | undefined {
  return analysis.files.get(key);
}

export function readFile(
  path: Text,
  frame: Pick<Frame, "directory">,
  analysis: Analysis,
): Content | undefined {
  const key = fileKey(path, frame);
  return key === undefined ? undefined : analysis.files.get(key);
}

export function isOwnFile(path: Text, frame: Pick<Frame, "directory">): boolean {
  const key = fileKey(path, frame);
  return key?.endsWith("\\script.bat") === true && key === fileKey(literal(SELF), frame);
}

/** What a program finds that reads the file as text: the script itself is one too. */
export function readText(
  path: Text,
  frame: Pick<Frame, "directory">,
  analysis: Analysis,
): Content | undefined {
  const held = readFile(path, frame, analysis);
  return held ?? (isOwnFile(path, frame) ? analysis.script : undefined);
}

export function writeFile(
  key: string,
  written: Content,
  append: boolean,
  analysis: Analysis,
): void {
  const before = append ? analysis.files.get(key) : undefined;
  analysis.files.set(key, before ? joinedFiles([before, written]) : written);
}
