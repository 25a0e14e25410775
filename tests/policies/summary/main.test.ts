import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { answer } from "../../../policy-pack/src/summary/main";
import { cancel, log, totals } from "./log";

const folder = mkdtempSync(join(tmpdir(), "pulumi-mgc-summary-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function file(text: string): string {
  const path = join(folder, "events.json");
  writeFileSync(path, text);
  return path;
}

describe("mgc-policy-summary", () => {
  it("prints the summary of a log", () => {
    const { code, out, err } = answer([file(log(totals({}), cancel))]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(/^## MgC policies: passed\n/);
  });

  it.each([[[]], [["a", "b"]], [["--json"]]])("called with %j tells how to call it", (args) => {
    const { code, out, err } = answer(args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(/^Usage: mgc-policy-summary EVENT_LOG\n/);
  });

  it("helps when asked", () => {
    expect(answer(["--help"])).toMatchObject({ code: 0, err: "" });
  });

  it.each([
    ["a missing file", () => join(folder, "none"), "there is no such file"],
    ["a folder", () => folder, "EISDIR"],
    ["an empty file", () => file(""), "it is empty"],
    ["another file", () => file("{}"), "line 1 is no event of the engine"],
  ])("refuses %s and says what to do", (_, path, cause) => {
    const { code, out, err } = answer([path()]);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(`: ${cause}.\nTo do: run pulumi with --event-log`);
  });
});
