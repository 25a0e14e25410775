import { MAX_STEPS } from "@pulumi-mgc/provider/judging";
import { z } from "zod";
import { total, type StepCount } from "../judging/judged";
import { policy, type Violation } from "../policy";

const options = z.strictObject({
  maxSteps: z
    .number()
    .int()
    .min(1)
    .max(MAX_STEPS)
    .default(MAX_STEPS)
    .describe(
      `Most steps of a post-migration stage, 1–${String(MAX_STEPS)}; MgC itself allows no more.`,
    ),
});

function overLimit(count: StepCount | undefined, most: number): Violation[] {
  if (!count || total(count) <= most) return [];
  const { stage, inline, separate, others } = count;
  const whose = [
    `${String(inline)} declared in the stage`,
    `${String(separate)} by step resources of this program`,
    `${String(others)} in the workflow that the program does not declare there`,
  ].join(", ");
  return [
    {
      message:
        `MGC005 step-limit: stage "${stage}" would have ${String(total(count))} steps, and a post-migration stage has at most ${String(most)}, ` +
        `checkpoints and scripts together: ${whose}. Remove steps, or put some into a second stage. ` +
        "(A step resource that is taken out of the program still counts: Pulumi deletes after it has created.)",
    },
  ];
}

export const stepLimit = policy(
  {
    name: "mgc-step-limit",
    rule: "MGC005",
    displayName: "At most 10 steps",
    description: "A post-migration stage gets at most 10 steps, checkpoints and scripts together.",
    severity: "high",
    tags: ["limits"],
    remediation: "Remove steps, or put some into a second stage.",
  },
  {
    options,
    resource: ({ outcome }, { options: { maxSteps } }) => overLimit(outcome?.count, maxSteps),
    stack: ({ counts }, { options: { maxSteps } }) =>
      counts.flatMap(({ urn, count }) =>
        overLimit(count, maxSteps).map((violation) => ({ ...violation, urn })),
      ),
  },
);
