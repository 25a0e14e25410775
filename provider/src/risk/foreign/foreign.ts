/**
 * Languages without a parser here (Perl, Ruby, JavaScript, PHP, awk): calls that start commands,
 * delete files or open a connection, found by their text. Strings and variables set to strings are
 * followed, nothing else.
 */
import type { Analysis, Interpreter } from "../analysis/analysis";
import type { Frame } from "../analysis/command";
import { content, outputOf, type Content } from "../analysis/content";
import { judgeDeletion } from "../effects/deletion";
import { judgeWriting } from "../effects/writing";
import { fromBase64, fromHex } from "../text/decode";
import { known, literal, rendered, shown, wild, type Text } from "../text/text";
import { unescaped } from "../programs/printf";

/** Code longer than this is not read, in UTF-16 code units. */
const MAX_CODE = 65_536;

/** Longer values, and more variables, are not followed. */
const MAX_VALUE = 4096;
const MAX_VARIABLES = 100;

const STRING =
  /"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|`((?:[^`\\]|\\.)*)`|%?q[qwx]?\s*[({[]([^)}\]]*)[)}\]]/;

const CALLS: readonly RegExp[] = [
  /\b(?:system|exec|execSync|execFileSync|spawnSync|spawn|popen|shell_exec|passthru|proc_open|Popen|IO\.popen|Kernel\.exec|pcntl_exec|qx|os\.execute|io\.popen)\b\s*\(?\s*/g,
  /\|\s*(?=getline)/g,
];

/** Comments and `print "…"` are no calls. */
function withoutComments(code: string): string {
  return code.replaceAll(
    /(^|[;\s])#(?!!)[^\n]*/g,
    (whole, before: string) => before + " ".repeat(whole.length - before.length),
  );
}

function stringAt(
  text: string,
  variables: ReadonlyMap<string, string>,
): { readonly value: string; readonly index: number } | undefined {
  const found = new RegExp(`^[\\s(]*(?:${STRING.source})`).exec(text);
  if (found) {
    const raw = found[1] ?? found[2] ?? found[3] ?? found[4] ?? "";
    const value = found[2] === undefined ? unescaped(interpolated(raw, variables)) : raw;
    return { value, index: found[0].length - raw.length - 1 };
  }
  const name = /^[\s(]*[$@]?([A-Za-z_]\w*)/.exec(text)?.[1];
  const value = name === undefined ? undefined : variables.get(name);
  return value === undefined ? undefined : { value, index: 0 };
}

function interpolated(text: string, variables: ReadonlyMap<string, string>): string {
  return text.replaceAll(
    /[$@]\{?(\w+)\}?|#\{(\w+)\}/g,
    (whole, a?: string, b?: string) => variables.get(a ?? b ?? "") ?? whole,
  );
}

/** `$x = "…"`, `x = '…'`, decoded and put together. */
function variablesOf(code: string): Map<string, string> {
  const variables = new Map<string, string>();
  for (const found of code
    .slice(0, MAX_CODE)
    .matchAll(
      /(?:my|our|var|let|const|local)?\s*[$@]?([A-Za-z_]\w*)\s*(\.?)=\s*([^;\n]{1,2000})/g,
    )) {
    const [, name = "", append, expression = ""] = found;
    const value = valueOf(expression, variables);
    if (value === undefined || value.length > MAX_VALUE || variables.size > MAX_VARIABLES) continue;
    variables.set(name, append === "." ? (variables.get(name) ?? "") + value : value);
  }
  return variables;
}

/** A concatenation of strings, `decode_base64("…")`, `pack("H*", "…")`, `join`, `reverse`. */
export function valueOf(
  expression: string,
  variables: ReadonlyMap<string, string>,
): string | undefined {
  const decoded =
    /(?:decode_base64|base64_decode|atob|Base64\.(?:strict_)?decode64|unpack1?)\s*\(\s*(?:'m0?'\s*,\s*)?["']([^"']+)["']/.exec(
      expression,
    );
  if (decoded) return fromBase64(decoded[1] ?? "");
  const buffer = /Buffer\.from\(\s*["']([^"']+)["']\s*,\s*["'](base64|hex)["']/.exec(expression);
  if (buffer) return (buffer[2] === "hex" ? fromHex : fromBase64)(buffer[1] ?? "");
  const pack =
    /pack\s*\(?\s*["']H\*["']\s*,\s*["']([0-9a-fA-F]+)["']/.exec(expression) ??
    /["']([0-9a-fA-F]+)["']\]?\.pack\(["']H\*["']\)/.exec(expression) ??
    /hex2bin\(\s*["']([0-9a-fA-F]+)["']/.exec(expression);
  if (pack) return fromHex(pack[1] ?? "");
  const codes =
    /^\s*(?:join\s*\(?\s*["']{2}\s*,\s*)?map\s*\(?\{?\s*chr\(?\$?_?\)?\}?\s*,?\s*\(?([\d,\s]+)/.exec(
      expression,
    ) ?? /String\.fromCharCode\(([\d,\s]+)\)/.exec(expression);
  if (codes)
    return (codes[1] ?? "")
      .split(",")
      .map((code) => String.fromCharCode(Number(code)))
      .join("");
  const whole =
    /^\s*(?:scalar\s+)?reverse\s*\(?\s*["']([^"']*)["']/.exec(expression) ??
    /strrev\(\s*["']([^"']*)["']/.exec(expression) ??
    /["']([^"']*)["']\.(?:reverse|split\(["']{2}\)\.reverse\(\)\.join\(["']{2}\))/.exec(expression);
  if (whole)
    return Array.from(whole[1] ?? "")
      .reverse()
      .join("");
  const parts = expression
    .split(/\s*[.+]\s*(?=["'$A-Za-z_])/)
    .map((part) => stringAt(part, variables)?.value);
  return parts.every((part) => part !== undefined) ? parts.join("") : undefined;
}

const DELETIONS: readonly (readonly [RegExp, boolean])[] = [
  [
    /\b(?:rmtree|remove_tree|rm_rf|rm_r|remove_dir|remove_entry_secure|rmSync|rmdirSync|rimraf)\b\s*\(?\s*/g,
    true,
  ],
  [/\b(?:unlink|unlinkSync|File\.delete)\b\s*\(?\s*(?:glob\s*\(?\s*|<)?/g, false],
];

const REMOTE =
  /(?:Socket(?:::INET)?|TCPSocket|socket\s*\(|net\.Socket|fsockopen|\/inet\/tcp)[\s\S]{0,600}?(?:\/bin\/(?:ba|da|z)?sh|exec|dup2|STDIN|spawn|cmd\.exe|getline|proc_open)|child_process[\s\S]{0,400}net\.connect/;

function judgeCommands(
  code: string,
  base: Content,
  frame: Frame,
  at: number,
  analysis: Analysis,
): void {
  const variables = variablesOf(code);
  const place = (offset: number) => base.locate?.(offset) ?? at;
  for (const call of CALLS) {
    for (const found of code.matchAll(call)) {
      const from = found.index + found[0].length;
      const rest = code.slice(from, from + 4096);
      const value =
        stringAt(rest, variables)?.value ?? valueOf(/^[^;\n]*/.exec(rest)?.[0] ?? "", variables);
      if (value !== undefined) {
        const more = [...rest.slice(0, 400).matchAll(new RegExp(STRING.source, "g"))].map(
          (one) => one[1] ?? one[2] ?? "",
        );
        const list = /^[\s(]*["'][^"']*["']\s*,\s*\[?\s*["']/.test(rest);
        const text = list ? more.map((word) => word).join(" ") : value;
        analysis.run("SHELL", content(literal(text)), frame, place(found.index));
      } else if (/^[\s(]*[$@]?[A-Za-z_(]/.test(rest) && !/^[\s(]*(?:\)|;)/.test(rest)) {
        analysis.report.add("run-unknown", place(found.index), found[0] + rest.slice(0, 40));
      }
    }
  }
  for (const found of code.matchAll(/(?:^|[=(;\s])`([^`]+)`/g)) {
    analysis.run("SHELL", content(literal(found[1] ?? "")), frame, place(found.index));
  }
  for (const found of code.matchAll(/\beval\b\s*\(?\s*/g)) {
    const rest = code.slice(found.index + found[0].length, found.index + 2000);
    const value = valueOf(/^[^;\n]*/.exec(rest)?.[0] ?? "", variables);
    if (value !== undefined && value !== code)
      judgeCommands(
        value,
        content(literal(value), () => place(found.index)),
        frame,
        at,
        analysis,
      );
    else if (/get\(|open-uri|LWP|file_get_contents|http/.test(rest))
      analysis.report.add("run-download", place(found.index), rest.slice(0, 60));
  }
}

function withWilds(path: string): Text {
  return path.split(/(\*)/).flatMap((piece) => (piece === "*" ? wild(piece) : literal(piece)));
}

function judgeFiles(
  code: string,
  base: Content,
  frame: Frame,
  at: number,
  analysis: Analysis,
): void {
  const variables = variablesOf(code);
  const place = (offset: number) => base.locate?.(offset) ?? at;
  for (const [call, recursive] of DELETIONS) {
    for (const found of code.matchAll(call)) {
      const value = stringAt(code.slice(found.index + found[0].length), variables)?.value;
      if (value === undefined) continue;
      const path = withWilds(value);
      judgeDeletion(
        { path, recursive, at: place(found.index), resolved: `${found[0].trim()} ${value}` },
        frame,
        analysis,
      );
    }
  }
  const opened =
    /\b(?:open|fopen|writeFileSync|File\.(?:open|write)|file_put_contents)\b\s*\(?\s*(?:(?:my\s*)?\$?\w+\s*,\s*)?(?:["'](\+?>{1,2}|w|a)["']\s*,\s*)?["']\s*(>{0,2})\s*([^"'>]+)["'](?:\s*,\s*["']([wa])b?\+?["'])?/g;
  for (const found of code.matchAll(opened)) {
    const how = found[1] ?? found[2] ?? found[4] ?? "";
    const writes = /[>wa]/.test(how) || /Sync|put_contents|File\.write/.test(found[0]);
    if (!writes) continue;
    const mode = how.includes(">>") || how === "a" ? "append" : "overwrite";
    const path = literal(found[3] ?? "");
    judgeWriting(
      { path, at: place(found.index), resolved: found[0], content: outputOf("(written)"), mode },
      frame,
      analysis,
    );
  }
}

export const runForeign: Interpreter = (code, frame, at, analysis) => {
  analysis.budget.spend(1 + Math.floor(rendered(code.text).length / 64));
  if (code.downloaded) {
    analysis.report.add("run-download", at, shown(code.text));
    return outputOf("(output)");
  }
  const text = withoutComments(rendered(code.text).slice(0, MAX_CODE));
  if (known(code.text) === undefined && code.text.length === 1)
    analysis.report.add("run-unknown", at, shown(code.text));
  if (REMOTE.test(text)) analysis.report.add("remote-shell", at, text.slice(0, 100));
  judgeCommands(text, code, frame, at, analysis);
  judgeFiles(text, code, frame, at, analysis);
  return printed(text) ?? outputOf("(output)");
};

/** What a single `print "…"` prints, as in `perl -e 'print "…"' | sh`. */
function printed(code: string): Content | undefined {
  const found =
    /^\s*(?:BEGIN\s*\{)?\s*(?:print|puts|say|console\.log|echo|process\.stdout\.write)\s*\(?\s*([\s\S]*?)\)?\s*;?\s*\}?\s*$/.exec(
      code,
    );
  const value = found ? valueOf(found[1] ?? "", variablesOf(code)) : undefined;
  return value === undefined ? undefined : content(literal(value));
}
