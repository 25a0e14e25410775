/** Files that are encrypted in place, or encrypted and then removed. */
import { rendered, sameText, shown, type Text } from "../../text/text";
import { wholeText } from "../values/whole";
import { protectedPlace } from "../../paths/protected";
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
    m.analysis.report.add("encrypt-files", at, resolved);
    return;
  }
  m.encrypted.push(...files);
}

/** The original goes once its encrypted copy is written. */
export function judgeLoss(m: Machine, path: Text, at: number, resolved: string): void {
  if (!m.encrypted.some((file) => shown(file) === shown(path))) return;
  const severity = isDear(path) ? "high" : "medium";
  if (isMany(path) || wholeText(path) === undefined)
    m.analysis.report.add("encrypt-files", at, resolved, { severity });
}
