/** The goals of the analyser, but for time, on scripts that were labelled by hand (bench/risk/set). */
import { verdictOf } from "../../bench/risk/detectors/ours.cjs";
import { judgeFigures } from "../../bench/risk/goals.cjs";
import { listing } from "../../bench/risk/listing.cjs";
import { outcomeOf } from "../../bench/risk/outcome.cjs";
import { figuresOf } from "../../bench/risk/score.cjs";
import { readHalf, type Half } from "../../bench/risk/set.cjs";
import { scan } from "../../provider/src/risk";

async function seenIn(half: Half) {
  const seen = [];
  for (const sample of readHalf(half)) {
    const outcome = outcomeOf(sample, [verdictOf(await scan(sample))]);
    seen.push({ ...outcome, author: sample.author });
  }
  return seen;
}

/** Goals that are missed, with their figures. */
const missed = (seen: Awaited<ReturnType<typeof seenIn>>) =>
  judgeFigures(figuresOf(seen, { givesLines: true }))
    .filter(({ met }) => !met)
    .map(({ goal, reached }) => `${goal}: ${reached}`);

it("the goals are met on the half that rules are tuned on", async () => {
  const seen = await seenIn("tuning");
  const goals = missed(seen);
  expect({ goals, scripts: goals.length > 0 ? listing(seen) : [] }).toEqual({
    goals: [],
    scripts: [],
  });
});

// Figures only: whoever knows the scripts behind them tunes on them.
it("the goals are met on the half that is held out", async () => {
  expect(missed(await seenIn("held-out"))).toEqual([]);
});
