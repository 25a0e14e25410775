import { symlinkSync } from "node:fs";
import { MOST_BYTES } from "../../provider/src/command/scan/readScript";
import { fileLines, Folder, mgc } from "./calling";

jest.mock("../../provider/src/risk", () => ({
  ...jest.requireActual<object>("../../provider/src/risk"),
  ...jest.requireActual<object>("./analyser"),
}));

let folder: Folder;
beforeEach(() => {
  folder = new Folder();
});
afterEach(() => {
  folder.remove();
});

const jsonl = (...args: string[]) => mgc(["scan", "--format", "jsonl", ...args]);

async function filesFound(...paths: string[]) {
  const { out } = await jsonl(...paths);
  return fileLines(out).map(({ file }) => folder.masked(file));
}

describe("the exit code of mgc scan", () => {
  beforeEach(() => {
    folder.write({
      "clean.sh": "echo ok\n",
      "high.sh": "HIGH\n",
      "medium.sh": "MEDIUM\n",
      "unknown.txt": "HIGH\n",
    });
  });

  it.each<[string, number, string[], string[]]>([
    ["nothing found", 0, [], ["clean.sh"]],
    ["high", 1, [], ["clean.sh", "high.sh"]],
    ["medium, which does not count", 0, [], ["medium.sh"]],
    ["medium, which counts", 1, ["--fail-on", "medium"], ["medium.sh"]],
    ["high, where medium counts", 1, ["--fail-on", "medium"], ["high.sh"]],
    ["no such file", 2, [], ["missing.sh"]],
    ["no recognisable type", 2, [], ["unknown.txt"]],
    ["a type that is given", 1, ["--type", "BAT"], ["unknown.txt"]],
    ["what can't be read, beside high", 2, [], ["missing.sh", "high.sh"]],
    ["high, beside what can't be read", 2, [], ["high.sh", "unknown.txt", "clean.sh"]],
  ])("for %s is %i", async (_, code, options, names) => {
    const result = await jsonl(...options, ...names.map((name) => folder.at(name)));
    expect(result.code).toBe(code);
    // Whatever happens to one, each file is reported, in the order given.
    expect(fileLines(result.out).map(({ file }) => file)).toEqual(names.map((n) => folder.at(n)));
  });

  it("comes with the reason for each file that can't be scanned", async () => {
    const { out, err } = await jsonl(folder.at("missing.sh"), folder.at("unknown.txt"));
    const errors = [
      "there is no such file or folder",
      "its type can't be told from its name or its first line; name it with --type SHELL, --type PYTHON or --type BAT",
    ];
    expect(fileLines(out).map(({ error }) => error)).toEqual(errors);
    expect(folder.masked(err)).toBe(
      `mgc scan: DIR/missing.sh: ${errors[0]!}\nmgc scan: DIR/unknown.txt: ${errors[1]!}\n`,
    );
  });
});

describe("a folder", () => {
  it("is walked in the order of names, and what is no script is passed over", async () => {
    folder.write({
      "b.sh": "",
      "a/z.py": "",
      "a/run": "#!/usr/bin/env python3\n",
      "c/Setup.CMD": "",
      "a.txt": "HIGH",
      "picture.png": Buffer.from([0x89, 0x50, 0x4e, 0x47]),
      ".hidden/x.bash": "",
      ".git/hooks/pre-commit.sh": "HIGH",
      "a/node_modules/p/x.sh": "HIGH",
    });
    const { code, out, err } = await jsonl(folder.path);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(fileLines(out).map(({ file, type }) => [folder.masked(file), type])).toEqual([
      ["DIR/.hidden/x.bash", "SHELL"],
      ["DIR/a/run", "PYTHON"],
      ["DIR/a/z.py", "PYTHON"],
      ["DIR/b.sh", "SHELL"],
      ["DIR/c/Setup.CMD", "BAT"],
    ]);
  });

  it("keeps the types of its files when --type is for what is named", async () => {
    folder.write({ "d/a.py": "", "d/b.txt": "", "c.txt": "" });
    const { out } = await jsonl("--type", "BAT", folder.at("d"), folder.at("c.txt"));
    expect(fileLines(out).map(({ type }) => type)).toEqual(["PYTHON", "BAT"]);
  });

  it("is left by no link, but links to files count", async () => {
    folder.write({ "in/a.sh": "", "out/b.sh": "", "out/c": "" });
    symlinkSync(folder.at("out"), folder.at("in/folder.sh"));
    symlinkSync(folder.at("in"), folder.at("in/circle"));
    symlinkSync(folder.at("out/b.sh"), folder.at("in/b.sh"));
    symlinkSync(folder.at("gone.sh"), folder.at("in/gone.sh"));
    expect(await filesFound(folder.at("in"))).toEqual(["DIR/in/a.sh", "DIR/in/b.sh"]);
  });

  it("keeps its name as it was given", async () => {
    folder.write({ "a/x.sh": "" });
    expect(await filesFound(`${folder.path}/a/`, `${folder.path}/./a`)).toEqual([
      "DIR/a/x.sh",
      "DIR/./a/x.sh",
    ]);
  });

  it("without scripts is told of, so that nothing passes unseen", async () => {
    expect(await mgc(["scan", folder.path])).toEqual({
      code: 0,
      out: "0 files scanned: 0 high, 0 medium, 0 waived\n",
      err: "mgc scan: warning: there is no script in what was given\n",
    });
  });

  it("may hold a thousand scripts", async () => {
    const names = Array.from({ length: 1000 }, (_, i) => `s${String(i).padStart(4, "0")}.sh`);
    folder.write(
      Object.fromEntries(names.map((name, i) => [name, i % 10 === 0 ? "HIGH\n" : "ok\n"])),
    );
    const { code, out } = await jsonl(folder.path);
    const lines = fileLines(out);
    expect(code).toBe(1);
    expect(lines.map(({ file }) => file)).toEqual(names.map((name) => folder.at(name)));
    expect(lines.filter(({ high }) => high)).toHaveLength(100);
  });
});

