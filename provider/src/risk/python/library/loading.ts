/** Modules that are loaded from files: importlib, runpy. */
import { argument, type Call, type Native, type Natives } from "../machine/native";
import { runCode } from "../machine/nested";
import { NONE, object, slotValue, str, type Value } from "../values/value";
import { fileContent } from "./fileObjects";
import { pathOf } from "./effects";

function module_(call: Call, place: number, name: string): Value {
  const path = argument(call, place, name) ?? NONE;
  const loader = object("loader", { path });
  return object("moduleSpec", { loader, origin: path, name: call.args[0] ?? str("module") });
}

/** Runs what the script itself wrote to a file; a file that is just there is the machine's own. */
function runFile(call: Call, value: Value | undefined): Value {
  const path = pathOf(value);
  if (!path) return NONE;
  const { m, node } = call;
  const content = fileContent(m, path);
  const isWritten = content.text.some(
    (piece) => typeof piece === "string" || (piece.kind === "hole" && piece.downloaded),
  );
  return isWritten ? runCode(m, content, node, "exec") : NONE;
}

const load: Native = (call) => {
  const [made] = call.args;
  const loader = call.self?.kind === "object" ? slotValue(call.self.slots.get("path")) : undefined;
  return runFile(call, loader ?? (made?.kind === "object" ? originOf(made) : undefined));
};

function originOf(value: Value): Value | undefined {
  return value.kind === "object" ? slotValue(value.slots.get("origin")) : undefined;
}

export const loadingNatives: Natives = {
  "importlib.util.spec_from_file_location": (call) => module_(call, 1, "location"),
  "importlib.machinery.SourceFileLoader": (call) =>
    object("loader", { path: argument(call, 1, "path") ?? NONE }),
  "importlib.util.spec_from_loader": (call) => {
    const loader = argument(call, 1, "loader") ?? NONE;
    return object("moduleSpec", { loader, name: call.args[0] ?? str("module") });
  },
  "importlib.util.module_from_spec": ({ args: [spec] }) => {
    const origin = spec && originOf(spec);
    return object("loadedModule", origin ? { origin } : {});
  },
  "loader.exec_module": load,
  "loader.load_module": (call) => {
    load(call);
    return object("loadedModule");
  },
  "runpy.run_path": (call) => runFile(call, argument(call, 0, "path_name")),
  "imp.load_source": (call) => {
    runFile(call, call.args[1]);
    return object("loadedModule");
  },
  "builtins.execfile": (call) => runFile(call, call.args[0]),
};
