/** What `check` hands on about the declaration before: words for policies, no secrets, no drift. */
import fc from "fast-check";
import { parseWorkflow } from "../../provider/src/core/notation";
import { provider } from "../../provider/src/hosts/dynamic";
import {
  declarationDigest,
  lastDeclared,
  lastDeclaredText,
  readLastDeclared,
} from "../../provider/src/hosts/lastDeclared";
import { seedWorkflow, startSimulator, type Simulator } from "../../provider/src/simulator";

type Props = Readonly<Record<string, unknown>>;

const STEP: Props = {
  workflowId: "wf",
  stage: "Cleanup",
  name: "Look",
  after: "Copy",
  description: "d",
};

describe("the declaration before", () => {
  it("is told in its words and a digest, and nothing else of it", () => {
    const { digest, ...words } = lastDeclared({ ...STEP, __provider: "code" }, STEP);
    expect(words).toStrictEqual({
      workflowId: "wf",
      stage: "Cleanup",
      name: "Look",
      after: "Copy",
    });
    expect(digest).toMatch(/^[0-9a-f]{16}$/);
    expect(digest).toBe(declarationDigest(STEP));
  });

  it("has the names of its inline steps", () => {
    const steps = [
      { type: "checkpoint", name: "A" },
      { type: "script", name: "B" },
    ];
    const last = lastDeclared({ workflowId: "wf", before: "X", name: "S", steps }, {});
    expect(last).toMatchObject({ before: "X", name: "S", steps: ["A", "B"] });
  });

  it.each<[string, Props, Props]>([
    ["an empty one", {}, {}],
    ["words that are none", { name: 5, stage: null, after: ["x"], before: undefined }, {}],
    ["steps that are none", { steps: "A" }, {}],
    ["steps without names", { steps: [{}, null, { name: 5 }, { name: "A" }] }, { steps: ["A"] }],
  ])("may be read whatever it was: %s", (_, olds, expected) => {
    expect(lastDeclared(olds, {})).toStrictEqual({ ...expected, digest: declarationDigest(olds) });
  });

  it.each<[string, Props, Props]>([
    ["then", { ...STEP, secretInputs: ["name", "description"] }, STEP],
    ["now", STEP, { ...STEP, secretInputs: ["name", "description"] }],
  ])("is silent of what was secret %s", (_, olds, news) => {
    const last = lastDeclared(olds, news);
    expect(last).toMatchObject({ workflowId: "wf", stage: "Cleanup" });
    expect(last).not.toHaveProperty("name");
    const other = { ...olds, name: "Other", description: "other" };
    expect(lastDeclared(other, news)).toEqual(last);
  });

  it("is silent of steps that were secret, their names too", () => {
    const olds = { name: "S", steps: [{ name: "canary" }], secretInputs: ["steps"] };
    const last = lastDeclared(olds, {});
    expect(Object.keys(last).sort()).toEqual(["digest", "name"]);
    expect(lastDeclared({ ...olds, steps: [] }, {})).toEqual(last);
  });

  it.each(["secretParameters", "secretDefaults"])("is always silent of %s", (key) => {
    const last = lastDeclared({ ...STEP, [key]: { token: "canary" } }, {});
    expect(last).toEqual(lastDeclared(STEP, {}));
    expect(JSON.stringify(last)).not.toContain("canary");
  });
});

describe("the declaration before, as an input", () => {
  it("is read back as it was", () => {
    const word = fc.option(fc.string({ unit: "binary" }), { nil: undefined });
    const names = fc.array(fc.string({ minLength: 1 }));
    const olds = fc.record({
      workflowId: word,
      stage: word,
      name: word,
      after: word,
      steps: names,
    });
    fc.assert(
      fc.property(olds, ({ steps, ...words }) => {
        const last = lastDeclared({ ...words, steps: steps.map((name) => ({ name })) }, {});
        expect(readLastDeclared(lastDeclaredText(last))).toEqual(last);
      }),
    );
    const none = lastDeclared({ name: "Gate" }, {});
    expect(readLastDeclared(lastDeclaredText(none))).toEqual(none);
  });

  it.each([undefined, 5, {}, "", "name=x", "{}"])("is none where it is %j", (text) => {
    expect(readLastDeclared(text)).toBeUndefined();
  });
});

/** The same with its keys in the reverse order at every depth, and with what is undefined. */
function disordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(disordered);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).reverse();
  return {
    undefinedThing: undefined,
    ...Object.fromEntries(entries.map(([k, v]) => [k, disordered(v)])),
  };
}

describe("the digest of a declaration", () => {
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: "small" },
      fc.constantFrom("a", "b", "", 0, 1, true, null),
      fc.array(tie("value"), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom("x", "y", "10", "9"), tie("value"), { noNullPrototype: true }),
    ),
  }));
  const props = fc.dictionary(fc.constantFrom("name", "steps", "parameters", "after"), value, {
    noNullPrototype: true,
  });

  it("depends neither on the order of keys nor on what is undefined", () => {
    fc.assert(
      fc.property(props, (declared) => {
        const other = disordered(declared) as Props;
        expect(declarationDigest(other)).toBe(declarationDigest(declared));
      }),
    );
  });

  it("is another one for every other declaration", () => {
    const sorted = (declared: Props): string =>
      JSON.stringify(declared, (_, inner: unknown) =>
        typeof inner === "object" && inner !== null && !Array.isArray(inner)
          ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
          : inner,
      );
    fc.assert(
      fc.property(props, props, (one, other) => {
        const same = sorted(one) === sorted(other);
        expect(declarationDigest(one) === declarationDigest(other)).toBe(same);
      }),
    );
  });

  it("heeds the order of steps, and not what belongs to the host", () => {
    const steps = [{ name: "A" }, { name: "B" }];
    expect(declarationDigest({ steps })).not.toBe(declarationDigest({ steps: steps.toReversed() }));
    const host = { __provider: "code", secretInputs: [], lastDeclared: { digest: "x" } };
    expect(declarationDigest({ steps, ...host })).toBe(declarationDigest({ steps }));
  });
});

