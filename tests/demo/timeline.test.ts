import { coloured, plain, wantsColours } from "../../examples/demo/src/paint";
import { insertedSteps, legend, timeline } from "../../examples/demo/src/timeline";
import { parseWorkflow } from "../../provider/src/core/notation";

const shop = (line: string) => parseWorkflow(line, { name: "shop" });

describe("timeline", () => {
  it.each([
    {
      shows: "a workflow that nobody has touched",
      line: "Prepare(Check, Copy) > Last(End)",
      lines: ["shop · batch server · Waiting", "  ○ Prepare  Check · Copy", "  ○ Last     End"],
    },
    {
      shows: "an inserted stage",
      line: "Prepare(Check) > +Gate(+Look, +Sign) > Last(End)",
      lines: [
        "shop · batch server · Waiting",
        "  ○ Prepare  Check",
        "+ ○ Gate     + Look · + Sign",
        "  ○ Last     End",
      ],
    },
    {
      shows: "marks of steps where they differ from the stage's",
      line: "Prepare:complete(Check:complete) > Last:paused(Look:complete, +Sign:paused, End)",
      lines: [
        "shop · batch server · Paused",
        "  ✓ Prepare  Check",
        "  ‖ Last     Look ✓ · + Sign ‖ · End ○",
      ],
    },
    {
      shows: "what runs, has failed or was skipped, and a status that nobody knows",
      line: "One:running(A:skipped, B:failed, C:running) > Two:frozen(D:frozen)",
      lines: ["shop · batch server · Paused", "  ▶ One  A – · B ✗ · C ▶", "  ? Two  D"],
    },
  ])("shows $shows", ({ line, lines }) => {
    const { stages, ...rest } = shop(line);
    const status = line.includes("failed") ? "PAUSED" : rest.status;
    expect(timeline({ ...rest, stages, status }, plain)).toEqual(lines);
  });

  it("colours inserted items green and keeps every word", () => {
    const workflow = shop("Prepare(Check) > +Gate:paused(+Look:paused)");
    const lines = timeline(workflow, coloured).join("\n");
    expect(lines).toContain("\u001b[32m+ Look\u001b[0m");
    // eslint-disable-next-line no-control-regex -- colours are control characters
    const bare = lines.replaceAll(/\u001b\[\d+m/g, "");
    expect(bare).toBe(timeline(workflow, plain).join("\n"));
  });
});

it("names the inserted steps in the order of the workflow", () => {
  const workflow = shop("Prepare(Check, +Early) > +Gate(+Look, +Sign) > Last(+Late, End)");
  expect(insertedSteps(workflow)).toEqual(["Early", "Look", "Sign", "Late"]);
});

it("explains its marks", () => {
  expect(legend()).toBe(
    "○ Waiting   ▶ Running   ‖ Paused   ✓ Complete   ✗ Failed   + inserted by the program",
  );
});

describe("colours", () => {
  it.each([
    { env: {}, terminal: true, wanted: true },
    { env: {}, terminal: false, wanted: false },
    { env: { NO_COLOR: "1" }, terminal: true, wanted: false },
    { env: { NO_COLOR: "" }, terminal: true, wanted: true },
    { env: { TERM: "dumb" }, terminal: true, wanted: false },
  ])("$env on a terminal: $terminal → $wanted", ({ env, terminal, wanted }) => {
    expect(wantsColours(env, terminal)).toBe(wanted);
  });
});
