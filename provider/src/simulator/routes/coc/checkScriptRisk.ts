import { analysis } from "../../coc/requests";
import { checkRisk } from "../../coc/risk";
import { defineCocRoute } from "../../coc/route";
import { riskAnswer } from "../../coc/wire";

export const checkScriptRisk = defineCocRoute({
  operation: "checkScriptRisk",
  summary: "Says which high-risk commands a script contains; for reference only.",
  method: "POST",
  path: "/v1/job/analyze-job",
  body: analysis,
  status: 200,
  answer: riskAnswer,
  handle: ({ body }) => ({ data: checkRisk(body.content) }),
});
