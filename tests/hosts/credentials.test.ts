/** Which credentials are taken where several are given. */
import { readSettings } from "../../provider/src/hosts/settings";

type Values = Readonly<Record<string, string>>;

const WHERE: Values = { MGC_ENDPOINT: "https://mgc.example.com", MGC_PROJECT_ID: "p" };
const TOKEN: Values = { MGC_AUTH_TOKEN: "t1" };
const KEY: Values = { MGC_ACCESS_KEY: "ak", MGC_SECRET_KEY: "sk" };
const SDK_KEY: Values = { HUAWEICLOUD_SDK_AK: "sdk", HUAWEICLOUD_SDK_SK: "sdk-sk" };
const HW_KEY: Values = { HW_ACCESS_KEY: "hw", HW_SECRET_KEY: "hw-sk" };
const OLD_TOKEN: Values = { "mgc:authToken": "old" };
const OLD_KEY: Values = { "mgc:accessKey": "old", "mgc:secretKey": "old-sk" };
const OLD_TEMPORARY: Values = { ...OLD_KEY, "mgc:securityToken": "old-st" };

const token = (value: string) => ({ kind: "token", token: value });
const key = (id: string, secret: string) => ({ kind: "key", key: { id, secret } });

function read(env: Values, config: Values) {
  return readSettings({ ...WHERE, ...env }, (name) => config[name]);
}

it.each<[string, Values, Values, object]>([
  ["Terraform's token", { HW_AUTH_TOKEN: "t2" }, {}, token("t2")],
  ["our token before Terraform's", { HW_AUTH_TOKEN: "t2", ...TOKEN }, {}, token("t1")],
  ["the SDK's key", SDK_KEY, {}, key("sdk", "sdk-sk")],
  ["Terraform's key", HW_KEY, {}, key("hw", "hw-sk")],
  ["the SDK's key before Terraform's", { ...HW_KEY, ...SDK_KEY }, {}, key("sdk", "sdk-sk")],
  ["our key before all others", { ...HW_KEY, ...SDK_KEY, ...KEY }, {}, key("ak", "sk")],
  ["a key before a token", { ...TOKEN, ...KEY }, {}, key("ak", "sk")],
  ["a token of the config", {}, OLD_TOKEN, token("old")],
  [
    "a temporary key of the config",
    {},
    OLD_TEMPORARY,
    { ...key("old", "old-sk"), securityToken: "old-st" },
  ],
  ["a new token before the config's key", TOKEN, OLD_KEY, token("t1")],
  ["a new key before the config's token", KEY, OLD_TOKEN, key("ak", "sk")],
  ["a new key without the config's security token", KEY, OLD_TEMPORARY, key("ak", "sk")],
  [
    "half a key from each place",
    { MGC_ACCESS_KEY: "ak" },
    { "mgc:secretKey": "sk" },
    key("ak", "sk"),
  ],
  [
    "the config's, where the environment's are empty",
    { MGC_AUTH_TOKEN: "  " },
    OLD_TOKEN,
    token("old"),
  ],
])("%s", (_, env, config, credentials) => {
  expect(read(env, config)).toMatchObject({ settings: { credentials } });
  expect(Object.keys(credentials)).toEqual(
    Object.keys((read(env, config) as { settings: { credentials: object } }).settings.credentials),
  );
});
