/** Of what type a script is, as far as its name or its first line says. */
import type { ScriptType } from "../../core/cocScript";

const EXTENSIONS: Readonly<Record<string, ScriptType>> = {
  sh: "SHELL",
  bash: "SHELL",
  ksh: "SHELL",
  py: "PYTHON",
  bat: "BAT",
  cmd: "BAT",
};

const SHELL = /^(?:sh|r?bash|d?ash|m?ksh|ksh\d+|zsh)$/;
const PYTHON = /^(?:python|pypy)\d*(?:\.\d+)*$/;

export function typeByName(path: string): ScriptType | undefined {
  const [, extension = ""] = /[^/\\]\.(\w+)$/.exec(path) ?? [];
  const known = extension.toLowerCase();
  return Object.hasOwn(EXTENSIONS, known) ? EXTENSIONS[known] : undefined;
}

/** The program that a `#!` line runs; for `env`, the one that it looks up. */
function interpreter(line: string): string | undefined {
  const [program = "", ...words] = line.trim().split(/\s+/);
  const name = program.split("/").at(-1);
  if (name === "busybox") return words[0];
  if (name !== "env") return name;
  const command = words
    .map((word) => word.replace(/^-S/, ""))
    .find((word) => /^[^-=][^=]*$/.test(word));
  return command?.split("/").at(-1);
}

/** @param text of the script, or its beginning */
export function typeByShebang(text: string): ScriptType | undefined {
  const [, line] = /^#!([^\r\n]*)/.exec(text) ?? [];
  const program = line === undefined ? undefined : interpreter(line);
  if (program === undefined) return undefined;
  if (SHELL.test(program)) return "SHELL";
  return PYTHON.test(program) ? "PYTHON" : undefined;
}
