/** COC's script API as documented, over real HTTP: paths, bodies, pages and what its errors mean. */
import { ScriptsClient } from "../../provider/src/client/coc";
import { isGone, isSameName, isUncertain } from "../../provider/src/client/errors";
import { COC } from "../../provider/src/client/service";
import type { NewCocScript } from "../../provider/src/core/cocScript";
import {
  bareServer,
  closeServers,
  connection,
  json,
  type Answer,
} from "../resources/support/bareServer";

afterEach(closeServers);

async function serve(answer: Answer) {
  const server = await bareServer(answer);
  const { transport } = connection(server.url, { service: COC });
  return { server, client: new ScriptsClient(transport) };
}

const refused =
  (status: number, error_code: string, error_msg = "said no"): Answer =>
  (response) => {
    json(response, status, { error_code, error_msg });
  };

const DETAIL = {
  script_uuid: "SC2023110211155901a787af4",
  name: "reset_agent",
  description: "Resets the agent",
  type: "SHELL",
  content: "echo ${path}",
  status: "APPROVED",
  creator: "somebody",
  gmt_created: 1_691_750_512_367,
  script_params: [
    {
      param_name: "path",
      param_value: "/opt",
      param_description: "where",
      param_order: 1,
      sensitive: false,
    },
    {
      param_name: "token",
      param_value: "*".repeat(17),
      param_description: "",
      param_order: 2,
      sensitive: true,
    },
    {
      param_name: "stars",
      param_value: "*".repeat(17),
      param_description: "",
      param_order: 3,
      sensitive: false,
    },
  ],
  properties: {
    risk_level: "LOW",
    version: "1.0.0",
    reviewers: [{ reviewer_name: "ann", reviewer_id: "e99a" }],
  },
};

const SCRIPT: NewCocScript = {
  name: "reset_agent",
  type: "SHELL",
  description: "Resets the agent",
  content: "echo ${path}",
  version: "1.0.0",
  riskLevel: "LOW",
  parameters: [
    { name: "path", value: "/opt", description: "where", sensitive: false },
    { name: "token", description: "", sensitive: true },
  ],
  reviewers: [],
};
const CHANGE = {
  description: "Resets the agent",
  content: "echo ${path}",
  properties: { risk_level: "LOW", version: "1.0.0" },
  script_params: [
    {
      param_name: "path",
      param_value: "/opt",
      param_description: "where",
      param_order: 1,
      sensitive: false,
    },
    {
      param_name: "token",
      param_value: "",
      param_description: "",
      param_order: 2,
      sensitive: true,
    },
  ],
};

describe("a script", () => {
  it("of the tenant is read without the value that COC hides", async () => {
    const { server, client } = await serve((response) => {
      json(response, 200, { data: DETAIL });
    });
    expect(await client.get("CUSTOM", "SC/1")).toStrictEqual({
      source: "CUSTOM",
      id: "SC2023110211155901a787af4",
      name: "reset_agent",
      type: "SHELL",
      description: "Resets the agent",
      content: "echo ${path}",
      version: "1.0.0",
      riskLevel: "LOW",
      status: "APPROVED",
      parameters: [
        { name: "path", value: "/opt", description: "where", sensitive: false },
        { name: "token", description: "", sensitive: true },
        { name: "stars", value: "*".repeat(17), description: "", sensitive: false },
      ],
      reviewers: [{ name: "ann", id: "e99a" }],
    });
    expect(server.met[0]).toMatchObject({ method: "GET", url: "/v1/job/scripts/SC%2F1" });
  });

  it("of the public list has no status, and may lack what is not required", async () => {
    const { script_uuid, name, type, content } = DETAIL;
    const { server, client } = await serve((response) => {
      json(response, 200, { data: { script_uuid, name, type, content, properties: null } });
    });
    expect(await client.get("PUBLIC", "SC1")).toStrictEqual({
      source: "PUBLIC",
      id: script_uuid,
      name,
      type,
      description: "",
      content,
      version: "",
      riskLevel: "",
      parameters: [],
      reviewers: [],
    });
    expect(server.met[0]!.url).toBe("/v1/job/public-scripts/SC1");
  });

  it.each([
    [400, "COC.00040601"],
    [400, "COC.00040603"],
    [400, "COC.00040604"],
    [404, "APIGW.0101"],
  ])("is not there where a read is answered %i %s", async (status, code) => {
    const { client } = await serve(refused(status, code));
    expect(await client.get("CUSTOM", "SC1")).toBeUndefined();
  });

  it.each([
    [400, "COC.00040701"],
    [401, "APIGW.0301"],
    [403, "COC.00040403"],
  ])("may be there where a read is answered %i %s", async (status, code) => {
    const { client } = await serve(refused(status, code));
    await expect(client.get("PUBLIC", "SC1")).rejects.toMatchObject({ status, code });
  });

  it.each(["", ".", ".."])("is not asked for by the id %j", async (id) => {
    const { server, client } = await serve(refused(500, "never"));
    await expect(client.get("CUSTOM", id)).rejects.toMatchObject({ name: "InvalidIdError" });
    await expect(client.delete(id)).rejects.toMatchObject({ name: "InvalidIdError" });
    await expect(client.update(id, SCRIPT)).rejects.toMatchObject({ name: "InvalidIdError" });
    expect(server.met).toEqual([]);
  });
});

