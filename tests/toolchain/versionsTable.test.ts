import { versionsTable } from "../../toolchain/versionsTable.cjs";

it("has a line per run, and a column per package", () => {
  const run = { engine: "3.220.0", passed: 52, failed: 0, seconds: 301.4 };
  const table = versionsTable([
    { ...run, label: "pinned", versions: { "@pulumi/pulumi": "3.248.0" } },
    { ...run, label: "newest", versions: { "@pulumi/pulumi": "3.270.0" }, failed: 3, passed: 49 },
  ]);
  expect(table).toEqual([
    "wanted  @pulumi/pulumi  engine   passed  failed  seconds",
    "pinned  3.248.0         3.220.0      52       0      301",
    "newest  3.270.0         3.220.0      49       3      301",
  ]);
});
