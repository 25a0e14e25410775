/** os.path and pathlib, as far as nothing is done to files. */
import { concat, literal, sameText, START, type Text } from "../../text/text";
import { wholeText } from "../values/whole";
import type { Call, Native, Natives } from "../machine/native";
import { plain, textOf } from "../values/convert";
import { baseNameOf, directoryOf, joinedPath, normalText, pathText } from "../values/paths";
import {
  bool,
  list,
  native,
  str,
  text,
  tuple,
  unknown,
  UNDECIDED,
  type PathValue,
  type Value,
} from "../values/value";
import { pathOf } from "./effects";

export function path(value: Text): PathValue {
  return { kind: "path", text: pathText(value) };
}

function onText(change: (value: Text) => Text): Native {
  return ({ args: [value] }) => {
    const given = pathOf(value);
    return given && text(change(given));
  };
}

/** `~` and `~name` as root's home and the homes of others. */
export function expanded(value: Text): Text {
  const [first, ...rest] = value;
  if (typeof first !== "string" || !first.startsWith("~")) return value;
  const [, name = "", more = ""] = /^~([^/]*)(.*)$/s.exec(first) ?? [];
  const home = name === "" || name === "root" ? "/root" : `/home/${name}`;
  return concat(literal(`${home}${more}`), rest);
}

function absolute(call: Call, value: Text): Text {
  return normalText(joinedPath([call.m.frame.directory, value]));
}

function extension(name: string | undefined): string | undefined {
  if (name === undefined) return undefined;
  const cut = name.lastIndexOf(".");
  return cut > 0 ? name.slice(cut) : "";
}

/** Parts of a path that are read like variables. */
export const PATH_ATTRIBUTES: Readonly<Record<string, (value: Text) => Value>> = {
  name: (value) => text(baseNameOf(value)),
  parent: (value) => path(directoryOf(value).length > 0 ? directoryOf(value) : literal(".")),
  stem: (value) => {
    const name = wholeText(baseNameOf(value));
    const ending = extension(name);
    return name === undefined || ending === undefined
      ? text(baseNameOf(value))
      : str(ending === "" ? name : name.slice(0, -ending.length));
  },
  suffix: (value) => {
    const last = baseNameOf(value).at(-1);
    const ending = typeof last === "string" ? extension(`x${last}`) : undefined;
    if (ending !== undefined && ending !== "") return str(ending);
    return wholeText(value) === undefined ? unknown("suffix", "maybe") : str("");
  },
  parts: (value) => {
    const whole = wholeText(value);
    if (whole === undefined) return list([unknown("(a part)")], true);
    const names = whole
      .split("/")
      .filter((part) => part !== "")
      .map(str);
    return tuple(...(whole.startsWith("/") ? [str("/")] : []), ...names);
  },
  parents: (value) => {
    const all: Value[] = [];
    let at = value;
    for (let step = 0; step < 12; step += 1) {
      const up = directoryOf(at);
      if (up.length === 0 || sameText(up, at)) break;
      all.push(path(up));
      at = up;
    }
    return list(all, all.length === 0);
  },
  anchor: () => str("/"),
  root: () => str("/"),
  drive: () => str(""),
};

function join(call: Call): Value | undefined {
  const parts = call.args.map(pathOf);
  if (parts.some((part) => part === undefined)) return undefined;
  return text(joinedPath(parts as Text[]));
}

function pathFrom(call: Call): Value {
  const parts = call.args.flatMap((value) => pathOf(value) ?? []);
  const texts = call.args.map((value) => pathOf(value) ?? textOf(value));
  return parts.length === 0 ? path(literal(".")) : path(joinedPath(texts));
}

function selfPath(call: Call): Text {
  return call.self?.kind === "path" ? call.self.text : [];
}

function withName(call: Call): Value {
  const [name] = call.args;
  return path(joinedPath([directoryOf(selfPath(call)), name ? textOf(name) : []]));
}

function relative(call: Call): Value {
  const [whole, base] = [wholeText(selfPath(call)), plain(call.args[0])];
  if (whole !== undefined && base !== undefined && whole.startsWith(`${base}/`))
    return path(literal(whole.slice(base.length + 1)));
  return path(baseNameOf(selfPath(call)));
}

const undecided: Native = () => UNDECIDED;

const PATHS = ["pathlib.Path", "pathlib.PurePath", "pathlib.PosixPath", "pathlib.PurePosixPath"];

