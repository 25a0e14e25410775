import { readWaivers } from "../../provider/src/risk/waiverFile";
import type { Waiver } from "../../provider/src/risk/waivers";

const WAIVER: Waiver = {
  rule: "delete-protected",
  sha256: "a".repeat(64),
  reason: "only its own files",
  approvedBy: "R. Iyer",
  expires: "2027-01-31",
};
const SECRET = "hunter2-hunter2";

describe("a file of waivers", () => {
  it.each([
    ["a list", JSON.stringify([WAIVER])],
    ["an object that holds the list", JSON.stringify({ waivers: [WAIVER] })],
    ["a file with a byte order mark", `\uFEFF${JSON.stringify([WAIVER])}`],
  ])("is read from %s", (_, text) => {
    expect(readWaivers(text)).toEqual({ waivers: [WAIVER] });
  });

  it("may be empty, and may hold what has expired", () => {
    expect(readWaivers("[]")).toEqual({ waivers: [] });
    const expired = { ...WAIVER, expires: "2020-01-31" };
    expect(readWaivers(JSON.stringify([expired]))).toEqual({ waivers: [expired] });
  });

  it.each<[string, unknown, string[]]>([
    ["no list", SECRET, ['must be a list of waivers, or an object {"waivers": […]}']],
    ["null", null, ['must be a list of waivers, or an object {"waivers": […]}']],
    [
      "an entry that is none",
      [WAIVER, SECRET],
      ["[1]: Invalid input: expected object, received string"],
    ],
    ["an object without the list", {}, ["waivers: is required"]],
    [
      "a misspelt list",
      { waiver: [] },
      ["waivers: is required", 'waiver: no such key; did you mean "waivers"?'],
    ],
    [
      "everything at once",
      {
        waivers: [
          {
            rule: "delete-protected",
            sha256: SECRET,
            reason: 7,
            aprovedBy: SECRET,
            expires: SECRET,
          },
        ],
      },
      [
        "waivers[0].sha256: must be 64 hexadecimal digits",
        "waivers[0].reason: Invalid input: expected string, received number",
        "waivers[0].approvedBy: is required",
        "waivers[0].expires: Invalid ISO date",
        'waivers[0].aprovedBy: no such key; did you mean "approvedBy"?',
      ],
    ],
    [
      "a key that is near to none",
      [{ ...WAIVER, comment: SECRET }],
      ["[0].comment: no such key; there are rule, scriptId, sha256, reason, approvedBy, expires"],
    ],
  ])("says all that is wrong with %s", (_, value, problems) => {
    const read = readWaivers(JSON.stringify(value));
    expect(read).toEqual({ problems });
    expect(JSON.stringify(read)).not.toContain(SECRET);
  });

  it.each(["", SECRET, `{"waivers": ${SECRET}}`, `[{"rule": "${SECRET}"`])(
    "quotes nothing of what is not JSON: %j",
    (text) => {
      const read = readWaivers(text) as { problems: readonly string[] };
      expect(read.problems).toHaveLength(1);
      expect(read.problems[0]).toMatch(/^is not JSON( \(at position \d+\))?$/);
    },
  );
});
