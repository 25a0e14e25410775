/** Static methods of .NET's types. */
import { fromBase64, newStream } from "./bytes";
import { readingOf, deletePath, movePath, writeText } from "./files";
import { newObject } from "./objects";
import { formatted } from "./operators";
import { startProgram } from "./programs";
import type { Scope } from "./scope";
import { parseScript } from "./statements";
import { Cursor } from "./cursor";
import { isBytes, listOf, textOf, thing, type Value } from "./values";

type Static = (args: readonly Value[], at: number, scope: Scope) => Value;

function shownCall(name: string, args: readonly Value[], scope: Scope): string {
  return `${name}(${args.map((arg) => textOf(arg, scope.marks)).join(", ")})`;
}

const fileDelete =
  (what: "files" | "tree"): Static =>
  ([path], at, scope) => {
    const text = textOf(path, scope.marks);
    deletePath(text, what, at, `Delete(${text})`, scope);
    return null;
  };

const write =
  (append: boolean): Static =>
  ([path, text], at, scope) => {
    const target = textOf(path, scope.marks);
    writeText(target, textOf(text, scope.marks), append, at, `WriteAllText(${target})`, scope);
    return null;
  };

const read: Static = ([path], _at, scope) => {
  const file = readingOf(textOf(path, scope.marks), scope);
  return file ? scope.marks.value(file.text) : scope.marks.unknown("(file)", "maybe");
};

