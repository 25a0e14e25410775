/** SARIF against the schema of its standard, as a package of its makers ships it. */
import Ajv, { type ValidateFunction } from "ajv";
import { readFileSync } from "node:fs";
import { uriOf } from "../../provider/src/command/scan/sarifFormat";
import { Folder, mgc } from "./calling";

jest.mock("../../provider/src/risk", () => ({
  ...jest.requireActual<object>("../../provider/src/risk"),
  ...jest.requireActual<object>("./analyser"),
}));

/** The schema is one of draft 4, of which it uses nothing that later drafts read otherwise but `id`. */
function sarifValidator(): ValidateFunction {
  const file = require.resolve("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json");
  const { id, $schema, ...schema } = JSON.parse(readFileSync(file, "utf8")) as Record<
    string,
    unknown
  >;
  expect([typeof id, $schema]).toEqual(["string", "http://json-schema.org/draft-04/schema#"]);
  const reference = (text: string) =>
    URL.canParse(text, "file:///") && !/[\s\\<>"{}|^`]/.test(text);
  const formats = { uri: (text: string) => URL.canParse(text), "uri-reference": reference };
  return new Ajv({
    strict: false,
    unicodeRegExp: false,
    formats: { ...formats, "date-time": true },
  }).compile(schema);
}

interface Log {
  version: string;
  runs: {
    tool: { driver: { rules: { id: string }[] } };
    results: {
      ruleId: string;
      ruleIndex: number;
      level: string;
      message: { text: string };
      locations: { physicalLocation: { artifactLocation: { uri: string }; region: object } }[];
      suppressions?: object[];
    }[];
    invocations: { executionSuccessful: boolean; toolExecutionNotifications: object[] }[];
  }[];
}

const valid = sarifValidator();
const folder = new Folder();
afterAll(() => {
  folder.remove();
});

async function sarif(...args: string[]) {
  const { code, out } = await mgc(["scan", "--format", "sarif", ...args]);
  const log = JSON.parse(out) as Log;
  valid(log);
  expect(valid.errors ?? []).toEqual([]);
  return { code, run: log.runs[0]! };
}

describe("sarif", () => {
  beforeAll(() => {
    folder.write({
      "a dir/ä #1.sh": "echo\n  HIGH\nHIGH=rm\n",
      "b.sh": "MEDIUM\nHIGH\n",
      "clean.sh": "echo\n",
    });
  });

  it("is told from what is none", () => {
    expect(valid({ version: "2.1.0" })).toBe(false);
    expect(valid({ version: "2.1.0", runs: [{ tool: {} }] })).toBe(false);
  });

  it("is valid where nothing was found", async () => {
    const { code, run } = await sarif(folder.at("clean.sh"));
    expect({ code, results: run.results }).toEqual({ code: 0, results: [] });
  });

  it("has a result for each finding, with its place and its rule", async () => {
    const { run } = await sarif(folder.at("a dir"), folder.at("b.sh"));
    const [first, second, third] = run.results;
    expect(first!.locations[0]!.physicalLocation.artifactLocation.uri).toMatch(
      /^file:\/\/\/.*\/a%20dir\/%C3%A4%20%231\.sh$/,
    );
    expect(first!.locations[0]!.physicalLocation.region).toEqual({
      startLine: 2,
      startColumn: 3,
      endLine: 2,
      endColumn: 7,
    });
    expect(first!.message.text).toBe("The word HIGH stands there.\nSafer: Use `another` word.");
    // No end where the text stands otherwise there.
    expect(second!.locations[0]!.physicalLocation.region).toEqual({ startLine: 3, startColumn: 1 });
    expect(second!.message.text).toContain("It takes effect as: rm");
    expect(third!.level).toBe("warning");
    const rules = run.tool.driver.rules.map(({ id }) => id);
    expect(rules).toEqual(["test-high", "test-medium"]);
    expect(run.results.map(({ ruleId, ruleIndex }) => rules[ruleIndex] === ruleId)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(run.results.filter(({ suppressions }) => suppressions)).toEqual([]);
  });

  it("says what could not be scanned", async () => {
    const { code, run } = await sarif(folder.at("b.sh"), "missing.sh");
    expect(code).toBe(2);
    expect(run.results).toHaveLength(2);
    expect(run.invocations).toEqual([
      {
        executionSuccessful: false,
        toolExecutionNotifications: [
          {
            level: "error",
            message: { text: "there is no such file or folder" },
            locations: [{ physicalLocation: { artifactLocation: { uri: "missing.sh" } } }],
          },
        ],
      },
    ]);
  });

  it.each([
    ["scripts/a.sh", "scripts/a.sh"],
    ["./scripts//a.sh", "scripts/a.sh"],
    ["../a.sh", "../a.sh"],
    ["a:b.sh", "a%3Ab.sh"],
    ["/srv/a b.sh", "file:///srv/a%20b.sh"],
    ["-", "-"],
  ])("names the file %s as %s", (file, uri) => {
    expect(uriOf(file)).toBe(uri);
  });
});
