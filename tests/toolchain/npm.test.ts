import { npm } from "../../toolchain/npm.cjs";

describe("npm", () => {
  it.each<[string, NodeJS.Platform, string, boolean]>([
    ["/lib/npm/bin/npm-cli.js", "linux", `${process.execPath} /lib/npm/bin/npm-cli.js ci`, false],
    ["/lib/npm/bin/npm-cli.js", "win32", `${process.execPath} /lib/npm/bin/npm-cli.js ci`, false],
    ["", "linux", "npm ci", false],
    ["", "win32", "npm ci", true],
    ["/lib/pnpm.cjs", "linux", "npm ci", false],
  ])("called by %j on %s: %s", (execPath, platform, expected, shell) => {
    const call = npm(["ci"], { execPath, platform });
    expect([call.command, ...call.args].join(" ")).toBe(expected);
    expect(call.shell).toBe(shell);
  });
});
