import { scan } from "../../../provider/src/risk";
import { batExamples } from "../../../provider/src/risk/rules/examples/bat";

describe("the examples of batch files", () => {
  it.each(Object.entries(batExamples))(
    "%s hits its rule, and only the bad one",
    async (id, pair) => {
      const bad = await scan({ type: "BAT", content: pair.bad });
      expect(bad.map(({ rule }) => rule)).toContain(id);
      const good = await scan({ type: "BAT", content: pair.good });
      expect(good.filter(({ severity }) => severity === "high")).toEqual([]);
      expect(good.map(({ rule }) => rule)).not.toContain(id);
    },
  );
});
