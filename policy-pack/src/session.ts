/** The memory of one process of the pack: what was asked, and what each resource was judged to be. */
import { createHash } from "node:crypto";
import type { FactSource } from "@pulumi-mgc/provider/facts";
import type { Settings } from "./config/settings";
import type { Declared, Insertion } from "./declared/declared";
import type { Registered } from "./declared/readDeclared";
import { readDeclared } from "./declared/readDeclared";
import type { InsertionFacts, JudgedContent } from "./facts/facts";
import { gather, type Gathering, type JudgeContent, type Scan } from "./facts/gather";
import { judgeInsertion, judgeScriptItem } from "./judging/judge";
import type { Judged } from "./judging/judged";
import { judgeProgram, type JudgedProgram, type Member } from "./judging/program";
import { withVerdicts } from "./verdicts";

/** What the pack takes from its surroundings. */
export interface World {
  /** Opens the services; problems where the settings can't be used, or the address isn't allowed. */
  readonly open: (
    settings: Settings,
  ) => { readonly facts: FactSource } | { readonly problems: readonly string[] };
  readonly scan: Scan;
  /** Whether this is a preview, in which nothing changes between two looks. */
  readonly isPreview: () => boolean;
  /** The day, as 2026-11-24. */
  readonly today: () => string;
}

/** A resource as the stack policies get it: with what it waits for. */
export interface StackResource extends Registered {
  readonly dependencies: readonly { readonly urn: string }[];
  readonly propertyDependencies: Readonly<Record<string, readonly { readonly urn: string }[]>>;
}

interface Known {
  readonly judged: Judged;
  readonly facts: InsertionFacts | undefined;
}

const NOTHING_READ: InsertionFacts = { workflow: { none: true }, scripts: new Map() };

function sourcesOf({ propertyDependencies }: StackResource): Member["sources"] {
  return Object.fromEntries(
    Object.entries(propertyDependencies).map(([input, sources]) => [
      input,
      sources.map(({ urn }) => urn),
    ]),
  );
}

function digest(content: string): string {
  return createHash("sha256").update(content, "utf8").digest("hex");
}

export class Session {
  readonly #world: World;
  readonly #settings: () => Settings;
  readonly #known = new Map<string, { readonly key: string; readonly value: Promise<Known> }>();
  readonly #contents = new Map<string, Promise<JudgedContent>>();
  #program: { readonly key: string; readonly value: Promise<JudgedProgram> } | undefined;
  #opened: ReturnType<World["open"]> | undefined;

  /** @param settings those that count when the first fact is needed */
  constructor(world: World, settings: () => Settings) {
    this.#world = world;
    this.#settings = settings;
  }

  /** The judgement of a resource of ours; undefined for others. One per declaration and process. */
  async judge(registered: Registered, askCoc: boolean): Promise<Judged | undefined> {
    const known = await this.#of(registered);
    if (!known || !askCoc) return known?.judged;
    const opened = this.#open();
    if ("problems" in opened) return known.judged;
    const judged = await withVerdicts(opened.facts, known.judged);
    const entry = this.#known.get(registered.urn);
    if (entry) {
      this.#known.set(registered.urn, { ...entry, value: Promise.resolve({ ...known, judged }) });
    }
    return judged;
  }

  /** The judgement of all resources together; one for all the policies that ask in turn. */
  program(resources: readonly StackResource[]): Promise<JudgedProgram> {
    const key = resources.map(({ urn }) => urn).join("\n");
    if (this.#program?.key !== key) {
      this.#program = { key, value: this.#members(resources).then(judgeProgram) };
    }
    return this.#program.value;
  }

  /**
   * The resources of ours among those of a stack, with what each waits for. The engine gives them in
   * no order; here what is waited for comes first, and otherwise their names decide.
   */
  async #members(resources: readonly StackResource[]): Promise<Member[]> {
    const sorted = [...resources].sort((a, b) => (a.urn < b.urn ? -1 : 1));
    const byUrn = new Map(sorted.map((resource) => [resource.urn, resource]));
    const reached = new Map<string, ReadonlySet<string>>();
    const place = ({ urn, dependencies }: StackResource): ReadonlySet<string> => {
      const known = reached.get(urn);
      if (known) return known;
      const reach = new Set<string>();
      for (const { urn: next } of dependencies) {
        const before = byUrn.get(next);
        for (const further of before ? [next, ...place(before)] : [next]) reach.add(further);
      }
      // A map keeps the order in which its keys came: dependencies stand in front.
      reached.set(urn, reach);
      return reach;
    };
    for (const resource of sorted) place(resource);
    const members: Member[] = [];
    for (const [urn, dependsOn] of reached) {
      const resource = byUrn.get(urn);
      const known = (await this.#known.get(urn)?.value) ?? (resource && (await this.#of(resource)));
      if (known && resource) members.push({ ...known, dependsOn, sources: sourcesOf(resource) });
    }
    return members;
  }

  async #of(registered: Registered): Promise<Known | undefined> {
    const declared = readDeclared(registered);
    if (!declared) return undefined;
    const key = JSON.stringify(declared.raw);
    const before = this.#known.get(declared.urn);
    if (before?.key === key) return before.value;
    const value = this.#look(declared);
    this.#known.set(declared.urn, { key, value });
    return value;
  }

  #open(): ReturnType<World["open"]> {
    this.#opened ??= this.#world.open(this.#settings());
    return this.#opened;
  }

  async #look(declared: Declared): Promise<Known> {
    if (declared.kind === "cocScript") {
      const { content, type } = declared;
      const judged = content === undefined ? undefined : await this.#judgeContent(type, content);
      return { judged: judgeScriptItem(declared, judged), facts: undefined };
    }
    const opened = this.#open();
    if ("problems" in opened) {
      const unavailable = { unavailable: opened.problems.join("\n") };
      const facts = { ...NOTHING_READ, workflow: unavailable };
      return { judged: judgeInsertion(declared, facts), facts };
    }
    return this.#lookUp(declared, { source: opened.facts, judgeContent: this.#judgeContent });
  }

  /** Many steps may run one script: its text is scanned once. */
  readonly #judgeContent: JudgeContent = (type, content) => {
    const key = `${type}\n${content}`;
    const known =
      this.#contents.get(key) ??
      this.#world
        .scan({ type, content })
        .then((findings) => ({ text: content, sha256: digest(content), findings }));
    this.#contents.set(key, known);
    return known;
  };

  /**
   * While resources are being made, an item may be newer than what was read of its workflow: what
   * is not found is looked for once more.
   */
  async #lookUp(declared: Insertion, gathering: Gathering): Promise<Known> {
    const facts = await gather(gathering, declared, false);
    const judged = judgeInsertion(declared, facts);
    const nowhere = (judged.outcome?.anchors.length ?? 0) > 0;
    if (this.#world.isPreview() || !nowhere) return { judged, facts };
    const fresh = await gather(gathering, declared, true);
    return { judged: judgeInsertion(declared, fresh), facts: fresh };
  }
}
