/** The waivers of a call, and what is to be said of them. */
import { readFileSync } from "node:fs";
import {
  readWaivers,
  unusedWaivers,
  waiverFlaws,
  type Waivable,
  type Waiver,
} from "../../risk/waiving";
import { UsageError } from "../usageError";
import { visible } from "../visible";
import { systemWords } from "./systemWords";

/** @throws UsageError with all that is wrong with the file */
export function loadWaivers(path: string): readonly Waiver[] {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    throw new UsageError(`--waivers ${visible(path)} can't be read: ${systemWords(error)}`);
  }
  const read = readWaivers(text);
  if ("waivers" in read) return read.waivers;
  const problems = read.problems.map((problem) => `\n  ${visible(problem)}`).join("");
  throw new UsageError(`--waivers ${visible(path)} holds no waivers:${problems}`);
}

/** Waivers that can't count, and those that nothing asks for; one of a script in COC is for no file. */
export function waiverWarnings(
  entries: readonly Waiver[],
  today: string,
  waivable: readonly Waivable[],
): string[] {
  const sound = entries.filter((entry) => waiverFlaws([entry], today).length === 0);
  const forFiles = sound.filter(({ scriptId }) => scriptId === undefined);
  return [
    ...waiverFlaws(entries, today),
    ...unusedWaivers(forFiles, waivable, "nothing in these files needs it"),
  ];
}
