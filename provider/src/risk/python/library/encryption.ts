/** Files that are encrypted in place; others are remembered, for when the original goes. */
import { judgeEncryptionInPlace, noteEncryption } from "../../effects/encryption";
import { protectedPlace } from "../../paths/protected";
import { rendered, sameText, type Text } from "../../text/text";
import type { Machine } from "../machine/machine";
import { markOf, sources } from "../values/marks";
import { isMany, isWalked } from "../values/paths";

function filesOf(content: Text): readonly Text[] {
  return [...sources(content)].flatMap((piece) => {
    const { file } = markOf(piece);
    return file ? [file] : [];
  });
}

/** Where many files are, or where files are that nobody should encrypt. */
function isDear(path: Text): boolean {
  if (isWalked(path)) return true;
  const place = protectedPlace(rendered(path));
  return isMany(path) && place !== undefined && place.kind !== "scratch";
}

export function judgeEncryption(
  m: Machine,
  path: Text,
  content: Text,
  at: number,
  resolved: string,
): void {
  const files = filesOf(content).map((file) => m.settledText(file));
  if (isDear(path) && files.some((file) => sameText(file, path))) {
    judgeEncryptionInPlace({ path, at, resolved }, m.frame, m.analysis);
    return;
  }
  for (const file of files) noteEncryption({ path: file, at, resolved }, m.frame, m.analysis);
}
