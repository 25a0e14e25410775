/** MGC003, MGC004, MGC014 and MGC015: what may be changed and deleted, and which names are free. */
import { checkpoint, connect, oneWorkflow, rulesOf, type Answer } from "./connection";

async function ask(
  notation: string,
  method: string,
  path: string,
  body?: unknown,
): Promise<Answer> {
  const { simulator, call } = await connect({ seed: oneWorkflow(notation) });
  try {
    return await call(method, `/workflows/wf${path}`, body);
  } finally {
    await simulator.stop();
  }
}

/** "Manually added stages can be modified or deleted, but pre-defined stages cannot." */
describe("MGC003", () => {
  const notation = "Migrate(Copy, +Gate) > Last";
  it.each([
    ["PUT", "/stages/migrate", { name: "Move" }],
    ["DELETE", "/stages/migrate", undefined],
    ["PUT", "/stages/migrate/steps/migrate.copy", { name: "Move" }],
    ["DELETE", "/stages/migrate/steps/migrate.copy", undefined],
  ])("protects what is predefined from %s %s", async (method, path, body) => {
    expect(rulesOf(await ask(notation, method, path, body))).toEqual(["MGC003"]);
  });

  it("lets a custom step in a predefined stage be changed and deleted", async () => {
    const path = "/stages/migrate/steps/migrate.gate";
    expect((await ask(notation, "PUT", path, { name: "Gate 2" })).status).toBe(200);
    expect((await ask(notation, "DELETE", path)).status).toBe(204);
  });
});

/** "Enter a stage name and description, click Add Step": a stage has steps. */
describe("MGC004", () => {
  it("keeps the last step of a stage", async () => {
    const answer = await ask("Migrate > +Own(+Only)", "DELETE", "/stages/own/steps/own.only");
    expect(rulesOf(answer)).toEqual(["MGC004"]);
  });

  it("lets any step but the last one go", async () => {
    const answer = await ask("Migrate > +Own(+One, +Two)", "DELETE", "/stages/own/steps/own.one");
    expect(answer.status).toBe(204);
  });

  it("is a matter of shape for a new stage", async () => {
    const body = { position: { after: "migrate" }, name: "N", steps: [] };
    const answer = await ask("Migrate", "POST", "/stages", body);
    expect(answer.status).toBe(400);
    expect(answer.body.error_msg).toContain("steps");
  });
});

/** Inferred from "… in the Waiting or Paused status, not those in the Running or Complete status". */
describe("MGC015", () => {
  const TABLE: [string, string[]][] = [
    ["waiting", []],
    ["paused", []],
    ["running", ["MGC015"]],
    ["complete", ["MGC015"]],
    ["failed", ["MGC015"]],
    ["skipped", ["MGC015"]],
    ["archived", ["MGC015"]],
  ];
  describe.each(TABLE)("a custom item that is %s", (status, rules) => {
    const stages = `Migrate > +Own:${status}(+A, +B)`;
    const steps = `Migrate > +Own(+A:${status}, +B)`;
    it.each([
      ["stage", "PUT", stages, "/stages/own", { name: "Other" }],
      ["stage", "DELETE", stages, "/stages/own", undefined],
      ["step", "PUT", steps, "/stages/own/steps/own.a", { name: "Other" }],
      ["step", "DELETE", steps, "/stages/own/steps/own.a", undefined],
    ])(`as a %s answers %s with ${String(rules)}`, async (_, method, notation, path, body) => {
      expect(rulesOf(await ask(notation, method, path, body))).toEqual(rules);
    });
  });
});

describe("MGC014", () => {
  const notation = "Migrate(Copy, +Gate) > +Own(+A, +B)";
  const stage = (name: string, steps = ["s"]) => ({
    position: { before: "migrate" },
    name,
    steps: steps.map(checkpoint),
  });
  it.each([
    ["POST", "/stages", stage("Migrate"), ["MGC014"]],
    ["POST", "/stages", stage("Own"), ["MGC014"]],
    ["POST", "/stages", stage("own"), []],
    ["POST", "/stages", stage("New", ["s", "t", "s"]), ["MGC014"]],
    ["POST", "/stages", stage("New", ["s", "S", "Copy"]), []],
    ["PUT", "/stages/own", { name: "Migrate" }, ["MGC014"]],
    ["PUT", "/stages/own", { name: "Own" }, []],
    ["POST", "/stages/migrate/steps", checkpoint("Copy"), ["MGC014"]],
    ["POST", "/stages/migrate/steps", checkpoint("Gate"), ["MGC014"]],
    ["POST", "/stages/migrate/steps", checkpoint("A"), []],
    ["PUT", "/stages/own/steps/own.a", { name: "B" }, ["MGC014"]],
    ["PUT", "/stages/own/steps/own.a", { name: "A" }, []],
  ])("%s %s with %j: %j", async (method, path, body, rules) => {
    expect(rulesOf(await ask(notation, method, path, body))).toEqual(rules);
  });
});
