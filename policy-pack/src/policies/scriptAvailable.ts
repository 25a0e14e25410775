import { z } from "zod";
import { isUnknown, refusalSentence } from "@pulumi-mgc/provider/judging";
import type { Judged, JudgedScript } from "../judging/judged";
import { policy, type Violation } from "../policy";
import { allows } from "./allowList";
import { rulesOf } from "./byRule";

const options = z.strictObject({
  requireVersionPin: z
    .boolean()
    .default(false)
    .describe("Whether every script step must name the version of its script."),
  requireSha256: z
    .boolean()
    .default(false)
    .describe("Whether every script step must name the digest of its script's content."),
  allowedScripts: z
    .array(z.string().min(1))
    .default([])
    .describe(
      "The scripts that may be used: ids or exact names, `*` for any part of one. Empty: any.",
    ),
});

type Options = z.infer<typeof options>;

function scriptWords(word: string | undefined): string {
  return word === undefined || isUnknown(word)
    ? "its script, which is not known yet"
    : `script "${word}"`;
}

function ownRules({ step, declared, found }: JudgedScript, own: Options): string[] {
  const facts = found?.script.found;
  const script = scriptWords(facts?.facts.name ?? declared.name ?? declared.id);
  const head = `MGC010 script-available: step "${step}"`;
  const sentences: string[] = [];
  if (found?.problem !== undefined) sentences.push(`${head}, script: ${found.problem}.`);
  if (own.requireVersionPin && declared.version === undefined) {
    const now = facts ? `; COC has ${facts.facts.version} now` : "";
    sentences.push(
      `${head} does not name the version of ${script}${now}. Review the script, and set script.version.`,
    );
  }
  if (own.requireSha256 && declared.sha256 === undefined) {
    const now = facts ? `; the content that COC has now is ${facts.content.sha256}` : "";
    sentences.push(
      `${head} does not name the digest of ${script}${now}. Review the content, and set script.sha256.`,
    );
  }
  if (facts && !allows(own.allowedScripts, facts.id, facts.facts.name)) {
    sentences.push(
      `${head} uses script "${facts.facts.name}" (${facts.id}), which allowedScripts does not list. Use one that it lists: ${own.allowedScripts.join(", ")}.`,
    );
  }
  return sentences;
}

function violationsOf(subject: Judged, own: Options): Violation[] {
  const rules = rulesOf(subject).filter(({ rule }) => rule === "MGC010");
  const scripts = subject.outcome?.scripts ?? [];
  return [...rules.map(refusalSentence), ...scripts.flatMap((script) => ownRules(script, own))].map(
    (message) => ({ message }),
  );
}

export const scriptAvailable = policy(
  {
    name: "mgc-script-available",
    rule: "MGC010",
    displayName: "Scripts are there, approved and as reviewed",
    description:
      "A script step that has not started names a script that COC has, approved, in the version and with the content that are declared.",
    severity: "high",
    tags: ["scripts"],
    remediation: "Have the script approved, or review what COC has and declare that.",
  },
  { options, resource: (subject, context) => violationsOf(subject, context.options) },
);
