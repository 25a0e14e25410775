/** Batch code inside batch code: what stands behind `cmd /c`, and files that are run. */
import { MAX_DEPTH } from "../analysis/budget";
import type { Content, Locate } from "../analysis/content";
import { SELF } from "../windows/files";
import { execute } from "./interpreter";
import { Script } from "./script";
import { Session, type Surroundings } from "./session";
import { copyOf, type State } from "./state";

interface Ended {
  /** At the end of the code, without those in which it has left its cmd.exe. */
  readonly states: readonly State[];
  readonly levels: readonly State["level"][];
}

function deeper(session: Session): Session | undefined {
  if (session.frame.depth >= MAX_DEPTH) return undefined;
  const { analysis, marks, frame } = session;
  return new Session(analysis, marks, { ...frame, depth: frame.depth + 1 });
}

/** Runs a line as a new cmd.exe would; its variables end with it. */
export function runText(
  text: string,
  at: number,
  state: State,
  script: Script,
  _following: number,
  around?: Surroundings,
): void {
  runCode({ text, locate: () => at, isCommandLine: true }, at, state, script, around);
}

export function runCode(
  source: { text: string; locate: Locate; isCommandLine: boolean },
  at: number,
  state: State,
  script: Script,
  around?: Surroundings,
): Ended {
  const { session } = script;
  session.analysis.budget.spend();
  const inner = deeper(session);
  if (!inner) {
    const because = "Code stands in code too deeply.";
    session.analysis.report.add("not-analysed", at, source.text.slice(0, 80), { because });
    return { states: [state], levels: [undefined] };
  }
  const child = new Script(source, inner, (node, inside, of, following) =>
    execute(node, inside, of, following, around),
  );
  const states = child.run(0, copyOf(state));
  session.print(inner.printed);
  for (const start of inner.starts) session.starts.push({ ...start, at });
  session.growing.push(...inner.growing);
  session.pauses += inner.pauses;
  return { states, levels: [...states.map(({ level }) => level), ...child.quits] };
}

/** Runs a batch file that the script wrote, with arguments. */
export function runBatchFile(
  file: Content,
  name: string,
  args: readonly string[],
  at: number,
  state: State,
  script: Script,
): readonly State[] {
  const { marks } = script.session;
  const text = marks.value(file.text);
  const locate = file.locate ?? (() => at);
  const inner = copyOf(state);
  inner.args = [name === "" ? SELF : name, ...args];
  inner.argsKnown = true;
  inner.loop = new Map();
  const { states } = runCode({ text, locate, isCommandLine: false }, at, inner, script);
  return states.map((after) => ({
    ...after,
    args: state.args,
    argsKnown: state.argsKnown,
    loop: state.loop,
  }));
}
