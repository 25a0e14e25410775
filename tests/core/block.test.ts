import { withoutRetained } from "../../provider/src/core/block";
import { planBlock } from "../../provider/src/core/blockPlan";
import { revealed } from "../../provider/src/core/sameStep";
import { declaredBlock, liveBlock, ownStage, plan, printBlock } from "../support/blocks";
import { rulesOf, scriptStep } from "../support/workflows";

const letters = Array.from("abcdefghij");
const ten = letters.join(", ");

describe("the plan for a block", () => {
  it.each<[string, string, string, string[]]>([
    ["nothing to do", "a, b", "a, b", []],
    ["nothing to do between other people's steps", "*x, a, *y, b, *z", "a, b", []],
    ["a step more, behind", "a", "a, b", ["insert b after a"]],
    ["a step more, in front", "b", "a, b", ["insert a before b"]],
    ["a step more, between", "a, c", "a, b, c", ["insert b after a"]],
    [
      "several more",
      "b",
      "a, b, c, d",
      ["insert a before b", "insert c after b", "insert d after c"],
    ],
    ["a step less", "a, b, c", "a, c", ["delete b"]],
    ["a new description", "a, b/old", "a, b/new", ["change b to b"]],
    ["a rename", "a, b, c", "a, x, c", ["change b to x"]],
    ["a rename with a new description", "a/old", "b/new", ["change a to b"]],
    ["a swap of two", "a, b", "b, a", ["delete a", "insert a after b"]],
    ["the first goes last", "a, b, c", "b, c, a", ["delete a", "insert a after c"]],
    ["the last goes first", "a, b, c", "c, a, b", ["delete c", "insert c before a"]],
    ["replacing the only one", "a", "b", ["change a to b"]],
    ["replacing all", "a, b", "x, y", ["change a to x", "change b to y"]],
    ["fewer of other names", "a, b, c", "x", ["change a to x", "delete b", "delete c"]],
    [
      "a reorder with a rename",
      "a, b, c",
      "c, a, x",
      ["delete c", "change b to x", "insert c before a"],
    ],
    ["beside a foreign step", "a, *x, b", "a, n, b", ["insert n after a"]],
    ["only foreign steps are left", "*x, *y", "a", ["insert a after y"]],
    ["in front of the own one among foreign ones", "*x, b, *y", "a, b", ["insert a before b"]],
    [
      "reverse of three",
      "a, b, c",
      "c, b, a",
      ["delete a", "delete b", "insert b after c", "insert a after b"],
    ],
  ])("%s: %s → %s", (_, live, declared, words) => {
    const result = plan(liveBlock(live), declaredBlock(declared));
    expect([...result.words].sort()).toEqual([...words].sort());
    expect(result.refusals).toEqual([]);
    expect(ownSteps(result.end)).toBe(declared);
  });

  it.each<[string, string, string, string[]]>([
    ["nothing to do", "$a=1, b, $c", "$a=1, b, $c", []],
    ["another value", "$a=1, b", "$a=2, b", ["change a to a"]],
    ["a value more", "$a, b", "$a=1, b", ["change a to a"]],
    ["a value less", "$a=1, b", "$a, b", ["change a to a"]],
    ["a value and a description", "$a=1", "$a=2/why", ["change a to a"]],
    ["a hidden value, which nobody remembers", "$a=?, b", "$a=1, b", ["change a to a"]],
    ["a hidden value that is no more declared", "$a=?", "$a", ["change a to a"]],
    ["another name and value", "$a=1, b", "$x=2, b", ["change a to x"]],
    ["a script more", "a", "a, $b=1", ["insert b after a"]],
    ["a script less", "$a=1, $b=1", "$a=1", ["delete b"]],
    ["scripts that change places", "$a=1, $b=1", "$b=1, $a=1", ["delete a", "insert a after b"]],
    ["other people's script", "*$x=1, $a=1", "$a=2", ["change a to a"]],
    ["a script for a checkpoint", "a, b", "$a, b", ["delete a", "insert a before b"]],
    ["a checkpoint for a script", "$a=1, b", "a, b", ["delete a", "insert a before b"]],
    ["a script for a checkpoint beside others'", "*x, a", "$a", ["delete a", "insert a after x"]],
    [
      "both change their types",
      "a, $b",
      "$a, b",
      ["delete a", "change b to a", "insert b after a"],
    ],
    [
      "what waits for a name is not left without it",
      "c, a",
      "$a",
      ["delete a", "insert a after c", "delete c"],
    ],
  ])("with scripts, %s: %s → %s", (_, live, declared, words) => {
    const result = plan(liveBlock(live), declaredBlock(declared));
    expect([...result.words].sort()).toEqual([...words].sort());
    expect(result.refusals).toEqual([]);
    expect(Math.min(...result.sizes)).toBeGreaterThanOrEqual(1);
    expect(ownSteps(result.end)).toBe(declared);
  });

  it.each([
    ["a", "$a"],
    ["$a", "a"],
  ])("never changes a type: the only step %s gives way to %s of its name", (live, declared) => {
    const result = plan(liveBlock(live), declaredBlock(declared));
    expect(result.words).toEqual([
      "change a to a (old)",
      "insert a after a (old)",
      "delete a (old)",
    ]);
    expect(result.refusals).toEqual([]);
    expect(result.sizes).toEqual([1, 1, 2, 1]);
  });

  it("has nothing to do where the hidden value is remembered as the declared one", () => {
    const { workflow, owned } = liveBlock("$a=?, b, $c=?");
    const known = (value: string) => {
      const stage = ownStage({ workflow, owned });
      const steps = stage.steps.map((step) => revealed(step, [{ name: "p", value }]));
      const stages = workflow.stages.map((s) => (s.id === "own" ? { ...stage, steps } : s));
      const start = { workflow: { ...workflow, stages }, stageId: "own", owned };
      return planBlock(start, declaredBlock("$a=1, b, $c=1")).writes[0]?.write;
    };
    expect(known("1")).toBeUndefined();
    expect(known("2")).toMatchObject({ kind: "change", step: { id: "a" } });
  });

  it("keeps foreign steps, and their order", () => {
    const result = plan(liveBlock("*x, a, *y, b, *z"), declaredBlock("b, a, c"));
    const foreign = ownStage(result.end).steps.filter(({ id }) => !result.end.owned.has(id));
    expect(foreign.map(({ name }) => name)).toEqual(["x", "y", "z"]);
    expect(ownSteps(result.end)).toBe("b, a, c");
  });

  it("never rises above ten while it reorders ten", () => {
    const reversed = letters.toReversed().join(", ");
    const result = plan(liveBlock(ten), declaredBlock(reversed));
    expect(ownSteps(result.end)).toBe(reversed);
    expect(result.words).toHaveLength(18);
    expect(Math.max(...result.sizes)).toBe(10);
    expect(result.refusals).toEqual([]);
  });

  it("replaces one of ten in place", () => {
    const result = plan(liveBlock(ten), declaredBlock(ten.replace("e", "x")));
    expect(result.words).toEqual(["change e to x"]);
  });

  it("moves one of ten in two writes, the deletion first", () => {
    const result = plan(liveBlock(ten), declaredBlock("b, c, d, e, f, g, h, i, j, a"));
    expect(result.words).toEqual(["delete a", "insert a after j"]);
    expect(result.sizes).toEqual([10, 9, 10]);
  });

  it("never empties a stage: of two it deletes one, then inserts it again", () => {
    const result = plan(liveBlock("a, b"), declaredBlock("b, a"));
    expect(result.sizes).toEqual([2, 1, 2]);
  });

  it("adds first where the type of the only step changes with its name", () => {
    const result = plan(liveBlock("a"), [scriptStep("b")]);
    expect(result.words).toEqual(["insert b after a", "delete a"]);
    expect(result.sizes).toEqual([1, 2, 1]);
    expect(result.refusals).toEqual([]);
  });

  it("runs into the gate where another's step has the name", () => {
    const result = plan(liveBlock("a, *b"), declaredBlock("a, b"));
    expect(rulesOf(result.refusals)).toEqual(["MGC014"]);
  });
});

