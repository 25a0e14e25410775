import fc from "fast-check";
import {
  nextVersion,
  versionProblem,
  type VersionedContent,
} from "../../provider/src/core/scriptVersion";

it.each([
  ["1.0.2", "1.0.3"],
  ["1.0.9", "1.0.10"],
  ["1.007", "1.008"],
  ["1.099", "1.100"],
  ["9", "10"],
  ["0", "1"],
  ["99", "100"],
  ["v1", "v2"],
  ["v1-beta", "v2-beta"],
  ["1.0.0-rc", "1.0.1-rc"],
  ["2024.9.30", "2024.9.31"],
  ["beta", "beta.1"],
  ["", ".1"],
  ["最终", "最终.1"],
  // What would be longer than COC's 10 characters is none.
  ["9999999999", undefined],
  ["1.0.0.0.99", undefined],
  ["1.0.0.0.98", "1.0.0.0.99"],
  ["abcdefgh", "abcdefgh.1"],
  ["abcdefghi", undefined],
])("behind the version %j comes %j", (version, next) => {
  expect(nextVersion(version)).toBe(next);
});

it("the next version is another one, and COC takes it", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 10 }), (version) => {
      const next = nextVersion(version);
      expect(next).not.toBe(version);
      if (next !== undefined) expect(next.length).toBeLessThanOrEqual(10);
    }),
  );
});

function versioned(text: string): VersionedContent {
  const [version = "", sha256 = ""] = text.split("/");
  return { version, sha256 };
}

describe("a content under its version", () => {
  // version/content: as wanted, as last applied, as COC has it.
  it.each<[string, string, string, string, boolean]>([
    ["nothing changed", "1/a", "1/a", "1/a", true],
    ["another content, another version", "2/b", "1/a", "1/a", true],
    ["another content, the same version", "1/b", "1/a", "1/a", false],
    ["another version only", "2/a", "1/a", "1/a", true],
    ["COC has been given another content by hand", "1/a", "1/a", "1/b", true],
    ["COC has been given another version by hand", "1/a", "1/a", "2/b", true],
    ["that content is declared under its version", "2/b", "1/a", "2/b", true],
    ["another content under that version", "2/c", "1/a", "2/b", false],
    ["that content under the applied version", "1/b", "1/a", "1/b", false],
    ["that content under the applied version, which COC has no more", "1/b", "1/a", "2/b", false],
    ["back to what was applied, under a version that COC has", "1/a", "1/a", "1/c", true],
    ["a version that neither knows", "3/c", "1/a", "2/b", true],
    ["an older version that nobody remembers", "0/z", "2/b", "2/b", true],
  ])("%s: %s, where %s was applied and COC has %s", (_, wanted, applied, live, fine) => {
    const problem = versionProblem(versioned(wanted), versioned(applied), versioned(live));
    const [version = ""] = wanted.split("/");
    const next = String(Number(version) + 1);
    expect(problem).toBe(
      fine
        ? undefined
        : `content: it changed, but its version is still "${version}", under which another content is known; set version: "${next}"`,
    );
  });

  it("is advised to have any new version where the next one would be too long", () => {
    const known = { version: "9999999999", sha256: "a" };
    expect(versionProblem({ ...known, sha256: "b" }, known, known)).toMatch(/; set a new version$/);
  });

  it("is never refused where its version is new, nor where it was applied under it", () => {
    const content = fc.record({
      version: fc.constantFrom("1", "2", "3"),
      sha256: fc.constantFrom("a", "b", "c"),
    });
    fc.assert(
      fc.property(content, content, content, (wanted, applied, live) => {
        const refused = versionProblem(wanted, applied, live) !== undefined;
        const known = [applied, live].filter(({ version }) => version === wanted.version);
        if (known.length === 0) expect(refused).toBe(false);
        if (applied.version === wanted.version)
          expect(refused).toBe(applied.sha256 !== wanted.sha256);
        else expect(refused).toBe(known.some(({ sha256 }) => sha256 !== wanted.sha256));
      }),
    );
  });
});
