/** COC's documented limits for the script of a step, in both places where one can be declared. */
import { parameterValueProblem } from "../../provider/src/core/scriptFields";
import type { RawInputs } from "../../provider/src/core/inputIssues";
import { FORMS } from "../support/scripts";

const VALUE =
  'holds characters that COC does not allow; allowed are letters, digits, spaces and -_/.*?:",=+@\\[]{}#, without two dots in a row';
const NAME = "is no name of a parameter: 1–64 letters, digits and _";
const PARAMETER = "must be text, or { paramStore: { id, version? } }";
const TIMEOUT = "must be a whole number of seconds from 6 to 1799";
const script = { source: "custom", id: "SC1" };
const many = (count: number) => Array.from({ length: count }, (_, i) => `ecs-${String(i)}`);

describe.each(FORMS)("of $form", ({ issues, path }) => {
  it.each<[string, RawInputs]>([
    ["the least", {}],
    ["a script by its name", { script: { source: "public", name: "HWC.ECS-x y.sh" } }],
    ["all pins", { script: { ...script, version: "1.0.0-rc.1", sha256: "0aF".repeat(21) + "0" } }],
    ["the longest id", { script: { source: "custom", id: "x".repeat(64) } }],
    ["the longest name", { script: { source: "custom", name: "x".repeat(64) } }],
    ["no parameters", { parameters: {}, secretParameters: {} }],
    ["the longest name of a parameter", { parameters: { ["a_9".repeat(21) + "Z"]: "x" } }],
    ["the longest value", { parameters: { p: "x".repeat(4096) } }],
    ["an empty value", { parameters: { p: "" }, secretParameters: { q: "" } }],
    ["a stored value", { parameters: { p: { paramStore: { id: "x" } } } }],
    ["a version of it", { secretParameters: { p: { paramStore: { id: "x", version: "3" } } } }],
    ["the shortest user", { executedBy: "r" }],
    ["the longest user", { executedBy: "x".repeat(32) }],
    ["the shortest timeout", { timeoutSeconds: 6 }],
    ["the longest timeout", { timeoutSeconds: 1799 }],
    ["the most servers", { executionServers: many(200) }],
  ])("right is %s", (_, more) => {
    expect(issues(more)).toEqual([]);
  });

  it.each<[string, RawInputs, string, string]>([
    ["no script", { script: undefined }, "script", "is required"],
    ["a text for the script", { script: "SC1" }, "script", "must be an object, not a string"],
    ["no source", { script: { id: "SC1" } }, "script.source", "is required"],
    [
      "another source",
      { script: { ...script, source: "Custom" } },
      "script.source",
      'must be "public" or "custom"',
    ],
    ["an empty id", { script: { source: "custom", id: "" } }, "script.id", "must not be empty"],
    [
      "a long id",
      { script: { source: "custom", id: "x".repeat(65) } },
      "script.id",
      "has 65 characters; at most 64 are allowed",
    ],
    [
      "a long name",
      { script: { source: "custom", name: "x".repeat(65) } },
      "script.name",
      "has 65 characters; at most 64 are allowed",
    ],
    [
      "an empty version",
      { script: { ...script, version: "" } },
      "script.version",
      "must not be empty",
    ],
    [
      "a long version",
      { script: { ...script, version: "1.0.0-rc.10" } },
      "script.version",
      "has 11 characters; at most 10 are allowed",
    ],
    [
      "a number for the version",
      { script: { ...script, version: 1 } },
      "script.version",
      "must be text, not a number",
    ],
    ...["a".repeat(63), "a".repeat(65), "g".repeat(64), ""].map(
      (sha256): [string, RawInputs, string, string] => [
        `${String(sha256.length)} times ${sha256.charAt(0)} for the digest`,
        { script: { ...script, sha256 } },
        "script.sha256",
        "must be 64 hexadecimal digits",
      ],
    ),
    [
      "a slip in the script",
      { script: { ...script, verson: "1" } },
      "script.verson",
      'no such argument; did you mean "version"?',
    ],
    ["a text for parameters", { parameters: "x" }, "parameters", "must be an object, not a string"],
    ["a list of parameters", { parameters: ["x"] }, "parameters", "must be an object, not a list"],
    [
      "a text for secret parameters",
      { secretParameters: "x" },
      "secretParameters",
      "must be an object, not a string",
    ],
    ["an empty user", { executedBy: "" }, "executedBy", "must not be empty"],
    [
      "a long user",
      { executedBy: "x".repeat(33) },
      "executedBy",
      "has 33 characters; at most 32 are allowed",
    ],
    ["no servers", { executionServers: undefined }, "executionServers", "is required"],
    [
      "an empty list of servers",
      { executionServers: [] },
      "executionServers",
      "needs at least one",
    ],
    [
      "too many servers",
      { executionServers: many(201) },
      "executionServers",
      "has 201; at most 200 are allowed",
    ],
    [
      "a text for the servers",
      { executionServers: "ecs-1" },
      "executionServers",
      "must be a list, not a string",
    ],
    [
      "an empty server",
      { executionServers: ["ecs-1", ""] },
      "executionServers[1]",
      "must not be empty",
    ],
  ])("wrong is %s", (_, more, at, sentence) => {
    expect(issues(more)).toEqual([`${path(at)}: ${sentence}`]);
  });

  it.each([5, 5.5, 1800, 6.5, 0, -300, "300", true, null, NaN, Infinity, [], {}])(
    "wrong is the timeout %p",
    (timeoutSeconds) => {
      expect(issues({ timeoutSeconds })).toEqual([`${path("timeoutSeconds")}: ${TIMEOUT}`]);
    },
  );

  describe.each(["parameters", "secretParameters"])("%s", (key) => {
    it.each(["a-b", "a b", "a.b", "é", "", "a".repeat(65), "a\n"])(
      "may not be named %j",
      (name) => {
        expect(issues({ [key]: { name: "x", [name]: "x" } })).toEqual([
          `${path(key)}.${name}: ${NAME}`,
        ]);
      },
    );

    it.each([5, true, null, undefined, [], ["x"], {}])("may not be %p", (value) => {
      expect(issues({ [key]: { good: "x", p: value } })).toEqual([`${path(key)}.p: ${PARAMETER}`]);
    });

    it.each([
      {},
      { paramStore: "x" },
      { paramStore: {} },
      { paramStore: { id: "" } },
      { paramStore: { id: 5 } },
      { paramStore: { id: "x", version: "" } },
      { paramStore: { id: "x", version: 3 } },
      { paramStore: { id: "x", Version: "3" } },
      { paramStore: { id: "x" }, value: "y" },
      { id: "x" },
    ])("may not be the reference %j", (value) => {
      expect(issues({ [key]: { p: value } })).toEqual([`${path(key)}.p: ${PARAMETER}`]);
    });

    it("are measured and tested, name and value each", () => {
      const values = { long: "x".repeat(4097), "a-b": "$", open: "ok", stop: "a..b" };
      expect(issues({ [key]: values })).toEqual([
        `${path(key)}.long: has 4097 characters; COC allows at most 4096`,
        `${path(key)}.a-b: ${NAME}`,
        `${path(key)}.a-b: ${VALUE}`,
        `${path(key)}.stop: ${VALUE}`,
      ]);
    });
  });
});

