import fc from "fast-check";
import { parsers } from "prettier/plugins/markdown";
import { parseEventLog } from "../../../policy-pack/src/summary/events";
import { SIZE_LIMIT, toMarkdown } from "../../../policy-pack/src/summary/markdown";
import { summarise } from "../../../policy-pack/src/summary/summary";
import {
  begun,
  cancel,
  diagnostic,
  done,
  log,
  planned,
  STACK,
  totals,
  urn,
  violation,
} from "./log";

const printed = (text: string) => toMarkdown(summarise(parseEventLog(text)));
const page = (...events: readonly object[]) => printed(log(...events));

/** A node of another parser than the one that wrote the page. */
interface Node {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Node[];
}

const parsed = (markdown: string) => parsers.markdown.parse(markdown, {} as never) as Node;

function nodes(node: Node): Node[] {
  return [node, ...(node.children ?? []).flatMap(nodes)];
}

/** What the page consists of, apart from what stands as code. */
function skeleton(markdown: string): string[] {
  return nodes(parsed(markdown)).map(({ type, value }) =>
    type === "code" || type === "inlineCode" ? type : `${type} ${value ?? ""}`,
  );
}

describe("a page", () => {
  it("of a blocked preview says what, why and what next", () => {
    const text = page(
      planned("create", STACK),
      planned("create", urn("gate")),
      planned("delete", urn("old")),
      violation(urn("gate"), "mgc-advice", "advisory", "Describe it.\n"),
      violation(urn("gate"), "mgc-step-limit", "mandatory", "At most 10.\nMGC005: 11\n\n  # <b>\n"),
      diagnostic("error", "preview failed\n"),
      totals({ create: 2, delete: 1 }),
      cancel,
    );
    expect(text).toBe(`## MgC policies: blocked by 1 violation

Judged by \`mgc 0.1.0\`.

### Planned changes

Of all resources: 2 to create, 1 to delete.

- \`+\` \`MgcWorkflowStage\` \`gate\`
- \`-\` \`MgcWorkflowStage\` \`old\`

### Violations

#### \`MgcWorkflowStage\` \`gate\`

**mandatory**: \`mgc-step-limit\`

\`\`\`text
At most 10.
MGC005: 11

  # <b>
\`\`\`

**advisory**: \`mgc-advice\`

\`\`\`text
Describe it.
\`\`\`

### What to do next

- Change the program as the messages of the mandatory violations say, and push again.
- Each policy has a page in the pack, \`docs/<policy>.md\`: why it is there, and what helps.
- An exception is a change of the policy configuration on the protected branch, which has its own review.
`);
  });

  const end = [totals({ same: 1 }), cancel];
  const advisory = violation(urn("a"), "mgc-y", "advisory");
  const update = totals({ create: 1 }, { isPreview: false });

  it.each([
    ["passed", end],
    ["passed with 2 warnings", [advisory, violation(urn("b"), "mgc-y", "advisory"), ...end]],
    ["passed with 1 warning", [advisory, ...end]],
    ["the preview failed for another reason", [diagnostic("error", "no"), ...end]],
    ["the update failed for another reason", [diagnostic("error", "no"), update, cancel]],
    ["the preview was cut off", [planned("create", urn("a"))]],
    ["the update was cut off", [begun("create", urn("a"))]],
    ["nothing was judged", [totals({}, { PolicyPacks: {} }), cancel]],
  ])("has the title %s", (title, events) => {
    expect(page(...events).split("\n")[0]).toBe(`## MgC policies: ${title}`);
  });

  it("says that a log was cut off in the middle of a line, and shows what stands before", () => {
    const whole = log(planned("create", urn("gate")), advisory, ...end);
    const text = printed(whole.slice(0, whole.indexOf("mgc-y")));
    expect(text).toContain("ends in the middle of the run");
    expect(text).toContain("- `+` `MgcWorkflowStage` `gate`");
  });

  it("of an update that was blocked says that something has been made", () => {
    const text = page(
      done("create", urn("a")),
      violation(urn("b"), "x", "mandatory"),
      update,
      cancel,
    );
    expect(text).toContain("### Changes made\n\nOf all resources: 1 created.");
    expect(text).toContain("policies gate a preview");
  });

  it("shows errors without the frames of others, and breaks long lines at spaces", () => {
    const message = [
      "Error: fell",
      "    at Object.<anonymous> (/srv/index.ts:1:7)",
      "    at Module._compile (node:internal/modules/cjs/loader:1521:14)",
      "    at fulfilled (/srv/node_modules/@pulumi/policy/server.js:18:58)",
      `  - ${"word ".repeat(30)}`,
    ].join("\n");
    const block = nodes(parsed(page(diagnostic("error", message), ...end))).find(
      ({ type }) => type === "code",
    );
    expect(block?.value?.split("\n")).toEqual([
      "Error: fell",
      "    at Object.<anonymous> (/srv/index.ts:1:7)",
      `  - ${"word ".repeat(19).trim()}`,
      `  ${"word ".repeat(11).trim()}`,
    ]);
  });

  it("prints nothing of what resources are given", () => {
    expect(page(planned("create", urn("a")), done("create", urn("a")), ...end)).not.toContain(
      "SECRET",
    );
  });
});

