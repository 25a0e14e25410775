/** Scripts in the state: kept, numbered, used by workflows, and never lost to asterisks. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseSeed, shippedSeed } from "../../provider/src/simulator/seed";
import {
  connect,
  newScript,
  oneWorkflow,
  scriptParam,
  scriptStep,
  uuidOf,
  type Connection,
} from "../contract/connection";

const SCRIPTS = "/v1/job/scripts";
const MASK = "*****************";

async function run(test: (connection: Connection) => Promise<void>): Promise<void> {
  const connection = await connect({ seed: oneWorkflow("Migrate > Last > +Own(+Gate)") });
  try {
    await test(connection);
  } finally {
    await connection.simulator.stop();
  }
}

describe("a script that was created", () => {
  it("stands in the state file with all that it came with, and is there after a restart", async () => {
    const folder = mkdtempSync(join(tmpdir(), "mgc-simulator-"));
    const stateFile = join(folder, "state.json");
    const first = await connect({ seed: oneWorkflow("Migrate"), stateFile });
    const script_params = [scriptParam("token", { param_value: "real", sensitive: true })];
    const properties = { risk_level: "LOW", version: "1.0.0", protocol: "SMS" };
    const body = newScript({ script_params, properties, enterprise_project_id: "ep" });
    const uuid = uuidOf(await first.call("POST", SCRIPTS, body));
    const written = JSON.parse(readFileSync(stateFile, "utf8")) as typeof first.simulator.state;
    expect(written).toEqual(first.simulator.state);
    expect(written.custom_scripts[1]).toMatchObject({ ...body, id: 2, script_uuid: uuid });
    const before = await first.call("GET", `${SCRIPTS}/${uuid}`);
    await first.simulator.stop();

    const second = await connect({ seed: {}, stateFile });
    expect((await second.call("GET", `${SCRIPTS}/${uuid}`)).body).toEqual(before.body);
    await second.call("DELETE", `${SCRIPTS}/${uuid}`);
    expect(readFileSync(stateFile, "utf8")).not.toContain(uuid);
    await second.simulator.stop();
    rmSync(folder, { recursive: true });
  });

  it("can be named by a step at once, until it is deleted", () =>
    run(async ({ call }) => {
      const script_uuid = uuidOf(await call("POST", SCRIPTS, newScript()));
      const add = (name: string) =>
        call("POST", "/workflows/wf/stages/own/steps", scriptStep(name, { script_uuid }));
      expect((await add("one")).status).toBe(201);
      expect((await call("DELETE", `${SCRIPTS}/${script_uuid}`)).status).toBe(200);
      const refused = await add("two");
      expect([refused.status, refused.body.error_msg.slice(0, 6)]).toEqual([409, "MGC010"]);
    }));
});

describe("asterisks that come back from a reader", () => {
  const created = async ({ call, simulator }: Connection) => {
    const script_params = [
      scriptParam("token", { param_value: "real", sensitive: true }),
      scriptParam("plain", { param_value: "seen" }),
    ];
    const uuid = uuidOf(await call("POST", SCRIPTS, newScript({ script_params })));
    return {
      put: (params: object[]) =>
        call("PUT", `${SCRIPTS}/${uuid}`, {
          description: "d",
          content: "true",
          script_params: params,
        }),
      shown: async () =>
        (await call("GET", `${SCRIPTS}/${uuid}`)).body.data.script_params.map((p) => p.param_value),
      stored: () =>
        simulator.state.custom_scripts
          .find((script) => script.script_uuid === uuid)
          ?.script_params.map((p) => p.param_value),
    };
  };
  const masked = scriptParam("token", { param_value: MASK, sensitive: true });

  it("leave the stored value as it is", () =>
    run(async (connection) => {
      const { put, shown, stored } = await created(connection);
      expect((await put([scriptParam("plain", { param_value: "new" }), masked])).status).toBe(200);
      expect(stored()).toEqual(["new", "real"]);
      expect(await shown()).toEqual(["new", MASK]);
      await put([scriptParam("token", { param_value: "next", sensitive: true })]);
      expect(stored()).toEqual(["next"]);
    }));

  it("are refused where the parameter would not be sensitive any more", () =>
    run(async (connection) => {
      const { put, stored } = await created(connection);
      const { status, body } = await put([{ ...masked, sensitive: false }]);
      expect([status, body.error_code]).toEqual([400, "COC.00040701"]);
      expect(stored()).toEqual(["real", "seen"]);
    }));

  it("are a value like any other where nothing is hidden", () =>
    run(async (connection) => {
      const { put, stored } = await created(connection);
      await put([scriptParam("plain", { param_value: MASK }), { ...masked, param_name: "new" }]);
      expect(stored()).toEqual([MASK, MASK]);
    }));
});

it("a step's values stay hidden when the definition that calls them sensitive is gone", () =>
  run(async ({ call }) => {
    const params = [
      { param_name: "path", param_value: "/opt" },
      { param_name: "token", param_value: "real" },
    ];
    const step = scriptStep("Run", { params });
    const added = await call("POST", "/workflows/wf/stages/own/steps", step);
    expect(added.body.script.params).toEqual([
      params[0],
      { param_name: "token", param_value: MASK },
    ]);
    await call("DELETE", `${SCRIPTS}/SC-reset`);
    const { body } = await call("GET", "/workflows/wf");
    expect(JSON.stringify(body)).not.toContain("real");
  }));

describe("the ids by which lists are paged", () => {
  const script = (uuid: string, id?: number) => ({
    script_uuid: uuid,
    name: uuid,
    type: "SHELL",
    content: "true",
    properties: { version: "1", risk_level: "LOW" },
    ...(id === undefined ? {} : { id }),
  });

  it("are given to the scripts of a seed that have none, in their order", () => {
    const seed = { custom_scripts: [script("a"), script("b", 7), script("c")] };
    const { custom_scripts } = parseSeed(seed);
    expect(custom_scripts.map(({ id }) => id)).toEqual([8, 7, 9]);
    expect(parseSeed(parseSeed(seed))).toEqual(parseSeed(seed));
  });

  it("stand there once", () => {
    const seed = { public_scripts: [script("a", 7), script("b", 7)] };
    expect(() => parseSeed(seed)).toThrow('public_scripts[1].id: "7" is used twice');
  });

  it("are there once in the seeds of the package, which have several public scripts", () => {
    const { custom_scripts, public_scripts } = shippedSeed();
    for (const scripts of [custom_scripts, public_scripts]) {
      const ids = scripts.map(({ id }) => id);
      expect(ids).toEqual(ids.map((_, i) => i + 1));
      expect(scripts.every(({ script_uuid }) => script_uuid.length === 25)).toBe(true);
    }
    expect(public_scripts.length).toBeGreaterThan(2);
  });
});
