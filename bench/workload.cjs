// @ts-check
"use strict";

const WORKFLOWS = 10;
const IDS = Array.from({ length: WORKFLOWS }, (_, i) => `bench-${i}`);

/**
 * Workflows that wait, with as many stages as insertions will need anchors, so that no two of these
 * depend on each other.
 * @param {number} resources
 */
const seed = (resources) => ({ workflows: IDS.map((id) => workflow(id, anchors(resources))) });

/** @param {number} resources */
const anchors = (resources) => Math.ceil(resources / WORKFLOWS);

/**
 * @param {string} id
 * @param {number} stages
 */
const workflow = (id, stages) => ({
  workflow_id: id,
  name: id,
  type: /** @type {const} */ ("BATCH_SERVER"),
  stages: Array.from({ length: stages }, (_, i) => ({
    stage_id: `${id}-${i}`,
    name: `Phase ${i}`,
    kind: /** @type {const} */ ("PREDEFINED"),
    steps: [
      {
        step_id: `${id}-${i}-0`,
        name: `Phase ${i}`,
        kind: /** @type {const} */ ("PREDEFINED"),
        type: /** @type {const} */ ("BUILTIN"),
      },
    ],
  })),
});

/** Declares as many stages as BENCH_RESOURCES says, spread over the workflows of the seed. */
const PROGRAM = `"use strict";
const { MgcWorkflowStage } = require("@pulumi-mgc/sdk");
for (let i = 0; i < Number(process.env.BENCH_RESOURCES); i++) {
  new MgcWorkflowStage("gate-" + i, {
    workflowId: "bench-" + (i % ${WORKFLOWS}),
    before: "Phase " + Math.floor(i / ${WORKFLOWS}),
    name: "Gate " + i,
    steps: [
      { type: "checkpoint", name: "Look" },
      { type: "checkpoint", name: "Sign" },
    ],
  });
}
`;

module.exports = { PROGRAM, seed };
