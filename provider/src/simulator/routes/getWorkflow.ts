import { defineRoute } from "../route";
import { workflowView } from "../views";
import { workflow } from "../wire";

export const getWorkflow = defineRoute({
  operation: "getWorkflow",
  summary: "Shows a workflow with its stages and steps, in order.",
  method: "GET",
  path: "/v1/{project_id}/workflows/{workflow_id}",
  status: 200,
  answer: workflow,
  handle: ({ param }, service) =>
    workflowView(service.workflow(param("workflow_id")), service.state),
});
