import { defineRoute } from "../route";
import { executionPage } from "../wire";

export const listExecutions = defineRoute({
  operation: "listExecutions",
  summary: "Lists what a script step has run, oldest first: one entry per run and server.",
  method: "GET",
  path: "/v1/{project_id}/workflows/{workflow_id}/stages/{stage_id}/steps/{step_id}/executions",
  status: 200,
  answer: executionPage,
  handle: ({ param }, service) => {
    const ids = [param("workflow_id"), param("stage_id"), param("step_id")] as const;
    const { executions } = service.step(...ids).step;
    return { count: executions.length, executions };
  },
});