function ownSteps(block: ReturnType<typeof liveBlock>): string {
  return printBlock(block)
    .split(", ")
    .filter((text) => !text.startsWith("*"))
    .join(", ");
}

describe("what has begun", () => {
  it.each<[string, string, string, string[]]>([
    [
      "is left where it is, and the other one moves",
      "a:complete, b, c",
      "a, c, b",
      ["delete b", "insert b after c"],
    ],
    [
      "is left although more writes are needed",
      "a, b, c:paused",
      "c, a, b",
      ["delete a", "delete b", "insert a after c", "insert b after a"],
    ],
    ["is not renamed where a waiting one can be", "a:running, b", "a, x", ["change b to x"]],
    ["is not deleted where a waiting one can be", "a:paused, b", "a", ["delete b"]],
    ["is changed in place while it is Paused", "a:paused/old, b", "a/new, b", ["change a to a"]],
    ["is renamed while it is Paused", "a:paused, b", "x, b", ["change a to x"]],
    ["is given another script while it is Paused", "$a=1:paused, b", "$a=2, b", ["change a to a"]],
    ["is not given another's script", "$a=1:running, $b=1", "$a=1, $x=2", ["change b to x"]],
    [
      "does not hinder an insertion behind it and a foreign one",
      "a:complete, *x, b",
      "a, n, b",
      ["insert n after x"],
    ],
  ])("%s: %s → %s", (_, live, declared, words) => {
    expect(plan(liveBlock(live), declaredBlock(declared)).words).toEqual(words);
  });

  it("is refused by the gate where there is no way around it", () => {
    const refused = (live: string, declared: string) =>
      rulesOf(plan(liveBlock(live), declaredBlock(declared)).refusals);
    expect(refused("a:running/old, b", "a/new, b")).toEqual(["MGC015"]);
    expect(refused("$a=1:running, b", "$a=2, b")).toEqual(["MGC009", "MGC015"]);
    expect(refused("$a=1:complete, b", "$a=2, b")).toEqual(["MGC015"]);
    expect(refused("$a=1:running, b", "$a=1, b")).toEqual([]);
    expect(refused("a:running, b:running", "b, a")).toContain("MGC015");
    expect(refused("a:complete", "n, a")).toEqual(["MGC001"]);
    expect(refused("a:complete, b:paused", "a, n, b")).toEqual(["MGC001"]);
  });
});

