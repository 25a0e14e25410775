import { createHash } from "node:crypto";
import { fileLines, Folder, mgc } from "./calling";

jest.mock("../../provider/src/risk", () => ({
  ...jest.requireActual<object>("../../provider/src/risk"),
  ...jest.requireActual<object>("./analyser"),
}));

const CONTENT = "HIGH\r\nMEDIUM é\r\n";
const WAIVER = {
  rule: "test-high",
  sha256: createHash("sha256").update(CONTENT).digest("hex"),
  reason: "only on | test servers",
  approvedBy: "R. Iyer",
  expires: "2026-11-24",
};
const SHORT = WAIVER.sha256.slice(0, 12);

let folder: Folder;
beforeEach(() => {
  folder = new Folder();
  folder.write({ "a.sh": CONTENT });
});
afterEach(() => {
  folder.remove();
});

async function scanned(waivers: unknown, ...options: string[]) {
  folder.write({ "waivers.json": typeof waivers === "string" ? waivers : JSON.stringify(waivers) });
  const args = ["--waivers", folder.at("waivers.json"), ...options, folder.at("a.sh")];
  const { code, out, err } = await mgc(["scan", ...args]);
  return { code, out: folder.masked(out), err: folder.masked(err) };
}

describe("a waived finding", () => {
  it.each([
    ["as a list", [WAIVER], 0],
    ["as an object", { waivers: [WAIVER] }, 0],
    ["by a digest in capitals", [{ ...WAIVER, sha256: WAIVER.sha256.toUpperCase() }], 0],
    ["by a waiver of all findings", [{ ...WAIVER, rule: "MGC011" }], 0],
    ["of another rule", [{ ...WAIVER, rule: "test-medium" }], 1],
    ["of another content", [{ ...WAIVER, sha256: "0".repeat(64) }], 1],
    ["of a script in COC", [{ ...WAIVER, scriptId: "SC1" }], 1],
    ["that has expired", [{ ...WAIVER, expires: "2026-11-23" }], 1],
    ["without a reason", [{ ...WAIVER, reason: " " }], 1],
  ])("%s gives the exit code that it should", async (_, waivers, code) => {
    expect((await scanned(waivers)).code).toBe(code);
  });

  it("still leaves the others", async () => {
    expect((await scanned([WAIVER], "--fail-on", "medium")).code).toBe(1);
  });

  it("counts by the content that COC would hold, whatever its encoding here", async () => {
    folder.write({ "a.sh": Buffer.from(`\uFEFF${CONTENT}`, "utf16le") });
    expect((await scanned([WAIVER])).code).toBe(0);
    folder.write({ "a.sh": `\uFEFF${CONTENT}` });
    expect((await scanned([WAIVER])).code).toBe(0);
  });

  it("is shown as such in text", async () => {
    const { out, err } = await scanned([WAIVER]);
    expect(err).toBe("");
    expect(out).toContain(`DIR/a.sh:1:1: waived (high): The word HIGH stands there. [test-high]
 1 | HIGH
   | ^^^^
   = waived by R. Iyer until 2026-11-24: only on | test servers
`);
    expect(out).toContain("\n1 file scanned: 0 high, 1 medium, 1 waived\n");
  });

  it("is only counted in jsonl", async () => {
    const { out } = await scanned([WAIVER], "--format", "jsonl");
    const [line] = fileLines(out);
    expect(line).toMatchObject({ high: false, severity: "medium", waived: 1 });
    expect(line!.findings.map(({ rule }) => rule)).toEqual(["test-medium"]);
  });

  it("is a suppressed result in sarif", async () => {
    const { out } = await scanned([WAIVER], "--format", "sarif");
    const { runs } = JSON.parse(out) as { runs: { results: { suppressions?: object[] }[] }[] };
    const justification = "only on | test servers (approved by R. Iyer, until 2026-11-24)";
    expect(runs[0]!.results.map(({ suppressions }) => suppressions)).toEqual([
      [{ kind: "external", status: "accepted", justification }],
      undefined,
    ]);
  });

  it("is marked in markdown", async () => {
    const { out } = await scanned([WAIVER], "--format", "markdown");
    expect(out).toContain("| 1:1 | waived (high) |");
    expect(out).toContain("| Waived by R. Iyer until 2026-11-24: only on &#124; test servers |");
  });
});

describe("waivers", () => {
  it.each([
    [
      "that have expired",
      { expires: "2026-11-23" },
      `waiver of test-high for the content ${SHORT}…: it expired on 2026-11-23, so it waives nothing`,
    ],
    [
      "that nobody approved",
      { approvedBy: "" },
      `waiver of test-high for the content ${SHORT}…: it does not say who approved it, so it waives nothing`,
    ],
    [
      "that no file needs",
      { rule: "other" },
      `waiver of other for the content ${SHORT}…: nothing in these files needs it`,
    ],
  ])("%s are told of", async (_, change, warning) => {
    expect((await scanned([{ ...WAIVER, ...change }])).err).toBe(`mgc scan: warning: ${warning}\n`);
  });

  it("of scripts in COC are none that a file would need", async () => {
    expect((await scanned([WAIVER, { ...WAIVER, scriptId: "SC1" }])).err).toBe("");
  });

  it("in a wrong file end the call with all that is wrong", async () => {
    const { code, out, err } = await scanned([{ ...WAIVER, sha256: "secret", expires: "soon" }]);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toBe(`mgc scan: --waivers DIR/waivers.json holds no waivers:
  [0].sha256: must be 64 hexadecimal digits
  [0].expires: Invalid ISO date
To do: see mgc scan --help.
`);
  });

  it("in no file, or no JSON, end the call", async () => {
    const missing = await mgc(["scan", "--waivers", "/missing.json", folder.at("a.sh")]);
    expect(missing).toMatchObject({ code: 2, out: "" });
    expect(missing.err).toContain(
      "--waivers /missing.json can't be read: there is no such file or folder",
    );
    expect((await scanned("{")).err).toContain("\n  is not JSON (at position 1)\n");
  });
});
