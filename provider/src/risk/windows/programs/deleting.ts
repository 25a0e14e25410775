/** del, rd and what else takes files away. */
import type { Program } from "../../analysis/analysis";
import type { Command } from "../../analysis/command";
import { content, NOTHING, outputOf } from "../../analysis/content";
import { resolvedCommand } from "../../programs/dispatch";
import { concat, literal, rendered, type Text } from "../../text/text";
import { judgeWindowsDeletion } from "../deletion";
import { fileKey } from "../files";
import { memoryOf } from "../memory";
import { deviceOf } from "../paths";

/** Letters of all switches (also glued ones: `/s/q`), and the words that are none. */
export function switchesOf(command: Command): { letters: string; operands: readonly Text[] } {
  let letters = "";
  const operands: Text[] = [];
  for (const word of command.argv.slice(1)) {
    const text = rendered(word).toLowerCase();
    if (/^\/[a-z?]/.test(text)) {
      const switches = /^(?:\/[a-z?]+(?::[-a-z]*)?)+/.exec(text)?.[0] ?? text;
      letters += switches;
      const rest = text.slice(switches.length);
      if (rest !== "" && /[\\:*.]/.test(rest)) operands.push(literal(rest));
    } else if (text !== "") {
      const glued = /(?<=.)(?:\/[a-z])+$/.exec(text)?.[0] ?? "";
      letters += glued;
      const last = word.at(-1);
      const cut = glued !== "" && typeof last === "string";
      operands.push(cut ? [...word.slice(0, -1), last.slice(0, -glued.length)] : word);
    }
  }
  return { letters, operands };
}

/** `del a,b;c` names three files. */
function listed(operands: readonly Text[]): readonly Text[] {
  return operands.flatMap((word) => {
    const [only] = word;
    if (word.length !== 1 || typeof only !== "string" || !/[,;]/.test(only)) return [word];
    return only
      .split(/[,;]/)
      .filter((part) => part !== "")
      .map((part) => literal(part));
  });
}

const del: Program = (command, analysis) => {
  const { letters, operands } = switchesOf(command);
  if (letters.includes("/?")) return NOTHING;
  const what = letters.includes("/s") ? "files below" : "files";
  for (const path of listed(operands)) {
    const resolved = resolvedCommand(command.argv);
    judgeWindowsDeletion({ path, at: command.at, resolved, what }, command, analysis);
  }
  return NOTHING;
};

const rd: Program = (command, analysis) => {
  const { letters, operands } = switchesOf(command);
  if (!letters.includes("/s")) return NOTHING;
  const resolved = resolvedCommand(command.argv);
  for (const path of listed(operands)) {
    judgeWindowsDeletion({ path, at: command.at, resolved, what: "tree" }, command, analysis);
  }
  return NOTHING;
};

const md: Program = (command, analysis) => {
  for (const path of switchesOf(command).operands) {
    const key = fileKey(path, command);
    if (key !== undefined) memoryOf(analysis).empty.add(key);
  }
  return NOTHING;
};

/** The word behind a switch. */
function valueOf(command: Command, name: RegExp): Text | undefined {
  const index = command.argv.findIndex((word, at) => at > 0 && name.test(rendered(word)));
  return index < 0 ? undefined : command.argv[index + 1];
}

function substituted(text: string, path: Text): Text {
  const parts = text.split(/"?@(?:path|file|fname|relpath)"?/i);
  return concat(...parts.flatMap((part, index) => (index > 0 ? [path, [part]] : [[part]])));
}

