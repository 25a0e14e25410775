import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { riskSections } from "./riskPage";

const PAGE = join(__dirname, "../../sdk/docs/script-risks.md");
const MARK = "<!-- rules: all -->\n";

it("the page about script risks holds every rule with its examples", () => {
  const text = readFileSync(PAGE, "utf8");
  const head = text.slice(0, text.indexOf(MARK) + MARK.length);
  const wanted = `${head}\n${riskSections()}\n`;
  if (process.env.UPDATE_DOCS) writeFileSync(PAGE, wanted);
  expect(readFileSync(PAGE, "utf8")).toBe(wanted);
});
