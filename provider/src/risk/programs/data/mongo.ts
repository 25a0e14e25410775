/** The shell of MongoDB: JavaScript that calls methods of databases and collections. */
import type { Analysis, Program } from "../../analysis/analysis";
import type { Command } from "../../analysis/command";
import { content, outputOf, type Content } from "../../analysis/content";
import type { Details } from "../../analysis/report";
import type { RuleId } from "../../rules";
import { dearness } from "../../sql/names";
import { rendered, shown } from "../../text/text";
import { readOption } from "../optionValues";

/** Strings are emptied, save for names in brackets, which become ordinary ones; lengths stay. */
function bare(code: string): string {
  const blank = (text: string) => text.replaceAll(/[^\n]/g, " ");
  return code
    .replaceAll(/\[\s*((?:(['"`])[\w$]*\2\s*\+?\s*)+)\]/g, (all, parts: string) => {
      const name = parts.replaceAll(/['"`\s+]/g, "");
      return `.${name}`.padEnd(all.length, " ");
    })
    .replaceAll(
      /(?<=\bgetCollection\(\s*|\bgetSiblingDB\(\s*)(['"])([\w.-]*)\1/g,
      (_all, _quote, name: string) => ` ${name} `,
    )
    .replaceAll(/\/\/[^\n]*|\/\*(?:[^*]|\*(?!\/))*\*\//g, blank)
    .replaceAll(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g, (text) => {
      return `"${blank(text.slice(2))}"`;
    });
}

interface Deed {
  readonly call: RegExp;
  readonly rule: RuleId;
  readonly details?: Details;
  /** What it is done to, where that may be scratch. */
  readonly whole?: "database" | "table";
}

const EVERYTHING = String.raw`(?:\{\s*\}|\{\s*_id\s*:\s*\{\s*\$(?:exists\s*:\s*(?:true|1)|ne\s*:\s*null)\s*\}\s*\})?`;

const DEEDS: readonly Deed[] = [
  { call: /\.dropDatabase\s*\(/g, rule: "sql-destroy", whole: "database" },
  { call: /\.drop\s*\(\s*(?:\{[^}]*\})?\s*\)/g, rule: "sql-destroy", whole: "table" },
  {
    call: new RegExp(String.raw`\.(?:deleteMany|remove)\s*\(\s*${EVERYTHING}\s*[,)]`, "g"),
    rule: "sql-destroy",
    whole: "table",
  },
  {
    call: /\.updateMany\s*\(\s*\{\s*\}/g,
    rule: "sql-destroy",
    whole: "table",
    details: { severity: "medium" },
  },
  { call: /\bdropAllUsers(?:FromDatabase)?\s*[(:]/g, rule: "delete-account" },
  { call: /\bdropDatabase\s*:\s*1/g, rule: "sql-destroy" },
  {
    call: /\.shutdownServer\s*\(|\bshutdown\s*:\s*1/g,
    rule: "stop-system-service",
    details: { severity: "medium", because: "The database server stops." },
  },
];

/** What a method is called on: its last name. */
function objectBefore(text: string, index: number): string {
  const before = text.slice(Math.max(0, index - 80), index).trimEnd();
  const name = /([\w$-]*)\s*\)?$/.exec(before)?.[1] ?? "";
  return name === "db" ? "" : name;
}

/** Judges code of the shell of MongoDB. */
export function runMongo(code: Content, command: Command, analysis: Analysis): Content {
  if (code.downloaded) {
    analysis.report.add("run-download", command.at, shown(code.text));
    return outputOf("(result)");
  }
  const source = rendered(code.text);
  analysis.budget.spend(1 + Math.floor(source.length / 256));
  const text = bare(source);
  for (const { call, rule, details, whole } of DEEDS) {
    for (const match of text.matchAll(call)) {
      const how = whole ? dearness(objectBefore(text, match.index), whole) : "dear";
      if (how === "scratch") continue;
      const at = code.locate?.(match.index) ?? command.at;
      const resolved = source.slice(match.index, match.index + match[0].length + 40).split("\n")[0];
      const softer = how === "doubtful" ? { severity: "medium" as const } : {};
      analysis.report.add(rule, at, resolved ?? "", { ...details, ...softer });
    }
  }
  return outputOf("(result)");
}

const OTHERS = [
  ..."u p".split(" "),
  ...["--host", "--port", "--username", "--password", "--authenticationDatabase", "--file"],
];

const mongo: Program = (command, analysis) => {
  const { values, operands } = readOption(command, {
    letter: "",
    names: ["--eval"],
    others: OTHERS,
  });
  for (const value of values) runMongo(value, command, analysis);
  for (const word of operands) {
    const file = analysis.written(word, command.directory);
    if (file) runMongo(file, command, analysis);
  }
  if (values.length === 0 && command.piped)
    runMongo(content(command.input.text, command.input.locate), command, analysis);
  return outputOf("(result)");
};

export const MONGO_PROGRAMS: Readonly<Record<string, Program>> = { mongo, mongosh: mongo };
