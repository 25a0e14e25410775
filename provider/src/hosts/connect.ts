/** From settings to a session. */
import { appendFileSync } from "node:fs";
import { realTiming, Transport } from "../client/transport";
import { WorkflowsClient } from "../client/workflows";
import type { Session } from "../resources/lifecycle";
import { Owners } from "../resources/owners";
import { Snapshots } from "../resources/snapshots";
import { SettingsError, type Settings } from "./settings";

export function connect(settings: Settings): Session {
  const { log } = settings;
  if (log !== undefined) tryLog(log);
  const transport = new Transport({
    endpoint: settings.endpoint,
    credentials: settings.credentials,
    timeoutSeconds: settings.requestTimeoutSeconds,
    ...(log === undefined
      ? {}
      : {
          log: (entry) => {
            appendFileSync(log, `${JSON.stringify(entry)}\n`);
          },
        }),
  });
  const workflows = new WorkflowsClient(transport, settings.projectId);
  return {
    workflows,
    snapshots: new Snapshots((workflowId) => workflows.get(workflowId)),
    owners: new Owners(),
    adopt: settings.adopt,
    onStarted: settings.onStarted,
    sleep: realTiming.sleep,
    say: (message) => {
      console.log(message);
    },
  };
}

/** @throws {SettingsError} now rather than in the middle of a run */
function tryLog(file: string): void {
  try {
    appendFileSync(file, "");
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    throw new SettingsError([`settings: mgc:log can't be written: ${cause}`]);
  }
}
