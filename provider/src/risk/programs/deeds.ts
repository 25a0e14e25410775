/** Programs with subcommands, as tables: which words do what. */
import type { Program } from "../analysis/analysis";
import { outputOf } from "../analysis/content";
import type { RiskSeverity } from "../finding";
import type { RuleId } from "../rules";
import { shown } from "../text/text";
import { wordsOf } from "./arguments";
import { resolvedCommand } from "./dispatch";

export interface Deed {
  /** The subcommands, with single spaces: `volume rm`. */
  readonly verb: RegExp;
  /** One word at least, behind the program's name. */
  readonly needs?: RegExp;
  readonly unless?: RegExp;
  /** The command that printed one of the arguments. */
  readonly lists?: RegExp;
  readonly rule: RuleId;
  readonly severity?: RiskSeverity;
  readonly because?: string;
}

/** So many words are looked at for subcommands. */
const MOST_WORDS = 40;

const ASKED = /^(?:--help|-h|--version|--dry-?run(?:=.*)?|--dryrun|--whatif|--simulate|--check)$/;

/**
 * @param values options with a value in the next word
 * @param asked words with which nothing is done
 */
export function deeds(table: readonly Deed[], values = "", asked: RegExp = ASKED): Program {
  const takes = new Set(values.split(" "));
  return (command, analysis) => {
    const words = wordsOf(command).slice(1, 400);
    const printed = outputOf(`$(${resolvedCommand(command.argv)})`);
    if (words.some((word) => asked.test(word))) return printed;
    const verbs: string[] = [];
    for (let index = 0; index < words.length && verbs.length < MOST_WORDS; index += 1) {
      const word = words[index] ?? "";
      if (takes.has(word)) index += 1;
      else if (!word.startsWith("-")) verbs.push(word);
    }
    const line = verbs.join(" ");
    for (const { verb, needs, unless, lists, rule, severity, because } of table) {
      if (!verb.test(line)) continue;
      if (lists && !command.argv.some((word) => lists.test(shown(word)))) continue;
      if (needs && !words.some((word) => needs.test(word))) continue;
      if (unless && words.some((word) => unless.test(word))) continue;
      const details = { severity, because };
      analysis.report.add(rule, command.at, resolvedCommand(command.argv), details);
      break;
    }
    return printed;
  };
}
