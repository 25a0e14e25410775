/** The options of a command as a table, of which its help and the reading of its arguments are made. */
import { parseArgs } from "node:util";
import { suggestion, UsageError } from "./usageError";
import { visible } from "./visible";

export interface Option {
  readonly doc: string;
  /** What its value is called; an option without one and without choices is a flag. */
  readonly value?: string;
  readonly choices?: readonly string[];
  /** What counts where it is not given. */
  readonly fallback?: string;
}

export type OptionTable = Readonly<Record<string, Option>>;

type ValueOf<O extends Option> = O extends { readonly choices: readonly (infer C)[] }
  ? O extends { readonly fallback: string }
    ? C
    : C | undefined
  : O extends { readonly value: string }
    ? string | undefined
    : boolean;

export interface Arguments<T extends OptionTable> {
  readonly values: { readonly [K in keyof T]: ValueOf<T[K]> };
  /** What is no option. */
  readonly operands: readonly string[];
}

/** Options of every command, which are seen to before it is called. */
const EVERYWHERE = ["help", "version"];

function takesValue({ value, choices }: Option): boolean {
  return (value ?? choices) !== undefined;
}

function unknownOption(rawName: string, table: OptionTable): UsageError {
  const known = [...Object.keys(table), ...EVERYWHERE].map((name) => `--${name}`);
  return new UsageError(`unknown option ${visible(rawName)}${suggestion(rawName, known)}`);
}

/** The value that an option was given, if it may have it. */
function checked(name: string, option: Option, value: string | undefined, inline: boolean): string {
  const { choices } = option;
  const wanted = choices ? choices.join(", ") : (option.value ?? "");
  // What follows is an option, so that this one was left without; `--name=-value` says otherwise.
  const missing = value === undefined || (!inline && /^--?[a-z]/.test(value));
  if (missing) throw new UsageError(`--${name} needs a value: ${wanted}`);
  if (!choices || choices.includes(value)) return value;
  throw new UsageError(`--${name} can't be ${visible(value)}${suggestion(value, choices)}`);
}

/** @throws UsageError for an unknown option or a value that it may not have */
export function readArguments<const T extends OptionTable>(
  table: T,
  args: readonly string[],
): Arguments<T> {
  const types = Object.entries(table).map(([name, option]) => [
    name,
    { type: takesValue(option) ? ("string" as const) : ("boolean" as const) },
  ]);
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(types) as Record<string, { type: "string" | "boolean" }>,
    strict: false,
    tokens: true,
    allowPositionals: true,
  });
  const values: Record<string, unknown> = Object.fromEntries(
    Object.entries(table).map(([name, option]) => [
      name,
      takesValue(option) ? option.fallback : false,
    ]),
  );
  const operands: string[] = [];
  for (const token of tokens) {
    if (token.kind === "positional") operands.push(token.value);
    if (token.kind !== "option") continue;
    const option = Object.hasOwn(table, token.name) ? table[token.name] : undefined;
    if (!option || !token.rawName.startsWith("--")) throw unknownOption(token.rawName, table);
    const { name, value } = token;
    if (takesValue(option)) values[name] = checked(name, option, value, token.inlineValue === true);
    else if (value === undefined) values[name] = true;
    else throw new UsageError(`--${name} takes no value`);
  }
  return { values: values as Arguments<T>["values"], operands };
}

/** `--format text|json`. */
export function optionSyntax(name: string, { value, choices }: Option): string {
  return ["--" + name, choices?.join("|") ?? value].filter(Boolean).join(" ");
}

/** The lines of a help text: what is written on the left, what it means on the right. */
export function helpLines(entries: readonly (readonly [string, string])[]): string {
  const width = Math.max(...entries.map(([left]) => left.length));
  return entries.map(([left, right]) => `  ${left.padEnd(width)}  ${right}\n`).join("");
}

export function optionHelp(table: OptionTable): string {
  return helpLines([
    ...Object.entries(table).map(([name, option]): [string, string] => [
      optionSyntax(name, option),
      option.doc + (option.fallback === undefined ? "" : ` (default: ${option.fallback})`),
    ]),
    ["--help", "prints this and ends"],
    ["--version", "prints the version and ends"],
  ]);
}
