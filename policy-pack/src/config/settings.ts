/** What several policies need: given once, as the configuration of `mgc-settings`. */
import { waiver } from "@pulumi-mgc/provider/waivers";
import { z } from "zod";

export const settings = z.strictObject({
  unverified: z
    .enum(["error", "warn"])
    .default("error")
    .describe(
      'What follows where a policy\'s facts could not be read: "error" blocks, "warn" only says so.',
    ),
  allowedEndpoints: z
    .array(z.string().min(1))
    .default([])
    .describe(
      "Addresses of the services that facts may be read from, for example https://mgc.example.com; the port counts, a path does not. Empty: any.",
    ),
  waivers: z
    .array(waiver)
    .default([])
    .describe("Findings in scripts that somebody has answered for: see mgc-script-risk."),
  factsTimeoutSeconds: z
    .number()
    .int()
    .min(1)
    .max(600)
    .default(60)
    .describe("Seconds within which a fact must have been read, all attempts together, 1–600."),
});

export type Settings = z.infer<typeof settings>;
