import { parseVersionArguments } from "../../toolchain/versionArguments.cjs";

const parse = (line: string) => parseVersionArguments(line.split(" ").filter(Boolean));

it.each<[string, Record<string, string>, string[]]>([
  ["", {}, []],
  ["--pulumi newest", { pulumi: "newest" }, []],
  ["--pulumi=3.250.0 --engine 3.220.0", { pulumi: "3.250.0", engine: "3.220.0" }, []],
  ["--policy oldest tests/e2e/drift", { policy: "oldest" }, ["tests/e2e/drift"]],
  ["tests/e2e/drift --pulumi pinned", { pulumi: "pinned" }, ["tests/e2e/drift"]],
  ["drift -- -t state --pulumi x", {}, ["drift", "-t", "state", "--pulumi", "x"]],
])("%j: %j, jest gets %j", (line, options, jest) => {
  expect(parse(line)).toEqual({ options, jest });
});

it.each([
  ["--pulimi newest", "There is no option --pulimi."],
  ["-t state", "Options of jest stand behind a second `--`."],
  ["--pulumi", "--pulumi has no value."],
  ["--pulumi --engine 3.220.0", "--pulumi has no value."],
  ["--engine=", "--engine has no value."],
  ["--pulumi newest --pulumi oldest", "--pulumi is given twice."],
])("refuses %j: %s", (line, text) => {
  expect(() => parse(line)).toThrow(text);
  expect(() => parse(line)).toThrow("To do: call `npm run test:versions -- [--pulumi V]");
});