const STATICS: Readonly<Record<string, Static>> = {
  "convert::frombase64string": ([text], _at, scope) => {
    const value = textOf(text, scope.marks);
    return fromBase64(value) ?? value;
  },
  "convert::toint32": ([text, base], _at, scope) =>
    Number.parseInt(textOf(text, scope.marks), Number(base ?? 10)),
  "convert::tobyte": ([text, base], _at, scope) =>
    Number.parseInt(textOf(text, scope.marks), Number(base ?? 10)),
  "convert::toint16": ([text, base], _at, scope) =>
    Number.parseInt(textOf(text, scope.marks), Number(base ?? 10)),
  "convert::tochar": ([code], _at, scope) => String.fromCharCode(Number(textOf(code, scope.marks))),
  "convert::tostring": ([value], _at, scope) => textOf(value, scope.marks),
  "char::convertfromutf32": ([code], _at, scope) => {
    const point = Number(textOf(code, scope.marks));
    return point >= 0 && point <= 0x10ffff ? String.fromCodePoint(point) : "";
  },
  "string::join": ([by, ...rest], _at, scope) => {
    const items = rest.length === 1 ? listOf(rest[0]) : rest;
    return items.map((item) => textOf(item, scope.marks)).join(textOf(by, scope.marks));
  },
  "string::concat": (args, _at, scope) =>
    args
      .flatMap((arg) => listOf(arg))
      .map((item) => textOf(item, scope.marks))
      .join(""),
  "string::format": ([template, ...rest], _at, scope) =>
    formatted(
      textOf(template, scope.marks),
      rest.length === 1 ? listOf(rest[0]) : rest,
      scope.marks,
    ),
  "string::new": ([characters], _at, scope) =>
    listOf(characters)
      .map((item) => textOf(item, scope.marks))
      .join(""),
  "regex::unescape": ([text], _at, scope) =>
    textOf(text, scope.marks).replaceAll(
      /\\x([\da-f]{2})|\\u([\da-f]{4})/gi,
      (_, a: string | undefined, b: string | undefined) =>
        String.fromCharCode(Number.parseInt(a ?? b ?? "20", 16)),
    ),
  "scriptblock::create": ([text], _at, scope) => {
    const source = textOf(text, scope.marks);
    if (scope.marks.isDownloaded(source)) return source;
    return { kind: "closure", block: parseScript(new Cursor(source)) };
  },
  "io.file::delete": fileDelete("files"),
  "io.directory::delete": fileDelete("tree"),
  "io.file::writealltext": write(false),
  "io.file::writealllines": write(false),
  "io.file::appendalltext": write(true),
  "io.file::writeallbytes": ([path, data], at, scope) => {
    const target = textOf(path, scope.marks);
    if (scope.encrypts && /[*\uE100-\uF8FF]/.test(target)) {
      scope.analysis.report.add("encrypt-files", at, `WriteAllBytes(${target})`);
    }
    const text = isBytes(data)
      ? Buffer.from(data.bytes).toString("latin1")
      : textOf(data, scope.marks);
    writeText(target, text, false, at, `WriteAllBytes(${target})`, scope);
    return null;
  },
  "io.file::readalltext": read,
  "io.file::readallbytes": read,
  "io.file::readalllines": read,
  "io.file::move": ([from], at, scope) => {
    movePath(textOf(from, scope.marks), at, "Move", scope);
    return null;
  },
  "io.directory::move": ([from], at, scope) => {
    movePath(textOf(from, scope.marks), at, "Move", scope);
    return null;
  },
  "io.path::combine": (args, _at, scope) => args.map((arg) => textOf(arg, scope.marks)).join("\\"),
  "io.path::gettemppath": () => "C:\\Windows\\Temp\\",
  "io.path::gettempfilename": () => "C:\\Windows\\Temp\\tmp.tmp",
  "environment::getenvironmentvariable": ([name], _at, scope) =>
    scope.environment(textOf(name, scope.marks)),
  "environment::getfolderpath": ([name], _at, scope) =>
    ({
      startup:
        "C:\\Users\\Administrator\\AppData\\Roaming\\Microsoft\\Windows\\Start Menu\\Programs\\Startup",
      commonstartup: "C:\\ProgramData\\Microsoft\\Windows\\Start Menu\\Programs\\Startup",
      system: "C:\\Windows\\System32",
      windows: "C:\\Windows",
      userprofile: "C:\\Users\\Administrator",
    })[textOf(name, scope.marks).toLowerCase()] ?? scope.marks.unknown("(folder)", "never"),
  "environment::setenvironmentvariable": ([name, value, target], at, scope) => {
    const { marks } = scope;
    const isPath = /^path$/i.test(textOf(name, marks)) && /machine/i.test(textOf(target, marks));
    const text = textOf(value, marks);
    if (isPath && !/system32/i.test(text) && !/[\uE100-\uF8FF]/.test(text)) {
      scope.analysis.report.add("break-boot", at, `Path = ${text}`, {
        because: "It replaces the search path of the whole server.",
      });
    }
    return null;
  },
  "environment::exit": () => null,
  "diagnostics.process::start": ([name, args], at, scope) => {
    startProgram(textOf(name, scope.marks), textOf(args, scope.marks), at, scope);
    return null;
  },
  "net.webrequest::create": ([url], _at, scope) => webRequest(textOf(url, scope.marks)),
  "net.httpwebrequest::create": ([url], _at, scope) => webRequest(textOf(url, scope.marks)),
  "reflection.assembly::load": loadAssembly,
  "appdomain::currentdomain.load": loadAssembly,
  "activator::createinstance": ([type], _at, scope) =>
    newObject(textOf(type, scope.marks), [], scope),
  "type::gettypefromprogid": ([name], _at, scope) => `com:${textOf(name, scope.marks)}`,
  "microsoft.visualbasic.interaction::shell": ([code], at, scope) => {
    startProgram("cmd", `/c ${textOf(code, scope.marks)}`, at, scope);
    return null;
  },
};

function loadAssembly([data]: readonly Value[], at: number, scope: Scope): Value {
  const text = textOf(data, scope.marks);
  if (scope.marks.isDownloaded(text))
    scope.analysis.report.add("run-download", at, "Assembly.Load");
  else scope.analysis.report.add("run-unknown", at, "Assembly.Load");
  return thing("assembly");
}

function webRequest(url: string): Value {
  return thing("webrequest", { url });
}

const CIPHERS =
  /^security\.cryptography\.(?:aes\w*|rijndael\w*|tripledes\w*|rsa\w*|symmetricalgorithm|des\w*)$/;

export function callStatic(
  type: string,
  name: string,
  args: readonly Value[],
  at: number,
  scope: Scope,
): Value {
  const known = STATICS[`${type}::${name}`];
  if (known) return known(args, at, scope);
  if (CIPHERS.test(type)) return thing("cipher");
  if (name === "new") return newStream(type, args) ?? newObject(type, args, scope);
  if (type === "convert" || type === "math")
    return scope.marks.unknown(shownCall(name, args, scope), "never");
  if (/^microsoft\.win32\.registry$/.test(type) && name === "setvalue") {
    return thing("registry");
  }
  return thing(`${type}.${name}`, { text: scope.marks.unknown(`[${type}]::${name}()`, "maybe") });
}
