/** What people read of a script that is not to run: lines of it, and never all of it. */
import { refusalSentence } from "../../provider/src/core/refusal";
import { scriptRisk, type HighRisk } from "../../provider/src/core/riskRefusal";

const finding = (line: number, resolved = ""): HighRisk => ({
  rule: "wipes",
  line,
  column: 3,
  resolved,
  message: "Everything is deleted.",
  alternative: "Name what is to go.",
});

function sentence(content: string, high: readonly HighRisk[]): string {
  const script = { id: "SC-1", name: "s", version: "1", type: "SHELL", sha256: "d1", content };
  const [refusal] = scriptRisk("Run", script, { high, flaws: [] });
  return refusal ? refusalSentence(refusal) : "";
}

const shown = (line: string) => sentence(line, [finding(1)]).split("\n")[2];

describe("a content of high risk", () => {
  it("is nothing where nothing is found", () => {
    expect(sentence("rm -rf /", [])).toBe("");
  });

  it.each([
    ["a line feed", "one\ntwo\nthree"],
    ["both", "one\r\ntwo\r\nthree"],
    ["a carriage return", "one\rtwo\rthree"],
  ])("shows the line that is meant, ended by %s", (_, content) => {
    const text = sentence(content, [finding(2)]);
    expect(text).toContain("\n      two\n");
    expect(text).not.toMatch(/one|three/);
  });

  it.each([
    ["without the space around it", "  rm -rf /\t", "rm -rf /"],
    ["with a tabulator as a space", "rm\t-rf /", "rm -rf /"],
    ["without what controls a terminal", "rm \u001b[2K-rf /", "rm \uFFFD[2K-rf /"],
    ["without what turns the text around", "rm \u202e/ fr-", "rm \uFFFD/ fr-"],
    ["up to 160 characters", "x".repeat(160), "x".repeat(160)],
    ["cut off behind them", "x".repeat(161), `${"x".repeat(160)}…`],
    ["cut off between characters", `${"x".repeat(159)}😀`, `${"x".repeat(159)}…`],
    ["as empty where it is empty", "", ""],
    ["with whole characters only", `😀${"x".repeat(160)}`, `😀${"x".repeat(158)}…`],
  ])("shows it %s", (_, line, text) => {
    expect(shown(line)).toBe(`      ${text}`);
  });

  it("shows nothing where there is no such line", () => {
    expect(sentence("one", [finding(2)]).split("\n")[2]).toBe("      ");
  });

  it.each([
    ["stands in the line", "  rm -rf /;\treboot", "rm -rf /", undefined],
    ["stands there with other space", "rm\t -rf   /", "rm -rf /", undefined],
    ["stands there and was cut off", `rm -rf ${"x".repeat(130)}`, "rm -rf xxx…", undefined],
    ["is hidden in it", "c=r; ${c}m -rf /", "rm -rf /", "rm -rf /"],
    ["begins there, and goes on in later lines", "rm \\\n  -rf /", "rm -rf /", "rm -rf /"],
    ["needs a space more", "rm-rf /", "rm -rf /", "rm -rf /"],
    ["holds an ellipsis of its own", "echo ab", "echo a…b", "echo a…b"],
    ["stands behind what is shown", `${"x".repeat(160)}; halt`, "halt", "halt"],
    ["controls a terminal", "e", "rm \u202e/ \u001b[2K", "rm \uFFFD/ \uFFFD[2K"],
  ])("says what takes effect where that %s", (_, content, resolved, said) => {
    const lines = sentence(content, [finding(1, resolved)])
      .split("\n")
      .slice(3, -1);
    const safer = "      Safer: Name what is to go.";
    expect(lines).toEqual(said === undefined ? [safer] : [`      runs as: ${said}`, safer]);
  });

  it("tells 20 findings, and counts the others", () => {
    const content = Array.from({ length: 23 }, (_, i) => `rm ${String(i + 1)}.`).join("\n");
    const text = sentence(
      content,
      content.split("\n").map((_, i) => finding(i + 1)),
    );
    expect(text.match(/Safer/g)).toHaveLength(20);
    expect(text).toContain("rm 20.");
    expect(text).toContain("\n    and 3 more\n");
    expect(text).not.toContain("rm 21.");
  });

  it("counts none behind the 20th", () => {
    const text = sentence(
      "rm",
      Array.from({ length: 20 }, () => finding(1)),
    );
    expect(text).not.toContain("more");
  });

  const script = { id: "SC-1", name: "s", version: "1.2", type: "SHELL", sha256: "d1" };

  it("names script, findings, waivers that do not count, and the way out", () => {
    const flaws = ["waiver 1: has expired", "waiver 2: is for another content"];
    const verdict = { high: [finding(1), finding(2)], flaws };
    const refusals = scriptRisk("Run", { ...script, content: "rm a\nrm b" }, verdict);
    expect(refusals.map(refusalSentence)).toEqual([
      [
        'MGC011 script-risk: step "Run" would run script "s" (SC-1, version 1.2), in which there is high risk:',
        "    line 1, column 3 (wipes): Everything is deleted.",
        "      rm a",
        "      Safer: Name what is to go.",
        "    line 2, column 3 (wipes): Everything is deleted.",
        "      rm b",
        "      Safer: Name what is to go.",
        "    waiver 1: has expired",
        "    waiver 2: is for another content",
        "  Change the script, and its version with it; or have somebody answer for it: a waiver of the rule in brackets, or of MGC011 for all of it, with sha256 d1, in the file that MGC_WAIVERS names.",
      ].join("\n"),
    ]);
  });

  it("is refused whatever it is while the waivers can't be used", () => {
    const problems = ["[0].expires: is required", "[1].rule: is required"];
    const verdict = { waiverFile: "waivers.json", problems };
    expect(scriptRisk("Run", { ...script, content: "true" }, verdict)).toEqual([
      { rule: "MGC011", reason: "waivers", file: "waivers.json", problems },
    ]);
  });
});
