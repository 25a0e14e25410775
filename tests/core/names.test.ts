import * as names from "../../provider/src/core/names";
import { typeToken } from "../../provider/src/core/kinds";
import { SETTINGS, type SettingName } from "../../provider/src/core/settingNames";

it("programs and policies see the tokens and the setting names, nothing else", () => {
  expect(Object.keys(names).sort()).toEqual(["SETTINGS", "typeToken"]);
  expect(names.typeToken).toBe(typeToken);
  expect(names.SETTINGS).toBe(SETTINGS);
});

/** They stand in everybody's state: changing one replaces resources. */
it.each([
  ["stage", "pulumi-nodejs:dynamic/mgc:MgcWorkflowStage"],
  ["checkpointStep", "pulumi-nodejs:dynamic/mgc:MgcCheckpointStep"],
] as const)("the type token of a %s is %s", (kind, token) => {
  expect(typeToken(kind)).toBe(token);
});

describe("the settings", () => {
  it.each([
    ["endpoint", "MGC_ENDPOINT"],
    ["projectId", "MGC_PROJECT_ID HUAWEICLOUD_SDK_PROJECT_ID HW_PROJECT_ID"],
    ["authToken", "MGC_AUTH_TOKEN HW_AUTH_TOKEN"],
    ["accessKey", "MGC_ACCESS_KEY HUAWEICLOUD_SDK_AK HW_ACCESS_KEY"],
    ["secretKey", "MGC_SECRET_KEY HUAWEICLOUD_SDK_SK HW_SECRET_KEY"],
    ["securityToken", "MGC_SECURITY_TOKEN HUAWEICLOUD_SDK_SECURITY_TOKEN HW_SECURITY_TOKEN"],
    ["requestTimeoutSeconds", "MGC_REQUEST_TIMEOUT_SECONDS"],
    ["adopt", "MGC_ADOPT"],
    ["onStarted", "MGC_ON_STARTED"],
    ["log", "MGC_LOG"],
  ] as const)("%s is read from %s, in this order", (name, variables) => {
    expect(SETTINGS[name].key).toBe(name);
    expect(SETTINGS[name].env).toEqual(variables.split(" "));
  });

  it("hold as secrets exactly the credentials", () => {
    const secret = Object.values<SettingName>(SETTINGS).filter((setting) => setting.secret);
    expect(secret.map(({ key }) => key)).toEqual([
      "authToken",
      "accessKey",
      "secretKey",
      "securityToken",
    ]);
  });

  it("share no environment variable, and each is explained in sentences", () => {
    const all = Object.values<SettingName>(SETTINGS);
    const variables = all.flatMap(({ env }) => env);
    expect(new Set(variables).size).toBe(variables.length);
    for (const { doc } of all) expect(doc).toMatch(/^["A-Z].*\.$/);
  });
});
