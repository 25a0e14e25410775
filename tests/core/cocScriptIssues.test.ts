/** What is wrong with a declared script although each of its arguments is right. */
import { cocScriptIssues } from "../../provider/src/core/cocScriptIssues";
import type { RawInputs } from "../../provider/src/core/inputIssues";
import { UNKNOWN } from "../../provider/src/core/unknown";

const open = { name: "path", default: "/opt" };
const secret = { name: "token", sensitive: true };

it.each<[string, RawInputs, string[]]>([
  ["no parameters", {}, []],
  ["what are no parameters at all", { parameters: [undefined, null, "path"] }, []],
  ["a default", { parameters: [open, secret] }, []],
  ["a secret default", { parameters: [open, secret], secretDefaults: { token: "t" } }, []],
  ["an empty one", { parameters: [secret], secretDefaults: { token: "" } }, []],
  ["no secret default", { parameters: [secret], secretDefaults: {} }, []],
  ["names that differ in case", { parameters: [open, { name: "Path" }] }, []],
  [
    "a sensitive default in the open",
    { parameters: [open, { ...secret, default: "t" }, { ...secret, name: "key", default: "" }] },
    [1, 2].map(
      (i) =>
        `parameters[${String(i)}].default: the parameter is sensitive, so its default belongs into secretDefaults`,
    ),
  ],
  [
    "a secret default of no parameter",
    { parameters: [secret], secretDefaults: { Token: "t", token: "t", key: "k" } },
    ["Token", "key"].map((name) => `secretDefaults.${name}: no sensitive parameter has this name`),
  ],
  [
    "a secret default of an open parameter",
    { parameters: [open], secretDefaults: { path: "t" } },
    ["secretDefaults.path: no sensitive parameter has this name"],
  ],
  [
    "a secret default without parameters",
    { secretDefaults: { path: "t" } },
    ["secretDefaults.path: no sensitive parameter has this name"],
  ],
  [
    "a parameter twice",
    { parameters: [open, secret, { name: "path" }, { name: "path" }] },
    [2, 3].map((i) => `parameters[${String(i)}].name: "path" stands there already`),
  ],
  [
    "a reviewer twice",
    {
      reviewers: [
        { name: "Ann", id: "1" },
        { name: "Ann", id: "2" },
        { name: "Bob", id: "1" },
      ],
    },
    ['reviewers[2].id: "1" stands there already'],
  ],
  [
    "everything at once",
    {
      parameters: [secret, { ...secret, default: "t" }],
      reviewers: [{ id: "1" }, { id: "1" }],
      secretDefaults: { key: "k" },
    },
    [
      'parameters[1].name: "token" stands there already',
      'reviewers[1].id: "1" stands there already',
      "parameters[1].default: the parameter is sensitive, so its default belongs into secretDefaults",
      "secretDefaults.key: no sensitive parameter has this name",
    ],
  ],
  // What the shape says is not said again.
  ["lists that are none", { parameters: "x", reviewers: null, secretDefaults: null }, []],
  ["items that are none", { parameters: [null, 5, "x"], reviewers: [null, null] }, []],
  ["names that are no text", { parameters: [{ name: 5 }, { name: 5 }, {}, {}] }, []],
])("%s", (_, inputs, sentences) => {
  expect(cocScriptIssues(inputs)).toEqual(sentences);
});

it.each<[string, RawInputs]>([
  ["the parameters", { parameters: UNKNOWN, secretDefaults: { token: "t" } }],
  ["a parameter", { parameters: [open, UNKNOWN], secretDefaults: { token: "t" } }],
  [
    "a parameter's name",
    { parameters: [{ ...secret, name: UNKNOWN }], secretDefaults: { t: "t" } },
  ],
  ["two names", { parameters: [{ name: UNKNOWN }, { name: UNKNOWN }] }],
  [
    "whether it is sensitive",
    { parameters: [{ ...secret, sensitive: UNKNOWN }], secretDefaults: { token: "t" } },
  ],
  ["the secret defaults", { parameters: [secret], secretDefaults: UNKNOWN }],
  ["a secret default", { parameters: [secret], secretDefaults: { token: UNKNOWN } }],
  ["the reviewers", { reviewers: UNKNOWN }],
  ["two reviewers", { reviewers: [UNKNOWN, { id: UNKNOWN }, { id: UNKNOWN }, UNKNOWN] }],
])("what is not known yet is no mistake: %s", (_, inputs) => {
  expect(cocScriptIssues(inputs)).toEqual([]);
});
