/** The memory of one process of the pack: what was asked, and what each resource was judged to be. */
import { createHash } from "node:crypto";
import type { FactSource } from "@pulumi-mgc/provider/facts";
import type { Settings } from "./config/settings";
import type { Declared, Insertion } from "./declared/declared";
import type { Registered } from "./declared/readDeclared";
import { readDeclared } from "./declared/readDeclared";
import type { InsertionFacts } from "./facts/facts";
import { gather, judgeContent, withVerdicts, type Gathering, type Scan } from "./facts/gather";
import { judgeInsertion, judgeScriptItem } from "./judging/judge";
import type { Judged } from "./judging/judged";
import type { Member } from "./judging/program";

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

function digest(content: string): string {
  return createHash("sha256").update(content, "utf8").digest("hex");
}

export class Session {
  readonly #world: World;
  readonly #settings: () => Settings;
  readonly #known = new Map<string, { readonly key: string; readonly value: Promise<Known> }>();
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
    return "facts" in opened ? withVerdicts(opened.facts, known.judged) : known.judged;
  }

  /** The resources of ours among those of a stack, with what each waits for. */
  async members(resources: readonly StackResource[]): Promise<Member[]> {
    const byUrn = new Map(resources.map((resource) => [resource.urn, resource]));
    const reach = (urn: string, seen: Set<string>): Set<string> => {
      for (const { urn: next } of byUrn.get(urn)?.dependencies ?? []) {
        if (!seen.has(next)) reach(next, seen.add(next));
      }
      return seen;
    };
    const members: Member[] = [];
    for (const resource of resources) {
      const known = (await this.#known.get(resource.urn)?.value) ?? (await this.#of(resource));
      if (!known) continue;
      members.push({
        ...known,
        dependsOn: reach(resource.urn, new Set()),
        sources: Object.fromEntries(
          Object.entries(resource.propertyDependencies).map(([input, sources]) => [
            input,
            sources.map(({ urn }) => urn),
          ]),
        ),
      });
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
      const judged =
        content === undefined ? undefined : judgeContent(this.#reading(), type, content);
      return { judged: judgeScriptItem(declared, judged), facts: undefined };
    }
    const opened = this.#open();
    if ("problems" in opened) {
      const unavailable = { unavailable: opened.problems.join("\n") };
      const facts = { ...NOTHING_READ, workflow: unavailable };
      return { judged: judgeInsertion(declared, facts), facts };
    }
    return this.#lookUp(declared, { source: opened.facts, ...this.#reading() });
  }

  #reading() {
    return { scan: this.#world.scan, digest };
  }

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
