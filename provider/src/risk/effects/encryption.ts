/** Encrypting files and removing the originals, which takes both to be ransom-like. */
import type { Analysis } from "../analysis/analysis";
import type { Frame } from "../analysis/command";
import { pathReadings } from "../paths/posix";
import { rendered, UNKNOWN, type Text } from "../text/text";
import type { PathEffect } from "./deletion";

/** Inputs that an analysis saw encrypted, as they read. */
const ENCRYPTED = new WeakMap<Analysis, Set<string>>();

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

export function isEncryptedTwin(path: Text, original: Text): boolean {
  const name = rendered(path);
  return name !== "" && name === rendered(original);
}
