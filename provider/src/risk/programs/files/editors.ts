/** `sed`: what it prints, what it changes in place, what it runs. */
import type { Program } from "../../analysis/analysis";
import type { Command } from "../../analysis/command";
import { content, NOTHING, outputOf } from "../../analysis/content";
import { judgeWriting } from "../../effects/writing";
import { concat, EMPTY, known, literal, rendered, type Text } from "../../text/text";
import { argumentsOf, hasAny } from "../arguments";
import { resolvedCommand } from "../dispatch";
import { boundedPattern, extendedFrom, sedLines } from "../texts/lines";
import { fileAt } from "./fileContents";

interface Substitution {
  readonly pattern: string;
  readonly replacement: string;
  readonly flags: string;
}

/** `s/a/b/g` and `y/abc/xyz/`, several behind semicolons. */
function substitutions(script: string): readonly Substitution[] {
  const found: Substitution[] = [];
  for (const part of script.split(/[;\n](?=\s*(?:[\d$,/]*\s*)?s[^\w\s])/).slice(0, 16)) {
    const match =
      /(?:^|[\s\d$}/!])s([^\w\s\\])((?:\\.|(?!\1).)*)\1((?:\\.|(?!\1)[\s\S])*)\1([gIipew\d]*)/.exec(
        part.trimStart(),
      );
    if (match)
      found.push({ pattern: match[2] ?? "", replacement: match[3] ?? "", flags: match[4] ?? "" });
  }
  return found;
}

/** @param extended whether patterns are those of `sed -E` */
function substituted(
  text: string,
  { pattern, replacement, flags }: Substitution,
  extended: boolean,
): string | undefined {
  const source = extended ? pattern : extendedFrom(pattern);
  const wanted = boundedPattern(source, flags.toLowerCase().includes("i") ? "gi" : "g");
  if (!wanted) return undefined;
  const line = (one: string): string => {
    let done = false;
    return one.replaceAll(wanted, (whole: string, ...groups: (string | number | undefined)[]) => {
      if (done && !flags.includes("g")) return whole;
      done = true;
      return replacement.replaceAll(/\\(\d)|\\(.)|&/g, (found, group?: string, other?: string) => {
        if (group !== undefined)
          return group === "0" ? whole : String(groups[Number(group) - 1] ?? "");
        if (other !== undefined) return other === "n" ? "\n" : other;
        return found === "&" ? whole : found;
      });
    });
  };
  return text.split("\n").map(line).join("\n");
}

/** All scripts of `-e`, one a line. */
function scriptsOf({ argv }: Command): Text | undefined {
  const parts = argv.flatMap((word, index) =>
    /^(?:-\w*e|--expression)$/.test(rendered(word)) && index > 0 ? [argv[index + 1] ?? EMPTY] : [],
  );
  if (parts.length < 2) return undefined;
  return concat(...parts.flatMap((part) => [part, literal("\n")]));
}

const sed: Program = (command, analysis) => {
  const { options, values, operands } = argumentsOf(command, [
    "e",
    "f",
    "l",
    "--expression",
    "--file",
  ]);
  const given = scriptsOf(command) ?? values.get("-e") ?? values.get("--expression");
  const script = given ?? operands[0] ?? EMPTY;
  const files = given ? operands : operands.slice(1);
  const text = known(script) ?? rendered(script);
  const resolved = resolvedCommand(command.argv);
  const changes = substitutions(text);
  for (const { flags, replacement } of changes) {
    if (flags.includes("e"))
      analysis.run("SHELL", content(literal(replacement)), command, command.at);
  }
  const run = /(?:^|[;\s\d$])e\s+(\S.*)$/.exec(text)?.[1];
  if (run !== undefined && changes.length === 0)
    analysis.run("SHELL", content(literal(run)), command, command.at);
  const inPlace = [...options].some((option) => /^-i|^--in-place/.test(option));
  if (inPlace) {
    const added = [...changes.map(({ replacement }) => replacement), ...insertedLines(text)].join(
      "\n",
    );
    const all = /^(?:\d*,?\$?)?d$|^\/\.\*\/d$/.test(text.trim()) || text.trim() === "1,$d";
    for (const path of files) {
      const mode = all ? "overwrite" : "edit";
      judgeWriting(
        { path, at: command.at, resolved, content: content(literal(added)), mode },
        command,
        analysis,
      );
    }
    return NOTHING;
  }
  const [file] = files;
  const input = file ? fileAt(file, command, analysis) : command.input;
  let value = known(input.text);
  if (value !== undefined && changes.length === 0) {
    const added = /^\s*\$\s*a\\?\s*(.*)$/.exec(text)?.[1];
    if (added !== undefined) {
      const whole = `${value.replace(/\n?$/, "\n")}${added}\n`;
      return { ...input, text: literal(whole) };
    }
    const quiet = hasAny(options, "-n", "--quiet", "--silent");
    const lines = sedLines(text, quiet, value.replace(/\n$/, "").split("\n"));
    if (lines) {
      return {
        ...input,
        text: literal(lines.map((line) => `${line}\n`).join("")),
        locate: undefined,
      };
    }
  }
  if (value === undefined || changes.length === 0) {
    return { ...outputOf("(sed)"), downloaded: input.downloaded };
  }
  for (const change of changes) {
    const changed = substituted(value, change, hasAny(options, "-E", "-r", "--regexp-extended"));
    if (changed === undefined) return { ...outputOf("(sed)"), downloaded: input.downloaded };
    value = changed;
  }
  return { ...input, text: literal(value), locate: undefined };
};

/** What `a`, `i` and `c` add. */
function insertedLines(script: string): string[] {
  return [...script.matchAll(/(?:^|[\s\d$/;])[aic]\\?\s*(.+)$/gm)].map(([, line]) => line ?? "");
}

/** A line at the end, as far as files are concerned: `ed`, `crudini` and the like are not followed. */
const setKey: Program = (command, analysis) => {
  const words = command.argv.map((word) => rendered(word));
  const at = words.indexOf("--set");
  const path = command.argv[at + 1];
  if (at < 0 || !path) return NOTHING;
  const added: Text = concat(...command.argv.slice(at + 2).flatMap((word) => [word, literal(" ")]));
  judgeWriting(
    { path, at: command.at, resolved: words.join(" "), content: content(added), mode: "edit" },
    command,
    analysis,
  );
  return NOTHING;
};

export const EDITOR_PROGRAMS: Readonly<Record<string, Program>> = {
  sed,
  gsed: sed,
  crudini: setKey,
};
