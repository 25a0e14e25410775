/** What directories hold: a wildcard for the names that nobody knows before. */
import { literal, shown, wild, type Text } from "../../text/text";
import { argument, type Call, type Native, type Natives } from "../machine/native";
import { textOf } from "../values/convert";
import { mark } from "../values/marks";
import { globText, joinedPath } from "../values/paths";
import { list, object, text, tuple, type ObjectValue, type Value } from "../values/value";
import { pathOf } from "./effects";
import { path } from "./paths";

function directoryOf(call: Call): Text {
  const given =
    call.self?.kind === "path"
      ? call.self.text
      : pathOf(argument(call, 0, "path") ?? call.named.get("top"));
  return given ?? literal(".");
}

function entry(directory: Text): ObjectValue {
  const name = wild("*");
  return object("entry", { name: text(name), path: text(joinedPath([directory, name])) });
}

/** Directories below a top one, at whatever depth; the top one is among them. */
function walked(directory: Text): Text {
  return joinedPath([directory, wild("**")]);
}

function walk(call: Call): Value {
  const below = walked(directoryOf(call));
  return list(
    [tuple(text(below), list([text(wild("*"))], true), list([text(wild("*"))], true))],
    true,
  );
}

function pathWalk(call: Call): Value {
  const below = walked(directoryOf(call));
  const names = () => list([text(wild("*"))], true);
  return list([tuple(path(below), names(), names())], true);
}

function glob(as: (value: Text) => Value): Native {
  return (call) => {
    const pattern = pathOf(argument(call, 0, "pathname")) ?? [];
    const base = pathOf(call.named.get("root_dir"));
    const whole = base ? joinedPath([base, pattern]) : pattern;
    return list([as(globText(whole))], true);
  };
}

function pathGlob(deep: boolean): Native {
  return (call) => {
    const pattern = call.args[0] ? textOf(call.args[0]) : literal("*");
    const parts = deep
      ? [directoryOf(call), wild("**"), globText(pattern)]
      : [directoryOf(call), globText(pattern)];
    return list([path(joinedPath(parts))], true);
  };
}

export const listingNatives: Natives = {
  "os.listdir": (call) => {
    const names = wild("*");
    const [name] = names;
    if (name !== undefined) mark(name, { directory: shown(directoryOf(call)) });
    return list([text(names)], true);
  },
  "os.scandir": (call) => list([entry(directoryOf(call))], true),
  "os.walk": walk,
  "os.fwalk": walk,
  "glob.glob": glob((value) => text(value)),
  "glob.iglob": glob((value) => text(value)),
  "Path.iterdir": (call) => list([path(joinedPath([directoryOf(call), wild("*")]))], true),
  "Path.glob": pathGlob(false),
  "Path.rglob": pathGlob(true),
  "Path.walk": pathWalk,
  "entry.is_dir": () => ({ kind: "test", whenTrue: [], whenFalse: [] }),
  "entry.is_file": () => ({ kind: "test", whenTrue: [], whenFalse: [] }),
  "entry.is_symlink": () => ({ kind: "test", whenTrue: [], whenFalse: [] }),
  "os.makedirs": () => ({ kind: "none" }),
  "os.mkdir": () => ({ kind: "none" }),
  "Path.mkdir": () => ({ kind: "none" }),
};