describe("the standard input", () => {
  it("is scanned as -, by its first line or --type", async () => {
    const shebang = await mgc(["scan", "--format", "jsonl", "-"], { stdin: "#!/bin/sh\nHIGH" });
    expect(fileLines(shebang.out)).toMatchObject([{ file: "-", type: "SHELL", high: true }]);
    const typed = await mgc(["scan", "--type", "PYTHON", "-"], { stdin: "HIGH" });
    expect(typed.code).toBe(1);
    expect(typed.out).toContain("(standard input):1:1: high:");
  });

  it("of no type is refused", async () => {
    const { code, err } = await mgc(["scan", "-"], { stdin: "HIGH" });
    expect(code).toBe(2);
    expect(err).toContain("mgc scan: (standard input): its type can't be told");
  });
});

const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, "utf16le");

describe("lines and columns", () => {
  it.each<[string, string | Uint8Array, [number, number]]>([
    ["line feeds", "a\n\nb HIGH\n", [3, 3]],
    ["CRLF", "a\r\nHIGH\r\n", [2, 1]],
    ["lone CR", "a\r  HIGH", [2, 3]],
    ["a byte order mark", "\uFEFFHIGH", [1, 1]],
    ["UTF-16, little end first", utf16("a\r\né HIGH"), [2, 3]],
    ["UTF-16, big end first", utf16("a\né HIGH").swap16(), [2, 3]],
    ["a tab, which is one column", "\tHIGH", [1, 2]],
    ["characters of two units", "😀 HIGH", [1, 4]],
    ["bytes that are no text", Buffer.from([0xff, 0x41, 0x20, 0x48, 0x49, 0x47, 0x48]), [1, 4]],
  ])("are true with %s", async (_, content, place) => {
    folder.write({ "a.sh": content });
    const { out, err } = await jsonl(folder.at("a.sh"));
    expect(err).toBe("");
    expect(fileLines(out)[0]!.findings.map(({ line, column }) => [line, column])).toEqual([place]);
  });

  it("UTF-16 tells a type by its first line too", async () => {
    folder.write({ run: utf16("#!/bin/sh\n") });
    expect(await filesFound(folder.path)).toEqual(["DIR/run"]);
  });
});

describe("a large file", () => {
  it.each([
    ["of the most bytes is scanned", MOST_BYTES, 1],
    ["of one more is not", MOST_BYTES + 1, 2],
  ])("%s", async (_, size, code) => {
    folder.write({ "a.sh": "HIGH\n".padEnd(size, "#"), "b.sh": "echo\n" });
    const result = await jsonl(folder.path);
    expect(result.code).toBe(code);
    const [first, second] = fileLines(result.out);
    expect(first!.error).toBe(
      code === 1
        ? undefined
        : "it is larger than 1048576 bytes, the most that is read of one file; split it",
    );
    expect(second).toMatchObject({ severity: "none" });
  });
});

describe("on a terminal", () => {
  const RED = "\u001B[31m";

  it("findings are coloured, unless NO_COLOR or TERM say otherwise", async () => {
    folder.write({ "a.sh": "HIGH" });
    const args = ["scan", folder.path];
    expect((await mgc(args, { terminal: true })).out).toContain(RED);
    expect((await mgc(args, { terminal: true, env: { NO_COLOR: "" } })).out).toContain(RED);
    for (const env of [{ NO_COLOR: "1" }, { TERM: "dumb" }]) {
      expect((await mgc(args, { terminal: true, env })).out).not.toContain("\u001B");
    }
    expect((await mgc(args)).out).not.toContain("\u001B");
  });

  it("one line tells how far it is, fits, and is gone in the end", async () => {
    folder.write({ [`${"deep/".repeat(20)}a.sh`]: "" });
    const { err } = await mgc(["scan", folder.path], { terminal: true });
    const [, line = "", rest] = err.split("\r\u001B[2K");
    expect(line).toMatch(/^….*deep\/a\.sh$/);
    expect(line).toHaveLength(39);
    expect(rest).toBe("");
    expect((await mgc(["scan", folder.path])).err).toBe("");
  });
});
