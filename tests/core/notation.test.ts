import fc from "fast-check";
import { parseWorkflow, printWorkflow } from "../../provider/src/core/notation";

describe("parseWorkflow", () => {
  it("reads stages, steps, what people added, and statuses", () => {
    const step = { description: "", repeatable: false };
    expect(parseWorkflow("Preparation:complete > +Own work:running(Copy:complete, +Gate)")).toEqual(
      {
        id: "wf",
        name: "wf",
        description: "",
        type: "BATCH_SERVER",
        status: "RUNNING",
        stages: [
          {
            id: "preparation",
            name: "Preparation",
            description: "",
            kind: "PREDEFINED",
            status: "COMPLETE",
            steps: [
              {
                ...step,
                id: "preparation.preparation",
                name: "Preparation",
                kind: "PREDEFINED",
                type: "BUILTIN",
                status: "COMPLETE",
              },
            ],
          },
          {
            id: "own-work",
            name: "Own work",
            description: "",
            kind: "CUSTOM",
            status: "RUNNING",
            steps: [
              {
                ...step,
                id: "own-work.copy",
                name: "Copy",
                kind: "PREDEFINED",
                type: "BUILTIN",
                status: "COMPLETE",
              },
              {
                ...step,
                id: "own-work.gate",
                name: "Gate",
                kind: "CUSTOM",
                type: "CHECKPOINT",
                status: "WAITING",
              },
            ],
          },
        ],
      },
    );
  });

  it("makes an id of a name's letters and digits, with a dash for whatever lies between", () => {
    const [stage] = parseWorkflow("Stop & copy 2:paused(Été)").stages;
    expect(stage).toMatchObject({ id: "stop-copy-2", steps: [{ id: "stop-copy-2.été" }] });
  });

  it("refuses steps whose list does not end", () => {
    expect(() => parseWorkflow("A(B")).toThrow('notation: no name in ""');
  });

  it.each([
    ["A > B", "WAITING"],
    ["A:complete > B:complete", "COMPLETE"],
    ["A:complete > B", "RUNNING"],
    ["A:running > B", "RUNNING"],
    ["A:complete > B:paused", "PAUSED"],
    ["A:failed > B", "PAUSED"],
  ])("takes the status of %s to be %s", (line, status) => {
    expect(parseWorkflow(line).status).toBe(status);
  });

  it("takes what the line does not say from the fields", () => {
    const fields = {
      id: "w1",
      type: "FILE_STORAGE",
      status: "PAUSED",
      name: "n",
      description: "d",
    };
    expect(parseWorkflow("A", fields)).toMatchObject(fields);
  });

  it.each(["", "A > ", "A(", "A()", "A(B,)", ":complete", "A:two words", "+"])(
    "refuses %j",
    (line) => {
      expect(() => parseWorkflow(line)).toThrow(/^notation: no name in /);
    },
  );
});

describe("printWorkflow", () => {
  it.each([
    ["A", "A(A)"],
    ["+A : paused", "+A:paused(+A:paused)"],
    ["  A  >B:RUNNING( x ,+y:Complete )", "A(A) > B:running(x, +y:complete)"],
    ["A:waiting(B:waiting)", "A(B)"],
    ["A:archived", "A:archived(A:archived)"],
  ])("writes %j as %j", (line, expected) => {
    expect(printWorkflow(parseWorkflow(line))).toBe(expected);
  });

  it("writes a normal form, which reads as the same workflow", () => {
    const space = fc.constantFrom("", " ", "  ");
    const word = fc.stringMatching(/^[A-Za-zäü0-9][A-Za-z0-9 .-]{0,6}[a-z]$/);
    const status = fc.constantFrom("", ":waiting", ": Running", ":PAUSED ", ":archived");
    const item = fc.tuple(space, fc.constantFrom("", "+"), word, status).map((all) => all.join(""));
    const stage = fc
      .tuple(item, fc.array(item, { maxLength: 3 }), space)
      .map(([own, steps, end]) => (steps.length === 0 ? own : `${own}(${steps.join(",")})${end}`));
    fc.assert(
      fc.property(fc.array(stage, { minLength: 1, maxLength: 4 }), (stages) => {
        const workflow = parseWorkflow(stages.join(">"));
        const printed = printWorkflow(workflow);
        expect(parseWorkflow(printed)).toEqual(workflow);
        expect(printWorkflow(parseWorkflow(printed))).toBe(printed);
      }),
      { numRuns: 500 },
    );
  });
});
