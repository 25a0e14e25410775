/** Programs that print or change text: what they print may become code. */
import type { Program } from "../../analysis/analysis";
import type { Command } from "../../analysis/command";
import { content, outputOf, type Content } from "../../analysis/content";
import {
  fromBase32,
  fromBase64,
  fromHex,
  fromHexDump,
  inflated,
  setOf,
  translated,
} from "../../text/decode";
import { concat, EMPTY, known, literal, rendered, type Text } from "../../text/text";
import { argumentsOf, hasAny, knownOr } from "../arguments";
import { fileAt } from "../files/fileContents";
import { formatted, unescaped } from "../printf";
import { joinedWords } from "../running/innerCommand";

function mapped(
  input: Content,
  change: (text: string) => string | undefined,
  shown: string,
): Content {
  const text = known(input.text);
  const result = text === undefined ? undefined : change(text);
  if (result !== undefined) return { ...input, text: literal(result), locate: undefined };
  return { ...outputOf(shown), downloaded: input.downloaded, secret: input.secret };
}

const echo: Program = (command) => {
  let index = 1;
  let escapes = false;
  let newline = true;
  for (; /^-[neE]+$/.test(rendered(command.argv[index] ?? EMPTY)); index += 1) {
    const option = rendered(command.argv[index] ?? EMPTY);
    if (option.includes("e")) escapes = true;
    if (option.includes("n")) newline = false;
  }
  const words = joinedWords(command.argv.slice(index));
  const text = escapes
    ? words.map((piece) => (typeof piece === "string" ? unescaped(piece) : piece))
    : words;
  const locate =
    command.argv.length === index + 1 && !escapes ? command.origins?.[index] : undefined;
  return content(newline ? concat(text, literal("\n")) : text, locate);
};

const printf: Program = (command) => {
  let index = 1;
  if (rendered(command.argv[index] ?? EMPTY) === "--") index += 1;
  if (rendered(command.argv[index] ?? EMPTY) === "-v") return undefined;
  const [format, ...args] = command.argv.slice(index);
  if (!format) return undefined;
  return content(formatted(format, args), args.length === 0 ? command.origins?.[index] : undefined);
};

/** Its input: the file in its arguments, or what is piped in. */
function inputOf(
  command: Command,
  analysis: Parameters<Program>[1],
  withValue: readonly string[] = [],
): Content {
  const { operands } = argumentsOf(command, withValue);
  const [file] = operands;
  if (!file || rendered(file) === "-") return command.input;
  return fileAt(file, command, analysis);
}

function decoder(decode: (text: string) => string | undefined, flags: readonly string[]): Program {
  return (command, analysis) => {
    const { options } = argumentsOf(command, ["w", "--wrap", "c", "l", "s"]);
    const input = inputOf(command, analysis, ["w", "--wrap", "c", "l", "s"]);
    if (flags.length > 0 && !hasAny(options, ...flags)) {
      return { ...outputOf("(encoded)", "never"), secret: input.secret };
    }
    return mapped(input, decode, "(decoded)");
  };
}

const base64 = decoder(fromBase64, ["-d", "-D", "--decode", "-di"]);

const hex: Program = (command, analysis) => {
  const { options } = argumentsOf(command, ["c", "l", "s", "g"]);
  if (!options.has("-r")) return outputOf("(dump)", "never");
  const decode =
    options.has("-p") || options.has("-s")
      ? fromHex
      : (text: string) => fromHexDump(text) ?? fromHex(text);
  return mapped(inputOf(command, analysis, ["c", "l", "s", "g"]), decode, "(decoded)");
};

const unzip = decoder(inflated, []);

const gzip: Program = (command, analysis) => {
  const { options } = argumentsOf(command);
  if (!hasAny(options, "-d", "--decompress", "--uncompress"))
    return outputOf("(compressed)", "never");
  return unzip(command, analysis);
};

const reverse: Program = (command, analysis) =>
  mapped(
    inputOf(command, analysis),
    (text) =>
      text
        .split("\n")
        .map((line) => Array.from(line).reverse().join(""))
        .join("\n"),
    "(reversed)",
  );

const backwards: Program = (command, analysis) =>
  mapped(
    inputOf(command, analysis),
    (text) => `${text.replace(/\n$/, "").split("\n").reverse().join("\n")}\n`,
    "(lines)",
  );