const MARKUP = [
  "`",
  "``",
  "```",
  "~~~",
  "\n",
  "\r",
  "\t",
  "    ",
  "# ",
  "<b>",
  "</div>",
  "<!--",
  "|",
  "---",
];
const LINKS = [
  "[a](http://x)",
  "![](x)",
  "http://x.example",
  "@team",
  "#1",
  "\\",
  "&lt;",
  "\u2028",
];
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...MARKUP, ...LINKS), fc.string({ unit: "binary" })), {
    maxLength: 30,
  })
  .map((pieces) => pieces.join(""));

describe("whatever", () => {
  const of = (message: string, name: string, error: string) =>
    page(
      planned("create", urn(name)),
      violation(urn(name), name, "mandatory", message),
      diagnostic("error", error, urn(name)),
      totals({ create: 1 }),
      cancel,
    );
  const plain = skeleton(of("m", "n", "e"));

  it("a message, a name and an error say, it stands as code and the page around it stays as it is", () => {
    // An empty name is said to be none, in words.
    const name = hostile.map((text) => `n${text}`);
    fc.assert(
      fc.property(hostile, name, hostile, (message, resource, error) => {
        expect(skeleton(of(message, resource, `e${error}`))).toEqual(plain);
      }),
    );
  });

  it("a message says, it is shown, but for white space and what can't be seen", () => {
    const visible = (text: string) => text.replaceAll(/[\s\p{Cc}\p{Cf}]+/gu, "");
    const text = fc.string({ unit: "grapheme", maxLength: 300 }).map((end) => `x ${end}`);
    fc.assert(
      fc.property(text, (message) => {
        const shown = nodes(parsed(of(message, "n", "e"))).find(({ type }) => type === "code");
        expect(visible(shown?.value ?? "")).toBe(visible(message));
      }),
    );
  });

  it("turns a text around is left out", () => {
    expect(of("a\u202eb", "c\u2066d", "e")).not.toMatch(/[\u202e\u2066]/);
  });
});

describe("the size", () => {
  it("is bounded, and what is left out is counted", () => {
    const many = Array.from({ length: 400 }, (_, i) =>
      violation(urn(`r${String(i)}`), "mgc-x", "mandatory", "long words ".repeat(30)),
    );
    const text = page(...many, diagnostic("error", "no"), totals({}), cancel);
    const shown = text.match(/^\*\*mandatory\*\*/gm)?.length ?? 0;
    expect(shown).toBeGreaterThan(100);
    expect(text).toContain(`${String(400 - shown)} violations and 1 error.** The output`);
    expect(text).toContain("### What to do next");
    expect(text.length).toBeLessThanOrEqual(SIZE_LIMIT);
    expect(text.length).toBeGreaterThan(SIZE_LIMIT - 1000);
  });

  it("is bounded for the longest names, messages and lists", () => {
    const ticks = "`".repeat(5000);
    const changes = Array.from({ length: 300 }, (_, i) =>
      planned("create", urn(`${ticks}${String(i)}`)),
    );
    const all = [violation(urn(ticks), ticks, "mandatory", ticks), diagnostic("error", ticks)];
    const text = page(...changes, ...all, totals({ create: 300 }), cancel);
    expect(text.length).toBeLessThanOrEqual(SIZE_LIMIT);
    expect(text).toContain("- and 200 more");
  });
});
