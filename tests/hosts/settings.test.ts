import { SETTINGS } from "../../provider/src/core/settingNames";
import { readSettings } from "../../provider/src/hosts/settings";

type Values = Record<string, string>;

const BASE: Values = {
  MGC_ENDPOINT: "https://mgc.example.com",
  MGC_PROJECT_ID: "project",
  MGC_AUTH_TOKEN: "token",
};

function without(name: string): Values {
  return Object.fromEntries(Object.entries(BASE).filter(([key]) => key !== name));
}

function read(env: Values, config: Values = {}) {
  return readSettings(env, (key) => config[key]);
}

function problems(env: Values, config: Values = {}): readonly string[] {
  const result = read(env, config);
  return "problems" in result ? result.problems : [];
}

function settings(env: Values, config: Values = {}) {
  const result = read(env, config);
  if ("problems" in result) throw new Error(result.problems.join("\n"));
  return result.settings;
}

describe("settings", () => {
  it("have these defaults", () => {
    expect(settings(BASE)).toEqual({
      endpoint: "https://mgc.example.com",
      coc: { problem: expect.stringContaining("MGC_COC_ENDPOINT") as string },
      projectId: "project",
      credentials: { kind: "token", token: "token" },
      requestTimeoutSeconds: 30,
      adopt: "identical",
      onStarted: "fail",
    });
  });

  it.each(["MGC_PROJECT_ID", "HUAWEICLOUD_SDK_PROJECT_ID", "HW_PROJECT_ID"])(
    "take the project id from %s",
    (name) => {
      const rest = without("MGC_PROJECT_ID");
      expect(settings({ ...rest, [name]: "mine" }).projectId).toBe("mine");
    },
  );

  it.each(["MGC_DOMAIN_ID", "HUAWEICLOUD_SDK_DOMAIN_ID", "HW_DOMAIN_ID"])(
    "take the account's id from %s",
    (name) => {
      expect(settings({ ...BASE, [name]: "mine" }).domainId).toBe("mine");
      expect(settings(BASE, { "mgc:domainId": "config" }).domainId).toBe("config");
    },
  );

  it("come from the environment first, from our names before others', and then from stack config", () => {
    const config = { "mgc:endpoint": "https://config.example.com", "mgc:projectId": "config" };
    expect(settings(BASE, config).endpoint).toBe("https://mgc.example.com");
    expect(settings({ MGC_AUTH_TOKEN: "t" }, config)).toMatchObject({
      endpoint: "https://config.example.com",
      projectId: "config",
    });
    expect(settings({ ...BASE, HW_PROJECT_ID: "other" }).projectId).toBe("project");
  });

  it("take a whole set of credentials from the environment before any of the config", () => {
    const config = { "mgc:accessKey": "ak", "mgc:secretKey": "sk" };
    expect(settings(BASE, config).credentials).toEqual({ kind: "token", token: "token" });
    const key = { HW_ACCESS_KEY: "a", HUAWEICLOUD_SDK_SK: "s", MGC_SECURITY_TOKEN: "st" };
    expect(settings({ ...BASE, ...key }).credentials).toEqual({
      kind: "key",
      key: { id: "a", secret: "s" },
      securityToken: "st",
    });
    const rest = without("MGC_AUTH_TOKEN");
    expect(settings(rest, config).credentials).toEqual({
      kind: "key",
      key: { id: "ak", secret: "sk" },
    });
  });

  it("name a file of waivers in the environment only: stack config belongs to what is under review", () => {
    expect(settings({ ...BASE, MGC_WAIVERS: " /etc/waivers.json " }).waivers).toBe(
      "/etc/waivers.json",
    );
    expect(settings({ ...BASE, MGC_WAIVERS: " " })).not.toHaveProperty("waivers");
    expect(settings(BASE, { "mgc:waivers": "own.json" })).not.toHaveProperty("waivers");
  });

  it("that are missing are reported at once, each with every way to set it", () => {
    const found = problems({});
    expect(found).toHaveLength(3);
    const text = found.join("\n");
    for (const name of ["endpoint", "projectId", "accessKey", "secretKey", "authToken"] as const) {
      for (const variable of SETTINGS[name].env) expect(text).toContain(variable);
      expect(text).toContain(`mgc:${name}`);
    }
    expect(text).toContain("pulumi config set --secret mgc:authToken");
  });

  it("ask for the other half of an access key", () => {
    const rest = without("MGC_AUTH_TOKEN");
    expect(problems({ ...rest, MGC_ACCESS_KEY: "ak" })[0]).toContain("MGC_SECRET_KEY");
    expect(problems({ ...rest, MGC_SECRET_KEY: "sk" })[0]).toContain("MGC_ACCESS_KEY");
  });

  it("do not pair a security token of the environment with a key of the config", () => {
    const config = { "mgc:accessKey": "ak", "mgc:secretKey": "sk" };
    const env = { ...without("MGC_AUTH_TOKEN"), MGC_SECURITY_TOKEN: "of another key" };
    expect(settings(env, config).credentials).toEqual({
      kind: "key",
      key: { id: "ak", secret: "sk" },
    });
  });

  it("do not fall back to an old token of the config where half a key is set", () => {
    const env = { ...without("MGC_AUTH_TOKEN"), MGC_ACCESS_KEY: "ak" };
    expect(problems(env, { "mgc:authToken": "old" })).toHaveLength(1);
  });

  it.each([
    ["https://mgc.example.com/base", true],
    ["http://127.0.0.1:8080", true],
    ["http://localhost:8080", true],
    ["http://[::1]:8080", true],
    ["http://mgc.example.com", false],
    ["http://127.0.0.1.example.com", false],
    ["ftp://mgc.example.com", false],
    ["mgc.example.com", false],
    ["https://user:canary@mgc.example.com", false],
    ["https://mgc.example.com/?x=canary", false],
    ["https://mgc.example.com/#canary", false],
  ])("accept the endpoint %s: %s", (endpoint, accepted) => {
    const found = problems({ ...BASE, MGC_ENDPOINT: endpoint });
    expect(found).toHaveLength(accepted ? 0 : 1);
    expect(found.join()).not.toContain("canary");
  });

  it.each(["0", "301", "soon"])("refuse the timeout %s", (seconds) => {
    expect(problems({ ...BASE, MGC_REQUEST_TIMEOUT_SECONDS: seconds })).toEqual([
      "settings: mgc:requestTimeoutSeconds must be a number of seconds from 1 to 300",
    ]);
  });

  it("suggest the nearest word for a choice", () => {
    expect(problems({ ...BASE, MGC_ADOPT: "nevr", MGC_ON_STARTED: "x" })).toEqual([
      'settings: mgc:adopt must be "identical" or "never"; did you mean "never"?',
      'settings: mgc:onStarted must be "fail" or "retain"',
    ]);
  });
});
