import { parseMutationArguments } from "../../toolchain/mutationArguments.cjs";
import { SCOPES, strykerOptions } from "../../toolchain/mutationScopes.cjs";

const CORE = { scope: "core", mutate: ["provider/src/core/**/*.ts"], whole: true };
const RESOURCES = { scope: "resources", mutate: ["provider/src/resources/**/*.ts"], whole: true };
const POLICIES = {
  scope: "policies",
  mutate: ["policy-pack/src/policies/**/*.ts", "policy-pack/src/judging/**/*.ts"],
  whole: true,
};

it.each([
  [[], [CORE]],
  [["--core"], [CORE]],
  [["--resources"], [RESOURCES]],
  [
    ["--policies", "--core"],
    [CORE, POLICIES],
  ],
  [
    ["provider/src/core/rules.ts"],
    [{ scope: "core", mutate: ["provider/src/core/rules.ts"], whole: false }],
  ],
  [
    [
      "policy-pack/src/judging/place.ts",
      "provider/src/core/script*.ts",
      "policy-pack/src/policies/*.ts",
    ],
    [
      {
        scope: "policies",
        mutate: ["policy-pack/src/judging/place.ts", "policy-pack/src/policies/*.ts"],
        whole: false,
      },
      { scope: "core", mutate: ["provider/src/core/script*.ts"], whole: false },
    ],
  ],
])("%j mutates %j", (args, runs) => {
  expect(parseMutationArguments(args)).toEqual({ runs, fresh: false });
});

it("forgets earlier results when it is told to", () => {
  expect(parseMutationArguments(["--fresh", "--policies"])).toEqual({
    runs: [POLICIES],
    fresh: true,
  });
});

it.each([
  [["--cores"], "Unknown option '--cores'"],
  [["provider/src/client/retry.ts"], "provider/src/client/retry.ts is in none of the folders"],
  [["provider/src/core"], "provider/src/core is in none of the folders"],
  [["--core", "provider/src/core/rules.ts"], "a scope is all of its files"],
])("%j can't be read", (args, why) => {
  expect(() => parseMutationArguments(args)).toThrow(why);
  expect(() => parseMutationArguments(args)).toThrow("npm run mutation -- [--core]");
});

describe("what Stryker is told", () => {
  const paths = { runner: "/r.mjs", report: "/report.json", sandboxes: "/sandboxes" };
  const mutate = ["provider/src/core/rules.ts"];

  it("is to copy code and tests, neither node_modules nor what was built, outside of the clone", () => {
    const options = strykerOptions({
      scope: SCOPES.core,
      mutate,
      ...paths,
      incremental: undefined,
    });
    expect(options).toMatchObject({
      mutate,
      testFolders: ["tests/core"],
      keptFolders: [],
      concurrency: 1,
      coverageAnalysis: "perTest",
      symlinkNodeModules: true,
      tempDirName: "/sandboxes",
    });
    expect(options.ignorePatterns[0]).toBe("**");
    expect(options.ignorePatterns).toContain("!provider/**");
    expect(options.ignorePatterns.at(-1)).toBe("**/dist/**");
    expect(options).not.toHaveProperty("incremental");
  });

  it("is where earlier results are, if they are to count", () => {
    const options = { scope: SCOPES.core, mutate, ...paths, incremental: "/kept.json" };
    expect(strykerOptions(options)).toMatchObject({
      incremental: true,
      incrementalFile: "/kept.json",
    });
  });
});

it("the core has to notice at least 90 of 100 mutants", () => {
  expect(SCOPES.core.atLeast).toBeGreaterThanOrEqual(90);
});
