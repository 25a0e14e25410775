/**
 * Whole programs of stages and single steps that are anchored on each other, as the engine runs
 * them: a resource starts when those it refers to are done, the others at the same time, so many at
 * once as the run allows.
 */
import fc from "fast-check";
import type { RawInputs } from "../../provider/src/core/inputIssues";
import type { Session } from "../../provider/src/resources/lifecycle";
import { pick } from "../support/arbitraries";
import { Resource, steps, type Outcome } from "./support/resource";
import { closeScenes, scene, type Scene } from "./support/scene";

afterEach(closeScenes);

const LINE = "Migrate(Copy, Sync) > Cutover(Switch)";
const STEPS_OF: Readonly<Record<string, readonly string[]>> = {
  Migrate: ["Copy", "Sync"],
  Cutover: ["Switch"],
};

/** What an anchor or a stage is referred to by: the name of what is there, or an output. */
type Reference = { readonly name: string } | { readonly output: string };

interface Declaration {
  readonly name: string;
  readonly side?: "before" | "after";
  readonly anchor?: Reference;
  /** Of a single step; a stage has none. */
  readonly home?: Reference;
  /** Of a stage. */
  readonly inline: readonly string[];
  /** Names of the resources that have to be done before, directly. */
  readonly waitsFor: readonly string[];
}

const wishes = fc.record({
  kind: fc.constantFrom("stage", "step", "step", "step"),
  side: fc.constantFrom("before" as const, "after" as const),
  anchor: fc.nat(50),
  home: fc.nat(50),
  inline: fc.subarray(["A", "B", "C"], { minLength: 1 }),
  /** An earlier resource that the program makes it wait for, as `dependsOn` does. */
  dependsOn: fc.option(fc.nat(50), { freq: 3, nil: undefined }),
});
type Wish = Parameters<Parameters<typeof wishes.map>[0]>[0];

const outputs = (...references: (Reference | undefined)[]) =>
  references.flatMap((reference) => (reference && "output" in reference ? [reference.output] : []));

function declaration(wish: Wish, i: number, earlier: readonly Declaration[]): Declaration {
  const { side, inline, dependsOn } = wish;
  const also = dependsOn === undefined || i === 0 ? [] : [pick(earlier, dependsOn).name];
  const output = ({ name }: Declaration): Reference => ({ output: name });
  const stages = earlier.filter(({ home }) => home === undefined);
  if (wish.kind === "stage") {
    const anchors = [{ name: "Migrate" }, { name: "Cutover" }, ...stages.map(output)];
    const anchor = pick<Reference>(anchors, wish.anchor);
    const name = `Stage ${String(i)}`;
    return { name, side, anchor, inline, waitsFor: [...outputs(anchor), ...also] };
  }
  const home = pick<Reference>([{ name: "Migrate" }, ...stages.map(output)], wish.home);
  const within = "name" in home ? STEPS_OF[home.name] : undefined;
  const there = within ?? stages.find(({ name }) => outputs(home).includes(name))?.inline ?? [];
  const beside = earlier.filter((other) => JSON.stringify(other.home) === JSON.stringify(home));
  const anchors = [...there.map((name) => ({ name })), ...beside.map(output)];
  // One more than there are anchors: last in the stage.
  const anchor = anchors[wish.anchor % (anchors.length + 1)];
  const place = anchor ? { side, anchor } : {};
  const name = `Step ${String(i)}`;
  return { name, ...place, home, inline: [], waitsFor: [...outputs(home, anchor), ...also] };
}

/** Whether a stage has room for its inline steps, one more, and the single ones. */
function fits(program: readonly Declaration[]): boolean {
  const singles = (stage: string) =>
    program.filter(({ home }) => outputs(home).includes(stage)).length;
  return program.every(({ name, inline }) => inline.length + 1 + singles(name) <= 10);
}

/** Resources of which each refers to earlier ones only. */
const programs = fc
  .array(wishes, { minLength: 2, maxLength: 9 })
  .map((all) => {
    const program: Declaration[] = [];
    all.forEach((wish, i) => program.push(declaration(wish, i, program)));
    return program;
  })
  .filter(fits);

class Stack {
  readonly #resources = new Map<string, Resource>();

  resource({ name, home }: Declaration): Resource {
    const known = this.#resources.get(name) ?? new Resource(home ? "checkpointStep" : "stage");
    this.#resources.set(name, known);
    return known;
  }

  /** The id or the name that a reference is in the run. */
  value(reference: Reference): unknown {
    if ("name" in reference) return reference.name;
    const made = this.#resources.get(reference.output);
    return made?.saved[made.kind === "stage" ? "stageId" : "stepId"];
  }

  inputs({ name, side, anchor, home, inline }: Declaration): RawInputs {
    const place = side && anchor ? { [side]: this.value(anchor) } : {};
    const fields = { workflowId: "wf", name, ...place };
    return home ? { ...fields, stage: this.value(home) } : { ...fields, steps: steps(...inline) };
  }

  /**
   * Runs a program.
   * @param limit how many resources may be under way at once
   * @param rank which of those that may start does
   */
  async up(
    session: Session,
    program: readonly Declaration[],
    limit: number,
    rank: (name: string) => number,
  ): Promise<Map<string, Outcome>> {
    const done = new Map<string, Outcome>();
    const running = new Map<string, Promise<void>>();
    const started = new Set<string>();
    while (done.size < program.length) {
      const ready = program
        .filter(({ name, waitsFor }) => !started.has(name) && waitsFor.every((on) => done.has(on)))
        .sort((a, b) => rank(a.name) - rank(b.name));
      for (const declared of ready.slice(0, limit - running.size)) {
        const { name } = declared;
        started.add(name);
        const run = this.resource(declared).up(session, this.inputs(declared));
        running.set(
          name,
          run.then((outcome) => {
            done.set(name, outcome);
            running.delete(name);
          }),
        );
      }
      await Promise.race(running.values());
    }
    return done;
  }