const translate: Program = (command) => {
  const { options, operands } = argumentsOf(command);
  const [from, to] = operands.map((word) => known(word) ?? "");
  if (hasAny(options, "-d", "--delete") && from !== undefined) {
    const gone = new Set(setOf(from));
    const complement = hasAny(options, "-c", "-C");
    return mapped(
      command.input,
      (text) =>
        Array.from(text)
          .filter((c) => gone.has(c) === complement)
          .join(""),
      "(text)",
    );
  }
  if (from === undefined || to === undefined || hasAny(options, "-s", "-c")) {
    return hasAny(options, "-s") ? command.input : outputOf("(text)");
  }
  return mapped(command.input, (text) => translated(text, from, to), "(text)");
};

const cut: Program = (command, analysis) => {
  const withValue = ["d", "f", "c", "b", "--delimiter", "--fields", "--characters"];
  const { values } = argumentsOf(command, withValue);
  const range = /^(\d+)?(-)?(\d+)?$/.exec(knownOr(values.get("-c") ?? values.get("-b"), "x"));
  const field = Number(knownOr(values.get("-f"), "x"));
  const delimiter = knownOr(values.get("-d"), "\t");
  const each = (line: string): string => {
    if (range) {
      const from = Number(range[1] ?? 1);
      const to =
        range[2] === undefined ? from : range[3] === undefined ? line.length : Number(range[3]);
      return line.slice(from - 1, to);
    }
    return line.includes(delimiter) ? (line.split(delimiter)[field - 1] ?? "") : line;
  };
  if (!range && !Number.isInteger(field)) return outputOf("(text)");
  return mapped(
    inputOf(command, analysis, withValue),
    (text) => text.split("\n").map(each).join("\n"),
    "(text)",
  );
};

function lines(take: (all: readonly string[], count: number) => readonly string[]): Program {
  return (command, analysis) => {
    const { values, options } = argumentsOf(command, ["n", "c", "--lines", "--bytes"]);
    const short = [...options].find((option) => /^-\d$/.test(option));
    const count = Number(
      knownOr(values.get("-n") ?? values.get("--lines"), short?.slice(1) ?? "10"),
    );
    if (values.has("-c") || values.has("--bytes") || !Number.isInteger(count))
      return outputOf("(text)");
    const input = inputOf(command, analysis, ["n", "c", "--lines", "--bytes"]);
    return mapped(
      input,
      (text) => `${take(text.replace(/\n$/, "").split("\n"), count).join("\n")}\n`,
      "(lines)",
    );
  };
}

const sequence: Program = (command) => {
  const numbers = argumentsOf(command, ["f", "s"]).operands.map((word) =>
    Number(known(word) ?? "x"),
  );
  const [first = 1, second, third] = numbers;
  const [from, step, to] =
    third !== undefined
      ? [first, second ?? 1, third]
      : second !== undefined
        ? [first, 1, second]
        : [1, 1, first];
  if (![from, step, to].every(Number.isInteger) || step <= 0) return outputOf("(numbers)", "never");
  const found: string[] = [];
  for (let n = from; n <= to && found.length < 32; n += step) found.push(String(n));
  return content(literal(`${found.join("\n")}\n`));
};

/** What passes through unchanged, as far as it matters here. */
const passes: Program = (command, analysis) => {
  const input = inputOf(command, analysis, ["k", "t", "o", "S", "w", "d"]);
  return { ...input, text: input.text };
};

/** Chooses lines: with a known text that is left as it is, something unknown stays that. */
const chooses: Program = (command) => {
  const { text, listing, downloaded } = command.input;
  if (known(text) !== undefined) return undefined;
  const chosen =
    listing && ({ paths: [{ kind: "hole", shown: "(found)", empty: "maybe" }] } as { paths: Text });
  return { ...outputOf("(lines)"), listing: chosen, downloaded };
};

export const TEXT_PROGRAMS: Readonly<Record<string, Program>> = {
  echo,
  printf,
  base64,
  gbase64: base64,
  base32: decoder(fromBase32, ["-d", "--decode"]),
  basenc: base64,
  xxd: hex,
  gunzip: unzip,
  zcat: unzip,
  gzip,
  pigz: gzip,
  unpigz: unzip,
  "zlib-flate": unzip,
  rev: reverse,
  tac: backwards,
  tr: translate,
  cut,
  head: lines((all, count) => all.slice(0, count)),
  tail: lines((all, count) => all.slice(Math.max(0, all.length - count))),
  seq: sequence,
  sort: passes,
  uniq: passes,
  fold: passes,
  iconv: passes,
  dos2unix: passes,
  unix2dos: passes,
  grep: chooses,
  egrep: chooses,
  fgrep: chooses,
};
