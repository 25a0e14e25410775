/** Programs that print or change text: what they print may become code. */
import type { Program } from "../../analysis/analysis";
import { content, outputOf } from "../../analysis/content";
import {
  fromBase32,
  fromBase64,
  fromHex,
  fromHexDump,
  inflated,
  setOf,
  translated,
} from "../../text/decode";
import { concat, EMPTY, known, literal, rendered } from "../../text/text";
import { argumentsOf, hasAny, wordsOf } from "../arguments";
import { formatted, unescaped } from "../printf";
import { inputOf, mapped } from "./input";
import { joinedWords } from "../running/innerCommand";

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

/** What only the machine can decode. */
const opaque: Program = (command, analysis) => {
  const { options } = argumentsOf(command);
  const [name = ""] = wordsOf(command);
  const compresses = /^(?:bzip2|xz|lzma|zstd|lz4|lzop|brotli)$/.test(name.replace(/^.*\//, ""));
  const input = inputOf(command, analysis);
  if (compresses && !hasAny(options, "-d", "--decompress", "--uncompress")) {
    return { ...outputOf("(compressed)", "never"), secret: input.secret };
  }
  const hidden = known(input.text) !== undefined && input.text.length > 0;
  return { ...outputOf("(unpacked)"), downloaded: input.downloaded, hidden };
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
  ...Object.fromEntries(
    "bunzip2 bzcat bzip2 unxz xzcat xz unlzma lzcat lzma unzstd zstdcat zstd lz4 lzop brotli uudecode"
      .split(" ")
      .map((name) => [name, opaque]),
  ),
  rev: reverse,
  tac: backwards,
  tr: translate,
  seq: sequence,
  sort: passes,
  uniq: passes,
  fold: passes,
  iconv: passes,
  dos2unix: passes,
  unix2dos: passes,
};
