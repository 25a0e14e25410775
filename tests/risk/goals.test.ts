/** What the analyser has reached on scripts that were labelled by hand (bench/risk/set). */
import { verdictOf } from "../../bench/risk/detectors/ours.cjs";
import { listing } from "../../bench/risk/listing.cjs";
import { outcomeOf } from "../../bench/risk/outcome.cjs";
import { figuresOf, type Figures } from "../../bench/risk/score.cjs";
import { LANGUAGES, readHalf, type Half } from "../../bench/risk/set.cjs";
import { scan } from "../../provider/src/risk";

/**
 * Dangerous scripts that are found, at least: no change of rules falls behind them. The goals are
 * higher in places; `npm run bench:risk` prints both.
 */
const REACHED = {
  tuning: {
    SHELL: { plain: 77, obfuscated: 127 },
    PYTHON: { plain: 60, obfuscated: 74 },
    BAT: { plain: 42, obfuscated: 47 },
  },
  "held-out": {
    SHELL: { plain: 45, obfuscated: 36 },
    PYTHON: { plain: 25, obfuscated: 18 },
    BAT: { plain: 22, obfuscated: 24 },
  },
} as const;

async function seenIn(half: Half) {
  const seen = [];
  for (const sample of readHalf(half)) {
    const outcome = outcomeOf(sample, [verdictOf(await scan(sample))]);
    seen.push({ ...outcome, author: sample.author });
  }
  return seen;
}

function behind(figures: Figures, half: Half): string[] {
  return LANGUAGES.flatMap((language) =>
    (["plain", "obfuscated"] as const).flatMap((form) => {
      const { count } = figures.byLanguage[language].recall[form];
      const least = REACHED[half][language][form];
      return count < least ? [`${language} ${form}: ${String(count)} of ${String(least)}`] : [];
    }),
  );
}

/** Goals that both halves meet: at most 1 % false alarms, the right line in 95 % of the hits. */
function unmet({ falsePositives, rightLine = { count: 0, of: 0 } }: Figures): string[] {
  return [
    ...(falsePositives.count > falsePositives.of * 0.01 ? ["false alarms"] : []),
    ...(rightLine.count < rightLine.of * 0.95 ? ["right lines"] : []),
  ];
}

it("nothing is lost on the half that rules are tuned on (F26)", async () => {
  const seen = await seenIn("tuning");
  const figures = figuresOf(seen, { givesLines: true });
  const lost = [...behind(figures, "tuning"), ...unmet(figures)];
  expect({ lost, scripts: lost.length > 0 ? listing(seen) : [] }).toEqual({
    lost: [],
    scripts: [],
  });
});

// Figures only: whoever knows the scripts behind them tunes on them.
it("nothing is lost on the half that is held out (F26)", async () => {
  const figures = figuresOf(await seenIn("held-out"), { givesLines: true });
  expect([...behind(figures, "held-out"), ...unmet(figures)]).toEqual([]);
});
