/** The language of a script, by its first line. */
import type { Language } from "../analysis/command";

const INTERPRETERS: readonly (readonly [RegExp, Language])[] = [
  [/python/, "PYTHON"],
  [/perl/, "PERL"],
  [/ruby/, "RUBY"],
  [/node|nodejs/, "JAVASCRIPT"],
  [/php/, "PHP"],
  [/awk/, "AWK"],
  [/pwsh|powershell/, "POWERSHELL"],
];

/** SHELL where nothing says otherwise, as the kernel's callers do it. */
export function languageOf(text: string): Language {
  const first = /^#![^\n]*/.exec(text)?.[0] ?? "";
  return INTERPRETERS.find(([pattern]) => pattern.test(first))?.[1] ?? "SHELL";
}
