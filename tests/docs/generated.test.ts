/** Docs are true: tables come from the code, and every program shown is one that runs. */
import { PAGES, programsOf, renew, renewed, ROOT, SDK_PAGES, text } from "./pages";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { RULE_LINES } from "./rules";

/** Tables as prettier leaves them: cells padded, which says nothing. */
function unpadded(page: string): string {
  return page
    .split("\n")
    .map((line) => line.replaceAll(/\s*\|\s*/g, "|").replaceAll(/-{3,}/g, "---"))
    .join("\n")
    .trim();
}

describe("the docs", () => {
  it.each(PAGES)("%s holds the tables and programs of the code", (page) => {
    if (process.env.UPDATE_DOCS) renew(page);
    expect(unpadded(text(page))).toBe(unpadded(renewed(page)));
  });

  it("show no program that is not run, and leave none out", () => {
    const pages = ["sdk/README.md", ...SDK_PAGES];
    const bare = pages.filter(
      (page) => (text(page).match(/```ts\n/g) ?? []).length !== programsOf(page).length,
    );
    expect(bare).toEqual([]);
    const folder = "tests/e2e/docs/programs";
    const programs = readdirSync(join(ROOT, folder)).map((name) => `${folder}/${name}`);
    expect([...new Set(pages.flatMap(programsOf))].sort()).toEqual(programs.sort());
  });

  it("quote the user guide as the code does", () => {
    const code = ["rules.ts", "scriptRules.ts"]
      .map((name) => readFileSync(join(ROOT, "provider/src/core", name), "utf8"))
      .join("\n")
      .replaceAll(/\s*\n\s*\*?\s*/g, " ");
    const quotes = Object.values(RULE_LINES).flatMap((line) => line.quotes);
    expect(quotes.filter((quote) => !code.includes(quote))).toEqual([]);
  });
});
