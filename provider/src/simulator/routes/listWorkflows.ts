import { z } from "zod";
import { defineRoute } from "../route";
import { workflowPage } from "../wire";
import { page, paging } from "./paging";

/** `type` and `status` match exactly; `name` matches workflows whose name contains it. */
export const listWorkflows = defineRoute({
  operation: "listWorkflows",
  summary: "Lists the workflows of the project, oldest first.",
  method: "GET",
  path: "/v1/{project_id}/workflows",
  query: paging.extend({
    type: z.string().min(1).optional(),
    status: z.string().min(1).optional(),
    name: z.string().min(1).optional(),
  }),
  status: 200,
  answer: workflowPage,
  handle: ({ query }, service) => {
    const matches = service.state.workflows.filter(
      (workflow) =>
        (query.type ?? workflow.type) === workflow.type &&
        (query.status ?? workflow.status) === workflow.status &&
        workflow.name.includes(query.name ?? ""),
    );
    const workflows = page(matches, query).map(({ workflow_id, name, type, status }) => ({
      workflow_id,
      name,
      type,
      status,
    }));
    return { count: matches.length, workflows };
  },
});
