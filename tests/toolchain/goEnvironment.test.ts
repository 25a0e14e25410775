import { findGo, goEnvironment } from "../../toolchain/goEnvironment.cjs";
import type { Run } from "../../toolchain/subprocess.cjs";

const usual = { GOPROXY: "https://proxy.example", GOSUMDB: "sums.example", GOCACHE: "/cache" };

describe("goEnvironment", () => {
  it("keeps the user's proxy, checksum database and caches", () => {
    expect(goEnvironment({ HOME: "/h" }, usual)).toMatchObject({ HOME: "/h", ...usual });
  });

  it.each<[string, Record<string, string>]>([
    ["GOSUMDB=off", { GOSUMDB: "off" }],
    ["GONOSUMDB", { GONOSUMDB: "*" }],
    ["GONOSUMCHECK", { GONOSUMCHECK: "1" }],
    ["GOPRIVATE", { GOPRIVATE: "*" }],
    ["GOINSECURE", { GOINSECURE: "*" }],
    ["GOFLAGS=-insecure", { GOFLAGS: "-insecure" }],
    ["a workspace of their own", { GOWORK: "/theirs/go.work" }],
    ["another target", { GOOS: "plan9", GOARCH: "mips", CGO_ENABLED: "1" }],
  ])("drops %s, from the environment and from `go env -w`", (_what, theirs) => {
    const env = goEnvironment(theirs, { ...usual, ...theirs });
    for (const [name, value] of Object.entries(theirs)) expect(env[name]).not.toBe(value);
    expect(env).toMatchObject({ GOENV: "off", GOFLAGS: "-mod=readonly -trimpath -buildvcs=false" });
  });

  it("leaves variables alone that are not Go's", () => {
    const base = { GOOGLE_APPLICATION_CREDENTIALS: "/c", PATH: "/bin" };
    expect(goEnvironment(base, usual)).toMatchObject(base);
  });
});

describe("findGo", () => {
  const go =
    (code: number, text: string): Run =>
    () =>
      Promise.resolve({ code, timedOut: false, stdout: text, tail: text });
  const find = (runner: Run) => findGo({ cwd: ".", base: {}, runner });

  it.each<[string, Run, string]>([
    ["none", go(127, "spawn go ENOENT"), "there is no `go` on PATH"],
    ["an old one", go(0, '{"GOVERSION":"go1.22.4"}'), "and `go` is go1.22.4"],
    ["a broken one", go(2, "no such toolchain"), "`go env` said: no such toolchain"],
  ])("refuses %s", async (_what, runner, reason) => {
    const found = await find(runner);
    expect("reason" in found && found.reason).toContain("Go >= 1.24.7 is needed");
    expect("reason" in found && found.reason).toContain(reason);
  });

  it("takes a current one", async () => {
    expect(await find(go(0, '{"GOVERSION":"go1.26.8"}'))).toMatchObject({ version: "go1.26.8" });
  });
});
