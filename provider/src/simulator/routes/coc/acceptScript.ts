import { customScript } from "../../coc/lookup";
import { review } from "../../coc/requests";
import { defineCocRoute } from "../../coc/route";
import { reviewedScript } from "../../coc/scripts";
import { acceptanceAnswer } from "../../coc/wire";

/** Who asks is not compared with the script's reviewers: the simulator has no accounts. */
export const acceptScript = defineCocRoute({
  operation: "acceptScript",
  summary: "Approves or rejects a custom script that is to be approved.",
  method: "POST",
  path: "/v1/job/scripts/{script_uuid}/action",
  body: review,
  status: 200,
  answer: acceptanceAnswer,
  handle: ({ param, body }, service) => {
    const script = customScript(service.state, param("script_uuid"), "change");
    service.saveScript(reviewedScript(script, body.status));
    return { data: true };
  },
});
