/** Secrets in what is sent. */
import type { Analysis } from "../../analysis/analysis";
import type { Command } from "../../analysis/command";
import { literal, rendered, type Text } from "../../text/text";
import { secretOf } from "../../paths/secrets";
import { resolvedCommand } from "../dispatch";

/** Secrets in what is sent: `-d @/etc/shadow`, a pipe from a file of keys. */
export function judgeSending(sent: readonly Text[], command: Command, analysis: Analysis): void {
  const found = sent.map((text) => secretIn(text, command)).find((what) => what !== undefined);
  const piped = command.input.secret;
  const sends = sent.some((text) => /@-|^-$/.test(rendered(text))) || sent.length === 0;
  const what = found ?? (sends ? piped : undefined);
  if (what === undefined) return;
  analysis.report.add("leak-credentials", command.at, resolvedCommand(command.argv), {
    because: `It sends ${what}.`,
  });
}

function secretIn(text: Text, command: Command): string | undefined {
  const path = rendered(text)
    .replace(/^[^@=]*[@=]@?/, "")
    .replace(/^@|;.*$/g, "");
  if (path === "") return undefined;
  return secretOf(literal(path), command.directory);
}
