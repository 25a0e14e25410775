import { customScript } from "../../coc/lookup";
import { defineCocRoute } from "../../coc/route";
import { scriptIdAnswer } from "../../coc/wire";

/** Also one that a step of a workflow names: COC doesn't know MgC's steps. */
export const deleteScript = defineCocRoute({
  operation: "deleteScript",
  summary: "Deletes a custom script.",
  method: "DELETE",
  path: "/v1/job/scripts/{script_uuid}",
  status: 200,
  answer: scriptIdAnswer,
  handle: ({ param }, service) => {
    const script = customScript(service.state, param("script_uuid"), "change");
    service.deleteScript(script);
    return { data: script.script_uuid };
  },
});
