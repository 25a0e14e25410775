/** The Markdown files of the repository that users and contributors read. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { TABLES } from "./tables";

export const ROOT = resolve(__dirname, "../..");

/** The pages of the package. */
export const SDK_PAGES = readdirSync(join(ROOT, "sdk/docs"))
  .filter((name) => name.endsWith(".md"))
  .map((name) => `sdk/docs/${name}`);

export const PAGES = [
  "README.md",
  "DESIGN.md",
  "CONTRIBUTING.md",
  "CHANGELOG.md",
  "sdk/README.md",
  "toolchain/README.md",
  "provider/src/simulator/README.md",
  ...SDK_PAGES,
];

export function text(page: string): string {
  return readFileSync(join(ROOT, page), "utf8");
}

/** The page with each marked part renewed: the table or the program that follows the marker. */
export function renewed(page: string): string {
  return text(page)
    .replaceAll(
      /(<!-- table: (\w+) -->\n\n)(?:\|[^\n]*\n)*/g,
      (_, marker: string, name: string) => `${marker}${TABLES[name]?.() ?? "no such table"}\n`,
    )
    .replaceAll(
      /(<!-- program: (\S+) -->\n\n```ts\n)[\s\S]*?(?=```)/g,
      (_, marker: string, path: string) => marker + readFileSync(join(ROOT, path), "utf8"),
    );
}

export function renew(page: string): void {
  writeFileSync(join(ROOT, page), renewed(page));
}

/** The programs that a page shows, by their paths. */
export function programsOf(page: string): string[] {
  return [...text(page).matchAll(/<!-- program: (\S+) -->/g)].map(([, path = ""]) => path);
}
