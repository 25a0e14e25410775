/**
 * COC's published rules on a text: COC "matches the script content against check rules by regular
 * expression, i.e. whether it contains one". That a hit means high is seen in COC's example. The
 * regular expressions are searched in linear time, which they don't have by themselves.
 */
import { COC_RULES, type CocRule, type CocRuleId } from "./cocRules";
import type { RiskFinding } from "../finding";
import { Lines } from "../lines";

/** A command that a rule hits, white space around it not included. */
interface Hit {
  readonly start: number;
  readonly end: number;
}

/** The first hit whose command begins in the line that begins at `from`, or further on. */
type Search = (text: string, from: number, lines: Lines) => Hit | undefined;

function execFrom(pattern: RegExp, text: string, from: number): RegExpExecArray | null {
  pattern.lastIndex = from;
  return pattern.exec(text);
}

/** The rule as it is, without the white space at both ends that may be empty. */
function asPublished({ rule }: CocRule): Search {
  const pattern = new RegExp(rule.replaceAll(/^\\s\*|\\s\*$/g, ""), "g");
  return (text, from) => {
    const found = execFrom(pattern, text, from);
    return found ? { start: found.index, end: found.index + found[0].length } : undefined;
  };
}

/**
 * `VERB\s+.*\s+OBJECT`, which takes cubic time by itself. Where the rest of a line has no object for
 * one verb, it has none for the verbs behind it either.
 */
function farApart(verb: string, object: string): Search {
  const head = new RegExp(`${verb}\\s+`, "g");
  // On the line, or else right behind it; `\1` takes the whole line and gives nothing back.
  const tail = new RegExp(`.*\\s${object}|(?=(.*))\\1\\s+${object}`, "y");
  const adjacent = new RegExp(`(?<=\\s\\s)${object}`, "y");
  const line = /.*/y;
  return (text, from) => {
    let barren = 0;
    for (
      let found = execFrom(head, text, from);
      found;
      found = execFrom(head, text, head.lastIndex)
    ) {
      const rest = head.lastIndex;
      if (rest < barren) continue;
      const hit = execFrom(tail, text, rest) ?? execFrom(adjacent, text, rest);
      if (hit) return { start: found.index, end: hit.index + hit[0].length };
      barren = rest + (execFrom(line, text, rest)?.[0].length ?? 0);
    }
    return undefined;
  };
}

/** Of the line, all up to the device: `.*` may be empty, and `\s+` in front of `>` one character. */
const diskWrite: Search = (text, from, lines) => {
  const found = execFrom(/(?<=\s)>\s+\/dev\/sd[a-z]+/g, text, from);
  if (!found) return undefined;
  const command = execFrom(/\S/g, text, lines.start(found.index));
  return { start: command?.index ?? found.index, end: found.index + found[0].length };
};

const SPECIAL: Partial<Record<CocRuleId, Search>> = {
  "coc-service": farApart("service", "(?:restart|stop)"),
  "coc-mv-null": farApart("mv", "/dev/null"),
  "coc-disk-write": diskWrite,
};

const RULES = COC_RULES.map((rule) => ({ rule, search: SPECIAL[rule.id] ?? asPublished(rule) }));

/** Longest text of a finding, in UTF-16 code units. */
const MAX_RESOLVED = 120;

/** On one line, and cut off where it is long. */
function shown(text: string): string {
  const line = text.trim().replaceAll(/\s+/g, " ");
  if (line.length <= MAX_RESOLVED) return line;
  return `${line.slice(0, MAX_RESOLVED - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}

/** Every rule's hits, in the order of the text; of those in one line, a rule's first. */
export function cocRisk(text: string): readonly RiskFinding[] {
  const lines = new Lines(text);
  const found: { start: number; finding: RiskFinding }[] = [];
  for (const { rule, search } of RULES) {
    const { id, category, message, alternative } = rule;
    for (let from: number | undefined = 0; from !== undefined;) {
      const hit = search(text, from, lines);
      if (!hit) break;
      const finding = {
        rule: id,
        category,
        severity: "high",
        ...lines.at(hit.start),
        resolved: shown(text.slice(hit.start, hit.end)),
        message,
        alternative,
      } as const;
      found.push({ start: hit.start, finding });
      from = lines.next(hit.start);
    }
  }
  return found.sort((a, b) => a.start - b.start).map(({ finding }) => finding);
}
