/** COC's scripts, as programs read them from the simulator. */
import { createHash } from "node:crypto";
import type { Seed } from "../../provider/src/simulator";
import { asked, asking, stopSimulators, type Asked } from "../support/dataSource";

afterEach(stopSimulators);

type Reference = Parameters<Asked["data"]["getScript"]>[0];
type Filter = Parameters<Asked["data"]["listScripts"]>[0];

const RESET = "SC20260109080000000000001";
const SSH = "SC20260109080000000000005";
const SSH_NAME = "HWC.ECS.OSOps-switch-linux-ssh.sh";

const stored = (uuid: string, name: string, more: object = {}) => ({
  script_uuid: uuid,
  name,
  type: "SHELL" as const,
  content: "true\n",
  properties: { version: "1.0.0", risk_level: "LOW" },
  ...more,
});

describe("getScript", () => {
  it("gives one of the tenant's with all that COC shows, and the digest of its content", async () => {
    const { data } = await asked();
    const script = await data.getScript({ source: "custom", id: RESET });
    const content =
      'set -euo pipefail\nif [ -d "$path" ]; then\n  "$path/bin/agent" unregister --token "$token"\nfi\n';
    expect(script).toStrictEqual({
      source: "CUSTOM",
      id: RESET,
      name: "reset_agent",
      type: "SHELL",
      description: "Removes the migration agent after the cutover",
      version: "1.0.2",
      riskLevel: "LOW",
      status: "APPROVED",
      content,
      parameters: [
        {
          name: "path",
          value: "/opt/agent",
          description: "Where the agent is installed",
          sensitive: false,
        },
        // COC hides the default of a sensitive one.
        { name: "token", description: "Token that unregisters the agent", sensitive: true },
      ],
      reviewers: [],
      sha256: createHash("sha256").update(content).digest("hex"),
    });
  });

  it("gives a public one, which may have no status", async () => {
    const { data } = await asked();
    const script = await data.getScript({ source: "public", id: SSH });
    expect(script).toMatchObject({ source: "PUBLIC", id: SSH, name: SSH_NAME, version: "1.0.0" });
    expect(script.status).toBeUndefined();
  });

  it.each<[string, Reference, Reference]>([
    [
      "one of the tenant's",
      { source: "custom", name: "reset_agent" },
      { source: "custom", id: RESET },
    ],
    ["a public one", { source: "public", name: SSH_NAME }, { source: "public", id: SSH }],
  ])("by its exact name gives the same: %s", async (_, byName, byId) => {
    const { data } = await asked();
    expect(await data.getScript(byName)).toEqual(await data.getScript(byId));
  });

  it("finds a name that is longer than what COC's list can be searched for", async () => {
    const base = "x".repeat(32);
    const custom_scripts = ["a", "b"].map((end) => stored(`SC${end}`, `${base}_${end}`));
    const { data } = await asked({ seed: { custom_scripts } });
    expect((await data.getScript({ source: "custom", name: `${base}_b` })).id).toBe("SCb");
  });

  it.each<[string, Reference, string]>([
    [
      "no id",
      { source: "custom", id: "SC9" },
      'read script: COC has no custom one with the id "SC9"',
    ],
    [
      "an id of the other list",
      { source: "public", id: RESET },
      `read script: COC has no public one with the id "${RESET}"`,
    ],
    [
      "no name",
      { source: "custom", name: "nobody" },
      'read script: COC has no custom one named exactly "nobody"; listScripts shows those that there are',
    ],
    [
      "a part of a name",
      { source: "custom", name: "reset" },
      'read script: COC has no custom one named exactly "reset"; listScripts shows those that there are',
    ],
    [
      "a name of the other list",
      { source: "public", name: "reset_agent" },
      'read script: COC has no public one named exactly "reset_agent"; listScripts shows those that there are',
    ],
    [
      "a name that is an id",
      { source: "custom", name: RESET },
      `read script: COC has no custom one named exactly "${RESET}"; listScripts shows those that there are`,
    ],
  ])("that is %s is an error", async (_, reference, message) => {
    const { data } = await asked();
    await expect(data.getScript(reference)).rejects.toHaveProperty("message", message);
  });

  it("of a name that several public ones have is an error with their ids", async () => {
    const public_scripts = [stored("SC1", "same.sh"), stored("SC2", "same.sh")];
    const { data } = await asked({ seed: { public_scripts } });
    await expect(data.getScript({ source: "public", name: "same.sh" })).rejects.toHaveProperty(
      "message",
      'read script: several public ones are named "same.sh": SC2, SC1',
    );
  });

  it("costs requests once, by id and by name, and one run sees one picture", async () => {
    const { simulator, data, cost } = await asked();
    const first = await data.getScript({ source: "custom", name: "reset_agent" });
    const again = async () => {
      expect(await data.getScript({ source: "custom", name: "reset_agent" })).toEqual(first);
      expect(await data.getScript({ source: "custom", id: RESET })).toEqual(first);
    };
    expect(await cost(again)).toEqual([]);
    const { data: later, cost: laterCost } = asking(simulator);
    expect(await laterCost(() => later.getScript({ source: "custom", id: RESET }))).toEqual([
      `GET /v1/job/scripts/${RESET}`,
    ]);
  });
});

