import { z } from "zod";
import { RISK_LEVELS, SCRIPT_TYPES } from "../../../core/cocScript";
import { limit, marker, pageBehind } from "../../coc/paging";
import { defineCocRoute } from "../../coc/route";
import { publicScriptSummary } from "../../coc/views";
import { publicScriptPageAnswer } from "../../coc/wire";

/** `name_like` "supports right fuzzy search only": names that begin with it. */
export const listPublicScripts = defineCocRoute({
  operation: "listPublicScripts",
  summary: "Lists public scripts, newest first.",
  method: "GET",
  path: "/v1/job/public-scripts",
  query: z.strictObject({
    limit,
    marker: marker(1, 2_147_483_647n),
    name_like: z.string().min(1).max(64).optional(),
    name: z.string().optional(),
    risk_level: z.enum(RISK_LEVELS).optional(),
    type: z.enum(SCRIPT_TYPES).optional(),
  }),
  status: 200,
  answer: publicScriptPageAnswer,
  handle: ({ query }, service) => {
    const matches = service.state.public_scripts.filter(
      (script) =>
        script.name.startsWith(query.name_like ?? "") &&
        (query.name ?? script.name) === script.name &&
        (query.risk_level ?? script.properties.risk_level) === script.properties.risk_level &&
        (query.type ?? script.type) === script.type,
    );
    const data = pageBehind(matches, query).map(publicScriptSummary);
    return { data: { total: matches.length, data } };
  },
});
