/** Runs Python in thought. */
import type { Analysis, Interpreter } from "../analysis/analysis";
import type { Content } from "../analysis/content";
import { parser } from "../parsers";
import { rendered } from "../text/text";
import { closeFile } from "./library/fileObjects";
import { Ended, Machine } from "./machine/machine";
import { docstringOf } from "./machine/docstrings";
import { runBlock } from "./machine/statements";
import { judgeErrors } from "./tree/errors";
import { parsePython, sourceOf } from "./tree/syntax";
import { valueOf } from "./values/convert";

/** What stands before the first statement and isn't read as one. */
function leadOf(text: string): number {
  return text.startsWith("\uFEFF") ? 1 : 0;
}

function withoutLead(code: Content): Content {
  const [first, ...rest] = code.text;
  const lead = typeof first === "string" ? leadOf(first) : 0;
  if (lead === 0 || typeof first !== "string") return code;
  const { locate } = code;
  return {
    ...code,
    text: [first.slice(lead), ...rest],
    locate: locate && ((offset) => locate(offset + lead)),
  };
}

/** Of longer code only the beginning is read, in UTF-16 code units. */
const MAX_LENGTH = 200_000;

/** Code that is not longer than can be read in short time. */
function shortened(code: Content, at: number, analysis: Analysis): Content {
  const [first] = code.text;
  if (typeof first !== "string" || first.length <= MAX_LENGTH) return code;
  const because = "The code is very long.";
  analysis.report.add("not-analysed", at, first.slice(0, 40), { because });
  return { ...code, text: [first.slice(0, MAX_LENGTH)] };
}

export const runPython: Interpreter = (given, frame, at, analysis, args) => {
  const code = shortened(withoutLead(given), at, analysis);
  if (code.downloaded) {
    analysis.report.add("run-download", at, rendered(code.text));
    return { text: [], downloaded: false };
  }
  const source = sourceOf(code.text, at, code.locate);
  const tree = parsePython(parser("python"), source);
  judgeErrors(tree, analysis);
  const machine = new Machine(
    analysis,
    frame,
    args.map((value) => valueOf(value)),
  );
  machine.globals.slots.set("__doc__", docstringOf(tree));
  try {
    runBlock(machine, tree);
  } catch (error) {
    if (!(error instanceof Ended)) throw error;
  }
  for (const file of machine.openFiles) closeFile(machine, file);
  return machine.printed();
};
