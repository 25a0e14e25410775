import { customScript } from "../../coc/lookup";
import { scriptChange } from "../../coc/requests";
import { defineCocRoute } from "../../coc/route";
import { updatedScript } from "../../coc/scripts";
import { scriptIdAnswer } from "../../coc/wire";

export const updateScript = defineCocRoute({
  operation: "updateScript",
  summary: "Replaces description and content of a custom script, and what else the body has.",
  method: "PUT",
  path: "/v1/job/scripts/{script_uuid}",
  body: scriptChange,
  status: 200,
  answer: scriptIdAnswer,
  handle: ({ param, body }, service) => {
    const script = customScript(service.state, param("script_uuid"), "change");
    service.saveScript(updatedScript(script, body, service.now()));
    return { data: script.script_uuid };
  },
});