describe("the host", () => {
  const GATE: Props = {
    workflowId: "wf",
    after: "Migrate",
    name: "Gate",
    steps: [{ type: "checkpoint", name: "Look" }],
    __provider: "code",
  };
  const RENAMED = { ...GATE, name: "Barrier" };

  // The host keeps its session for the whole process, so that all have the same service.
  let simulator: Simulator;
  beforeAll(async () => {
    const seed = { workflows: [seedWorkflow(parseWorkflow("Migrate > Last"))] };
    simulator = await startSimulator({ seed });
  });
  afterAll(() => simulator.stop());

  function host(kind: Parameters<typeof provider>[0] = "stage") {
    const config: Record<string, string> = {
      "mgc:endpoint": simulator.url,
      "mgc:projectId": "p",
      "mgc:authToken": "token-1",
    };
    const own = provider(kind);
    own.configure({ config: { get: (key) => config[key] } });
    const checked = async (olds: Props, news: Props) => {
      const { inputs, failures } = await own.check(olds, news);
      expect(failures).toEqual([]);
      return inputs;
    };
    return { ...own, checked };
  }

  const last = (inputs: Props) => readLastDeclared(inputs.lastDeclared);

  it("hands it on from run to run, and sees no change in it", async () => {
    const { checked, create, diff, update, read, delete: remove } = host();

    const first = await checked({}, GATE);
    expect(first).toBe(GATE);
    const { id, outs } = await create(first);
    expect(outs).not.toHaveProperty("lastDeclared");

    // It appears.
    const second = await checked(first, GATE);
    const digest = declarationDigest(GATE);
    const gate = { workflowId: "wf", after: "Migrate", name: "Gate", steps: ["Look"], digest };
    expect(last(second)).toStrictEqual(gate);
    expect({ ...second, lastDeclared: undefined }).toEqual(GATE);
    expect(await diff(id, outs, second)).toMatchObject({ changes: false });

    // It comes back, and says the same.
    const third = await checked(second, GATE);
    expect(third).toStrictEqual(second);
    expect(last(third)?.digest).toBe(declarationDigest(third));

    // A rename has the old name.
    const fourth = await checked(third, RENAMED);
    expect(fourth.name).toBe("Barrier");
    expect(last(fourth)).toStrictEqual(gate);
    expect(last(fourth)?.digest).not.toBe(declarationDigest(fourth));
    expect(await diff(id, outs, fourth)).toMatchObject({ changes: true, replaces: [] });
    const renamed = (await update(id, outs, fourth)).outs;
    expect(renamed).not.toHaveProperty("lastDeclared");

    // And then it changes.
    const fifth = await checked(fourth, RENAMED);
    expect(last(fifth)).toStrictEqual({
      ...gate,
      name: "Barrier",
      digest: declarationDigest(RENAMED),
    });
    expect(await diff(id, renamed, fifth)).toMatchObject({ changes: false });

    // A refresh has it as well, so that what it found is what was declared.
    const seen = await read(id, renamed);
    expect(seen.props).not.toHaveProperty("lastDeclared");
    const found = seen.inputs ?? {};
    expect(last(found)).toMatchObject({ workflowId: "wf", name: "Barrier", steps: ["Look"] });
    expect(last(found)?.digest).toBe(declarationDigest(found));
    const sixth = await checked(found, RENAMED);
    expect(last(sixth)).toStrictEqual(last(fifth));
    expect(await diff(id, renamed, sixth)).toMatchObject({ changes: false });

    await remove(id, renamed);
    expect(await read(id, renamed)).toEqual({ id: "", props: {} });
  });

  it("takes it from no program", async () => {
    const { checked } = host();
    const forged = { ...GATE, lastDeclared: { workflowId: "wf", name: "Last", digest: "x" } };
    expect(await checked({}, forged)).toStrictEqual(GATE);
    expect(last(await checked(GATE, forged))).toMatchObject({ name: "Gate" });
  });

  it("hands on nothing of secrets, then and now", async () => {
    const { checked } = host();
    const secret = { ...GATE, description: "canary", secretInputs: ["description"] };
    const inputs = await checked(secret, { ...secret, description: "other" });
    expect(JSON.stringify(last(inputs))).not.toContain("canary");
    // The digests are the same, because only secrets differ.
    expect(last(inputs)?.digest).toBe(declarationDigest(inputs));
  });

  it("hands it on for a step as well", async () => {
    const step = { workflowId: "wf", stage: "Migrate", name: "Look" };
    const { checked } = host("checkpointStep");
    const inputs = await checked(step, step);
    expect(last(inputs)).toStrictEqual({ ...step, digest: declarationDigest(step) });
  });

  it("hands on none for a script of COC", async () => {
    const { checked } = host("cocScript");
    const script = {
      name: "reset_agent",
      type: "SHELL",
      description: "Resets",
      content: "true\n",
      version: "1.0.0",
      riskLevel: "LOW",
    };
    expect(await checked({}, script)).toBe(script);
    expect(await checked(script, script)).toBe(script);
  });
});