const NINE = "*1, *2, *3, *4, *5, *6, *7, *8, *9";
const SEVEN = "*1, *2, *3, *4, *5, *6, *7";

describe("in a corner, the plan (I4, I9, F22)", () => {
  it.each<[string, string, string, string[]]>([
    [
      "moves what waits behind history, to insert in front of it",
      "a:complete, b",
      "a, n, b",
      ["insert n after b", "delete b", "insert b after n"],
    ],
    [
      "inserts behind what goes, before it goes",
      "a:complete, b",
      "a, $n",
      ["insert n after b", "delete b"],
    ],
    [
      "renames what goes where the new one needs it and its name",
      "a:running, b",
      "a, $b",
      ["change b to b (old)", "insert b after b (old)", "delete b (old)"],
    ],
    [
      "lets two change places of which each is the other's only way in",
      "a:complete, p, b:complete, q",
      "a, q, b, p",
      [
        ...["change p to p (old)", "insert p after q", "delete q"],
        ...["insert q after p (old)", "delete p (old)"],
      ],
    ],
    [
      "makes room in a full stage by a step that stays",
      `a:complete, p, y, ${SEVEN}`,
      "a, $n, y",
      ["delete p", "delete y", "insert n after 1", "insert y after n"],
    ],
    [
      "inserts beside other people's step, if only that is open",
      "a:complete, *x:failed, *y:paused, b",
      "a, n, b",
      ["insert n after y"],
    ],
    [
      "inserts in front of a gate where nothing else is in front",
      "b:paused",
      "a, b",
      ["insert a before b"],
    ],
    [
      "renames a script whose name a checkpoint takes",
      "$a, b",
      "$n, a, b",
      ["change a to n", "insert a after n"],
    ],
    ["changes the type of the tenth", `${NINE}, a`, "$a", ["delete a", "insert a after 9"]],
    [
      "changes the type of the only step of its own",
      "*x:complete, a",
      "$a",
      ["change a to a (old)", "insert a after a (old)", "delete a (old)"],
    ],
    ["passes a name on along a chain", "a, b/d, c", "b/d, c, d", ["delete a", "insert d after c"]],
  ])("%s: %s → %s", (_, live, declared, words) => {
    const result = plan(liveBlock(live), declaredBlock(declared));
    expect(result.words).toEqual(words);
    expect(result.refusals).toEqual([]);
    expect(Math.max(...result.sizes)).toBeLessThanOrEqual(10);
    expect(ownSteps(result.end)).toBe(declared);
  });

  it("moves a checkpoint past a script that could not be added again (MGC006)", () => {
    const { workflow, owned } = liveBlock("$s, a");
    const closed = { ...workflow, type: "OBJECT_STORAGE", status: "RUNNING" };
    expect(plan({ workflow: closed, owned }, declaredBlock("a, $s")).words).toEqual([
      "delete a",
      "insert a before s",
    ]);
    expect(rulesOf(plan({ workflow: closed, owned }, declaredBlock("$t, a, $s")).refusals)).toEqual(
      ["MGC006"],
    );
  });
});

