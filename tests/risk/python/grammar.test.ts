/** The grammar is a file that nobody here wrote: it is the one that its source names. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const FOLDER = join(__dirname, "../../../provider/vendor/tree-sitter-python");

it("is the file whose digest its source names", () => {
  const source = readFileSync(join(FOLDER, "SOURCE.md"), "utf8");
  const named = /sha256: ([0-9a-f]{64})/.exec(source)?.[1];
  const grammar = readFileSync(join(FOLDER, "tree-sitter-python.wasm"));
  expect(createHash("sha256").update(grammar).digest("hex")).toBe(named);
});

it("is published with the package, and with its licence", () => {
  const manifest = JSON.parse(readFileSync(join(FOLDER, "../../package.json"), "utf8")) as {
    files: string[];
  };
  expect(manifest.files).toContain("vendor");
  expect(readFileSync(join(FOLDER, "LICENSE"), "utf8")).toContain("MIT");
});
