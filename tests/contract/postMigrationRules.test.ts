/** MGC005, MGC006 and MGC007: post-migration stages and scripts, by the sentences of the help page. */
import { checkpoint, connect, oneWorkflow, rulesOf, scriptStep } from "./connection";

const TEMPLATE = "Preparation > Migrate > Cutover > Complete cutover";
const steps = (count: number, make = checkpoint) =>
  Array.from({ length: count }, (_, i) => make(`step ${String(i + 1)}`));

async function rules(
  notation: string,
  path: string,
  body: unknown,
  fields: Parameters<typeof oneWorkflow>[1] = {},
): Promise<string[]> {
  const { simulator, call } = await connect({ seed: oneWorkflow(notation, fields) });
  try {
    return rulesOf(await call("POST", `/workflows/wf${path}`, body));
  } finally {
    await simulator.stop();
  }
}

/** "A maximum of 10 steps can be added to a post-migration stage, including checkpoints and scripts." */
describe("MGC005", () => {
  it.each([
    ["in front of Migrate", "before", "migrate", 11, []],
    ["behind Migrate", "after", "migrate", 10, []],
    ["behind Migrate", "after", "migrate", 11, ["MGC005"]],
    ["at the end", "after", "complete-cutover", 10, []],
    ["at the end", "after", "complete-cutover", 11, ["MGC005"]],
  ])("a new stage %s (%s %s) with %d steps: %j", async (_, side, anchor, count, expected) => {
    const body = { position: { [side]: anchor }, name: "N", steps: steps(count) };
    expect(await rules(TEMPLATE, "/stages", body)).toEqual(expected);
  });

  it("counts scripts and checkpoints together", async () => {
    const mixed = [
      ...steps(5),
      ...Array.from({ length: 6 }, (_, i) => scriptStep(`s${String(i)}`)),
    ];
    const body = { position: { after: "complete-cutover" }, name: "N", steps: mixed };
    expect(await rules(TEMPLATE, "/stages", body)).toEqual(["MGC005"]);
  });

  const own = (count: number) =>
    `+Own(${steps(count)
      .map(({ name }) => `+${name}`)
      .join(", ")})`;
  it.each([
    [`${TEMPLATE} > ${own(9)}`, []],
    [`${TEMPLATE} > ${own(10)}`, ["MGC005"]],
    [`Migrate > ${own(10)} > Complete cutover`, ["MGC005"]],
    [`${own(10)} > Migrate`, []],
  ])("one more step in %s: %j", async (notation, expected) => {
    expect(await rules(notation, "/stages/own/steps", checkpoint("more"))).toEqual(expected);
  });

  it("does not count in a predefined stage", async () => {
    const names = steps(10).map(({ name }) => name);
    const notation = `Preparation > Migrate > Cutover(${names.join(", ")}) > Complete cutover`;
    expect(await rules(notation, "/stages/cutover/steps", checkpoint("more"))).toEqual([]);
  });
});

/**
 * "Server migration: Add a post-migration stage and scripts before the workflow starts or when the
 * workflow enters the Complete cutover stage. Storage migration: … before starting the workflow."
 */
describe("MGC006", () => {
  const waiting = "Preparation > Migrate > Complete cutover > +Own";
  const migrating = "Preparation:complete > Migrate:running > Complete cutover > +Own";
  const entered = "Preparation:complete > Migrate:complete > Complete cutover:paused > +Own";
  const left = "Preparation:complete > Migrate:complete > Complete cutover:complete > +Own";
  const stage = { position: { after: "own" }, name: "N", steps: [checkpoint("gate")] };

  it.each([
    ["BATCH_SERVER", "before it starts", waiting, []],
    ["BATCH_SERVER", "while it migrates", migrating, ["MGC006"]],
    ["BATCH_SERVER", "in Complete cutover", entered, []],
    ["BATCH_SERVER", "behind Complete cutover", left, ["MGC006"]],
    ["CROSS_AZ_SERVER", "before it starts", waiting, []],
    ["CROSS_AZ_SERVER", "while it migrates", migrating, ["MGC006"]],
    ["CROSS_AZ_SERVER", "in Complete cutover", entered, []],
    ["CROSS_AZ_SERVER", "behind Complete cutover", left, ["MGC006"]],
    ["OBJECT_STORAGE", "before it starts", waiting, []],
    ["OBJECT_STORAGE", "while it migrates", migrating, ["MGC006"]],
    ["OBJECT_STORAGE", "in Complete cutover", entered, ["MGC006"]],
    ["OBJECT_STORAGE", "behind Complete cutover", left, ["MGC006"]],
    ["FILE_STORAGE", "before it starts", waiting, []],
    ["FILE_STORAGE", "while it migrates", migrating, ["MGC006"]],
    ["FILE_STORAGE", "in Complete cutover", entered, ["MGC006"]],
    ["FILE_STORAGE", "behind Complete cutover", left, ["MGC006"]],
  ])(
    "%s, %s: a post-migration stage, a script and a checkpoint",
    async (type, _, line, expected) => {
      expect(await rules(line, "/stages", stage, { type })).toEqual(expected);
      expect(await rules(line, "/stages/own/steps", scriptStep("s"), { type })).toEqual(expected);
      expect(await rules(line, "/stages/own/steps", checkpoint("c"), { type })).toEqual([]);
    },
  );

  it("takes the last predefined stage where none is named Complete cutover", async () => {
    const line = "Migrate:complete > Switch:running > +Own";
    expect(await rules(line, "/stages", stage)).toEqual([]);
  });

  it("leaves stages in front of the last predefined one alone", async () => {
    const body = { position: { before: "complete-cutover" }, name: "N", steps: [checkpoint("g")] };
    const line = "Migrate:running > Cutover > Complete cutover";
    expect(await rules(line, "/stages", body)).toEqual([]);
  });
});

/** Scripts are documented only under "Adding a Post-Migration Stage and an Execution Script". */
describe("MGC007", () => {
  it.each([
    ["in front of all", "before", "preparation", ["MGC007"]],
    ["behind Migrate", "after", "migrate", ["MGC007"]],
    ["in front of Complete cutover", "before", "complete-cutover", ["MGC007"]],
    ["behind Complete cutover", "after", "complete-cutover", []],
  ])("a new stage with a script %s (%s %s): %j", async (_, side, anchor, expected) => {
    const body = { position: { [side]: anchor }, name: "N", steps: [scriptStep("s")] };
    expect(await rules(TEMPLATE, "/stages", body)).toEqual(expected);
  });

  it.each([
    ["a predefined stage", "Migrate > Complete cutover", "migrate", ["MGC007"]],
    ["a custom one in the middle", "Migrate > +Own > Complete cutover", "own", ["MGC007"]],
    ["a custom one at the end", "Migrate > Complete cutover > +Own", "own", []],
  ])("a script for %s: %s, %s, %j", async (_, line, id, expected) => {
    expect(await rules(line, `/stages/${id}/steps`, scriptStep("s"))).toEqual(expected);
  });
});
