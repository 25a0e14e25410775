import { executorReady } from "../../policy-pack/src/policies/executorReady";
import { resource, says } from "./support/scene";
import { AFTER, cocScript, ONLINE, scriptStep } from "./support/scripts";

const servers = [
  ONLINE,
  { ...ONLINE, id: "ecs-2", name: "db-01", agentState: "OFFLINE" },
  { ...ONLINE, id: "ecs-3", name: "new-01", agentState: null },
  { ...ONLINE, id: "ecs-4", name: "twin" },
  { ...ONLINE, id: "ecs-5", name: "twin" },
];
const scene = { workflows: [AFTER], servers, scripts: [cocScript()] };
const on = (...executionServers: string[]) =>
  resource("scriptStep", "dns", scriptStep({ executionServers }));

describe("mgc-executor-ready (F27)", () => {
  it("lets servers of the workflow through whose agent is ONLINE, by id or name", async () => {
    expect(await says(executorReady, scene, on("web-01", "ecs-4"))).toEqual([]);
  });

  it.each([
    ["db-01", 'the UniAgent of server "db-01" (step "Verify DNS") is OFFLINE, not ONLINE.'],
    ["new-01", 'the UniAgent of server "new-01" (step "Verify DNS") is not installed, not ONLINE.'],
    ["ecs-9", 'names the server "ecs-9", which is no execution server of the workflow.'],
    ["twin", 'several execution servers are named "twin"; use the id of one.'],
  ])("refuses %s", async (server, words) => {
    const [message, ...more] = await says(executorReady, scene, on(server));
    expect(message).toContain(words);
    expect(more).toEqual([]);
  });

  it("compares with allowedExecutors", async () => {
    const only = (allowedExecutors: string[]) =>
      says(executorReady, scene, on("web-01"), { allowedExecutors });
    expect(await only(["web-*"])).toEqual([]);
    expect(await only(["ecs-1"])).toEqual([]);
    expect(await only(["db-*"])).toEqual([
      'MGC012 executor-ready: step "Verify DNS" runs on "web-01" (ecs-1), which allowedExecutors does not list. Use one that it lists: db-*.',
    ]);
  });
});
