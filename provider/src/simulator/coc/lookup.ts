/** Finds the script that a path names. */
import type { CustomScript, ScriptDetail, State } from "../seed";
import { noScript } from "./errors";

/** @throws CocError COC.00040603 where it is to be read, COC.00040604 where it is to be changed */
export function customScript(state: State, id: string, use: "read" | "change"): CustomScript {
  const script = state.custom_scripts.find(({ script_uuid }) => script_uuid === id);
  if (!script) throw noScript(id, use);
  return script;
}

/** @throws CocError COC.00040603 */
export function publicScript(state: State, id: string): ScriptDetail {
  const script = state.public_scripts.find(({ script_uuid }) => script_uuid === id);
  if (!script) throw noScript(id, "read");
  return script;
}
