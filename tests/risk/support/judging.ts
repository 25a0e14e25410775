import { allIn, highIn } from "./found";

export interface Scripts {
  /** With what is found, each as `rule@line`. */
  readonly dangerous: readonly (readonly [script: string, high: readonly string[]])[];
  /** Not high, and not passed over either. */
  readonly doubtful?: readonly string[];
  readonly harmless: readonly string[];
}

/** Shell scripts of one kind, and what is said of each. */
export function itJudges({ dangerous, doubtful = [], harmless }: Scripts): void {
  it.each(dangerous)("refuses %j", async (script, expected) => {
    expect(await highIn("SHELL", script)).toEqual(expected);
  });

  if (doubtful.length > 0) {
    it.each(doubtful)("leaves %j to a person", async (script) => {
      expect(await highIn("SHELL", script)).toEqual([]);
      expect(await allIn("SHELL", script)).not.toEqual([]);
    });
  }

  it.each(harmless)("finds nothing in %j", async (script) => {
    expect(await allIn("SHELL", script)).toEqual([]);
  });
}
