/** Connections to other servers: copies over them, and what stands at their ends. */
import type { Program } from "../../analysis/analysis";
import { downloadedFrom, NOTHING, outputOf } from "../../analysis/content";
import { judgeWriting } from "../../effects/writing";
import { concat, rendered, shown } from "../../text/text";
import { argumentsOf, lineOf } from "../arguments";
import { resolvedCommand } from "../dispatch";
import { judgeSentText } from "../data/keyValueStores";

import { nameIn } from "./downloads";
import { judgeSending } from "./sending";

const copyRemote: Program = (command, analysis) => {
  const { operands } = argumentsOf(command, ["i", "P", "o", "F", "l", "c", "S", "J"]);
  const target = operands.at(-1);
  if (!target || operands.length < 2) return NOTHING;
  const outwards = /^[^/]+:/.test(rendered(target));
  if (outwards) judgeSending(operands.slice(0, -1), command, analysis);
  else {
    for (const source of operands.slice(0, -1)) {
      if (!/^[^/]+:/.test(rendered(source))) continue;
      const into = rendered(target).endsWith("/") ? concat(target, nameIn(source)) : target;
      const resolved = resolvedCommand(command.argv);
      // Over ssh, from a host whose key is known: nobody else can have changed it.
      judgeWriting(
        {
          path: into,
          at: command.at,
          resolved,
          content: outputOf(`(content of ${shown(source)})`, "never"),
          mode: "overwrite",
        },
        command,
        analysis,
      );
    }
  }
  return NOTHING;
};

/** nc, ncat, socat: a shell at one end is a way in. */
const netcat: Program = (command, analysis) => {
  const line = lineOf(command);
  const shellEnd =
    /\s(?:-\w*[ec]\s*|--(?:sh-)?exec[= ])(?:["']?)(?:\/\S*\/)?(?:ba|da|z|k|a)?sh\b|\s-\w*[ec]\s*(?:cmd|powershell)|(?:EXEC|SYSTEM):["']?(?:\/\S*\/)?(?:ba|da|z|k|a)?sh\b/i;
  if (shellEnd.test(line)) {
    analysis.report.add("remote-shell", command.at, line);
    return NOTHING;
  }
  if (command.input.answered) {
    analysis.report.add("remote-shell", command.at, line);
    return NOTHING;
  }
  if (/\s-\w*z/.test(line)) return NOTHING;
  if (command.piped) {
    judgeSentText(rendered(command.input.text), command, analysis);
    judgeSending([], command, analysis);
  }
  return downloadedFrom(resolvedCommand(command.argv));
};

export const CONNECTION_PROGRAMS: Readonly<Record<string, Program>> = {
  scp: copyRemote,
  sftp: copyRemote,
  nc: netcat,
  ncat: netcat,
  netcat,
  "nc.traditional": netcat,
  "nc.openbsd": netcat,
  socat: netcat,
  telnet: (command) => downloadedFrom(resolvedCommand(command.argv)),
};