describe("the value of a parameter", () => {
  it.each(
    [
      ["", "/opt/agent", "C:\\x", "a b", 'say "x", y=1', "a@b.example+c", "*.log", "?", "[1]"],
      ["{a}", "#1", "-_", ".", ".a.b.", "a.", "\\", "09azAZ", "x,y:z"],
    ].flat(),
  )("may be %j", (value) => {
    expect(parameterValueProblem(value)).toBeUndefined();
  });

  // domain.md 3.2, checked against COC's own pattern.
  it.each(
    [
      [
        "..",
        "a..b",
        "../x",
        "...",
        ";",
        "a;b",
        "$x",
        "'",
        "a|b",
        "&",
        "(",
        ")",
        "<",
        ">",
        "~",
        "!",
      ],
      ["%", "`", "^", "a\nb", "a\n", "\n", "\t", "\r", "é", "名", "–", "\u00a0", "😀", "\0"],
    ].flat(),
  )("may not be %j", (value) => {
    expect(parameterValueProblem(value)).toBe(VALUE);
  });

  it.each([
    [4096, undefined],
    [4097, "has 4097 characters; COC allows at most 4096"],
    [100_000, "has 100000 characters; COC allows at most 4096"],
  ])("of %d characters: %s", (length, problem) => {
    expect(parameterValueProblem("x".repeat(length))).toBe(problem);
  });

  it("is judged in no time, however it is made", () => {
    const begin = performance.now();
    for (const part of ["a", ". ", "a.", "\\", '"']) parameterValueProblem(`${part.repeat(2000)}$`);
    expect(performance.now() - begin).toBeLessThan(1000);
  });
});
