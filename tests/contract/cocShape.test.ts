/** COC's limits, and the codes of its errors: HTTP 400 even for what isn't there. */
import {
  connect,
  newScript,
  oneWorkflow,
  scriptParam,
  uuidOf,
  type Connection,
} from "./connection";

const SCRIPTS = "/v1/job/scripts";
const RESET = `${SCRIPTS}/SC-reset`;
const GENERAL = "COC.00040701";

let connection: Connection;
const call: Connection["call"] = (...request) => connection.call(...request);
beforeAll(async () => {
  connection = await connect({ seed: oneWorkflow("Migrate") });
});
afterAll(() => connection.simulator.stop());

const withParam = (fields: Record<string, unknown>) =>
  newScript({ name: "fresh", script_params: [scriptParam("p", fields)] });
const withProperties = (fields: Record<string, unknown>) =>
  newScript({ name: "fresh", properties: { risk_level: "LOW", version: "1.0.0", ...fields } });
const params = (count: number) =>
  Array.from({ length: count }, (_, i) => scriptParam(`p${String(i)}`));
const reviewer = { reviewer_name: "ann", reviewer_id: "1" };
const change = (fields: Record<string, unknown>) => ({
  description: "d",
  content: "true",
  ...fields,
});

describe("a bad parameter is 400, and the message names it", () => {
  it.each([
    [newScript({ name: "" }), "name"],
    [newScript({ name: "x".repeat(65) }), "name"],
    [newScript({ name: "with-hyphen" }), "name"],
    [newScript({ name: "with space" }), "name"],
    [newScript({ description: "" }), "description"],
    [newScript({ description: "x".repeat(257) }), "description"],
    [newScript({ description: undefined }), "description"],
    [newScript({ type: "POWERSHELL" }), "type"],
    [newScript({ content: "" }), "content"],
    [newScript({ content: "x".repeat(102_401) }), "content"],
    [newScript({ content: "é".repeat(51_201) }), "content"],
    [newScript({ status: "APPROVED" }), "status"],
    [newScript({ properties: undefined }), "properties"],
    [newScript({ script_params: params(21) }), "script_params"],
    [newScript({ script_params: [scriptParam("a"), scriptParam("a")] }), "twice"],
    [withParam({ param_name: "" }), "script_params[0].param_name"],
    [withParam({ param_name: "a-b" }), "script_params[0].param_name"],
    [withParam({ param_name: "x".repeat(65) }), "script_params[0].param_name"],
    [withParam({ param_value: "x".repeat(4097) }), "script_params[0].param_value"],
    [withParam({ param_value: undefined }), "script_params[0].param_value"],
    [withParam({ param_description: "x".repeat(257) }), "script_params[0].param_description"],
    [withParam({ sensitive: undefined }), "script_params[0].sensitive"],
    [withProperties({ risk_level: "NONE" }), "properties.risk_level"],
    [withProperties({ version: "12345678901" }), "properties.version"],
    [withProperties({ version: 1 }), "properties.version"],
    [withProperties({ protocol: "FAX" }), "properties.protocol"],
    [withProperties({ reviewers: Array(6).fill(reviewer) }), "properties.reviewers"],
    [withProperties({ reviewers: [{ reviewer_name: "ann" }] }), "reviewer_id"],
    ['{"name": "secret', "not JSON"],
    [undefined, "the body"],
  ])("POST %j names %s", async (body, named) => {
    const answer = await call("POST", SCRIPTS, body);
    expect([answer.status, answer.body.error_code]).toEqual([400, GENERAL]);
    expect(answer.body.error_msg).toContain(named);
    expect(answer.body.error_msg).not.toContain("secret");
  });

  it.each([
    ["PUT", RESET, { content: "true" }, "description"],
    ["PUT", RESET, { description: "d" }, "content"],
    ["PUT", RESET, change({ name: "other" }), "name"],
    ["PUT", RESET, change({ type: "BAT" }), "type"],
    ["PUT", RESET, change({ enterprise_project_id: "1" }), "enterprise_project_id"],
    ["PUT", RESET, change({ script_params: params(21) }), "script_params"],
    ["POST", `${RESET}/action`, { status: "PENDING_APPROVE" }, "status"],
    ["POST", `${RESET}/action`, { status: "APPROVED", comments: "" }, "comments"],
    ["POST", `${RESET}/action`, { status: "APPROVED" }, "PENDING_APPROVE"],
    ["POST", "/v1/job/analyze-job", {}, "content"],
    ["POST", "/v1/job/analyze-job", { content: "x".repeat(4097) }, "content"],
    ["GET", SCRIPTS, undefined, "limit"],
    ["GET", `${SCRIPTS}?limit=0`, undefined, "limit"],
    ["GET", `${SCRIPTS}?limit=101`, undefined, "limit"],
    ["GET", `${SCRIPTS}?limit=1&marker=-1`, undefined, "marker"],
    ["GET", `${SCRIPTS}?limit=1&marker=9223372036854775808`, undefined, "marker"],
    ["GET", `${SCRIPTS}?limit=1&name_like=${"x".repeat(33)}`, undefined, "name_like"],
    ["GET", `${SCRIPTS}?limit=1&risk_level=low`, undefined, "risk_level"],
    ["GET", `${SCRIPTS}?limit=1&offset=1`, undefined, "offset"],
    ["GET", "/v1/job/public-scripts", undefined, "limit"],
    ["GET", "/v1/job/public-scripts?limit=1&marker=0", undefined, "marker"],
    ["GET", "/v1/job/public-scripts?limit=1&marker=2147483648", undefined, "marker"],
    ["GET", `/v1/job/public-scripts?limit=1&name_like=${"x".repeat(65)}`, undefined, "name_like"],
  ])("%s %s with %j names %s", async (method, path, body, named) => {
    const answer = await call(method, path, body);
    expect([answer.status, answer.body.error_code]).toEqual([400, GENERAL]);
    expect(answer.body.error_msg).toContain(named);
  });

  it("in at most 512 characters, however much is wrong", async () => {
    const script_params = Array(20).fill({ param_name: "", more: 1 });
    const { error_msg } = (await call("POST", SCRIPTS, newScript({ script_params }))).body;
    expect(error_msg).toHaveLength(512);
  });
});

