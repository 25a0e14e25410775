import { Folder, mgc } from "./calling";

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

async function written(format: string, files: Readonly<Record<string, string>>) {
  folder.write(files);
  const { out } = await mgc(["scan", "--format", format, folder.path]);
  return folder.masked(out).replaceAll(/"ms": ?[\d.]+/g, '"ms":0');
}

describe("text", () => {
  it("shows each finding with its line, as compilers do", async () => {
    const files = {
      "a.sh": "echo\n  HIGH # a\n",
      "b.sh": "echo\n",
      "c.py": `${"\n".repeat(9)}\tx = "MEDIUM=rm" # MEDIUM`,
    };
    expect(await written("text", files))
      .toBe(`DIR/a.sh:2:3: high: The word HIGH stands there. [test-high]
 2 |   HIGH # a
   |   ^^^^
   = safer: Use \`another\` word.

DIR/c.py:10:7: medium: The word MEDIUM stands there. [test-medium]
 10 |     x = "MEDIUM=rm" # MEDIUM
    |          ^
    = takes effect as: rm
    = safer: Use \`another\` word.

DIR/c.py:10:20: medium: The word MEDIUM stands there. [test-medium]
 10 |     x = "MEDIUM=rm" # MEDIUM
    |                       ^^^^^^
    = safer: Use \`another\` word.

3 files scanned: 1 high, 2 medium, 0 waived
`);
  });

  it.each([
    ["wide characters", "echo 日本 HIGH", "echo 日本 HIGH", 10],
    ["pictures", "😀 HIGH", "😀 HIGH", 3],
    ["accents of their own", "e\u0301 HIGH", "e\u0301 HIGH", 2],
    ["tabs", "\tx\tHIGH", "    x    HIGH", 9],
    ["escapes", "\u001B[2K\rHIGH", "HIGH", 0],
    ["what hides", "a\u202E HIGH", "a<U+202E> HIGH", 10],
  ])("marks the right place behind %s", async (_, line, shown, before) => {
    const lines = (await written("text", { "a.sh": line })).split("\n");
    const at = lines.findIndex((text) => text.includes("^"));
    const gutter = lines[at]!.indexOf("|") + 2;
    expect(lines[at - 1]!.slice(gutter)).toBe(shown);
    expect(lines[at]!.slice(gutter)).toBe(`${" ".repeat(before)}^^^^`);
  });

  it("shows of a long line what is around the finding", async () => {
    const lines = (
      await written("text", { "a.sh": `${"a".repeat(5000)}HIGH${"b".repeat(5000)}` })
    ).split("\n");
    expect(lines[1]).toBe(` 1 | …${"a".repeat(40)}HIGH${"b".repeat(116)}…`);
    expect(lines[2]).toBe(`   | ${" ".repeat(41)}^^^^`);
  });

  it("obeys no escape in the name of a file", async () => {
    expect(await written("text", { "\u001B[31m.sh": "HIGH" })).toContain("DIR/\u241B[31m.sh:1:1:");
  });
});

const FINDING = {
  rule: "test-high",
  category: "data loss",
  severity: "high",
  line: 1,
  column: 1,
  resolved: "HIGH",
  message: "The word HIGH stands there.",
  alternative: "Use `another` word.",
};
const MEDIUM = {
  ...FINDING,
  rule: "test-medium",
  severity: "medium",
  resolved: "MEDIUM",
  message: "The word MEDIUM stands there.",
};
const FILES = [
  {
    file: "DIR/a.sh",
    type: "SHELL",
    high: true,
    severity: "high",
    findings: [FINDING],
    waived: 0,
    ms: 0,
  },
  {
    file: "DIR/b.py",
    type: "PYTHON",
    high: false,
    severity: "medium",
    findings: [MEDIUM],
    waived: 0,
    ms: 0,
  },
  { file: "DIR/c.bat", type: "BAT", high: false, severity: "none", findings: [], waived: 0, ms: 0 },
];
const CONTENTS = { "a.sh": "HIGH", "b.py": "MEDIUM", "c.bat": "echo" };

