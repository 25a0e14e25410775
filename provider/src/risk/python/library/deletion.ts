/** os.remove, shutil.rmtree and their like. */
import { NOTHING } from "../../analysis/content";
import { judgeDeletion } from "../../effects/deletion";
import { judgeEncryptedRemoval } from "../../effects/encryption";
import { judgeWriting } from "../../effects/writing";
import { shown, type Text } from "../../text/text";
import { argument, type Call, type Native, type Natives } from "../machine/native";
import { isWalked, withoutWalk } from "../values/paths";
import { NONE } from "../values/value";
import { pathOf, resolvedCall } from "./effects";

function deletion(recursive: boolean): Native {
  return (call: Call) => {
    const { m, at } = call;
    const given =
      call.self?.kind === "path" || call.self?.kind === "object"
        ? call.self
        : argument(call, 0, "path");
    const path = pathOf(given);
    if (!path) return NONE;
    const settled = m.settledText(path);
    const resolved = resolvedCall(call);
    judgeEncryptedRemoval({ path: settled, at, resolved }, m.frame, m.analysis);
    // A walk comes through everything below, whatever one call of it deletes.
    const deep = recursive || isWalked(settled);
    if (!recursive && KEPT_RECORD.test(shown(settled)))
      judgeWriting(
        { path: withoutWild(settled), at, resolved, content: NOTHING, mode: "edit" },
        m.frame,
        m.analysis,
      );
    judgeDeletion(
      { path: withoutWalk(settled), at, resolved, recursive: deep },
      m.frame,
      m.analysis,
    );
    return NONE;
  };
}

/** Files whose removal takes a record or data away, as emptying them would. */
const KEPT_RECORD = /^\/var\/log\/|^\/var\/lib\/|_history$/;

/** `audit.log*` is the log, and what it was before. */
function withoutWild(path: Text): Text {
  const last = path.at(-1);
  return path.length > 1 && typeof last !== "string" && last?.kind === "wild"
    ? path.slice(0, -1)
    : path;
}

const file = deletion(false);
const tree = deletion(true);

export const deletionNatives: Natives = {
  "os.remove": file,
  "os.unlink": file,
  "Path.unlink": file,
  "shutil.rmtree": tree,
  "distutils.dir_util.remove_tree": tree,
  "send2trash.send2trash": tree,
  "os.removedirs": () => NONE,
  "os.rmdir": () => NONE,
  "Path.rmdir": () => NONE,
};
