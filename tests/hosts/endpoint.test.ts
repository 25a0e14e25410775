/** Where requests with credentials may go, and for how long. */
import { readSettings } from "../../provider/src/hosts/settings";

function problems(more: Readonly<Record<string, string>>): readonly string[] {
  const base = {
    MGC_PROJECT_ID: "p",
    MGC_AUTH_TOKEN: "t",
    MGC_ENDPOINT: "https://mgc.example.com",
  };
  const result = readSettings({ ...base, ...more }, () => undefined);
  return "problems" in result ? result.problems : [];
}

const HTTPS = "must begin with https:// (http is allowed on this machine only)";
const USER = "holds a user or password; take them out";
const NO_URL = "is not a URL; write it as https://…";
const QUERY = "holds a query or fragment; take it out";

it.each<[string, string | undefined]>([
  ["https://mgc.example.com:8443/base/", undefined],
  ["HTTPS://MGC.example.com", undefined],
  ["https://127.0.0.1:8443", undefined],
  ["http://127.8.9.10", undefined],
  ["http://localhost.example.com", HTTPS],
  ["http://128.0.0.1", HTTPS],
  ["http://0.0.0.0", HTTPS],
  ["http://[::2]", HTTPS],
  ["http://localhost@mgc.example.com", HTTPS],
  ["ftp://127.0.0.1", HTTPS],
  ["localhost:3000", HTTPS],
  ["https://user@mgc.example.com", USER],
  ["https://:canary@mgc.example.com", USER],
  ["http://user:canary@localhost", USER],
  ["https://", NO_URL],
  ["//mgc.example.com", NO_URL],
  ["https://mgc.example.com/?canary", QUERY],
])("the endpoint %s: %s", (endpoint, problem) => {
  for (const [name, what] of [
    ["MGC_ENDPOINT", "MgC"],
    ["MGC_COC_ENDPOINT", "COC"],
  ] as const) {
    const expected = problem === undefined ? [] : [`settings: the ${what} endpoint ${problem}`];
    expect(problems({ [name]: endpoint })).toEqual(expected);
  }
});

const RANGE = "settings: mgc:requestTimeoutSeconds must be a number of seconds from 1 to 300";

it.each<[string, string | undefined]>([
  ["1", undefined],
  ["2.5", undefined],
  ["300", undefined],
  ["0.9", RANGE],
  ["-5", RANGE],
  ["300.5", RANGE],
  ["30s", RANGE],
  ["NaN", RANGE],
  ["Infinity", RANGE],
])("a timeout of %s seconds: %s", (seconds, problem) => {
  const expected = problem === undefined ? [] : [problem];
  expect(problems({ MGC_REQUEST_TIMEOUT_SECONDS: seconds })).toEqual(expected);
});

it("every mistake is said at once, and none repeats the value, which may be a secret", () => {
  const wrong = {
    MGC_ENDPOINT: "http://canary.example.com",
    MGC_COC_ENDPOINT: "http://canary.example.com",
    MGC_PROJECT_ID: " ",
    MGC_AUTH_TOKEN: "",
    MGC_ACCESS_KEY: "canary",
    MGC_REQUEST_TIMEOUT_SECONDS: "canary",
    MGC_ADOPT: "canary",
    MGC_ON_STARTED: "canary",
  };
  const said = problems(wrong);
  expect(said).toHaveLength(7);
  expect(said.join()).not.toContain("canary");
});
