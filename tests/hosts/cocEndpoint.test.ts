/** Where COC is, if it isn't said; and that only a program with scripts needs to know. */
import { readSettings } from "../../provider/src/hosts/settings";

type Values = Readonly<Record<string, string>>;

const REMOTE = "https://mgc.example.com";
const CHINA = "https://coc.myhuaweicloud.com";
const INTERNATIONAL = "https://coc-intl.myhuaweicloud.com";
const OWN = "https://coc.example.com/base";

function place(endpoint: string, env: Values, config: Values = {}) {
  const base = { MGC_ENDPOINT: endpoint, MGC_PROJECT_ID: "p", MGC_AUTH_TOKEN: "t" };
  const result = readSettings({ ...base, ...env }, (key) => config[key]);
  if ("problems" in result) throw new Error(result.problems.join("\n"));
  return result.settings.coc;
}

it.each<[string, Values, Values, string]>([
  [REMOTE, { MGC_COC_ENDPOINT: OWN }, {}, OWN],
  [REMOTE, { MGC_COC_ENDPOINT: OWN, MGC_REGION: "cn-north-4" }, {}, OWN],
  [REMOTE, {}, { "mgc:cocEndpoint": OWN }, OWN],
  ["http://127.0.0.1:8080", { MGC_COC_ENDPOINT: OWN }, {}, OWN],
  ["http://127.0.0.1:8080/base", {}, {}, "http://127.0.0.1:8080/base"],
  ["http://localhost:8080", { MGC_REGION: "cn-north-4" }, {}, "http://localhost:8080"],
  ["https://[::1]:8443", {}, {}, "https://[::1]:8443"],
  [REMOTE, { MGC_REGION: "cn-north-4" }, {}, CHINA],
  [REMOTE, { HW_REGION_NAME: "ap-southeast-3" }, {}, INTERNATIONAL],
  [REMOTE, { HW_REGION_NAME: "cn-north-4", MGC_REGION: "ap-southeast-3" }, {}, INTERNATIONAL],
  [REMOTE, {}, { "mgc:region": "ap-southeast-3" }, INTERNATIONAL],
  [REMOTE, { MGC_REGION: "cn-north-4" }, { "mgc:region": "ap-southeast-3" }, CHINA],
])("with MgC at %s, %j and config %j it is %s", (endpoint, env, config, expected) => {
  expect(place(endpoint, env, config)).toEqual({ endpoint: expected });
});

const WAYS =
  "set it (MGC_COC_ENDPOINT in the environment, or `pulumi config set mgc:cocEndpoint …`), or a region for which it is known, cn-north-4 and ap-southeast-3 (MGC_REGION, HW_REGION_NAME in the environment, or `pulumi config set mgc:region …`)";

it.each<[string, Values, string]>([
  ["no region", {}, "neither it nor a region is set"],
  ["another region", { MGC_REGION: "la-north-2" }, "for the region that is set it is not known"],
  [
    "a word that every object knows",
    { MGC_REGION: "constructor" },
    "for the region that is set it is not known",
  ],
])("with %s there is a sentence for programs with scripts", (_what, env, why) => {
  expect(place(REMOTE, env)).toEqual({
    problem: `settings: scripts need the COC endpoint, and ${why}; ${WAYS}`,
  });
});
