import { customScript } from "../../coc/lookup";
import { defineCocRoute } from "../../coc/route";
import { scriptDetail } from "../../coc/views";
import { scriptAnswer } from "../../coc/wire";

export const getScript = defineCocRoute({
  operation: "getScript",
  summary: "Shows a custom script; values of sensitive parameters are 17 asterisks.",
  method: "GET",
  path: "/v1/job/scripts/{script_uuid}",
  status: 200,
  answer: scriptAnswer,
  handle: ({ param }, service) => ({
    data: scriptDetail(customScript(service.state, param("script_uuid"), "read")),
  }),
});
