import { MgcWorkflowStage } from "@pulumi-mgc/sdk";
import type { Output } from "@pulumi/pulumi";
import { RandomPet } from "@pulumi/random";

const pet = new RandomPet("pet");
const later = <T>(value: T): Output<T> => pet.id.apply(() => value);

const script = { source: "custom" as const, name: "verify_dns" };
const run = { type: "script" as const, script, executionServers: ["web-01"] };

// Beside each value that is not known stands one that is known and wrong.
new MgcWorkflowStage("wrong", {
  workflowId: later("wf-batch-001"),
  after: later("Complete cutover"),
  name: "x".repeat(65),
  steps: [
    later({ type: "checkpoint", name: "Look" } as const),
    { type: "checkpoint", name: later("Sign"), description: "x".repeat(257) },
    { ...run, name: "a", script: later(script), timeoutSeconds: 5 },
    {
      ...run,
      name: "b",
      script: { ...script, name: later("verify_dns"), version: "x".repeat(11) },
    },
    { ...run, name: "c", parameters: { host: later("a"), port: "x".repeat(4097) } },
    { ...run, name: "d", executionServers: [later("web-02"), ""] },
    { ...run, name: "e", executedBy: later("migrator"), timeoutSeconds: 1800 },
    { ...run, name: "f", timeoutSeconds: later(300), executedBy: "x".repeat(33) },
    { ...run, name: "a", executionServers: later(["web-01"]) },
  ],
});