describe("the codes and sentences that COC documents", () => {
  it.each([[undefined], [""]])("version %j: must not be empty", async (version) => {
    const { status, body } = await call("POST", SCRIPTS, withProperties({ version }));
    const published = { error_code: "COC.00040050", error_msg: "version must not be empty" };
    expect([status, body]).toEqual([400, published]);
  });

  it.each(["..", "a;b", "$x", "it's", "a|b", "a&b", "(a", "<a", "~", "!", "%", "a\nb", "ä"])(
    "the value %j is invalid",
    async (param_value) => {
      const { status, body } = await call("POST", SCRIPTS, withParam({ param_value }));
      const published = { error_code: "COC.00040601", error_msg: "The paramValue is invalid." };
      expect([status, body]).toEqual([400, published]);
    },
  );

  it("a name exists once under a tenant", async () => {
    const { status, body } = await call("POST", SCRIPTS, newScript({ name: "reset" }));
    expect([status, body]).toEqual([
      400,
      { error_code: "COC.00040601", error_msg: "Exist script with same name: reset." },
    ]);
  });

  it.each([
    ["GET", "", undefined, "COC.00040603"],
    ["PUT", "", change({}), "COC.00040604"],
    ["DELETE", "", undefined, "COC.00040604"],
    ["POST", "/action", { status: "APPROVED" }, "COC.00040604"],
  ])("%s of a script that isn't there", async (method, suffix, body, code) => {
    const answer = await call(method, `${SCRIPTS}/SC-none${suffix}`, body);
    expect([answer.status, answer.body.error_code]).toEqual([400, code]);
    expect(answer.body.error_msg).toContain('"SC-none"');
  });
});

describe("the widest that COC accepts", () => {
  it.each([
    ["a", newScript({ name: "x".repeat(64), description: "x".repeat(256) })],
    ["b", newScript({ name: "b", content: "x".repeat(102_400) })],
    ["c", newScript({ name: "c", script_params: params(20), type: "BAT" })],
    ["d", { ...withParam({ param_value: "x".repeat(4096), param_order: 7 }), name: "d" }],
    ["e", { ...withParam({ param_value: String.raw`C:\x *?,="+@[{]}/-_.#` }), name: "e" }],
    ["f", { ...withProperties({ reviewers: Array(5).fill(reviewer) }), name: "f" }],
  ])("%s", async (_, body) => {
    const uuid = uuidOf(await call("POST", SCRIPTS, body));
    const { data } = (await call("GET", `${SCRIPTS}/${uuid}`)).body;
    const { description, content } = data;
    expect(data).toMatchObject(body);
    const again = change({ description, content });
    expect(uuidOf(await call("PUT", `${SCRIPTS}/${uuid}`, again))).toBe(uuid);
  });
});

describe("errors that don't come from scripts have COC's shape too", () => {
  it("without credentials", async () => {
    const { status, body } = await call("GET", `${SCRIPTS}?limit=1`, undefined, {});
    expect([status, body.error_code]).toEqual([401, "APIGW.0301"]);
  });

  it.each([
    ["GET", "/v1/job/none", 404, "APIGW.0101"],
    ["PATCH", SCRIPTS, 405, "APIGW.0101"],
    ["POST", RESET, 405, "APIGW.0101"],
  ])("%s %s", async (method, path, status, code) => {
    const answer = await call(method, path);
    expect([answer.status, answer.body.error_code]).toEqual([status, code]);
  });

  it.each([
    [429, "APIGW.0308"],
    [500, "COC.00040701"],
    [502, "APIGW.0202"],
    [503, "COC.00040701"],
  ])("a fault of status %d", async (status, code) => {
    connection.simulator.setFaults([{ method: "*", path: "/v1/job/**", status }]);
    const answer = await call("GET", RESET);
    expect([answer.status, answer.body.error_code]).toEqual([status, code]);
    expect((await call("GET", RESET)).status).toBe(200);
  });
});
