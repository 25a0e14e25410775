/** From settings to clients, and to a session. */
import { randomBytes } from "node:crypto";
import { appendFileSync } from "node:fs";
import { ScriptsClient } from "../client/coc";
import type { Scope } from "../client/credentials";
import { COC, MGC, type Service } from "../client/service";
import { realTiming } from "../client/timing";
import { Transport } from "../client/transport";
import { WorkflowsClient } from "../client/workflows";
import type { Session } from "../resources/lifecycle";
import { Owners } from "../resources/owners";
import { PatientOnceEach, PatientScripts, PatientSnapshots } from "./patience";
import { analyser, riskJudge } from "./riskJudge";
import { SettingsError, type Settings } from "./settings";

export interface Clients {
  readonly workflows: WorkflowsClient;
  /** @throws {SettingsError} where nothing says how to reach COC: only scripts need it */
  readonly scripts: () => ScriptsClient;
}

/** @throws {SettingsError} where the request log can't be written */
export function connectClients(settings: Settings): Clients {
  const { coc, projectId, domainId } = settings;
  if (settings.log !== undefined) tryLog(settings.log);
  const workflows = new WorkflowsClient(
    transport(settings, settings.endpoint, MGC, { projectId }),
    projectId,
  );
  if ("problem" in coc) {
    return {
      workflows,
      scripts: () => {
        throw new SettingsError([coc.problem]);
      },
    };
  }
  const scripts = new ScriptsClient(
    transport(settings, coc.endpoint, COC, domainId === undefined ? {} : { domainId }),
  );
  return { workflows, scripts: () => scripts };
}

/** @param say tells the user something that is not an error */
export function connect(settings: Settings, say: Session["say"]): Session {
  const { workflows, scripts } = connectClients(settings);
  return {
    workflows,
    snapshots: new PatientSnapshots((workflowId) => workflows.get(workflowId)),
    owners: new Owners(),
    scripts: new PatientScripts(scripts),
    executionServers: new PatientOnceEach(
      (workflowId) => `list execution servers of workflow ${workflowId}`,
      (workflowId) => workflows.executionServers(workflowId),
    ),
    judgeRisk: riskJudge({
      waivers: settings.waivers,
      today: () => new Date().toISOString().slice(0, 10),
      scan: analyser,
    }),
    adopt: settings.adopt,
    onStarted: settings.onStarted,
    newClaim: () => randomBytes(6).toString("base64url"),
    sleep: realTiming.sleep,
    say,
  };
}

function transport(
  { credentials, requestTimeoutSeconds, log }: Settings,
  endpoint: string,
  service: Service,
  scope: Scope,
): Transport {
  return new Transport({
    endpoint,
    credentials,
    service,
    scope,
    timeoutSeconds: requestTimeoutSeconds,
    ...(log === undefined
      ? {}
      : {
          log: (entry) => {
            appendFileSync(log, `${JSON.stringify(entry)}\n`);
          },
        }),
  });
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
