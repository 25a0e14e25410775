import { refusalSentence } from "@pulumi-mgc/provider/judging";
import { z } from "zod";
import type { Judged } from "../judging/judged";
import { policy, type Violation } from "../policy";
import { allows } from "./allowList";
import { rulesOf } from "./byRule";

const options = z.strictObject({
  allowedExecutors: z
    .array(z.string().min(1))
    .default([])
    .describe(
      "The servers that may execute scripts: ids or exact names, `*` for any part of one. Empty: every execution server of the workflow.",
    ),
});

function violationsOf(subject: Judged, list: readonly string[]): Violation[] {
  const rules = rulesOf(subject).filter(({ rule }) => rule === "MGC012");
  const own = (subject.outcome?.scripts ?? []).flatMap(({ step, executors, problems }) => {
    const head = `MGC012 executor-ready: step "${step}"`;
    return [
      ...problems.map((problem) => `${head}: ${problem}.`),
      ...executors
        .filter(({ id, name }) => !allows(list, id, name))
        .map(
          ({ id, name }) =>
            `${head} runs on "${name}" (${id}), which allowedExecutors does not list. Use one that it lists: ${list.join(", ")}.`,
        ),
    ];
  });
  return [...rules.map(refusalSentence), ...own].map((message) => ({ message }));
}

export const executorReady = policy(
  {
    name: "mgc-executor-ready",
    rule: "MGC012",
    displayName: "Executors belong to the workflow and are online",
    description:
      "The servers of a script step that has not started are execution servers of the workflow, and their UniAgent is ONLINE.",
    severity: "medium",
    tags: ["scripts", "executors"],
    remediation: "Use an execution server of the workflow, and bring its UniAgent online.",
  },
  {
    options,
    resource: (subject, context) => violationsOf(subject, context.options.allowedExecutors),
  },
);
