import { readOptions } from "../../policy-pack/src/config/readOptions";
import { settings } from "../../policy-pack/src/config/settings";
import { scriptRisk } from "../../policy-pack/src/policies/scriptRisk";

describe("the configuration of a policy", () => {
  it("fills in defaults, those of the preset before the policy's own", () => {
    expect(readOptions(scriptRisk.options, {}).options).toEqual({
      blockAt: "high",
      coc: "advisory",
    });
    const preset = { blockAt: "medium" };
    expect(readOptions(scriptRisk.options, {}, preset).options).toMatchObject(preset);
    expect(readOptions(scriptRisk.options, { blockAt: "high" }, preset).options).toMatchObject({
      blockAt: "high",
    });
  });

  it.each([
    [{ unverifed: "warn" }, ['unverifed: no such key; did you mean "unverified"?']],
    [
      { zzz: 1 },
      ["zzz: no such key; there are unverified, allowedEndpoints, waivers, factsTimeoutSeconds"],
    ],
    [
      {
        waivers: [{ rule: "power-off", sha256: "0", reason: "", aprovedBy: "A", expires: "soon" }],
      },
      [
        "waivers[0].sha256: must be 64 hexadecimal digits",
        "waivers[0].approvedBy: Invalid input: expected string, received undefined",
        "waivers[0].expires: Invalid ISO date",
        'waivers[0].aprovedBy: no such key; did you mean "approvedBy"?',
      ],
    ],
    [{ factsTimeoutSeconds: 0 }, ["factsTimeoutSeconds: Too small: expected number to be >=1"]],
  ])("names everything that is wrong: %j", (given, problems) => {
    const read = readOptions(settings, given);
    expect(read.problems).toEqual(problems);
    expect(read.options).toEqual(settings.parse({}));
  });
});
