/**
 * MGC001 and MGC002 as a table, written by hand from the help page: "This function is applicable to
 * stages and steps in the Waiting or Paused status, not those in the Running or Complete status.
 * If the previous stage or step is in the Running, Paused, or Complete state, you can only add
 * post-migration stages or steps."
 */
import { checkpoint, connect, oneWorkflow, rulesOf, type Connection } from "./connection";

const PREDECESSORS = [
  "none",
  "waiting",
  "paused",
  "running",
  "complete",
  "failed",
  "skipped",
  "archived",
];

// Columns are PREDECESSORS; yes: allowed, else the rules that refuse.
const TABLE = `
waiting  before | yes yes 2  2  2  2  2  2
waiting  after  | yes yes yes yes yes yes yes yes
paused   before | yes yes 2  2  2  2  2  2
paused   after  | yes yes yes yes yes yes yes yes
running  before | 1   1   12 12 12 12 12 12
running  after  | 1   1   1  1  1  1  1  1
complete before | 1   1   12 12 12 12 12 12
complete after  | 1   1   1  1  1  1  1  1
failed   before | 1   1   12 12 12 12 12 12
failed   after  | 1   1   1  1  1  1  1  1
skipped  before | 1   1   12 12 12 12 12 12
skipped  after  | 1   1   1  1  1  1  1  1
archived before | 1   1   12 12 12 12 12 12
archived after  | 1   1   1  1  1  1  1  1`;

const cases = TABLE.trim()
  .split("\n")
  .flatMap((line) => {
    const [anchor = "", side = "", , ...cells] = line.split(/\s+/);
    return cells.map((cell, i) => ({
      anchor,
      side,
      predecessor: PREDECESSORS[i] ?? "",
      rules: cell === "yes" ? [] : Array.from(cell, (digit) => `MGC00${digit}`),
    }));
  });

describe("an insertion beside an anchor", () => {
  let connection: Connection;
  const refresh = async (notation: string) => {
    const [workflow] = oneWorkflow(notation).workflows ?? [];
    const { status } = await connection.call("PUT", "/_simulator/workflows/wf", workflow);
    expect(status).toBe(200);
  };

  beforeAll(async () => {
    connection = await connect({ seed: oneWorkflow("A") });
  });
  afterAll(() => connection.simulator.stop());

  it("is judged in every cell of the table", () => {
    expect(cases).toHaveLength(7 * 2 * 8);
  });

  it.each(cases)(
    "$side a $anchor stage whose predecessor is $predecessor: $rules",
    async ({ anchor, side, predecessor, rules }) => {
      const front = predecessor === "none" ? "" : `P:${predecessor} > `;
      await refresh(`${front}A:${anchor} > Migrate > Last`);
      const answer = await connection.call("POST", "/workflows/wf/stages", {
        position: { [side]: "a" },
        name: "N",
        steps: [checkpoint("gate")],
      });
      expect(rulesOf(answer)).toEqual(rules);
      const { body } = await connection.call("GET", "/workflows/wf");
      const names = body.stages.map((stage) => stage.name);
      const pair = side === "before" ? ["N", "A"] : ["A", "N"];
      const present = [...(front ? ["P"] : []), ...(rules.length === 0 ? pair : ["A"])];
      expect(names).toEqual([...present, "Migrate", "Last"]);
    },
  );

  it.each(cases)(
    "$side a $anchor step whose predecessor is $predecessor: $rules",
    async ({ anchor, side, predecessor, rules }) => {
      const front = predecessor === "none" ? "" : `P:${predecessor}, `;
      await refresh(`Migrate:running(${front}A:${anchor}, Z) > Last`);
      const answer = await connection.call("POST", "/workflows/wf/stages/migrate/steps", {
        ...checkpoint("N"),
        position: { [side]: "migrate.a" },
      });
      expect(rulesOf(answer)).toEqual(rules);
    },
  );

  it("judges a step without a position as one behind the last step", async () => {
    await refresh("Migrate:running(A:complete, B:running) > Last");
    const late = await connection.call("POST", "/workflows/wf/stages/migrate/steps", {
      ...checkpoint("N"),
    });
    expect(rulesOf(late)).toEqual(["MGC001"]);
    await refresh("Migrate:running(A:running, B) > Last");
    const inTime = await connection.call("POST", "/workflows/wf/stages/migrate/steps", {
      ...checkpoint("N"),
    });
    expect(inTime.status).toBe(201);
  });
});
