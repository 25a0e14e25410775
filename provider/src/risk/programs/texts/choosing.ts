/** Programs that choose lines or parts of lines. */
import type { Program } from "../../analysis/analysis";
import { NOTHING, outputOf, type Content } from "../../analysis/content";
import { EMPTY, known, literal, type Text } from "../../text/text";
import { argumentsOf, hasAny, knownOr } from "../arguments";
import { boundedPattern, extendedFrom } from "./lines";
import { inputOf, mapped } from "./input";

function withoutLastEnd(text: string): readonly string[] {
  return text.replace(/\n$/, "").split("\n");
}

const CUT_VALUES = [
  "d",
  "f",
  "c",
  "b",
  "--delimiter",
  "--fields",
  "--characters",
  "--bytes",
  "--output-delimiter",
];

/** `2`, `2-`, `-3`, `1,3`, `2-4` as indexes from 0. */
function indexes(list: string, length: number): readonly number[] {
  return list.split(",").flatMap((part) => {
    const found = /^(\d*)(-?)(\d*)$/.exec(part);
    if (!found) return [];
    const from = Number(found[1] === "" ? 1 : found[1]);
    const to = found[2] === "" ? from : found[3] === "" ? length : Number(found[3]);
    return Array.from(
      { length: Math.max(0, Math.min(to, length) - from + 1) },
      (_, at) => from - 1 + at,
    );
  });
}

const cut: Program = (command, analysis) => {
  const { values } = argumentsOf(command, CUT_VALUES);
  const characters =
    values.get("-c") ?? values.get("--characters") ?? values.get("-b") ?? values.get("--bytes");
  const list = known(characters ?? values.get("-f") ?? values.get("--fields") ?? EMPTY);
  const delimiter = knownOr(values.get("-d") ?? values.get("--delimiter"), "\t");
  if (list === undefined || list === "") return outputOf("(text)");
  const each = (line: string): string => {
    if (characters)
      return indexes(list, line.length)
        .map((at) => line[at] ?? "")
        .join("");
    if (!line.includes(delimiter)) return line;
    const fields = line.split(delimiter);
    return indexes(list, fields.length)
      .map((at) => fields[at] ?? "")
      .join(delimiter);
  };
  const change = (text: string) => text.split("\n").map(each).join("\n");
  return mapped(inputOf(command, analysis, CUT_VALUES), change, "(text)");
};

const END_VALUES = ["n", "c", "--lines", "--bytes"];

/** @param front head, not tail */
function endOf(front: boolean): Program {
  return (command, analysis) => {
    const { values, options } = argumentsOf(command, END_VALUES);
    const short = [...options].find((option) => /^-\d$/.test(option))?.slice(1);
    const bytes = values.get("-c") ?? values.get("--bytes");
    const wanted = knownOr(bytes ?? values.get("-n") ?? values.get("--lines"), short ?? "10");
    const found = /^([+-]?)(\d+)$/.exec(wanted);
    if (!found) return outputOf("(text)");
    const [, sign, digits] = found;
    const count = Number(digits);
    const take = <T>(all: readonly T[]): readonly T[] => {
      if (front)
        return sign === "-" ? all.slice(0, Math.max(0, all.length - count)) : all.slice(0, count);
      return sign === "+"
        ? all.slice(Math.max(0, count - 1))
        : all.slice(Math.max(0, all.length - count));
    };
    const change = (text: string) =>
      bytes ? take(Array.from(text)).join("") : `${take(withoutLastEnd(text)).join("\n")}\n`;
    return mapped(inputOf(command, analysis, END_VALUES), change, "(lines)");
  };
}

const GREP_VALUES = [
  "e",
  "f",
  "m",
  "A",
  "B",
  "C",
  "--regexp",
  "--file",
  "--max-count",
  "--include",
  "--exclude",
  "--color",
];

/** Of what isn't known, lines that aren't known. */
function someOf({ listing, downloaded, secret }: Content): Content {
  const found: Text = [{ kind: "hole", shown: "(found)", empty: "maybe" }];
  return { ...outputOf("(lines)"), listing: listing && { paths: found }, downloaded, secret };
}

/** @param extended whether the pattern is one of `grep -E` */
function grep(extended: boolean, fixed: boolean): Program {
  return (command, analysis) => {
    const { options, values, operands } = argumentsOf(command, GREP_VALUES);
    if (hasAny(options, "-q", "--quiet", "--silent")) return NOTHING;
    const given = values.get("-e") ?? values.get("--regexp");
    const pattern = known(given ?? operands[0] ?? EMPTY);
    const file = given ? operands[0] : operands[1];
    const input = inputOf(command, analysis, GREP_VALUES, file ?? null);
    const text = known(input.text);
    if (text === undefined || pattern === undefined) return someOf(input);
    if (hasAny(options, "-c", "--count", "-l", "-L")) return outputOf("(count)", "never");
    const plain = fixed || options.has("-F") || !(extended || /[.*[\]\\^$]/.test(pattern));
    const literally = pattern.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
    const isExtended =
      extended || hasAny(options, "-E", "-P", "--extended-regexp", "--perl-regexp");
    const source = plain ? literally : isExtended ? pattern : extendedFrom(pattern);
    const wanted = boundedPattern(source, hasAny(options, "-i", "--ignore-case") ? "i" : "");
    if (!wanted) return { ...input, locate: undefined };
    const not = hasAny(options, "-v", "--invert-match");
    const lines = withoutLastEnd(text).filter((line) => wanted.test(line) !== not);
    const only = hasAny(options, "-o", "--only-matching");
    const chosen = only ? lines.flatMap((line) => wanted.exec(line)?.[0] ?? []) : lines;
    return {
      ...input,
      text: literal(chosen.map((line) => `${line}\n`).join("")),
      locate: undefined,
    };
  };
}

const paste: Program = (command, analysis) => {
  const { options, values } = argumentsOf(command, ["d", "--delimiters"]);
  const by = knownOr(values.get("-d") ?? values.get("--delimiters"), "\t")
    .replaceAll("\\0", "")
    .replaceAll("\\n", "\n");
  if (!hasAny(options, "-s", "--serial"))
    return { ...inputOf(command, analysis, ["d"]), locate: undefined };
  return mapped(
    inputOf(command, analysis, ["d"]),
    (text) => `${withoutLastEnd(text).join(by)}\n`,
    "(text)",
  );
};

export const CHOOSING_PROGRAMS: Readonly<Record<string, Program>> = {
  cut,
  head: endOf(true),
  tail: endOf(false),
  grep: grep(false, false),
  egrep: grep(true, false),
  fgrep: grep(false, true),
  zgrep: grep(false, false),
  rg: grep(true, false),
  paste,
};