describe("jsonl", () => {
  it("has an object for each file", async () => {
    const text = FILES.map((file) => `${JSON.stringify(file)}\n`).join("");
    expect(await written("jsonl", CONTENTS)).toBe(text);
  });

  it("and for each that can't be scanned", async () => {
    const { out } = await mgc(["scan", "--format", "jsonl", "/missing.sh"]);
    expect(out).toBe('{"file":"/missing.sh","error":"there is no such file or folder"}\n');
  });
});

describe("json", () => {
  it("has the same objects, errors and a summary", async () => {
    folder.write(CONTENTS);
    const { out } = await mgc(["scan", "--format", "json", folder.path, "/missing.sh"]);
    const parsed = JSON.parse(folder.masked(out)) as { files: object[] };
    expect({ ...parsed, files: parsed.files.map((file) => ({ ...file, ms: 0 })) }).toEqual({
      files: FILES,
      errors: [{ file: "/missing.sh", message: "there is no such file or folder" }],
      summary: { files: 3, high: 1, medium: 1, waived: 0, unreadable: 1 },
    });
  });
});

describe("markdown", () => {
  it("has a table for each file in which something was found", async () => {
    expect(await written("markdown", { ...CONTENTS, "a.sh": "HIGH=rm x" })).toBe(
      `## mgc scan: 3 files scanned: 1 high, 1 medium, 0 waived

### <code>DIR/a&#46;sh</code>

| place | severity | rule | what | safer |
| --- | --- | --- | --- | --- |
| 1:1 | **high** | <code>test-high</code> | The word HIGH stands there.<br><code>HIGH=rm x</code><br>takes effect as <code>rm</code> | Use <code>another</code> word. |

### <code>DIR/b&#46;py</code>

| place | severity | rule | what | safer |
| --- | --- | --- | --- | --- |
| 1:1 | **medium** | <code>test-medium</code> | The word MEDIUM stands there.<br><code>MEDIUM</code> | Use <code>another</code> word. |
`,
    );
  });

  it("lists what could not be scanned", async () => {
    const { out } = await mgc(["scan", "--format", "markdown", "/missing.sh"]);
    expect(out).toContain(
      "### Not scanned\n\n- <code>/missing&#46;sh</code>: there is no such file or folder\n",
    );
  });

  it.each([
    ["bars", "HIGH | rm \\| x", "HIGH &#124; rm &#92;&#124; x"],
    ["backticks", "HIGH `x` ``y", "HIGH &#96;x&#96; &#96;&#96;y"],
    ["tags and entities", "HIGH </code><img src=x> &lt;", "HIGH &lt;/code&gt;"],
    [
      "names and links",
      "HIGH @team http://x.y #1 [a](b)",
      "HIGH &#64;team http&#58;//x&#46;y &#35;1",
    ],
  ])("lets nothing break out of a cell: %s", async (_, line, part) => {
    const wanted = part.replaceAll("&lt;", "&#60;").replaceAll("&gt;", "&#62;");
    const out = await written("markdown", { "a.sh": line });
    const row = out.split("\n").find((text) => text.startsWith("| 1:1"))!;
    expect(row).toContain(`<code>${wanted}`);
    expect(row.split(" | ")).toHaveLength(5);
    expect(row.replaceAll(/<\/?(?:code|br)>/g, "")).not.toMatch(/[<>`\\@]/);
  });

  it("stays within the length of a comment and says what it leaves out", async () => {
    const out = await written("markdown", {
      "a.sh": "HIGH and more\n".repeat(1000),
      "b.sh": "HIGH\n",
    });
    expect(out.length).toBeLessThan(62_000);
    const shown = out.match(/^\| \d+:1 /gm)!.length;
    expect(out).toContain(`\n${String(1001 - shown)} more findings are left out here`);
  });
});
