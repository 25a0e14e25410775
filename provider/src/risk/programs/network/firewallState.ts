/** What a script has let in before it shuts the rest out. */
import type { Analysis } from "../../analysis/analysis";
import type { Command } from "../../analysis/command";
import type { RiskSeverity } from "../../finding";
import type { RuleId } from "../../rules";
import { Memory } from "../memory";
import { reported } from "../patterns";

interface Place {
  readonly rule: RuleId;
  readonly at: number;
}

/** The firewall as the script has changed it so far. */
class Firewall {
  /** Logins come in through a rule of their own. */
  letsIn = false;
  letsOut = false;
  /** A timer or a copy brings the rules back. */
  restored = false;
  flushed: Place[] = [];
  closed: Place[] = [];
  closedOut: Place[] = [];

  report(
    list: Place[],
    command: Command,
    analysis: Analysis,
    rule: RuleId,
    severity: RiskSeverity = "high",
  ): void {
    reported(command, analysis, { rule, severity: this.restored ? "medium" : severity });
    if (severity === "high" && !this.restored) list.push({ rule, at: command.at });
  }

  /** What was found in these places is made up for. */
  settle(list: Place[], analysis: Analysis): void {
    for (const { rule, at } of list.splice(0)) analysis.report.withdraw(rule, at, "medium");
  }
}

export const FIREWALL = new Memory(() => new Firewall());

/** The ways in for people: `22`, `ssh`, a port that isn't known. */
export const LOGIN_PORT =
  /(?:^|[,:\s/])(?:22|2222|22022|10022|ssh|OpenSSH|sshd)(?:$|[,:\s/])|\uE000/;
