/** Commands that run somewhere else: in a container, where only data that lasts is dear. */
import type { Analysis } from "../../analysis/analysis";
import { commandFrom, type Command } from "../../analysis/command";
import { content, NOTHING, outputOf, type Content } from "../../analysis/content";
import { concat, literal, rendered, type Text } from "../../text/text";
import { resolvedCommand, runCommand } from "../dispatch";

/** Volumes are mounted there as a rule. */
const KEPT =
  /\/(?:var\/lib\/(?:mysql|postgresql|pgsql|mongo|mongodb|redis|etcd|elasticsearch|kafka|clickhouse|rabbitmq|influxdb|grafana|jenkins)|bitnami|usr\/share\/elasticsearch\/data|data\/db|var\/jenkins_home)/;

/** The words as one line of a shell that would start them. */
export function asShellLine(argv: readonly Text[]): Text {
  return concat(
    ...argv.flatMap((word, index) => [
      literal(index === 0 ? '"' : ' "'),
      ...word.map((piece): Text => {
        return [typeof piece === "string" ? piece.replaceAll(/["\\$`]/g, "\\$&") : piece];
      }),
      literal('"'),
    ]),
  );
}

/** Containers inside containers beyond this depth are not followed. */
const MAX_DEPTH = 6;

/** Runs the command whose words begin at an index in a container of its own. */
export function runInContainer(command: Command, index: number, analysis: Analysis): Content {
  if (index >= command.argv.length) return NOTHING;
  if (command.depth >= MAX_DEPTH) {
    const because = "Containers stand in containers too deeply.";
    analysis.report.add("not-analysed", command.at, resolvedCommand(command.argv), { because });
    return outputOf("(output)");
  }
  const inner = { ...commandFrom(command, index), depth: command.depth + 2 };
  const line = asShellLine(inner.argv);
  const code = command.piped
    ? concat(line, literal(" <<< "), asShellLine([command.input.text]))
    : line;
  const found = analysis.trial("SHELL", content(code), command, command.at);
  const dear = found.filter(
    ({ category, resolved, rule }) =>
      category === "data loss" ||
      rule === "run-download" ||
      rule === "remote-shell" ||
      (category === "recursive delete" && KEPT.test(resolved)),
  );
  if (dear.length > 0) return runCommand(inner, analysis);
  const [first] = found;
  if (first) {
    analysis.report.add(
      first.rule as Parameters<typeof analysis.report.add>[0],
      command.at,
      resolvedCommand(command.argv),
      {
        severity: "medium",
        because: "It happens inside a container.",
      },
    );
  }
  return outputOf(`$(${resolvedCommand(command.argv)})`);
}

/** Paths inside a container that are directories of the host, each with the one it is. */
export type Mounts = ReadonlyMap<string, string>;

function mapped(text: string, mounts: Mounts): string {
  let result = text;
  for (const [inside, outside] of mounts) {
    const from = inside.replace(/\/+$/, "").replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
    if (from === "") continue;
    const to = outside === "/" ? "" : outside.replace(/\/+$/, "");
    const pattern = new RegExp(`(?<![\\w./-])${from}(?=$|[/\\s'";|&])`, "g");
    result = result.replaceAll(pattern, () => (to === "" ? "/." : to));
  }
  return result;
}

/** Runs it with the directories of the host that it sees, if that is what makes it dangerous. */
export function runWithMounts(
  command: Command,
  index: number,
  mounts: Mounts,
  analysis: Analysis,
): Content {
  if (command.depth >= MAX_DEPTH) return runInContainer(command, index, analysis);
  const inner = { ...commandFrom(command, index), depth: command.depth + 2 };
  const argv = inner.argv.map((word): Text => {
    return word.map((piece) => (typeof piece === "string" ? mapped(piece, mounts) : piece));
  });
  const high = (words: readonly Text[]) =>
    analysis.trial("SHELL", content(asShellLine(words)), command, command.at).length;
  const changed = argv.some((word, at) => rendered(word) !== rendered(inner.argv[at] ?? []));
  if (changed && high(argv) > 0) return runCommand({ ...inner, argv }, analysis);
  return runInContainer(command, index, analysis);
}
