import * as proxy from "@pulumi/policy/proxy";
import fc from "fast-check";
import { readProps, UNKNOWN_WORDS } from "../../policy-pack/src/declared/readProps";
import { UNKNOWN } from "../../provider/src/core/unknown";

/** What the SDK wraps props in; its types leave it out. */
const { unknownCheckingProxy: guard } = proxy as unknown as {
  readonly unknownCheckingProxy: (props: object) => object;
};

describe("reading what the engine hands over", () => {
  it("knows every word of the SDK for what is not known yet", () => {
    const words = Object.entries(proxy)
      .filter(([name, value]) => /^unknown.*Value$/.test(name) && typeof value === "string")
      .map(([, value]) => value);
    expect([...UNKNOWN_WORDS].sort()).toEqual(words.sort());
  });

  it("sees through the SDK's proxy without touching it, at every depth", () => {
    const props = { a: UNKNOWN_WORDS[3], b: [{ c: UNKNOWN_WORDS[1], d: 1 }], e: null };
    const guarded = guard(props);
    expect(() => JSON.stringify(guarded)).toThrow("can't be known during preview");
    expect(readProps(guarded)).toEqual({ a: UNKNOWN, b: [{ c: UNKNOWN, d: 1 }], e: null });
  });

  it("changes nothing else", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (props) => {
        expect(readProps(guard(props))).toEqual({ ...props });
      }),
    );
  });
});
