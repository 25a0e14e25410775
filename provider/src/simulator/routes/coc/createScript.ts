import { sameName } from "../../coc/errors";
import { newScript } from "../../coc/requests";
import { defineCocRoute } from "../../coc/route";
import { createdScript } from "../../coc/scripts";
import { nextId } from "../../coc/stored";
import { scriptIdAnswer } from "../../coc/wire";

/** "Under one tenant names of scripts can't repeat." */
export const createScript = defineCocRoute({
  operation: "createScript",
  summary: "Creates a custom script; with reviewers it has to be approved before it is APPROVED.",
  method: "POST",
  path: "/v1/job/scripts",
  body: newScript,
  status: 200,
  answer: scriptIdAnswer,
  handle: ({ body }, service) => {
    const scripts = service.state.custom_scripts;
    if (scripts.some(({ name }) => name === body.name)) throw sameName(body.name);
    const birth = { now: service.now(), newId: service.newId(), id: nextId(scripts) };
    const script = createdScript(body, birth);
    service.saveScript(script);
    return { data: script.script_uuid };
  },
});
