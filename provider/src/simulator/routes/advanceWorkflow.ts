import { defineRoute } from "../route";
import { workflowView } from "../views";
import { workflow } from "../wire";

export const advanceWorkflow = defineRoute({
  operation: "advanceWorkflow",
  summary: "Simulator only: finishes what runs in the workflow and starts what is next.",
  method: "POST",
  path: "/_simulator/workflows/{workflow_id}/advance",
  status: 200,
  answer: workflow,
  handle: ({ param }, service) =>
    workflowView(service.advance(service.workflow(param("workflow_id"))), service.state),
});
