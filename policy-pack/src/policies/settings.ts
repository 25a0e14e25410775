import {
  ALL_FINDINGS,
  unusedWaivers,
  waiverFlaws,
  type Waivable,
} from "@pulumi-mgc/provider/waivers";
import { settings as options, type Settings } from "../config/settings";
import { judgedContents } from "../judging/contents";
import type { Judged } from "../judging/judged";
import type { JudgedProgram } from "../judging/program";
import { policy, type Violation } from "../policy";

function unverified({ unavailable }: Judged, { unverified: choice }: Settings): Violation[] {
  const level = choice === "warn" ? "advisory" : "mandatory";
  const left =
    choice === "warn"
      ? "The policies that need it say nothing; the provider checks the rules right before it writes."
      : 'Nothing is let through unseen. Mend the cause and run again; unverified: "warn" in the configuration of mgc-settings lets such runs pass.';
  return unavailable.map((cause) => ({
    message: `facts for the policies could not be read: ${cause}\n${left}`,
    level,
    once: true,
  }));
}

function findingsOf({ members }: JudgedProgram): Waivable[] {
  return members
    .flatMap(({ judged }) => judgedContents(judged))
    .flatMap(({ scriptId, content: { sha256, findings, verdict } }) => {
      const coc = (verdict?.found?.commands.length ?? 0) > 0 ? [ALL_FINDINGS] : [];
      return [...findings.map(({ rule }) => rule), ...coc].map((rule) => ({
        rule,
        sha256,
        scriptId,
      }));
    });
}

export const settings = policy(
  {
    name: "mgc-settings",
    displayName: "Settings of the pack",
    description:
      "The facts that the policies need can be read, from a service that is allowed, and the waivers count.",
    severity: "high",
    tags: ["settings"],
    remediation: "Mend what the message names, in the settings or in the pack's configuration.",
  },
  {
    options,
    resource: (subject, { settings: own, today }) => [
      ...unverified(subject, own),
      ...waiverFlaws(own.waivers, today).map((message): Violation => ({
        message,
        level: "advisory",
        once: true,
      })),
    ],
    stack: (program, { settings: own }) =>
      unusedWaivers(own.waivers, findingsOf(program)).map((message) => ({
        message,
        level: "advisory",
      })),
  },
);
