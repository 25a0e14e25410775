/** docs/reliability.md says what the tests hold, and every claim has a test. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { FAULTS, INVARIANTS } from "./claims";
import { holdingTests, idsIn } from "./heldBy";
import { faultSections, invariantSections } from "./page";

const PAGE = join(__dirname, "../../../docs/reliability.md");
const MARK = "<!-- claims: all -->\n";
const TESTS = holdingTests();
const CLAIMS = [...INVARIANTS, ...FAULTS];

it("the page holds every invariant and every fault class with its tests", () => {
  const text = readFileSync(PAGE, "utf8");
  const head = text.slice(0, text.indexOf(MARK) + MARK.length);
  const parts = ["## Invariants", invariantSections(TESTS), "## Faults", faultSections(TESTS)];
  const wanted = `${head}\n${parts.join("\n\n")}\n`;
  if (process.env.UPDATE_DOCS) writeFileSync(PAGE, wanted);
  expect(readFileSync(PAGE, "utf8")).toBe(wanted);
});

it.each(CLAIMS.map(({ id }) => id))("%s is held by a test", (id) => {
  expect(TESTS.filter(({ ids }) => ids.includes(id)).length).toBeGreaterThan(0);
});

it("no test holds a claim that there is not", () => {
  const known = CLAIMS.map(({ id }) => id);
  const unknown = TESTS.flatMap(({ file, ids }) =>
    ids.filter((id) => !known.includes(id)).map((id) => `${file}: ${id}`),
  );
  expect(unknown).toEqual([]);
});

it.each([
  ["a run (I5)", ["I5"]],
  ["a run (F1, F3) and more", ["F1", "F3"]],
  ["all (I1-I3, F9)", ["I1", "I2", "I3", "F9"]],
  ["all (F1-3)", ["F1", "F2", "F3"]],
  ["no claim (MGC001), (x), I5", []],
])("ids are read from %j", (text, ids) => {
  expect(idsIn(text)).toEqual(ids);
});
