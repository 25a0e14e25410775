import { publicScript } from "../../coc/lookup";
import { defineCocRoute } from "../../coc/route";
import { publicScriptDetail } from "../../coc/views";
import { publicScriptAnswer } from "../../coc/wire";

export const getPublicScript = defineCocRoute({
  operation: "getPublicScript",
  summary: "Shows a public script.",
  method: "GET",
  path: "/v1/job/public-scripts/{script_uuid}",
  status: 200,
  answer: publicScriptAnswer,
  handle: ({ param }, service) => ({
    data: publicScriptDetail(publicScript(service.state, param("script_uuid"))),
  }),
});