describe("a name that is given away for a while (I6, F29)", () => {
  const aside = (live: string, declared: string) =>
    plan(liveBlock(live), declaredBlock(declared)).words;

  it.each<[string, string, string, string[]]>([
    [
      "is another one where people have it",
      "*a (old):complete, a",
      "$a",
      ["change a to a (old 2)", "insert a after a (old 2)", "delete a (old 2)"],
    ],
    [
      "is another one where the declaration has it",
      "*x:complete, a",
      "$a, a (old)",
      [
        "insert a (old) after a",
        "change a to a (old 2)",
        "insert a before a (old)",
        "delete a (old 2)",
      ],
    ],
    [
      "is not needed where a killed run has left it",
      "*x:complete, a (old)",
      "$a",
      ["insert a after a (old)", "delete a (old)"],
    ],
    [
      "goes where a killed run has left it and the new one",
      "a (old), $a",
      "$a",
      ["delete a (old)"],
    ],
    [
      "goes where a killed run has left it and the name was given back",
      "a (old), a",
      "a",
      ["delete a (old)"],
    ],
    ["is taken into service where it fits", "a (old)", "a", ["change a (old) to a"]],
  ])("%s: %s → %s", (_, live, declared, words) => {
    expect(aside(live, declared)).toEqual(words);
  });

  it("is cut to the length of a name, and never through a character", () => {
    const first = (name: string) => aside(name, `$${name}`)[0];
    expect(first("x".repeat(64))).toBe(`change ${"x".repeat(64)} to ${"x".repeat(58)} (old)`);
    const pairs = `${"x".repeat(57)}\u{1F600}${"x".repeat(5)}`;
    expect(first(pairs)).toBe(`change ${pairs} to ${"x".repeat(57)} (old)`);
  });
});

describe("the steps that are retained", () => {
  const retained = (live: string, declared: string, keepStarted: boolean) => {
    const block = { ...liveBlock(live), stageId: "own" };
    return withoutRetained(block, declaredBlock(declared), keepStarted)
      .retained.map(({ name }) => name)
      .join(", ");
  };
  const all = "w, r:running, p:paused, c:complete, f:failed, s:skipped, u:archived";

  it.each([
    ["Complete and Skipped stay", all, "z", false, "c, s"],
    ["all that have begun stay, if wanted", all, "z", true, "r, p, c, f, s, u"],
    ["what is declared is not retained", all, "c, s, p", true, "r, f, u"],
    ["what others own is not ours to retain", "*c:complete, a", "z", true, ""],
  ])("%s", (_, live, declared, keepStarted, expected) => {
    expect(retained(live, declared, keepStarted)).toBe(expected);
  });
});

it("a plan is the same as often as it is asked for (I14)", () => {
  const question = () => plan(liveBlock("a, *x, b:paused, c"), declaredBlock("c, b/new, $a, d"));
  expect(question().words).toEqual(question().words);
});