describe("a write", () => {
  it.each<[string, (client: ScriptsClient) => Promise<unknown>, string, unknown]>([
    [
      "create",
      (c) => c.create(SCRIPT),
      "POST /v1/job/scripts",
      { name: "reset_agent", type: "SHELL", ...CHANGE },
    ],
    [
      "create with everything",
      (c) =>
        c.create({
          ...SCRIPT,
          parameters: [],
          reviewers: [{ name: "ann", id: "e99a" }],
          protocol: "EMAIL",
          enterpriseProjectId: "0",
        }),
      "POST /v1/job/scripts",
      {
        name: "reset_agent",
        type: "SHELL",
        ...CHANGE,
        script_params: [],
        properties: {
          ...CHANGE.properties,
          reviewers: [{ reviewer_name: "ann", reviewer_id: "e99a" }],
          protocol: "EMAIL",
        },
        enterprise_project_id: "0",
      },
    ],
    [
      "update",
      (c) => c.update("SC1", { ...SCRIPT, enterpriseProjectId: "0" }),
      "PUT /v1/job/scripts/SC1",
      CHANGE,
    ],
    ["delete", (c) => c.delete("SC1"), "DELETE /v1/job/scripts/SC1", undefined],
  ])("%s", async (_name, act, line, body) => {
    const { server, client } = await serve((response) => {
      json(response, 200, { data: "SC1" });
    });
    const result = await act(client);
    const [met] = server.met;
    expect(`${met!.method} ${met!.url}`).toBe(line);
    expect(met!.body === "" ? undefined : (JSON.parse(met!.body) as unknown)).toEqual(body);
    expect(result).toBe(line.startsWith("POST") ? "SC1" : undefined);
  });

  it.each<[string, Answer]>([
    ["the reply is lost", (response) => response.destroy()],
    ["COC fails", refused(502, "APIGW.0502")],
    [
      "the answer has no id",
      (response) => {
        json(response, 200, { data: null });
      },
    ],
  ])("that creates is not sent twice when %s", async (_what, answer) => {
    const { server, client } = await serve(answer);
    const error: unknown = await client.create(SCRIPT).catch((cause: unknown) => cause);
    expect(isUncertain(error)).toBe(true);
    expect(server.met).toHaveLength(1);
  });

  it("that updates or deletes is sent again when COC fails for a moment", async () => {
    const { server, client } = await serve((response, _met, count) => {
      json(response, count % 2 === 1 ? 503 : 200, { data: "SC1" });
    });
    await client.update("SC1", SCRIPT);
    await client.delete("SC1");
    expect(server.met.map(({ method }) => method)).toEqual(["PUT", "PUT", "DELETE", "DELETE"]);
  });
});

