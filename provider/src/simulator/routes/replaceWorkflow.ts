import { defineRoute } from "../route";
import { replacementWorkflow } from "../seed";
import { ServiceError } from "../serviceError";
import { workflowView } from "../views";
import { workflow } from "../wire";

/** What the body leaves out of our own stays: the execution servers, and the executions of steps that keep their id. */
export const replaceWorkflow = defineRoute({
  operation: "replaceWorkflow",
  summary: "Simulator only: replaces a workflow, as the edits of a console user would.",
  method: "PUT",
  path: "/_simulator/workflows/{workflow_id}",
  body: replacementWorkflow,
  status: 200,
  answer: workflow,
  handle: ({ param, body }, service) => {
    const id = param("workflow_id");
    if (body.workflow_id !== id) {
      throw new ServiceError(400, `bad parameter: workflow_id: the path says "${id}"`);
    }
    const replaced = service.replace(body);
    return workflowView(replaced, service.state);
  },
});