  async refresh(session: Session, program: readonly Declaration[]): Promise<void> {
    for (const declared of program) await this.resource(declared).refresh(session);
  }
}

/** The siblings among which an item stands, by their names. */
function siblings(world: Scene, program: readonly Declaration[], { home }: Declaration): string[] {
  if (!home) return world.stages;
  const name = "name" in home ? home.name : program.find((one) => one.name === home.output)?.name;
  return world.steps(name ?? "");
}

function nameOf(reference: Reference): string {
  return "name" in reference ? reference.name : reference.output;
}

/** Everything that a resource waits for, directly or not. */
function allBefore(program: readonly Declaration[], { waitsFor }: Declaration): Set<string> {
  const names = new Set(waitsFor);
  for (const name of names) {
    for (const before of program.find((one) => one.name === name)?.waitsFor ?? [])
      names.add(before);
  }
  return names;
}

/** Each relation of the program that doesn't hold, in words. */
function broken(world: Scene, program: readonly Declaration[]): string[] {
  return program.flatMap((declared) => {
    const { name, side, anchor, inline } = declared;
    const among = siblings(world, program, declared);
    const at = (item: string) => among.indexOf(item);
    const found: string[] = [];
    if (among.filter((other) => other === name).length !== 1)
      found.push(`${name} is not there once`);
    if (inline.length > 0) {
      const own = world.steps(name).filter((step) => inline.includes(step));
      if (own.join() !== inline.join()) found.push(`${name} has ${own.join()}`);
    }
    if (!side || !anchor) return found;
    const anchorAt = at(nameOf(anchor));
    const holds = (one: number) => (side === "before" ? one < anchorAt : one > anchorAt);
    if (anchorAt < 0 || !holds(at(name))) found.push(`${name} is not ${side} ${nameOf(anchor)}`);
    return found;
  });
}

/** Of two at the same side of the same anchor, the one that waited stands nearer to it (MGC013). */
function farther(world: Scene, program: readonly Declaration[]): string[] {
  return program.flatMap((later) => {
    const before = allBefore(program, later);
    const place = ({ home, side, anchor }: Declaration) => JSON.stringify([home, side, anchor]);
    const among = siblings(world, program, later);
    const anchor = later.anchor && nameOf(later.anchor);
    const distance = ({ name }: Declaration) =>
      Math.abs(among.indexOf(name) - among.indexOf(anchor ?? ""));
    return program
      .filter((first) => anchor !== undefined && before.has(first.name))
      .filter((first) => place(first) === place(later) && distance(first) < distance(later))
      .map((first) => `${later.name} is farther from ${anchor ?? ""} than ${first.name}`);
  });
}

const limits = fc.constantFrom(1, 2, 16, 64);
/** In which order those start that may: a number for each. */
const ranks = fc
  .array(fc.nat(99), { minLength: 9, maxLength: 9 })
  .map((numbers) => (name: string) => numbers[Number(name.split(" ")[1])] ?? 0);

describe("a program of stages and steps that are anchored on each other", () => {
  it("ends in the declared order, each item once, whatever arrives first, and stays so (I1, I2, I3, I5, F31)", async () => {
    await fc.assert(
      fc.asyncProperty(programs, limits, ranks, ranks, async (program, limit, rank, again) => {
        const world = await scene(LINE);
        const stack = new Stack();
        await stack.up(world.session(), program, limit, rank);
        expect(broken(world, program)).toEqual([]);
        expect(farther(world, program)).toEqual([]);
        const ours = program.length + program.flatMap(({ inline }) => inline).length;
        const items = world.stages.flatMap((name) => [name, ...world.steps(name)]);
        expect(items).toHaveLength(5 + ours);
        expect(
          items.filter((name) => ["Migrate", "Copy", "Sync", "Cutover", "Switch"].includes(name)),
        ).toEqual(["Migrate", "Copy", "Sync", "Cutover", "Switch"]);

        world.requests();
        const outcomes = await stack.up(world.session(), program, limit, again);
        expect([...new Set(outcomes.values())]).toEqual(["same"]);
        await stack.refresh(world.session(), program);
        await stack.up(world.session(), program, limit, again);
        expect(world.writes()).toEqual([]);
        await world.simulator.stop();
      }),
      { numRuns: 25 },
    );
  });

  it("whose inline steps change their order is in line after two runs (I1, I2, I3, I6)", async () => {
    const shuffles = fc.shuffledSubarray(["C", "A", "D", "B"], { minLength: 4 });
    await fc.assert(
      fc.asyncProperty(programs, shuffles, limits, ranks, async (program, order, limit, rank) => {
        const world = await scene(LINE);
        const stack = new Stack();
        await stack.up(world.session(), program, limit, rank);
        // A step more, and the others in another order.
        const edited = program.map((declared) => {
          const inline = order.filter((name) => name === "D" || declared.inline.includes(name));
          return declared.home ? declared : { ...declared, inline };
        });
        await stack.up(world.session(), edited, limit, rank);
        await stack.refresh(world.session(), edited);
        await stack.up(world.session(), edited, limit, rank);
        expect(broken(world, edited)).toEqual([]);
        world.requests();
        await stack.refresh(world.session(), edited);
        const outcomes = await stack.up(world.session(), edited, limit, rank);
        expect([...new Set(outcomes.values())]).toEqual(["same"]);
        expect(world.writes()).toEqual([]);
        await world.simulator.stop();
      }),
      { numRuns: 20 },
    );
  });
});