export const pathNatives: Natives = {
  ...Object.fromEntries(PATHS.map((name): [string, Native] => [name, pathFrom])),
  "pathlib.Path.home": () => path(literal("/root")),
  "pathlib.Path.cwd": ({ m }) => path(m.frame.directory),
  "os.path.join": join,
  "os.path.abspath": (call) => onText((value) => absolute(call, value))(call),
  "os.path.realpath": (call) => onText((value) => absolute(call, value))(call),
  "os.path.normpath": onText(normalText),
  "os.path.normcase": onText((value) => value),
  "os.path.expanduser": onText(expanded),
  "os.path.expandvars": onText((value) => value),
  "os.path.basename": onText(baseNameOf),
  "os.path.dirname": onText(directoryOf),
  "os.path.split": ({ args: [value] }) => {
    const given = pathOf(value);
    return given && tuple(text(directoryOf(given)), text(baseNameOf(given)));
  },
  "os.path.splitext": ({ args: [value] }) => {
    const given = pathOf(value) ?? [];
    const last = given.at(-1);
    const ending = typeof last === "string" ? extension(`x${last}`) : undefined;
    if (ending === undefined || typeof last !== "string")
      return tuple(text(given), unknown("(an ending)", "maybe"));
    const stem = last.slice(0, last.length - ending.length);
    return tuple(text([...given.slice(0, -1), stem].filter((p) => p !== "")), str(ending));
  },
  "os.path.isabs": ({ args: [value] }) => {
    const [first] = pathOf(value) ?? [];
    return typeof first === "string" ? bool(first.startsWith("/")) : UNDECIDED;
  },
  "os.path.relpath": onText(baseNameOf),
  "os.fspath": ({ args: [value] }) => text(pathOf(value) ?? []),
  "os.fsencode": ({ args: [value] }) => text(pathOf(value) ?? [], "bytes"),
  "os.fsdecode": ({ args: [value] }) => text(pathOf(value) ?? []),
  "os.path.exists": undecided,
  "os.path.lexists": undecided,
  "os.path.isdir": undecided,
  "os.path.isfile": undecided,
  "os.path.islink": undecided,
  "os.path.ismount": undecided,
  "os.access": undecided,
  "Path.joinpath": (call) =>
    path(joinedPath([selfPath(call), ...call.args.map((v) => pathOf(v) ?? textOf(v))])),
  "Path.resolve": (call) => path(absolute(call, selfPath(call))),
  "Path.absolute": (call) => path(absolute(call, selfPath(call))),
  "Path.expanduser": (call) => path(expanded(selfPath(call))),
  "Path.as_posix": (call) => text(selfPath(call)),
  "Path.__str__": (call) => text(selfPath(call)),
  "Path.__fspath__": (call) => text(selfPath(call)),
  "Path.with_name": withName,
  "Path.with_stem": withName,
  "Path.with_suffix": (call) => {
    const [ending] = call.args;
    const whole = wholeText(selfPath(call));
    const cut = whole === undefined ? "" : (extension(baseName(whole)) ?? "");
    const base =
      whole === undefined ? selfPath(call) : literal(whole.slice(0, whole.length - cut.length));
    return path(concat(base, ending ? textOf(ending) : []));
  },
  "Path.relative_to": relative,
  "Path.exists": undecided,
  "Path.is_dir": undecided,
  "Path.is_file": undecided,
  "Path.is_symlink": undecided,
  "Path.is_mount": undecided,
  "Path.is_absolute": (call) => {
    const [first] = selfPath(call);
    return typeof first === "string" ? bool(first.startsWith("/")) : UNDECIDED;
  },
  "Path.match": undecided,
  "Path.samefile": undecided,
  "os.getcwd": ({ m }) => text(m.frame.directory.length > 0 ? m.frame.directory : literal(START)),
  "os.chdir": ({ m, args: [value] }) => {
    const to = pathOf(value);
    if (to)
      m.frame = {
        ...m.frame,
        directory: normalText(joinedPath([m.frame.directory, to])),
        entered: true,
      };
    return { kind: "none" };
  },
  "os.path.commonprefix": () => undefined,
  "importlib.resources.files": () => native("importlib.resources.files()"),
};

function baseName(whole: string): string {
  return whole.slice(whole.lastIndexOf("/") + 1);
}
