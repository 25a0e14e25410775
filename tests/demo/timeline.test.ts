import { coloured, plain, wantsColours } from "../../examples/demo/src/paint";
import { insertedSteps, legend, timeline, type Workflow } from "../../examples/demo/src/timeline";
import { parseWorkflow } from "../../provider/src/core/notation";

const LINE = "Prepare:complete(Check:complete) > Gate*:paused(Look*:complete!, Sign*:paused!) > Last(End)";

const ours = (kind: string) => ({ kind }) as const;

function item(name: string, status: string, custom = false) {
  return { id: name, name, description: "", status, ...ours(custom ? "CUSTOM" : "PREDEFINED") };
}

function step(name: string, status: string, custom = false) {
  return { ...item(name, status, custom), type: "CHECKPOINT", repeatable: false };
}

function workflow(status: string, stages: Workflow["stages"]): Workflow {
  return { id: "wf", name: "shop", description: "", type: "BATCH_SERVER", status, stages };
}
