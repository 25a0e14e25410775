/** Chaotic programs as the source text that the real engine runs. */
import ts from "typescript";
import { sourceOf } from "./engine/source";
import { historiesOf } from "./engine/history";
import { CANARY, declare, Tape, type Program } from "./program";
import { TEMPLATES } from "./templates";

const LOOK = { name: "Look", description: "" };
const PROGRAM: Program = [
  {
    kind: "stage",
    key: "r0",
    name: "Gamma",
    description: "ours",
    place: { side: "after", anchor: { name: 'Say "cut-over"' } },
    steps: [LOOK, { ...LOOK, name: "Run", script: script("SC-reset") }],
  },
  {
    kind: "stage",
    key: "r1",
    name: "Alpha",
    description: "",
    place: { side: "before", anchor: { output: "r0" } },
    steps: [LOOK],
  },
  {
    kind: "checkpointStep",
    key: "r2",
    stage: { output: "r0" },
    place: { side: "before", anchor: { name: "Look" } },
    ...LOOK,
    name: "A",
  },
  {
    kind: "scriptStep",
    key: "r3",
    stage: { output: "r0" },
    place: { side: "after", anchor: { output: "r2" } },
    ...LOOK,
    name: "B",
    script: script("SC-check"),
  },
];

function script(id: string) {
  return { id, path: "/opt", timeoutSeconds: 300 };
}

it("a program is written with its references as outputs and its secrets in the steps", () => {
  expect(sourceOf(PROGRAM)).toBe(`import * as sdk from "@pulumi-mgc/sdk";

const r0 = new sdk.MgcWorkflowStage("r0", {
  "workflowId": "wf",
  "name": "Gamma",
  "description": "ours",
  "after": "Say \\"cut-over\\"",
  "steps": [
    {
      "type": "checkpoint",
      "name": "Look"
    },
    {
      "type": "script",
      "name": "Run",
      "script": {
        "source": "custom",
        "id": "SC-reset"
      },
      "parameters": {
        "path": "/opt"
      },
      "timeoutSeconds": 300,
      "executionServers": [
        "web-01"
      ],
      "secretParameters": {
        "token": "${CANARY}"
      }
    }
  ]
});

const r1 = new sdk.MgcWorkflowStage("r1", {
  "workflowId": "wf",
  "name": "Alpha",
  "before": r0.stageId,
  "steps": [
    {
      "type": "checkpoint",
      "name": "Look"
    }
  ]
});

const r2 = new sdk.MgcCheckpointStep("r2", {
  "workflowId": "wf",
  "name": "A",
  "before": "Look",
  "stage": r0.stageId
});

const r3 = new sdk.MgcScriptStep("r3", {
  "workflowId": "wf",
  "name": "B",
  "after": r2.stepId,
  "stage": r0.stageId,
  "script": {
    "source": "custom",
    "id": "SC-check"
  },
  "parameters": {
    "host": "/opt"
  },
  "timeoutSeconds": 300,
  "executionServers": [
    "web-01"
  ]
});
`);
});

it("every random program is TypeScript that can be parsed", () => {
  const [template] = TEMPLATES;
  if (!template) throw new Error("no template");
  for (const { program } of historiesOf(1, 20)) {
    const declared = program.reduce<Program>(
      (before, numbers, i) => [
        ...before,
        declare(new Tape(numbers), template, before, `r${String(i)}`),
      ],
      [],
    );
    const { diagnostics } = ts.transpileModule(sourceOf(declared), { reportDiagnostics: true });
    expect(diagnostics).toEqual([]);
  }
});
