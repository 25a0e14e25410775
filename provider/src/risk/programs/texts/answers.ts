/** Programs that answer questions about the system, as root of a server would be answered. */
import type { Program } from "../../analysis/analysis";
import { content, outputOf } from "../../analysis/content";
import { baseName, normalPath } from "../../paths/posix";
import { concat, EMPTY, hole, known, literal, rendered, type Text } from "../../text/text";
import { argumentsOf, hasAny, knownOr } from "../arguments";

function line(text: Text) {
  return content(concat(text, literal("\n")));
}

function says(answer: string): Program {
  return () => line(literal(answer));
}

/** Something that is never empty, and can't be told. */
function tells(shown: string): Program {
  return () => outputOf(`(${shown})`, "never");
}

const identity: Program = (command) => {
  const { options } = argumentsOf(command);
  if (hasAny(options, "-n", "--name")) return line(literal("root"));
  return hasAny(options, "-u", "-g", "--user", "--group")
    ? line(literal("0"))
    : outputOf("(id)", "never");
};

const directoryName: Program = (command) => {
  const [path = EMPTY] = argumentsOf(command).operands;
  const text = known(path);
  if (text === undefined) return line(hole(`$(dirname …)`, "never"));
  const cut = text.replace(/\/+$/, "").lastIndexOf("/");
  return line(literal(cut < 0 ? "." : cut === 0 ? "/" : text.slice(0, cut)));
};

const lastName: Program = (command) => {
  const [path = EMPTY, suffix] = argumentsOf(command, ["s"]).operands;
  const text = known(path);
  if (text === undefined) return line(hole(`$(basename …)`, "never"));
  const name = baseName(text.replace(/\/+$/, ""));
  const ending = knownOr(suffix, "");
  return line(
    literal(ending !== "" && name.endsWith(ending) ? name.slice(0, -ending.length) : name),
  );
};

const realPath: Program = (command) => {
  const [path = EMPTY] = argumentsOf(command).operands;
  const text = known(path);
  if (text?.startsWith("/")) return line(literal(normalPath(text)));
  return line(text === undefined ? path : hole("$(realpath …)", "never"));
};

const makeTemporary: Program = (command) => {
  const { operands, values, options } = argumentsOf(command, ["p", "--tmpdir", "--suffix"]);
  const template = known(operands[0] ?? literal("tmp.XXXXXXXXXX"));
  const parent = known(values.get("-p") ?? literal("/tmp")) ?? "/tmp";
  const path = template?.startsWith("/")
    ? template
    : `${options.has("-p") ? parent : "/tmp"}/${template ?? "tmp.X"}`;
  const made = path.replace(/X{3,}/, "");
  return line(concat(literal(made), hole("(made by mktemp)", "never", { scratch: true })));
};

const which: Program = (command) => {
  const [name = EMPTY] = argumentsOf(command).operands;
  return line(concat(literal("/usr/bin/"), literal(rendered(name))));
};

/** Of the accounts, the one that is the same everywhere. */
const entries: Program = (command) => {
  const [base, key] = argumentsOf(command).operands.map((word) => known(word));
  if (base === "passwd" && (key === "root" || key === "0"))
    return line(literal("root:x:0:0:root:/root:/bin/bash"));
  return undefined;
};

export const ANSWER_PROGRAMS: Readonly<Record<string, Program>> = {
  whoami: says("root"),
  getent: entries,
  logname: says("root"),
  id: identity,
  arch: says("x86_64"),
  hostname: tells("hostname"),
  uname: tells("uname"),
  date: tells("date"),
  nproc: tells("nproc"),
  uptime: tells("uptime"),
  dirname: directoryName,
  basename: lastName,
  realpath: realPath,
  readlink: realPath,
  mktemp: makeTemporary,
  tempfile: makeTemporary,
  which,
  uuidgen: tells("uuid"),
};
