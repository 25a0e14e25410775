import { z } from "zod";
import { RISK_LEVELS, SCRIPT_TYPES } from "../../../core/cocScript";
import { limit, marker, pageBehind } from "../../coc/paging";
import { defineCocRoute } from "../../coc/route";
import { scriptSummary } from "../../coc/views";
import { scriptPageAnswer } from "../../coc/wire";

/** `name_like` matches scripts whose name contains it, the others match exactly. */
export const listScripts = defineCocRoute({
  operation: "listScripts",
  summary: "Lists custom scripts, newest first.",
  method: "GET",
  path: "/v1/job/scripts",
  query: z.strictObject({
    limit,
    marker: marker(0, 2n ** 63n - 1n),
    name_like: z.string().min(1).max(32).optional(),
    creator: z.string().min(1).max(64).optional(),
    risk_level: z.enum(RISK_LEVELS).optional(),
    type: z.enum(SCRIPT_TYPES).optional(),
    enterprise_project_id: z.string().optional(),
  }),
  status: 200,
  answer: scriptPageAnswer,
  handle: ({ query }, service) => {
    const matches = service.state.custom_scripts.filter(
      (script) =>
        script.name.includes(query.name_like ?? "") &&
        (query.creator ?? script.creator) === script.creator &&
        (query.risk_level ?? script.properties.risk_level) === script.properties.risk_level &&
        (query.type ?? script.type) === script.type &&
        (query.enterprise_project_id ?? script.enterprise_project_id) ===
          script.enterprise_project_id,
    );
    const data = pageBehind(matches, query).map(scriptSummary);
    return { data: { total: matches.length, data } };
  },
});
