/** find, findstr, more and sort: which lines of a text come through. */
import type { Analysis, Program } from "../../analysis/analysis";
import type { Command } from "../../analysis/command";
import { content, outputOf, type Content } from "../../analysis/content";
import { literal, rendered } from "../../text/text";
import { joinedFiles, readText } from "../files";
import { memoryOf, namesProducts } from "../memory";
import { findstrPattern, mayTake } from "../findstr";
import { switchesOf } from "./deleting";

/** Lines of one text that are looked at. */
const MAX_LINES = 2000;

/** The lines that are kept, each still with its place in the script. */
function keptLines(source: Content, keeps: (line: string, number: number) => boolean): Content {
  const { locate } = source;
  const kept: Content[] = [];
  let start = 0;
  let number = 0;
  for (const line of rendered(source.text).split("\n").slice(0, MAX_LINES)) {
    number += 1;
    const from = start;
    if (keeps(line.replace(/\r$/, ""), number)) {
      const place = locate && ((offset: number) => locate(from + offset));
      kept.push(content(literal(`${line}\n`), place));
    }
    start += line.length + 1;
  }
  return joinedFiles(kept);
}

function isWhole(source: Content | undefined): source is Content {
  return source?.text.every((piece) => typeof piece === "string") === true;
}

function sourceOf(
  command: Command,
  paths: Command["argv"],
  analysis: Analysis,
): Content | undefined {
  const [path] = paths;
  if (paths.length > 1) return undefined;
  if (path) return readText(path, command, analysis);
  return command.piped ? command.input : undefined;
}

/** Lines that hold a text; only what is known entirely can be searched. */
const find: Program = (command, analysis) => {
  const { operands, letters } = switchesOf(command);
  const [wanted, ...paths] = operands;
  const source = sourceOf(command, paths, analysis);
  const needle = wanted ? rendered(wanted) : "";
  if (source && namesProducts(source.text)) memoryOf(analysis).askedOfProducts = true;
  if (!isWhole(source) || needle === "") return outputOf("(lines)");
  const text = rendered(source.text);
  if (/[*?]/.test(text) && paths.length === 0) return outputOf("(lines)", "never");
  if (/[\uE000-\uF8FF]/.test(needle) || /\/[cn]/.test(letters)) return outputOf("(lines)");
  const fold = (line: string) => (letters.includes("/i") ? line.toLowerCase() : line);
  return keptLines(source, (line) => fold(line).includes(fold(needle)) !== letters.includes("/v"));
};

/** Switches, also glued ones, and the words of findstr that are none. */
function findstrWords(command: Command): {
  letters: string;
  needle?: string;
  rest: Command["argv"];
} {
  let letters = "";
  let needle: string | undefined;
  const rest: Command["argv"][number][] = [];
  for (const word of command.argv.slice(1)) {
    const text = rendered(word);
    const named = /^((?:\/[a-z]+)*)\/c:(.*)$/is.exec(text);
    if (named) {
      letters += `${named[1] ?? ""}/c`.toLowerCase();
      needle = needle === undefined ? named[2] : "";
    } else if (/^\/[a-z]/i.test(text)) letters += text.toLowerCase();
    else rest.push(word);
  }
  return needle === undefined ? { letters, rest } : { letters, needle, rest };
}

/** A search that chooses no product by name: `{.*}$`. */
function isShapeOfKeys(wanted: string, letters: string): boolean {
  return !letters.includes("/v") && /^[^a-z]*$/i.test(wanted.replaceAll(/\[[^\]]*\]/g, ""));
}

const findstr: Program = (command, analysis) => {
  const { letters, needle, rest } = findstrWords(command);
  const paths = needle === undefined ? rest.slice(1) : rest;
  const wanted = needle ?? rendered(rest[0] ?? []);
  const source = sourceOf(command, paths, analysis);
  if (source && namesProducts(source.text)) {
    if (source.text.length === 1 && isShapeOfKeys(wanted, letters)) return source;
    memoryOf(analysis).askedOfProducts = true;
  }
  if (!isWhole(source)) return outputOf("(lines)");
  const text = rendered(source.text);
  if (/[*?]/.test(text) && paths.length === 0) return outputOf("(lines)", "never");
  // Names, counts and numbers of lines are no lines of the text.
  const isOther = /\/[a-z]*[mnosfgad]/.test(letters);
  const pattern = isOther ? undefined : findstrPattern(wanted, letters);
  if (!pattern || !mayTake(pattern, text)) return outputOf("(lines)");
  const inverted = /\/[a-z]*v/.test(letters);
  return keptLines(source, (line) => pattern.test(line) !== inverted);
};

/** Passes on what it reads; `more +7` begins behind the seventh line. */
const more: Program = (command, analysis) => {
  const words = switchesOf(command).operands;
  const skipped = words.map((word) => /^\+(\d+)$/.exec(rendered(word))?.[1]).find(Boolean);
  const paths = words.filter((word) => !/^\+\d+$/.test(rendered(word)));
  const source = sourceOf(command, paths, analysis);
  if (!source) return outputOf("(lines)");
  if (skipped === undefined) return source;
  if (!isWhole(source)) return outputOf("(lines)");
  return keptLines(source, (_, number) => number > Number(skipped));
};

const sort: Program = (command) =>
  command.piped && command.argv.length === 1 ? command.input : outputOf("(lines)");

export const SEARCHING: Readonly<Record<string, Program>> = { find, findstr, more, sort };
