/** COC's lists: what the filters let through, and pages that together are the whole. */
import type { Seed } from "../../provider/src/simulator";
import { connect, newScript, uuidOf, type CocData, type Connection } from "./connection";

const script = (i: number, fields: object = {}) => ({
  script_uuid: `SC-${String(i)}`,
  name: `script_${String(i)}`,
  type: i % 2 ? ("PYTHON" as const) : ("SHELL" as const),
  content: "true",
  properties: { version: "1.0.0", risk_level: i % 3 ? "LOW" : "HIGH" },
  ...fields,
});
const many = (count: number) => Array.from({ length: count }, (_, i) => script(i));

async function run(seed: Seed, test: (connection: Connection) => Promise<void>): Promise<void> {
  const connection = await connect({ seed });
  try {
    await test(connection);
  } finally {
    await connection.simulator.stop();
  }
}

const list = async ({ call }: Connection, path: string): Promise<CocData> =>
  (await call("GET", `/v1/job/${path}`)).body.data;

/** Every page, one behind the other, as a client asks for them. */
async function walk(connection: Connection, path: string, limit: number): Promise<CocData[]> {
  const seen: CocData[] = [];
  for (let marker = ""; ; marker = `&marker=${String(seen.at(-1)?.id)}`) {
    const { data } = await list(connection, `${path}?limit=${String(limit)}${marker}`);
    seen.push(...data);
    if (data.length < limit) return seen;
  }
}

describe.each(["scripts", "public-scripts"])("pages of %s", (path) => {
  const seed = (count: number) => ({ custom_scripts: many(count), public_scripts: many(count) });

  it.each([1, 7, 50, 100])("of %d are the whole, each script once, newest first", (limit) =>
    run(seed(100), async (connection) => {
      const seen = await walk(connection, path, limit);
      const ids = seen.map(({ id }) => id);
      expect(ids).toEqual(Array.from({ length: 100 }, (_, i) => 100 - i));
      expect(seen[0]!.script_uuid).toBe("SC-99");
    }),
  );

  it("count all matches, also where the page is empty", () =>
    run(seed(3), async (connection) => {
      const last = await list(connection, `${path}?limit=10&marker=1`);
      expect(last).toEqual({ total: 3, data: [] });
      expect(await list(connection, `${path}?limit=1&type=BAT`)).toEqual({ total: 0, data: [] });
    }));

  it("begin at the beginning without a marker, and go on behind one that is gone", () =>
    run(seed(3), async (connection) => {
      await connection.call("DELETE", "/v1/job/scripts/SC-2");
      const { data } = await list(connection, `${path}?limit=10&marker=3`);
      expect(data.map(({ id }) => id)).toEqual([2, 1]);
    }));
});

describe("the list of custom scripts", () => {
  it("begins at the beginning with marker 0", () =>
    run({ custom_scripts: many(3) }, async (connection) => {
      const { data } = await list(connection, "scripts?limit=1&marker=0");
      expect(data.map(({ id }) => id)).toEqual([3]);
    }));

  it("has a script that was created in front of the others", () =>
    run({ custom_scripts: many(3) }, async (connection) => {
      const uuid = uuidOf(await connection.call("POST", "/v1/job/scripts", newScript()));
      const { data } = await list(connection, "scripts?limit=1");
      expect(data.map(({ id, script_uuid }) => [id, script_uuid])).toEqual([[4, uuid]]);
    }));

  it.each([
    ["name_like=script_1", 3],
    ["name_like=ript_11", 1],
    ["name_like=SCRIPT", 0],
    ["creator=bob", 1],
    ["risk_level=HIGH", 4],
    ["risk_level=MEDIUM", 0],
    ["type=PYTHON", 6],
    ["type=PYTHON&risk_level=HIGH", 2],
    ["enterprise_project_id=ep", 1],
    ["enterprise_project_id=0", 11],
  ])("%s lets %d of 12 through", (query, count) => {
    const special = [script(10, { creator: "bob" }), script(11, { enterprise_project_id: "ep" })];
    return run({ custom_scripts: [...many(10), ...special] }, async (connection) => {
      const { total, data } = await list(connection, `scripts?limit=100&${query}`);
      expect([total, data.length]).toEqual([count, count]);
    });
  });
});

describe("the list of public scripts", () => {
  const named = ["HWC.ECS.stop.sh", "HWC.ECS.start.sh", "HWC.RDS.stop.sh"];
  const public_scripts = named.map((name, i) => script(i, { name, status: "APPROVED" }));

  it.each([
    ["name_like=HWC.ECS", 2],
    ["name_like=ECS", 0],
    ["name_like=HWC.ECS.stop.sh", 1],
    ["name=HWC.ECS.stop.sh", 1],
    ["name=HWC.ECS", 0],
    ["risk_level=HIGH", 1],
    ["type=PYTHON", 1],
  ])("%s lets %d of 3 through", (query, count) =>
    run({ public_scripts }, async (connection) => {
      const { total, data } = await list(connection, `public-scripts?limit=100&${query}`);
      expect([total, data.length]).toEqual([count, count]);
      expect(data.every(({ status }) => status === "APPROVED")).toBe(true);
    }),
  );
});
