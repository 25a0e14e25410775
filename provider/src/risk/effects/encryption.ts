/** Encrypting files and removing the originals, which takes both to be ransom-like. */
import type { Analysis } from "../analysis/analysis";
import type { Frame } from "../analysis/command";
import { pathReadings } from "../paths/posix";
import { UNKNOWN, type Piece } from "../text/text";
import type { PathEffect } from "./deletion";

/** Inputs that an analysis saw encrypted, as they read. */
const ENCRYPTED = new WeakMap<Analysis, Set<string>>();

/** What stands for many files that were encrypted one by one. */
const PIECES = new WeakMap<Analysis, Set<Piece>>();

/** Whether the files that a piece stands for were encrypted: a test of the outcome picks none of them. */
export function wasEncrypted(piece: Piece, analysis: Analysis): boolean {
  return PIECES.get(analysis)?.has(piece) ?? false;
}

/** Where encrypted copies of dumps and archives are kept: the originals are meant to go. */
const KEPT_APART =
  /^\/(?:backups?|var\/backups?|mnt\/backups?|tmp|var\/tmp|opt\/backups?|srv\/backups?)\/|\.(?:sql|dump|tar|tgz|tar\.gz|bak|gz|zst|xz)$/;

function isMany(path: string): boolean {
  return path.includes(UNKNOWN) || /[*?]/.test(path);
}

/** Remembers that a file is encrypted. */
export function noteEncryption(effect: PathEffect, frame: Frame, analysis: Analysis): void {
  const known = ENCRYPTED.get(analysis) ?? new Set<string>();
  ENCRYPTED.set(analysis, known);
  for (const { path } of pathReadings(effect.path, frame.directory)) known.add(path);
  const pieces = PIECES.get(analysis) ?? new Set<Piece>();
  PIECES.set(analysis, pieces);
  for (const piece of effect.path) if (typeof piece !== "string") pieces.add(piece);
}

/** Encrypted in its own place: nothing else is needed. */
export function judgeEncryptionInPlace(effect: PathEffect, frame: Frame, analysis: Analysis): void {
  for (const { path } of pathReadings(effect.path, frame.directory)) {
    if (isMany(path) && !KEPT_APART.test(path))
      analysis.report.add("encrypt-files", effect.at, effect.resolved);
  }
}

/** Judges the removal of a file that was encrypted before. */
export function judgeEncryptedRemoval(effect: PathEffect, frame: Frame, analysis: Analysis): void {
  const known = ENCRYPTED.get(analysis);
  if (!known) return;
  for (const { path } of pathReadings(effect.path, frame.directory)) {
    if (known.has(path) && isMany(path) && !KEPT_APART.test(path)) {
      analysis.report.add("encrypt-files", effect.at, effect.resolved);
      return;
    }
  }
}
