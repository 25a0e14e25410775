/** Files that the script wrote, by their paths on Windows. */
import type { Analysis } from "../analysis/analysis";
import type { Frame } from "../analysis/command";
import { joinedContent, type Content, type Locate } from "../analysis/content";
import type { Text } from "../text/text";
import { windowsReadings } from "./paths";

function lengthOf(text: Text): number {
  let length = 0;
  for (const piece of text) length += typeof piece === "string" ? piece.length : 1;
  return length;
}

/** Contents one behind another; each part still knows where it stands in the script. */
export function joinedFiles(parts: readonly Content[]): Content {
  const filled = parts.filter(({ text }) => text.length > 0);
  const joined = joinedContent(filled);
  if (filled.length < 2 || !filled.every(({ locate }) => locate)) return joined;
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

export function writeFile(
  key: string,
  written: Content,
  append: boolean,
  analysis: Analysis,
): void {
  const before = append ? analysis.files.get(key) : undefined;
  analysis.files.set(key, before ? joinedFiles([before, written]) : written);
}
