/** Every operation of COC once, and what its answer looks like. */
import { routes } from "../../provider/src/simulator/routes";
import {
  connect,
  newScript,
  oneWorkflow,
  scriptParam,
  uuidOf,
  type Connection,
} from "./connection";

const SCRIPTS = "/v1/job/scripts";
const PUBLIC = "/v1/job/public-scripts";
const MASK = "*****************";
const REVIEWERS = [{ reviewer_name: "ann", reviewer_id: "id-of-ann" }];
const PENDING = { properties: { risk_level: "HIGH", version: "2.0.0", reviewers: REVIEWERS } };
const NOW = Date.UTC(2026, 0, 9, 8, 30, 15);

describe("COC's routes", () => {
  let connection: Connection;
  let names = 0;
  const call: Connection["call"] = (...request) => connection.call(...request);
  const create = async (fields: Record<string, unknown> = {}) => {
    names += 1;
    return uuidOf(await call("POST", SCRIPTS, newScript({ name: `s${String(names)}`, ...fields })));
  };
  const get = async (uuid: string) => (await call("GET", `${SCRIPTS}/${uuid}`)).body.data;

  beforeAll(async () => {
    const seed = oneWorkflow("Migrate");
    const script = { type: "SHELL" as const, properties: { version: "1.0.0", risk_level: "LOW" } };
    const public_scripts = [
      {
        ...script,
        script_uuid: "SC-public",
        name: "HWC.ECS.one.sh",
        description: "One",
        content: "true",
        script_params: [{ param_name: "action", param_value: "stop" }],
        gmt_created: 5,
        provider: "HWC.ECS",
      },
    ];
    connection = await connect({ seed: { ...seed, public_scripts }, now: () => NOW });
  });
  afterAll(() => connection.simulator.stop());

  it("creates a script and shows it", async () => {
    const script_params = [
      scriptParam("path", { param_value: "/opt", param_description: "Where" }),
      scriptParam("token", { param_value: "real", param_order: 2, sensitive: true }),
    ];
    const protocol = { risk_level: "LOW", version: "1.0.0", protocol: "EMAIL" };
    const uuid = await create({ name: "脚本_1", script_params, properties: protocol });
    expect(uuid).toMatch(/^SC20260109083015[A-Za-z0-9]{9}$/);
    expect(await get(uuid)).toEqual({
      script_uuid: uuid,
      name: "脚本_1",
      description: "Checks the disk",
      type: "SHELL",
      content: "df -h\n",
      script_params: [script_params[0], { ...script_params[1], param_value: MASK }],
      properties: { risk_level: "LOW", version: "1.0.0", reviewers: [] },
      status: "APPROVED",
      creator: "simulator",
      creator_id: expect.any(String) as string,
      enterprise_project_id: "0",
      gmt_created: NOW,
    });
  });

  it("lists scripts without content and parameters, with the id that pages them", async () => {
    const uuid = await create({ enterprise_project_id: "ep-1" });
    const { data } = (await call("GET", `${SCRIPTS}?limit=1&enterprise_project_id=ep-1`)).body;
    expect(data).toEqual({
      total: 1,
      data: [
        {
          id: expect.any(Number) as number,
          script_uuid: uuid,
          name: `s${String(names)}`,
          type: "SHELL",
          properties: { risk_level: "LOW", version: "1.0.0", reviewers: [] },
          status: "APPROVED",
          creator: "simulator",
          creator_id: expect.any(String) as string,
          enterprise_project_id: "ep-1",
          gmt_created: NOW,
        },
      ],
    });
  });

  it("replaces what an update has, and keeps what it leaves out", async () => {
    const uuid = await create({ script_params: [scriptParam("a"), scriptParam("b")] });
    const bare = { description: "new", content: "true" };
    expect(uuidOf(await call("PUT", `${SCRIPTS}/${uuid}`, bare))).toBe(uuid);
    const kept = { operator: "simulator", gmt_modified: NOW };
    expect(await get(uuid)).toMatchObject({ ...bare, ...kept, properties: { version: "1.0.0" } });
    const properties = { risk_level: "MEDIUM", version: "1.1.0" };
    await call("PUT", `${SCRIPTS}/${uuid}`, { ...bare, properties, script_params: [] });
    expect(await get(uuid)).toMatchObject({ properties, script_params: [], status: "APPROVED" });
  });

  it("deletes a script", async () => {
    const uuid = await create();
    expect(uuidOf(await call("DELETE", `${SCRIPTS}/${uuid}`))).toBe(uuid);
    expect((await call("GET", `${SCRIPTS}/${uuid}`)).body.error_code).toBe("COC.00040603");
    expect((await call("DELETE", `${SCRIPTS}/${uuid}`)).body.error_code).toBe("COC.00040604");
  });

  it("has a script with reviewers approved, and once more after every update", async () => {
    const uuid = await create(PENDING);
    const review = (status: string) =>
      call("POST", `${SCRIPTS}/${uuid}/action`, { status, comments: "read" });
    expect(await get(uuid)).toMatchObject({ status: "PENDING_APPROVE", ...PENDING });
    expect((await review("APPROVED")).body).toEqual({ data: true });
    expect((await get(uuid)).status).toBe("APPROVED");
    await call("PUT", `${SCRIPTS}/${uuid}`, { description: "new", content: "true" });
    expect((await get(uuid)).status).toBe("PENDING_APPROVE");
    expect((await review("REJECTED")).body).toEqual({ data: true });
    expect((await get(uuid)).status).toBe("REJECTED");
    const again = await review("APPROVED");
    expect([again.status, again.body.error_code]).toEqual([400, "COC.00040701"]);
    const properties = { risk_level: "LOW", version: "2.0.1" };
    await call("PUT", `${SCRIPTS}/${uuid}`, { description: "n", content: "true", properties });
    expect((await get(uuid)).status).toBe("APPROVED");
    expect((await review("REJECTED")).status).toBe(400);
  });

  it("lists and shows public scripts, and no custom one among them", async () => {
    const properties = { risk_level: "LOW", version: "1.0.0" };
    const common = { script_uuid: "SC-public", name: "HWC.ECS.one.sh", type: "SHELL", properties };
    const summary = { ...common, id: 1, description: "One", gmt_created: 5 };
    const list = await call("GET", `${PUBLIC}?limit=100`);
    expect(list.body.data).toEqual({ total: 1, data: [summary] });
    const { body } = await call("GET", `${PUBLIC}/SC-public`);
    expect(body.data).toEqual({
      ...common,
      description: "One",
      content: "true",
      gmt_created: 5,
      provider: "HWC.ECS",
      script_params: [scriptParam("action", { param_value: "stop" })],
    });
    expect((await call("GET", `${PUBLIC}/SC-reset`)).body.error_code).toBe("COC.00040603");
    expect((await call("GET", `${SCRIPTS}/SC-public`)).body.error_code).toBe("COC.00040603");
  });

  it("checks content for high-risk commands", async () => {
    const check = async (content: string) =>
      (await call("POST", "/v1/job/analyze-job", { content })).body.data;
    expect(await check("df -h")).toEqual({ risk_level: "LOW", blacklist_commands: [] });
    expect(await check("rm -r /tmp/x")).toEqual({
      risk_level: "HIGH",
      blacklist_commands: [
        {
          command_name: "rm command",
          command_rule: "\\s*rm\\s+.*",
          example: "rm test.txt ",
          description_en:
            "The rm command is included, special system files may be maliciously deleted or modified.",
          description_zh: "包含rm命令,可能造成系统特殊文件被恶意删除或修改。",
        },
      ],
    });
  });

  it("have all been exercised here", () => {
    const coc = routes.filter(({ path }) => path.startsWith("/v1/job/"));
    const all = coc.map(({ operation }) => operation).sort();
    expect([...connection.exercised].sort()).toEqual(all);
  });
});
