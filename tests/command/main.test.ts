import { readFileSync } from "node:fs";
import { join } from "node:path";
import { mgc } from "./calling";

const MANIFEST = readFileSync(join(__dirname, "../../provider/package.json"), "utf8");
const { version } = JSON.parse(MANIFEST) as { version: string };

describe("mgc", () => {
  it("tells its version", async () => {
    const expected = { code: 0, out: `mgc ${version}\n`, err: "" };
    expect(await mgc(["--version"])).toEqual(expected);
    expect(await mgc(["scan", "--version"])).toEqual(expected);
  });

  it("tells what it can do, also when it is asked nothing", async () => {
    const asked = await mgc(["--help"]);
    expect(asked).toMatchObject({ code: 0, err: "" });
    expect(asked.out).toContain("  scan  looks for risky commands in scripts\n");
    expect(await mgc([])).toEqual({ code: 2, out: "", err: asked.out });
  });

  it("tells what a command takes", async () => {
    const { code, out } = await mgc(["scan", "--help"]);
    expect(code).toBe(0);
    expect(out).toContain("--format text|json|jsonl|sarif|markdown");
    expect(out).toContain("(default: high)");
  });

  it.each([
    [["scann"], "mgc: unknown command scann; did you mean scan?"],
    [["frobnicate"], "mgc: unknown command frobnicate; there is scan"],
    [["--verson"], "mgc: unknown option --verson; did you mean --version?"],
    [
      ["scan", "--fromat", "json", "x"],
      "mgc scan: unknown option --fromat; did you mean --format?",
    ],
    [["scan", "-f", "x"], "mgc scan: unknown option -f; there is --format, --type"],
    [["scan", "--hepl", "x"], "mgc scan: unknown option --hepl; did you mean --help?"],
    [["scan", "--type", "SHEL", "x"], "mgc scan: --type can't be SHEL; did you mean SHELL?"],
    [["scan", "--format=xml", "x"], "mgc scan: --format can't be xml; there is text, json"],
    [["scan", "--type", "--format", "json"], "mgc scan: --type needs a value: SHELL, PYTHON, BAT"],
    [["scan", "x", "--waivers"], "mgc scan: --waivers needs a value: FILE"],
    [["scan"], "mgc scan: no PATH is given"],
    [["scan", "-", "-"], "mgc scan: - is given twice"],
    [["scan", "--toString", "x"], "mgc scan: unknown option --toString"],
  ])("refuses %j", async (args, message) => {
    const { code, out, err } = await mgc(args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(message);
    expect(err).toMatch(/\nTo do: see mgc( scan)? --help\.\n$/);
  });

  it("obeys no escape that stands in what it refuses", async () => {
    expect((await mgc(["\u001B[2J"])).err).toContain("unknown command \u241B[2J;");
  });
});
