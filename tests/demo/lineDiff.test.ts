import fc from "fast-check";
import { diffLines, withContext, type DiffLine } from "../../examples/demo/src/lineDiff";

const written = (lines: readonly DiffLine[]) =>
  lines.map(({ mark, text }) => mark + text).join(" ");
const words = (text: string) => text.split(" ").filter(Boolean);

it.each([
  { before: "", after: "", diff: "" },
  { before: "a b", after: "a b", diff: " a  b" },
  { before: "a b c", after: "a c", diff: " a -b  c" },
  { before: "a c", after: "a b c", diff: " a +b  c" },
  { before: "a b c", after: "a x c", diff: " a -b +x  c" },
  { before: "a b", after: "b a", diff: "-a  b +a" },
])("$before → $after", ({ before, after, diff }) => {
  expect(written(diffLines(words(before), words(after)))).toBe(diff);
});

it("leads from one text to the other", () => {
  const text = fc.array(fc.constantFrom("a", "b", "c"), { maxLength: 12 });
  fc.assert(
    fc.property(text, text, (before, after) => {
      const lines = diffLines(before, after);
      const side = (mark: string) => lines.filter((l) => l.mark !== mark).map((l) => l.text);
      expect(side("+")).toEqual(before);
      expect(side("-")).toEqual(after);
    }),
  );
});

it.each([
  { before: "a b c d e f", after: "a b c x e f", diff: "…  c -d +x  e …" },
  { before: "a b c", after: "x b c", diff: "-a +x  b …" },
  { before: "a b", after: "a b", diff: "…" },
])("leaves out what is far from a change: $diff", ({ before, after, diff }) => {
  expect(written(withContext(diffLines(words(before), words(after)), 1))).toBe(diff);
});
