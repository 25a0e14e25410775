/** Signals to processes: to one that is known, or to all that there are. */
import { wild, type Text } from "../../text/text";
import { argument, type Call, type Native, type Natives } from "../machine/native";
import { codeOf } from "../tree/syntax";
import { numberOf, textsIn } from "../values/convert";
import { mark, markOf, sources } from "../values/marks";
import { list, NONE, object, text } from "../values/value";

/** Numbers of all processes: `/proc` shows them as names. */
const PROCESSES = "/proc";

function isEveryProcess(value: Text): boolean {
  return [...sources(value)].some(
    (piece) => piece.kind === "wild" && markOf(piece).directory === PROCESSES,
  );
}

const kill: Native = (call) => {
  const { m, at, node } = call;
  const target = argument(call, 0, "pid");
  const pid = numberOf(target);
  const signal = numberOf(argument(call, 1, "sig"));
  const isAll = pid === -1 || (pid === 1 && signal !== 1);
  const each = target
    ? textsIn(target).some((value) => isEveryProcess(m.settledText(value)))
    : false;
  if (signal !== 0 && (isAll || each)) m.analysis.report.add("kill-everything", at, codeOf(node));
  return NONE;
};

/** All processes, one by one. */
function processes(): ReturnType<typeof list> {
  const id = wild("*");
  for (const piece of id) mark(piece, { directory: PROCESSES });
  return list([object("psProcess", { pid: text(id) })], true);
}

const ended: Native = (call: Call) => {
  const { m, at, node, self } = call;
  const texts = self ? textsIn(self) : [];
  if (texts.some((value) => isEveryProcess(m.settledText(value))))
    m.analysis.report.add("kill-everything", at, codeOf(node));
  return NONE;
};

export const killingNatives: Natives = {
  "os.kill": kill,
  "os.killpg": kill,
  "psutil.process_iter": processes,
  "psutil.pids": () => {
    const id = wild("*");
    for (const piece of id) mark(piece, { directory: PROCESSES });
    return list([text(id)], true);
  },
  "psProcess.kill": ended,
  "psProcess.terminate": ended,
  "psProcess.suspend": ended,
  "psProcess.send_signal": ended,
};
