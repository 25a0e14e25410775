/** Scripts of the Windows script host: not followed, but looked through for what they start. */
import type { Analysis } from "../analysis/analysis";
import type { Command } from "../analysis/command";
import type { Content } from "../analysis/content";
import { literal, rendered } from "../text/text";
import { judgeWindowsDeletion } from "./deletion";

/** Longer texts are looked through in part. */
const MAX_TEXT = 20_000;

const STARTS =
  /\.(?:run|exec|shellexecute)\s*\(?\s*((?:"(?:[^"]|"")*"|'[^']*'|[&+\s]|chr\(\d+\))+)/gi;
const DELETES = /\.delete(folder|file)\s*\(?\s*("(?:[^"]|"")*"|'[^']*')/gi;
const FETCHES =
  /(?:msxml2\.|winhttp\.|xmlhttp|adodb\.stream|urldownloadtofile|\bGetObject\(\s*["']script:https?:)/i;
const RUNS = /\.(?:run|exec|shellexecute)\b|\b(?:executeglobal|execute|eval)\b/i;

/** A string of the language, pieces joined. */
function joinedString(text: string): string {
  return text.replaceAll(
    /"((?:[^"]|"")*)"|'([^']*)'|chr\((\d+)\)|[&+\s]+/gi,
    (_, double: string | undefined, single: string | undefined, code: string | undefined) => {
      if (code !== undefined) return String.fromCharCode(Number(code));
      return (double ?? single ?? "").replaceAll('""', '"').replaceAll("\\\\", "\\");
    },
  );
}

/** Values of plain assignments of strings, by name. */
function constants(text: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const found of text.matchAll(
    /(?:^|[\n:;])\s*(?:var\s+|const\s+)?([a-z]\w*)\s*=\s*((?:"(?:[^"\n]|"")*"|[&+\s](?=[^\n])|chr\(\d+\))+)/gi,
  )) {
    values.set((found[1] ?? "").toLowerCase(), joinedString(found[2] ?? ""));
    if (values.size > 100) break;
  }
  return values;
}

export function judgeScriptText(file: Content, command: Command, analysis: Analysis): void {
  const text = rendered(file.text).slice(0, MAX_TEXT);
  const { report } = analysis;
  const values = constants(text);
  const filled = text.replaceAll(
    /(\.(?:run|exec|shellexecute|delete(?:folder|file))\s*\(?\s*)([a-z]\w*)\b/gi,
    (whole, before: string, name: string) => {
      const value = values.get(name.toLowerCase());
      return value === undefined ? whole : `${before}"${value.replaceAll('"', '""')}"`;
    },
  );
  const place = (index: number) => file.locate?.(Math.min(index, text.length - 1)) ?? command.at;
  const isExact = filled === text;
  for (const found of filled.matchAll(STARTS)) {
    analysis.budget.spend();
    const code = literal(joinedString(found[1] ?? ""));
    const at = isExact ? place(found.index) : command.at;
    if (code.length > 0) analysis.run("BAT", { text: code, downloaded: false }, command, at);
  }
  for (const found of filled.matchAll(DELETES)) {
    analysis.budget.spend();
    const target = joinedString(found[2] ?? "");
    const what = found[1]?.toLowerCase() === "folder" ? "tree" : "files";
    const at = isExact ? place(found.index) : command.at;
    judgeWindowsDeletion(
      { path: literal(target), at, resolved: found[0].slice(1), what },
      command,
      analysis,
    );
  }
  if (FETCHES.test(text) && RUNS.test(text)) {
    report.add("run-download", command.at, text.slice(0, 80));
  }
  const power = /win32shutdown|\.reboot\(|\.shutdown\(/i.exec(text);
  if (power) report.add("power-off", place(power.index), power[0]);
}