/** Runs its command for every file that is old enough, or for every file. */
const forfiles: Program = (command, analysis) => {
  const folder = valueOf(command, /^\/p$/i) ?? literal(".");
  const mask = rendered(valueOf(command, /^\/m$/i) ?? literal("*"));
  const code = rendered(valueOf(command, /^\/c$/i) ?? []).replaceAll(
    /0x([\da-f]{2})/gi,
    (_, digits: string) => String.fromCharCode(parseInt(digits, 16)),
  );
  const line = command.argv.map((word) => rendered(word)).join(" ");
  const below = /(?:^|\s)\/s(?:\s|$)/i.test(line);
  const days = valueOf(command, /^\/d$/i);
  const isBounded = days !== undefined && !/^[-+]?0$/.test(rendered(days));
  const name: Text = isBounded
    ? [{ kind: "hole", shown: "@file", empty: "never" }, mask.replaceAll(/[*?]/g, "")]
    : literal(mask);
  const separator = /[\\/]$/.test(rendered(folder)) ? "" : "\\";
  const path = concat(folder, [separator], below && !isBounded ? ["*\\"] : [], name);
  const hasPath = /@(?:path|relpath)/i.test(code);
  const inner = substituted(code, concat(['"'], hasPath ? path : name, ['"']));
  const frame = hasPath ? command : { ...command, directory: folder };
  if (isBounded && below && /\b(?:del|erase|rd|rmdir)\b/i.test(code)) judgeWide();
  return analysis.run("BAT", content(inner), frame, command.at);

  /** However old: nothing below a system directory may go. */
  function judgeWide(): void {
    const whole = concat(folder, [separator], literal(mask));
    const resolved = resolvedCommand(command.argv);
    const place = rendered(folder)
      .replace(/[\\/]$/, "")
      .toLowerCase();
    if (
      !/^(?:[a-z]:|\\|[a-z]:\\windows(?:\\system32)?|[a-z]:\\(?:users|program files.*|programdata))$/.test(
        place,
      )
    )
      return;
    judgeWindowsDeletion(
      { path: whole, at: command.at, resolved, what: "files below" },
      command,
      analysis,
    );
  }
};

/** Makes the one directory like the other, and so deletes what the other lacks. */
const robocopy: Program = (command, analysis) => {
  const [from, to] = command.argv.slice(1);
  const words = command.argv.slice(3).map((word) => rendered(word).toLowerCase());
  if (!from || !to || words.includes("/l")) return NOTHING;
  const resolved = resolvedCommand(command.argv);
  const source = fileKey(from, command) ?? "";
  const { empty } = memoryOf(analysis);
  if (words.includes("/move") || words.includes("/mov")) {
    judgeWindowsDeletion({ path: from, at: command.at, resolved, what: "tree" }, command, analysis);
  }
  const target = fileKey(to, command);
  if (words.includes("/mir") || words.includes("/purge")) {
    const isEmpty = empty.has(source) || /(?:^|\\)(?:empty|leer|blank|void)\w*$/.test(source);
    const isSystem =
      target !== undefined &&
      /^[a-z]:\\(?:windows|users|program files(?: \(x86\))?|programdata)?(?:\\system32)?$/.test(
        target,
      );
    if (isEmpty || isSystem) {
      judgeWindowsDeletion({ path: to, at: command.at, resolved, what: "tree" }, command, analysis);
    }
  }
  if (target !== undefined && !empty.has(source)) empty.delete(target);
  return outputOf("(robocopy)");
};

/** Sysinternals' deletion past recovery. */
const sdelete: Program = (command, analysis) => {
  const line = command.argv.map((word) => rendered(word).toLowerCase()).join(" ");
  const resolved = resolvedCommand(command.argv);
  if (/ [-/][zc](?: |$)/.test(line)) analysis.report.add("erase-disk", command.at, resolved);
  const what = / [-/][sr](?: |$)/.test(line) ? "tree" : "files";
  for (const path of command.argv.slice(1)) {
    if (/^[-/]/.test(rendered(path)) || deviceOf(path)) continue;
    judgeWindowsDeletion({ path, at: command.at, resolved, what }, command, analysis);
  }
  return NOTHING;
};

export const DELETING: Readonly<Record<string, Program>> = {
  del,
  erase: del,
  rd,
  rmdir: rd,
  md,
  mkdir: md,
  forfiles,
  robocopy,
  sdelete,
  sdelete64: sdelete,
};
