/** Secret parameters are taken out of the steps, in whatever form a program gives them. */
import * as pulumi from "@pulumi/pulumi";
import { hoisted, type StepArgs } from "../../sdk/src/steps";
import { value, withoutEngine } from "../support/pulumi";

beforeAll(() => withoutEngine("id", {}));

type Steps = Parameters<typeof hoisted>[0];

const execution = {
  script: { source: "custom", id: "SC1" },
  executionServers: ["ecs-1"],
} as const;
const look: StepArgs = { type: "checkpoint", name: "Look" };
const openReset = { type: "script", name: "Reset", ...execution, parameters: { path: "/" } };
const openAgain = { type: "script", name: "Again", ...execution };

/** The same steps, with and without their secret parameters. */
const program = (): StepArgs[] => [
  look,
  {
    type: "script",
    name: "Reset",
    script: { source: "custom", id: "SC1" },
    executionServers: ["ecs-1"],
    parameters: { path: "/" },
    secretParameters: { token: "canary", stored: { paramStore: { id: "x" } } },
  },
  {
    type: "script",
    name: "Again",
    script: { source: "custom", id: "SC1" },
    executionServers: ["ecs-1"],
    secretParameters: { token: "canary-2" },
  },
];
const OPEN = [look, openReset, openAgain];
const SECRETS = {
  Reset: { token: "canary", stored: { paramStore: { id: "x" } } },
  Again: { token: "canary-2" },
};

async function seen(steps: Steps) {
  const result = hoisted(steps);
  const open = pulumi.output(result.steps);
  const secret = pulumi.output(result.secretParameters);
  return {
    steps: await value(open),
    stepsAreSecret: await pulumi.isSecret(open),
    secretParameters: await value(secret),
    parametersAreSecret: await pulumi.isSecret(secret),
  };
}

const FORMS: [string, (steps: StepArgs[]) => Steps][] = [
  ["plain steps", (steps) => steps],
  ["steps that are outputs", (steps) => steps.map((step) => pulumi.output(step))],
  ["steps that are promises", (steps) => steps.map((step) => Promise.resolve(step))],
  ["one step that is an output", ([first, ...rest]) => [pulumi.output(first!), ...rest]],
  ["an output of steps", (steps) => pulumi.output(steps)],
  ["a promise of steps", (steps) => Promise.resolve(steps)],
  ["an output of outputs", (steps) => pulumi.output(steps.map((step) => pulumi.output(step)))],
];

describe.each(FORMS)("of %s", (_, form) => {
  it("the secret parameters stand beside the steps, and only they are secret", async () => {
    expect(await seen(form(program()))).toEqual({
      steps: OPEN,
      stepsAreSecret: false,
      secretParameters: SECRETS,
      parametersAreSecret: true,
    });
  });

  it("without secret parameters nothing is secret, and nothing stands beside the steps", async () => {
    const steps = [look, openReset as StepArgs];
    expect(await seen(form(steps))).toEqual({
      steps,
      stepsAreSecret: false,
      secretParameters: undefined,
      parametersAreSecret: false,
    });
  });

  it("the program's own objects stay as they are", async () => {
    const steps = program();
    await seen(form(steps));
    expect(steps).toEqual(program());
  });
});

it("plain steps without secret parameters need no output", () => {
  expect(hoisted([look]).secretParameters).toBeUndefined();
  expect(hoisted([]).secretParameters).toBeUndefined();
});

it.each<[string, unknown]>([
  ["nothing", undefined],
  ["null", null],
  ["a text", "steps"],
  ["an object", { name: "Look" }],
  ["a number among steps", [look, 5]],
  ["null among steps", [null, look]],
  ["a promise of a text", Promise.resolve("steps")],
])("%s in the place of steps goes on as it is, for check to report", async (_, wrong) => {
  const { steps, secretParameters } = await seen(wrong as Steps);
  expect(steps).toEqual(await wrong);
  expect(secretParameters).toBeUndefined();
});

describe("of plain steps that hold outputs", () => {
  const [, reset] = program();
  const script = reset as Extract<StepArgs, { type: "script" }>;

  it.each<[string, Partial<typeof script>]>([
    ["a value that is a secret", { secretParameters: { token: pulumi.secret("canary") } }],
    ["a value that is a promise", { secretParameters: { token: Promise.resolve("canary") } }],
    [
      "secret parameters that are an output",
      { secretParameters: pulumi.output({ token: "canary" }) },
    ],
    [
      "secret parameters that are a secret",
      { secretParameters: pulumi.secret({ token: "canary" }) },
    ],
    [
      "secret parameters that are a promise",
      { secretParameters: Promise.resolve({ token: "canary" }) },
    ],
    [
      "a name that is an output",
      { name: pulumi.output("Reset"), secretParameters: { token: "canary" } },
    ],
    [
      "a name that is a promise",
      { name: Promise.resolve("Reset"), secretParameters: { token: "canary" } },
    ],
    [
      "parameters that are an output",
      { secretParameters: { token: "canary" }, parameters: pulumi.output({ path: "/" }) },
    ],
  ])("%s leaves the steps readable", async (_, more) => {
    expect(await seen([look, { ...script, ...more }])).toEqual({
      steps: [look, openReset],
      stepsAreSecret: false,
      secretParameters: { Reset: { token: "canary" } },
      parametersAreSecret: true,
    });
  });

  it("a reference to the store is kept as it is", async () => {
    const token = { paramStore: pulumi.output({ id: pulumi.secret("x") }) };
    const { secretParameters } = await seen([{ ...script, secretParameters: { token } }]);
    expect(secretParameters).toEqual({ Reset: { token: { paramStore: { id: "x" } } } });
  });

  it("a secret elsewhere in a step is the program's own: it makes all steps secret", async () => {
    const result = await seen([{ ...script, parameters: { path: pulumi.secret("/") } }]);
    expect(result).toMatchObject({ steps: [openReset], stepsAreSecret: true });
    expect(result.secretParameters).toEqual({ Reset: SECRETS.Reset });
  });
});

describe("of a step that as a whole is an output which holds a secret", () => {
  const secretStep = () => {
    const [, reset] = program();
    return pulumi.output({ ...reset!, secretParameters: { token: pulumi.secret("canary") } });
  };

  it.each<[string, () => Steps]>([
    ["it alone", () => [look, secretStep()]],
    ["with all others", () => pulumi.output([look, secretStep()])],
  ])("the value is not among the steps, which stay secret all the same: %s", async (_, steps) => {
    expect(await seen(steps())).toEqual({
      steps: [look, openReset],
      stepsAreSecret: true,
      secretParameters: { Reset: { token: "canary" } },
      parametersAreSecret: true,
    });
  });
});
