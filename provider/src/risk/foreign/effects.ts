/** Calls whose arguments are known: commands, code, files. */
import type { Analysis } from "../analysis/analysis";
import type { Frame } from "../analysis/command";
import { content } from "../analysis/content";
import { judgeDeletion } from "../effects/deletion";
import { judgeWriting } from "../effects/writing";
import { literal, wild, type Text } from "../text/text";
import type { Effect } from "./evaluation";
import { isList, textOf, type ForeignLanguage, type Value } from "./values";

/** Where foreign code runs. */
export interface Circumstances {
  readonly language: ForeignLanguage;
  readonly frame: Frame;
  readonly analysis: Analysis;
  readonly place: (offset: number) => number;
}

const COMMANDS =
  /^(?:system|exec|execSync|execFile|execFileSync|spawnSync|spawn|popen|popen2e?|capture2e?|shell_exec|passthru|proc_open|pcntl_exec)$/;
const CODE = /^(?:eval|assert|instance_eval|class_eval|Function|runInThisContext|create_function)$/;
const TREES =
  /^(?:rmtree|remove_tree|rm_rf|rm_r|remove_dir|remove_entry_secure|rmSync|rmdirSync|rimraf)$/;
const FILES = /^(?:unlink|unlinkSync|delete)$/;
const WRITES = /^(?:writeFileSync|appendFileSync|file_put_contents|binwrite)$/;

export function withWilds(path: string): Text {
  return path.split(/(\*)/).flatMap((piece) => (piece === "*" ? wild(piece) : literal(piece)));
}

function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

/** The command as a shell would take it; undefined where it isn't known. */
function commandOf({ name, args }: Effect, language: ForeignLanguage): string | undefined {
  const several = language !== "PHP" || name === "pcntl_exec";
  const words: Value[] = [];
  for (const arg of several ? args : args.slice(0, 1)) {
    if (isList(arg)) words.push(...arg);
    else if (language !== "JAVASCRIPT" || words.length === 0) words.push(arg);
  }
  const texts = words.map(textOf);
  const [first] = texts;
  if (texts.length === 1) return first;
  if (first === undefined || name.startsWith("popen") || name.startsWith("capture")) return first;
  return texts.every((word) => word !== undefined)
    ? texts.map((word) => quoted(word)).join(" ")
    : undefined;
}

/** `open(F, "|-", "cmd")`, `open F, "cmd |"`. */
function opened({ args }: Effect): string | undefined {
  const [, mode = "", ...rest] = args.map((arg) => textOf(arg));
  if (/^(?:\|-|-\|)$/.test(mode)) {
    const words = rest.filter((word) => word !== undefined);
    return words.length < rest.length
      ? undefined
      : words.length > 1
        ? words.map(quoted).join(" ")
        : words[0];
  }
  return /^\s*\|(.+)$/s.exec(mode)?.[1] ?? /^(.+)\|\s*$/s.exec(mode)?.[1];
}

/** Judges a call; false where it isn't one that counts, or its arguments aren't known. */
export function judgeEffect(effect: Effect, circumstances: Circumstances): boolean {
  const { name, args } = effect;
  const { language, frame, analysis, place } = circumstances;
  const at = place(effect.at);
  if (COMMANDS.test(name) || name === "open") {
    const command = name === "open" ? opened(effect) : commandOf(effect, language);
    if (command === undefined || command === "") return false;
    analysis.run("SHELL", content(literal(command)), frame, at);
    return true;
  }
  const paths = args.flat().map((arg: Value) => textOf(arg));
  const [first] = paths;
  if (first === undefined) return false;
  if (CODE.test(name)) {
    const code =
      name === "Function" || name === "create_function" ? (paths.at(-1) ?? first) : first;
    analysis.run(language, content(literal(code)), frame, at);
    return true;
  }
  if (TREES.test(name) || FILES.test(name)) {
    for (const path of paths) {
      if (path === undefined || !/[/.~*]/.test(path)) continue;
      const resolved = `${name} ${path}`;
      judgeDeletion(
        { path: withWilds(path), recursive: TREES.test(name), at, resolved },
        frame,
        analysis,
      );
    }
    return true;
  }
  if (!WRITES.test(name)) return false;
  const mode =
    name.startsWith("append") ||
    args.some(
      (arg) =>
        typeof arg === "object" &&
        !isList(arg) &&
        ("name" in arg ? arg.name : "").includes("APPEND"),
    )
      ? "append"
      : "overwrite";
  const written = content(literal(paths[1] ?? ""));
  judgeWriting(
    { path: literal(first), at, resolved: `${name} ${first}`, content: written, mode },
    frame,
    analysis,
  );
  return true;
}
