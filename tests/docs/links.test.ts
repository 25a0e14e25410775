/** Links lead to what is there: files of the repository and of the packages, and headings in them. */
import { existsSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { PAGES, ROOT, SDK_PAGES, text } from "./pages";

function linksOf(page: string): string[] {
  return [...text(page).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = ""]) => target)
    .filter((target) => !target.startsWith("https://"));
}

/** A heading's anchor as GitHub and npm make it. */
function anchor(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, "")
    .trim()
    .replaceAll(/\s/g, "-");
}

function anchorsOf(page: string): string[] {
  const prose = text(page).replaceAll(/```[\s\S]*?```/g, "");
  return [...prose.matchAll(/^#+ (.*)$/gm)].map(([, heading = ""]) => anchor(heading));
}

function leadsNowhere(page: string, target: string): boolean {
  const [path = "", fragment] = target.split("#");
  const file = path === "" ? page : relative(ROOT, join(ROOT, dirname(page), path));
  if (!existsSync(join(ROOT, file))) return true;
  return fragment !== undefined && !anchorsOf(file).includes(fragment);
}

describe("links", () => {
  it.each(PAGES)("of %s lead to what is there", (page) => {
    expect(linksOf(page).filter((target) => leadsNowhere(page, target))).toEqual([]);
  });

  it("of the sdk's pages lead nowhere outside of the packages", () => {
    const packed = /^(sdk\/(README|docs\/\w[\w-]*)\.md|provider\/src\/simulator\/README\.md)$/;
    const outside = ["sdk/README.md", ...SDK_PAGES].flatMap((page) =>
      linksOf(page)
        .map((target) => target.split("#")[0] ?? "")
        .filter((path) => path !== "")
        .map((path) => relative(ROOT, join(ROOT, dirname(page), path)))
        .filter((path) => !packed.test(path)),
    );
    expect(outside).toEqual([]);
  });

  it("reach every page of the package from its README", () => {
    const linked = linksOf("sdk/README.md").map((target) => `sdk/${target.split("#")[0] ?? ""}`);
    expect(SDK_PAGES.filter((page) => !linked.includes(page))).toEqual([]);
  });
});
