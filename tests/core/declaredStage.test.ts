/** A stage as a program declares it, and which live stage is just that. */
import {
  declaredStage,
  isIdenticalStage,
  placedStage,
} from "../../provider/src/core/declaredStage";
import type { NewStage } from "../../provider/src/core/model";
import { parseWorkflow } from "../../provider/src/core/notation";
import { checkpoint } from "../support/workflows";

const SCRIPT = {
  type: "script" as const,
  name: "Reset",
  script: { source: "custom" as const, id: "SC1" },
  parameters: { path: "/opt" },
  executionServers: ["ecs-1"],
};

describe("a declared stage", () => {
  const stage = declaredStage({
    name: "Gate",
    steps: [{ type: "checkpoint", name: "Look" }, SCRIPT],
    secretParameters: { Reset: { token: "t" }, Look: { token: "of no script" } },
  });

  it("has the defaults filled in, and each script its own secret parameters", () => {
    expect(stage).toMatchObject({
      name: "Gate",
      description: "",
      steps: [
        { name: "Look", description: "", type: "CHECKPOINT" },
        {
          name: "Reset",
          description: "",
          type: "SCRIPT",
          script: {
            parameters: [
              { name: "path", value: "/opt" },
              { name: "token", value: "t" },
            ],
            openParameters: ["path"],
          },
        },
      ],
    });
  });

  it("is judged by its place without its scripts", () => {
    expect(placedStage(stage)).toStrictEqual({
      name: "Gate",
      description: "",
      steps: [
        { name: "Look", description: "", type: "CHECKPOINT" },
        { name: "Reset", description: "", type: "SCRIPT" },
      ],
    });
  });
});

describe("a live stage is the declared one", () => {
  const wanted = (...names: string[]): NewStage => ({
    name: "Gate",
    description: "",
    steps: names.map((name) => checkpoint(name)),
  });
  const live = (line: string) => parseWorkflow(`Migrate > ${line}`).stages[1]!;

  it.each<[string, NewStage, boolean]>([
    ["+Gate(+A, +B)", wanted("A", "B"), true],
    ["+Gate:complete(+A:complete, +B:complete)", wanted("A", "B"), true],
    // More steps may lie between.
    ["+Gate(+X, +A, +Y, +B, +Z)", wanted("A", "B"), true],
    ["+Gate(+B, +A)", wanted("A", "B"), false],
    ["+Gate(+A)", wanted("A", "B"), false],
    ["+Gate(+A, B)", wanted("A", "B"), false],
    ["Gate(+A, +B)", wanted("A", "B"), false],
    ["+Other(+A, +B)", wanted("A", "B"), false],
    ["+Gate(+A, +B)", { ...wanted("A", "B"), description: "d" }, false],
    ["+Gate(+A)", { ...wanted(), steps: [checkpoint("A", "d")] }, false],
    ["+Gate(+A)", { ...wanted(), steps: [{ ...checkpoint("A"), type: "SCRIPT" }] }, false],
  ])("%s for %j: %j", (line, stage, expected) => {
    expect(isIdenticalStage(live(line), stage)).toBe(expected);
  });
});
