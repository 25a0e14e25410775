// @ts-check
"use strict";
// Stands where the pack is installed, with two policies that need no service.

const { PolicyPack } = require("@pulumi/policy");

const MAX_STEPS = 10;

new PolicyPack("mgc", {
  policies: [
    {
      name: "mgc-step-limit",
      description: "At most 10 steps in a custom stage.",
      enforcementLevel: "mandatory",
      validateResource: ({ props }, report) => {
        const steps = props["steps"]?.length ?? 0;
        if (steps <= MAX_STEPS) return;
        report(
          `MGC005 step-limit: stage "${props["name"]}" has ${steps} steps; ${MAX_STEPS} are allowed.\n` +
            "Next: move some of them into another stage.",
        );
      },
    },
    {
      name: "mgc-described",
      description: "Reviewers want to know what a stage is for.",
      enforcementLevel: "advisory",
      validateResource: ({ props }, report) => {
        if ("steps" in props && !("description" in props)) report("The stage has no description.");
      },
    },
  ],
});
