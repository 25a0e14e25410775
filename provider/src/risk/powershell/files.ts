/** Files, by the system on which the text runs. */
import { downloadedFrom, type Content } from "../analysis/content";
import { judgeDeletion, judgeMoveAway } from "../effects/deletion";
import { judgeWriting } from "../effects/writing";
import { pathReadings } from "../paths/posix";
import type { Text } from "../text/text";
import { judgeWindowsDeletion, judgeWindowsMove, type WindowsDeletion } from "../windows/deletion";
import { fileKey, readText } from "../windows/files";
import { judgeWindowsWriting } from "../windows/writing";
import type { Scope } from "./scope";

/** Drives of providers, and where paths of the file system may begin. */
export function plainPath(path: string): string {
  return path
    .replace(/^(?:microsoft\.powershell\.core\\)?filesystem::/i, "")
    .replace(/^~(?=[\\/]|$)/, "C:\\Users\\Administrator")
    .replace(/^["']|["']$/g, "");
}

export function keyOf(path: string, scope: Scope): string | undefined {
  const text = scope.marks.text(plainPath(path));
  if (scope.frame.system === "windows") return fileKey(text, scope.frame);
  return pathReadings(text, scope.frame.directory)[0]?.path;
}

export function contentOf(path: string, scope: Scope): Content | undefined {
  return scope.analysis.files.get(keyOf(path, scope) ?? "");
}

/** What reading the file as text gives: the batch file around the code is one too. */
export function readingOf(path: string, scope: Scope): Content | undefined {
  const { frame, analysis, marks } = scope;
  if (frame.system !== "windows") return contentOf(path, scope);
  return readText(marks.text(plainPath(path)), frame, analysis);
}

export function deletePath(
  path: string,
  what: WindowsDeletion["what"],
  at: number,
  resolved: string,
  scope: Scope,
): void {
  const { frame, analysis, marks } = scope;
  const text = marks.text(plainPath(path));
  if (frame.system === "windows") {
    judgeWindowsDeletion({ path: text, at, resolved, what }, frame, analysis);
  } else {
    judgeDeletion(
      { path: withWilds(text), at, resolved, recursive: what !== "files" },
      frame,
      analysis,
    );
  }
}

/** Cmdlets expand wildcards themselves, quoted or not. */
function withWilds(text: Text): Text {
  return text.flatMap((piece): Text => {
    if (typeof piece !== "string") return [piece];
    return piece
      .split(/([*?])/)
      .filter((part) => part !== "")
      .map((part) => (/^[*?]$/.test(part) ? { kind: "wild", pattern: part } : part));
  });
}

export function movePath(path: string, at: number, resolved: string, scope: Scope): void {
  const { frame, analysis, marks } = scope;
  const text = marks.text(plainPath(path));
  if (frame.system === "windows") judgeWindowsMove(text, at, resolved, frame, analysis);
  else judgeMoveAway({ path: text, at, resolved }, frame, analysis);
}

export function writeContent(
  path: string,
  written: Content,
  append: boolean,
  at: number,
  resolved: string,
  scope: Scope,
): void {
  const { frame, analysis, marks } = scope;
  const mode = append ? "append" : "overwrite";
  const writing = {
    path: marks.text(plainPath(path)),
    at,
    resolved,
    content: written,
    mode,
  } as const;
  if (frame.system === "windows") judgeWindowsWriting(writing, frame, analysis);
  else judgeWriting(writing, frame, analysis);
}

export function writeText(
  path: string,
  text: string,
  append: boolean,
  at: number,
  resolved: string,
  scope: Scope,
): void {
  const { marks } = scope;
  const downloaded = marks.isDownloaded(text);
  const written: Content = { text: marks.text(`${text}\n`), downloaded, locate: () => at };
  writeContent(path, written, append, at, resolved, scope);
}

export function fetchFile(
  path: string,
  url: string,
  at: number,
  resolved: string,
  scope: Scope,
): void {
  writeContent(path, downloadedFrom(url), false, at, resolved, scope);
}
