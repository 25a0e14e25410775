/** The interpreter of batch files. */
import type { Interpreter } from "../analysis/analysis";
import { rendered } from "../text/text";
import { settled } from "../windows/memory";
import { execute } from "./interpreter";
import { Marks, withoutMarks } from "./marks";
import { Script } from "./script";
import { Session } from "./session";
import { firstState } from "./state";

const BYTE_ORDER_MARK = /^\uFEFF/;

export const runBatch: Interpreter = (code, frame, at, analysis, args) => {
  const marks = new Marks();
  const session = new Session(analysis, marks, frame);
  const isWhole = frame.depth <= 1;
  // The mark at the beginning is part of the first word for cmd.exe; it makes that one fail at most.
  const text = marks
    .value(code.text.map((piece) => (typeof piece === "string" ? withoutMarks(piece) : piece)))
    .replace(BYTE_ORDER_MARK, " ")
    .replaceAll("\0", " ")
    .replaceAll(/\r(?!\n)/g, "\n");
  const locate = code.locate ?? (() => at);
  const isCommandLine = !isWhole && !/[\r\n]\S/.test(text.trim());
  const script = new Script({ text, locate, isCommandLine }, session, execute);
  const state = firstState(marks.value(frame.directory));
  state.entered = frame.entered;
  if (args.length > 0) {
    state.args = [...state.args, ...args.map(({ text: word }) => rendered(word))];
    state.argsKnown = true;
  }
  settled(analysis, () => script.run(0, state));
  return session.printed;
};
