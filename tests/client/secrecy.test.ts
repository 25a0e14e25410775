/** No message and no log line holds a credential, a header or a body (I11). */
import { ScriptsClient } from "../../provider/src/client/coc";
import type { Credentials } from "../../provider/src/client/credentials";
import { COC, MGC } from "../../provider/src/client/service";
import type { Transport } from "../../provider/src/client/transport";
import { WorkflowsClient } from "../../provider/src/client/workflows";
import {
  bareServer,
  closeServers,
  connection,
  json,
  type Answer,
} from "../resources/support/bareServer";

afterEach(closeServers);

const CANARY = "canary";
const CREDENTIALS: [string, Credentials][] = [
  ["a token", { kind: "token", token: `token-${CANARY}` }],
  [
    "a temporary key",
    {
      kind: "key",
      key: { id: `AK${CANARY}`, secret: `sk-${CANARY}` },
      securityToken: `security-${CANARY}`,
    },
  ],
];
const ANSWERS: [string, Answer][] = [
  ...[200, 302, 400, 401, 403, 404, 409, 429, 500, 503].map((status): [string, Answer] => [
    String(status),
    (response) => {
      json(response, status, { error_code: "MGC.0001", error_msg: "no" });
    },
  ]),
  ["a dropped reply", (response) => response.destroy()],
  ["no reply", () => undefined],
  [
    "a wrong shape",
    (response) => {
      json(response, 200, { stage_id: 7 });
    },
  ],
  [
    "no JSON",
    (response) => {
      response.end("<html>");
    },
  ],
];

/** Everything that an error shows, its causes and fields included. */
function shown(error: unknown, depth = 0): string {
  if (typeof error !== "object" || error === null || depth > 5) return String(error);
  const fields = Object.getOwnPropertyNames(error).map((key) =>
    shown((error as Record<string, unknown>)[key], depth + 1),
  );
  return `${error instanceof Error ? `${error.message} ${String(error.stack)}` : ""} ${fields.join(" ")}`;
}

function createStage(transport: Transport) {
  const parameters = [{ name: `p-${CANARY}`, value: `value-${CANARY}` }];
  const place = { executedBy: "root", timeoutSeconds: 300, executors: [] };
  const script = { source: "CUSTOM", id: "SC1", parameters, ...place };
  const step = { name: `step-${CANARY}`, description: "", type: "SCRIPT" as const, script };
  const stage = { name: "Own", description: `description-${CANARY}`, steps: [step] };
  const workflows = new WorkflowsClient(transport, "p");
  return workflows.createStage("wf", stage, { side: "after", anchorId: "a" });
}

function createScript(transport: Transport) {
  return new ScriptsClient(transport).create({
    name: "own",
    type: "SHELL",
    description: `description-${CANARY}`,
    content: `echo ${CANARY}`,
    version: "1",
    riskLevel: "LOW",
    parameters: [{ name: "p", value: `value-${CANARY}`, description: "", sensitive: true }],
    reviewers: [],
  });
}

function checkRisk(transport: Transport) {
  return new ScriptsClient(transport).checkRisk(`echo ${CANARY}`);
}

describe.each(CREDENTIALS)("with %s (I11)", (_kind, credentials) => {
  it.each(
    ANSWERS.flatMap(([what, answer]) => [
      { what, answer, act: createStage, service: MGC, action: 'create stage "Own" in workflow wf' },
      { what, answer, act: createScript, service: COC, action: 'create script "own"' },
      { what, answer, act: checkRisk, service: COC, action: "check a script's content" },
    ]),
  )("$what shows none of it: $action", async ({ what, answer, act, service, action }) => {
    const server = await bareServer(answer);
    const options = { credentials, timeoutSeconds: what === "no reply" ? 0.3 : 10, service };
    const { transport, log } = connection(server.url, options);
    const error: unknown = await act(transport).catch((cause: unknown) => cause);
    expect(error).toBeInstanceOf(Error);
    const text = shown(error);
    expect(text).toContain(action);
    expect(text).not.toContain(CANARY);
    expect(text).not.toMatch(/Authorization|Signature=|X-Auth-Token|X-Security-Token/i);

    expect(log.length).toBeGreaterThan(0);
    const keys = ["time", "method", "path", "attempt", "milliseconds", "outcome", "requestId"];
    for (const entry of log) expect(keys).toEqual(expect.arrayContaining(Object.keys(entry)));
    expect(JSON.stringify(log)).not.toContain(CANARY);
    expect(JSON.stringify(server.met)).toContain(CANARY);
  });
});
