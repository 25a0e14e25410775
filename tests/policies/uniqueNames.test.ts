import { uniqueNames } from "../../policy-pack/src/policies/uniqueNames";
import { after, resource, says, saysOfProgram, stage } from "./support/scene";

const scene = { workflows: ["Migrate > +Theirs(+Other) > Cutover"] };
const own = (name: string, resourceName = "gate") =>
  resource("stage", resourceName, stage({ name, before: "Cutover" }));

describe("mgc-unique-names", () => {
  it("lets new names through, which are compared exactly", async () => {
    expect(await says(uniqueNames, scene, own("Gate"))).toEqual([]);
    expect(await says(uniqueNames, scene, own("migrate"))).toEqual([]);
  });

  it.each(["Migrate", "Theirs"])("refuses the name of %s, which is there", async (name) => {
    expect(await says(uniqueNames, scene, own(name))).toEqual([
      `MGC014 unique-names: the workflow has a stage named "${name}" already. Choose another name.`,
    ]);
  });

  it("takes an identical stage for the one that is declared: it would be taken over", async () => {
    const there = { workflows: ["Migrate > +Gate(+Look) > Cutover"] };
    expect(await says(uniqueNames, there, own("Gate"))).toEqual([]);
  });

  it("does not take a rename for a second item", async () => {
    const was = stage({ name: "Old", before: "Cutover" });
    const there = { workflows: ["Migrate > +Old(+Look) > Cutover"] };
    const renamed = resource("stage", "gate", after(was, { ...was, name: "New name" }));
    expect(await says(uniqueNames, there, renamed)).toEqual([]);
    const clash = resource("stage", "gate", after(was, { ...was, name: "Migrate" }));
    expect(await says(uniqueNames, there, clash)).toHaveLength(1);
  });

  it("refuses two resources of one program under the same name", async () => {
    const both = [own("Gate", "first"), own("Gate", "second")];
    expect(await saysOfProgram(uniqueNames, scene, both)).toEqual([
      'second: MGC014 unique-names: the workflow has a stage named "Gate" already. Choose another name.',
    ]);
  });
});