describe("a list", () => {
  const many = Array.from({ length: 250 }, (_, i) => 6229 - i);
  const item = (id: number) => ({
    id,
    script_uuid: `SC${String(id)}`,
    name: `s${String(id)}`,
    type: "PYTHON",
    gmt_created: 1,
    status: "APPROVED",
    properties: { risk_level: "HIGH", version: "1.0.0" },
  });
  const page = (ids: readonly number[], url: string, most = 100) => {
    const marker = new URL(url, "http://x").searchParams.get("marker");
    const start = marker === null ? 0 : ids.findIndex((id) => id < Number(marker));
    const shown = start < 0 ? [] : ids.slice(start, start + most);
    return { data: { total: ids.length, data: shown.map(item) } };
  };

  it("comes from every page, each asked for by the last item before it", async () => {
    const { server, client } = await serve((response, { url }) => {
      json(response, 200, page(many, url));
    });
    const scripts = await client.list("CUSTOM");
    expect(scripts.map(({ id }) => id)).toEqual(many.map((id) => `SC${String(id)}`));
    expect(scripts[0]).toStrictEqual({
      source: "CUSTOM",
      id: "SC6229",
      name: "s6229",
      type: "PYTHON",
      description: "",
      version: "1.0.0",
      riskLevel: "HIGH",
      status: "APPROVED",
    });
    expect(server.met.map(({ url }) => url)).toEqual([
      "/v1/job/scripts?limit=100",
      "/v1/job/scripts?limit=100&marker=6130",
      "/v1/job/scripts?limit=100&marker=6030",
    ]);
  });

  it.each([
    ["shows less at once than it was asked for", 40],
    ["ends at a full page", 125],
  ])("is whole when COC %s", async (_what, most) => {
    const { client } = await serve((response, { url }) => {
      json(response, 200, page(many, url, most));
    });
    expect(await client.list("PUBLIC")).toHaveLength(250);
  });

  it.each<[string, unknown]>([
    ["nothing", { total: 0, data: [] }],
    ["null", { total: null, data: null }],
  ])("is empty when COC shows %s", async (_what, data) => {
    const { client } = await serve((response) => {
      json(response, 200, { data });
    });
    expect(await client.list("CUSTOM")).toEqual([]);
  });

  it("ends when COC doesn't heed the marker", async () => {
    const { server, client } = await serve((response) => {
      json(response, 200, { data: { total: 1000, data: [item(1), item(2)] } });
    });
    expect(await client.list("CUSTOM")).toHaveLength(2);
    expect(server.met).toHaveLength(2);
  });

  it.each([
    ["CUSTOM", "/v1/job/scripts?limit=100&name_like=", "切".repeat(32)],
    ["PUBLIC", "/v1/job/public-scripts?limit=100&name=", "切".repeat(40)],
  ] as const)("of source %s is narrowed down in its own way", async (source, start, name) => {
    const { server, client } = await serve((response) => {
      json(response, 200, { data: { total: 0, data: [] } });
    });
    await client.list(source, { name: "切".repeat(40), type: "BAT", riskLevel: "LOW" });
    expect(decodeURIComponent(server.met[0]!.url)).toBe(`${start}${name}&type=BAT&risk_level=LOW`);
  });
});

describe("an error of COC's", () => {
  const failure = async (answer: Answer, act: (client: ScriptsClient) => Promise<unknown>) => {
    const { client } = await serve(answer);
    return act(client).catch((error: unknown) => error);
  };
  const message = async (answer: Answer) =>
    ((await failure(answer, (client) => client.create(SCRIPT))) as Error).message;

  it.each([
    [400, "COC.00040701", "COC did not accept the request as it is; check the inputs"],
    [400, "COC.00040604", "run `pulumi refresh`"],
    [401, "APIGW.0301", "The token has expired"],
    [403, "COC.00040403", "coc:document:create"],
    [429, "APIGW.0308", "rate limit"],
  ])("%i %s says what to do about COC", async (status, code, words) => {
    const text = await message(refused(status, code));
    expect(text).toContain(`create script "reset_agent": said no (HTTP ${String(status)} ${code})`);
    expect(text).toContain(words);
    expect(text).not.toMatch(/mgc:|MGC_ENDPOINT|echo/);
  });

  it("about its place names the setting of COC's endpoint", async () => {
    expect(await message((response) => response.destroy())).toContain(
      "Check MGC_COC_ENDPOINT, the network",
    );
    const other: Answer = (response) => {
      json(response, 200, {});
    };
    expect(await message(other)).toContain("Check that MGC_COC_ENDPOINT leads to COC.");
  });

  it.each([
    ["COC.00040601", "Exist script with same name: test1111_param.", true],
    ["COC.00040601", "The paramValue is invalid.", false],
    ["COC.00040601", "Invalid script uuid", false],
    ["COC.00040701", "Internal server error", false],
  ])("%s, %j: a script of that name exists: %s", async (code, reason, expected) => {
    const error = await failure(refused(400, code, reason), (client) => client.create(SCRIPT));
    expect(isSameName(error)).toBe(expected);
  });

  it.each([
    [400, "COC.00040603", true],
    [400, "COC.00040604", true],
    [404, "APIGW.0101", true],
    [400, "COC.00040601", false],
    [400, "COC.00040701", false],
  ])("%i %s on a delete: the script is gone: %s", async (status, code, expected) => {
    const error = await failure(refused(status, code), (client) => client.delete("SC1"));
    expect(isGone(error)).toBe(expected);
  });
});
