/**
 * Whether COC can create the service ticket by which a step's script runs: "If the COC service
 * ticket cannot be created due to such modifications, roll back the script to the previous version
 * and try again." (MgC user guide, 2026-01-09)
 */
import type { State } from "./seed";
import { findScript } from "./views";
import type { WireScript } from "./wire";

/** All scripts that COC has. */
export type Scripts = Pick<State, "custom_scripts" | "public_scripts">;

function changeOf(script: WireScript, scripts: Scripts): string | undefined {
  const found = findScript(scripts, script);
  if (!found) return `the script ${script.script_uuid} does not exist any more`;
  const { version } = found.properties;
  if (script.version !== undefined && script.version !== version) {
    return `the script "${found.name}" is at version ${version}, the step declares ${script.version}`;
  }
  const defined = found.script_params.map(({ param_name }) => param_name);
  const gone = script.params.find(({ param_name }) => !defined.includes(param_name));
  if (!gone) return undefined;
  return `the script "${found.name}" does not define the parameter "${gone.param_name}" any more`;
}

/** Why there can be no ticket, as the step's executions say it; undefined: there can. */
export function ticketRefusal(script: WireScript, scripts: Scripts): string | undefined {
  const change = changeOf(script, scripts);
  if (change === undefined) return undefined;
  return `the COC service ticket could not be created: ${change}; roll the script back to its previous version and try again`;
}
