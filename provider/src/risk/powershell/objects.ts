/** Objects of the system and what their methods do. */
import { downloadedFrom } from "../analysis/content";
import type { RuleId } from "../rules";
import { judgeScriptText } from "../windows/scriptText";
import { newStream } from "./bytes";
import { deletePath, fetchFile, movePath } from "./files";
import { startProgram } from "./programs";
import type { Scope } from "./scope";
import { textOf, thing, type Thing, type Value } from "./values";

/** What New-Object makes of a type. */
export function newObject(type: string, args: readonly Value[], scope: Scope): Value {
  const plain = type.toLowerCase().replace(/^system\./, "");
  const stream = newStream(plain, args);
  if (stream) return stream;
  if (/(?:^|\.)webclient$/.test(plain)) return thing("webclient");
  if (/(?:^|\.)httpclient$/.test(plain)) return thing("webclient");
  if (plain.endsWith("sockets.tcpclient")) {
    scope.connects = true;
    return thing("tcpclient");
  }
  if (/cryptography\.(?:aes|rijndael|tripledes)\w*$/.test(plain)) return thing("cipher");
  if (plain.endsWith("streamreader")) {
    const text = textOf(args[0], scope.marks);
    return thing("reader", { text });
  }
  return thing(plain, args.length > 0 ? { text: textOf(args[0], scope.marks) } : {});
}

function fetchedText(url: Value | undefined, scope: Scope): string {
  return scope.marks.value(downloadedFrom(textOf(url, scope.marks)).text);
}

/** Methods of WMI classes that end or destroy something. */
const WMI: readonly (readonly [RegExp, RegExp, RuleId])[] = [
  [/operatingsystem/, /^(?:win32shutdown|reboot|shutdown)/, "power-off"],
  [/shadowcopy/, /^delete/, "delete-snapshots"],
  [/product/, /^uninstall/, "remove-many-packages"],
  [/networkadapter(?!config)/, /^disable/, "interface-down"],
  [/networkadapterconfig/, /^releasedhcp/, "interface-down"],
  [/nteventlog/, /^cleareventlog/, "clear-logs"],
  [/volume/, /^(?:format|dismount)/, "make-file-system"],
  [/useraccount/, /^delete/, "delete-account"],
  [/encryptablevolume/, /^(?:lock|deletekeyprotectors|disablekeyprotectors)/, "break-boot"],
  [/cim_datafile|win32_directory/, /^delete/, "delete-unknown"],
];

export function callThing(
  target: Thing,
  name: string,
  args: readonly Value[],
  at: number,
  scope: Scope,
): Value {
  const { marks, analysis } = scope;
  const [first, second] = args;
  const { type } = target;
  const resolved = `.${name}(${args.map((arg) => textOf(arg, marks)).join(", ")})`;
  const dot = type.lastIndexOf(".");
  if (name === "invoke" && dot > 0) {
    // A method that was named in pieces: `$c.('Down'+'loadString').Invoke(…)`.
    return callThing({ ...target, type: type.slice(0, dot) }, type.slice(dot + 1), args, at, scope);
  }
  if (name === "clearlog") {
    analysis.report.add("clear-logs", at, resolved);
    return null;
  }
  if (type === "webclient") {
    if (
      /^(?:downloadstring|downloaddata|openread|getstringasync|getbytearrayasync|downloadstringtaskasync|getasync)/.test(
        name,
      )
    ) {
      return fetchedText(first, scope);
    }
    if (name.startsWith("downloadfile")) {
      fetchFile(textOf(second, marks), textOf(first, marks), at, resolved, scope);
      return null;
    }
    return marks.unknown(resolved, "maybe");
  }
  if (type.startsWith("webrequest")) {
    const text = fetchedText(target.fields.get("url"), scope);
    return thing("webrequest", { url: target.fields.get("url") ?? "", text });
  }
  if (type === "reader" && name.startsWith("read")) return target.fields.get("text") ?? "";
  if (type === "cipher") {
    if (name.startsWith("createencryptor")) scope.encrypts = true;
    return thing("cipher");
  }
  if (type === "tcpclient") scope.connects = true;
  if (type === "item" || type === "items") {
    if (name === "delete")
      deletePath(
        textOf(target, marks),
        first === true || type === "items" ? "tree" : "files",
        at,
        resolved,
        scope,
      );
    if (name === "moveto") movePath(textOf(target, marks), at, resolved, scope);
    return null;
  }
  if (type.startsWith("com:wscript.shell") && /^(?:run|exec)$/.test(name)) {
    analysis.run(
      "BAT",
      { text: marks.text(textOf(first, marks)), downloaded: false },
      scope.frame,
      at,
    );
    return null;
  }
  if (type.startsWith("com:shell.application") && name === "shellexecute") {
    startProgram(textOf(first, marks), textOf(second, marks), at, scope);
    return null;
  }
  if (type.startsWith("com:scripting.filesystemobject") && /^delete(?:folder|file)$/.test(name)) {
    deletePath(
      textOf(first, marks),
      name === "deletefolder" ? "tree" : "files",
      at,
      resolved,
      scope,
    );
    return null;
  }
  if (/^com:.*xmlhttp|^com:winhttp/.test(type)) {
    return name === "open" ? null : thing(type, { text: fetchedText(second, scope) });
  }
  if (type.startsWith("wmi:")) {
    const found = WMI.find(([kind, method]) => kind.test(type) && method.test(name));
    if (found)
      analysis.report.add(found[2], at, `${type.slice(4)}${resolved}`, {
        severity: target.chosen && found[2] === "remove-many-packages" ? "medium" : undefined,
      });
    if (name === "create" && type.includes("process")) {
      analysis.run(
        "BAT",
        { text: marks.text(textOf(first, marks)), downloaded: false },
        scope.frame,
        at,
      );
    }
    return null;
  }
  if (
    /^(?:process|processes)$/.test(type) &&
    /^(?:kill|closemainwindow)$/.test(name) &&
    !target.chosen
  ) {
    analysis.report.add("kill-everything", at, resolved);
    return null;
  }
  if (
    /^vbscript|^com:scriptcontrol/.test(type) &&
    /^(?:executestatement|eval|addcode)$/.test(name)
  ) {
    judgeScriptText(
      { text: marks.text(textOf(first, marks)), downloaded: false },
      scope.command([], at),
      analysis,
    );
    return null;
  }
  const text = target.fields.get("text");
  if (
    typeof text === "string" &&
    /^(?:tostring|readtoend|trim|getresponse\w*|getresult|getawaiter)$/.test(name)
  )
    return text;
  return thing(`${type}.${name}`, { text: marks.unknown(resolved, "maybe") });
}