/** The tenant's own, newest first. */
const OWN = [
  ...["compare_buckets", "compare_shares", "check_services", "collect_logs", "purge_data"],
  ...["verify_dns", "reset_agent"],
];

describe("listScripts", () => {
  it.each<[Filter, string[]]>([
    [{ source: "custom" }, OWN],
    [{ source: "custom", name: "_" }, OWN],
    [{ source: "custom", name: "dns" }, ["verify_dns"]],
    [{ source: "custom", name: "DNS" }, []],
    [{ source: "custom", riskLevel: "HIGH" }, ["purge_data"]],
    [{ source: "custom", riskLevel: "HIGH", name: "dns" }, []],
    [{ source: "custom", type: "PYTHON" }, []],
    [{ source: "public", type: "PYTHON" }, ["HWC.ECS.OSOps-list-listening-ports.py"]],
    [{ source: "public", type: "BAT", riskLevel: "HIGH" }, ["HWC.ECS.OSOps-restart-server.bat"]],
    [{ source: "public", type: "BAT", riskLevel: "LOW" }, []],
    // Of public ones COC finds only what begins with the words.
    [{ source: "public", name: "ssh" }, [SSH_NAME]],
  ])("%j gives %j", async (filter, names) => {
    const { data } = await asked();
    const found = (await data.listScripts(filter)).map(({ name }) => name);
    expect(found).toEqual(names);
  });

  it("gives what lists show", async () => {
    const { data } = await asked();
    const [script] = await data.listScripts({ source: "custom", name: "collect_logs" });
    expect(script).toStrictEqual({
      source: "CUSTOM",
      id: "SC20260109080000000000004",
      name: "collect_logs",
      type: "SHELL",
      description: "",
      version: "0.9.0",
      riskLevel: "LOW",
      status: "PENDING_APPROVE",
    });
  });

  it.each(["custom", "public"] as const)(
    "gives the %s ones of every page, none twice",
    async (source) => {
      const names = Array.from({ length: 205 }, (_, i) => `s${String(i)}`);
      const scripts = names.map((name) => stored(`SC${name}`, name));
      const seed: Seed = { custom_scripts: scripts, public_scripts: scripts };
      const { data, cost } = await asked({ seed });
      const requests = await cost(async () => {
        const found = (await data.listScripts({ source })).map(({ name }) => name);
        expect([...found].sort()).toEqual([...names].sort());
      });
      expect(requests).toHaveLength(3);
      expect(await cost(() => data.listScripts({ source }))).toEqual([]);
      // The name is compared here, so that it costs nothing more.
      const narrowed = async () => {
        expect(await data.listScripts({ source, name: "s204" })).toHaveLength(1);
      };
      expect(await cost(narrowed)).toEqual([]);
    },
  );
});
