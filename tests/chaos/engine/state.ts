/** What a stack of the real engine holds, read as the small engine's is. */
import type { Saved } from "../../../provider/src/resources/lifecycle";
import { CANARY } from "../program";
import { Violation } from "../scenario";

interface Exported {
  readonly deployment: {
    readonly resources?: readonly {
      readonly urn: string;
      readonly type: string;
      /** Replaced, and still to be deleted. */
      readonly delete?: boolean;
      readonly outputs?: Saved;
    }[];
  };
}

export class ExportedStack {
  readonly #current = new Map<string, Saved>();
  readonly all: readonly Saved[];

  /** @param text what `pulumi stack export` has printed */
  constructor(text: string) {
    if (text.includes(CANARY)) throw new Violation("I11: the state holds a secret as plain text");
    const { resources = [] } = exported(text).deployment;
    const own = resources.filter(({ type }) => type.includes("/mgc:"));
    this.all = own.map(({ outputs = {} }) => outputs);
    for (const { urn, outputs = {}, delete: doomed } of own) {
      if (doomed !== true) this.#current.set(urn.split("::").at(-1) ?? urn, outputs);
    }
  }

  saved(key: string): Saved | undefined {
    return this.#current.get(key);
  }
}

/** @throws Error with what was printed in the place of a state */
function exported(text: string): Exported {
  try {
    return JSON.parse(text) as Exported;
  } catch (error) {
    throw new Error(`the stack can't be exported:\n${text}`, { cause: error });
  }
}
