/** Files of the registry editor that the script wrote. */
import type { Analysis } from "../analysis/analysis";
import type { Command } from "../analysis/command";
import type { Content } from "../analysis/content";
import { rendered } from "../text/text";
import { judgeRegistryDeletion, judgeRegistryValue } from "./registry";

function dataOf(written: string): string {
  const text = written.trim();
  const number = /^dword:([0-9a-f]+)$/i.exec(text)?.[1];
  if (number !== undefined) return String(Number.parseInt(number, 16));
  return text
    .replace(/^"(.*)"$/s, "$1")
    .replaceAll("\\\\", "\\")
    .replaceAll('\\"', '"');
}

export function judgeRegistryFile(file: Content, command: Command, analysis: Analysis): void {
  let key = "";
  let offset = 0;
  for (const line of rendered(file.text).split("\n")) {
    analysis.budget.spend();
    const at = file.locate?.(offset) ?? command.at;
    offset += line.length + 1;
    const section = /^\s*\[(-?)([^\]]+)\]/.exec(line);
    if (section) {
      key = section[2] ?? "";
      if (section[1] === "-") judgeRegistryDeletion({ key, at, resolved: line }, analysis);
      continue;
    }
    const found = /^\s*(?:"((?:[^"\\]|\\.)*)"|@)\s*=\s*(.*)$/.exec(line);
    if (!found) continue;
    const value = (found[1] ?? "").replaceAll("\\\\", "\\");
    const change = { key, value, at, resolved: `${key} ${line}` };
    if ((found[2] ?? "").trim() === "-") judgeRegistryDeletion(change, analysis);
    else judgeRegistryValue({ ...change, data: dataOf(found[2] ?? "") }, analysis);
  }
}
