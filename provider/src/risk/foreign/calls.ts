/** Calls that are found by their text alone, where the expressions around them aren't understood. */
import { content, outputOf } from "../analysis/content";
import { judgeDeletion } from "../effects/deletion";
import { judgeWriting } from "../effects/writing";
import { unescaped } from "../programs/printf";
import { literal } from "../text/text";
import { withWilds, type Circumstances } from "./effects";
import { isList, joined, textOf, type Value } from "./values";

type Variables = ReadonlyMap<string, Value>;

const STRING =
  /"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|`((?:[^`\\]|\\.)*)`|%?q[qwx]?\s*[({[]([^)}\]]*)[)}\]]/;

const CALL =
  /\b(?:system|exec|execSync|execFileSync|spawnSync|spawn|popen|shell_exec|passthru|proc_open|Popen|IO\.popen|Kernel\.exec|pcntl_exec|qx|os\.execute|io\.popen)\b\s*\(?\s*/g;

function valueOf(name: string, variables: Variables): string | undefined {
  for (const key of [name, `$${name}`, `@${name}`]) {
    const value = variables.get(key);
    if (value !== undefined) return isList(value) ? joined(value, " ") : textOf(value);
  }
  return undefined;
}

function interpolated(text: string, variables: Variables): string {
  return text.replaceAll(
    /[$@]\{?(\w+)\}?|#\{(\w+)\}/g,
    (whole, a?: string, b?: string) => valueOf(a ?? b ?? "", variables) ?? whole,
  );
}

/** The text that stands in quotes, or in a variable, at the beginning of code. */
function stringAt(code: string, variables: Variables): string | undefined {
  const found = new RegExp(`^[\\s(]*(?:${STRING.source})`).exec(code);
  if (found) {
    const raw = found[1] ?? found[2] ?? found[3] ?? found[4] ?? "";
    return found[2] === undefined ? unescaped(interpolated(raw, variables)) : raw;
  }
  const name = /^[\s(]*[$@]?([A-Za-z_]\w*)/.exec(code)?.[1];
  return name === undefined ? undefined : valueOf(name, variables);
}

/** Whether the expressions have seen the call already. */
function isJudged(index: number, judged: ReadonlySet<number>): boolean {
  return [...judged].some((at) => Math.abs(at - index) <= 10);
}

export function judgeCommands(
  code: string,
  { frame, analysis, place }: Circumstances,
  variables: Variables,
  judged: ReadonlySet<number>,
): void {
  for (const found of code.matchAll(CALL)) {
    if (isJudged(found.index, judged)) continue;
    const from = found.index + found[0].length;
    const rest = code.slice(from, from + 4096);
    const value = stringAt(rest, variables);
    if (value !== undefined) {
      const more = [...rest.slice(0, 400).matchAll(new RegExp(STRING.source, "g"))].map(
        (one) => one[1] ?? one[2] ?? "",
      );
      const list = /^[\s(]*["'][^"']*["']\s*,\s*\[?\s*["']/.test(rest);
      const text = list ? more.join(" ") : value;
      analysis.run("SHELL", content(literal(text)), frame, place(found.index));
    } else if (/^[\s(]*[$@]?[A-Za-z_(]/.test(rest) && !/^[\s(]*(?:\)|;)/.test(rest)) {
      analysis.report.add("run-unknown", place(found.index), found[0] + rest.slice(0, 40));
    }
  }
  for (const found of code.matchAll(/(?:^|[=(;\s])`([^`]+)`/g))
    analysis.run("SHELL", content(literal(found[1] ?? "")), frame, place(found.index));
  for (const found of code.matchAll(/\beval\b\s*\(?\s*/g)) {
    if (isJudged(found.index, judged)) continue;
    const rest = code.slice(found.index + found[0].length, found.index + 2000);
    if (/get\(|open-uri|LWP|file_get_contents|http/.test(rest))
      analysis.report.add("run-download", place(found.index), rest.slice(0, 60));
  }
}

const DELETIONS: readonly (readonly [RegExp, boolean])[] = [
  [
    /\b(?:rmtree|remove_tree|rm_rf|rm_r|remove_dir|remove_entry_secure|rmSync|rmdirSync|rimraf)\b\s*\(?\s*/g,
    true,
  ],
  [/\b(?:unlink|unlinkSync|File\.delete)\b\s*\(?\s*(?:glob\s*\(?\s*|<)?/g, false],
];

const OPENED =
  /\b(?:open|fopen|writeFileSync|File\.(?:open|write)|file_put_contents)\b\s*\(?\s*(?:(?:my\s*)?\$?\w+\s*,\s*)?(?:["'](\+?>{1,2}|w|a)["']\s*,\s*)?["']\s*(>{0,2})\s*([^"'>]+)["'](?:\s*,\s*["']([wa])b?\+?["'])?/g;

export function judgeFiles(
  code: string,
  { frame, analysis, place }: Circumstances,
  variables: Variables,
): void {
  for (const [call, recursive] of DELETIONS) {
    for (const found of code.matchAll(call)) {
      const value = stringAt(code.slice(found.index + found[0].length), variables);
      if (value === undefined) continue;
      const resolved = `${found[0].trim()} ${value}`;
      const path = withWilds(value);
      judgeDeletion({ path, recursive, at: place(found.index), resolved }, frame, analysis);
    }
  }
  for (const found of code.matchAll(OPENED)) {
    const how = found[1] ?? (found[2] === "" ? (found[4] ?? "") : (found[2] ?? ""));
    const writes = /[>wa]/.test(how) || /Sync|put_contents|File\.write/.test(found[0]);
    if (!writes) continue;
    const mode = how.includes(">>") || how === "a" ? "append" : "overwrite";
    judgeWriting(
      {
        path: literal(found[3] ?? ""),
        at: place(found.index),
        resolved: found[0],
        content: outputOf("(written)"),
        mode,
      },
      frame,
      analysis,
    );
  }
}
