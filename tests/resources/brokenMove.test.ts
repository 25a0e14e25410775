/** A move that ended between its two writes: the item is gone from the workflow and not from the state. */
import { gate, Resource, stage } from "./support/resource";
import { closeScenes, scene, type Scene } from "./support/scene";

afterEach(closeScenes);

const LINE = "Prepare > Migrate(Copy, Sync) > Cutover";

type Row = [
  kind: "stage" | "checkpointStep",
  from: ReturnType<typeof stage>,
  to: ReturnType<typeof stage>,
  vanish: (world: Scene) => void,
];

it.each<Row>([
  [
    "stage",
    stage(),
    stage({ after: "Prepare" }),
    (world) => {
      world.removeStage("Own");
    },
  ],
  [
    "checkpointStep",
    gate({ after: "Sync" }),
    gate({ after: "Copy", before: undefined }),
    (world) => {
      world.removeStep("Migrate", "Gate");
    },
  ],
])(
  "a %s is made at its new place by the next run, without a refresh (F29, I6)",
  async (kind, from, to, vanish) => {
    const world = await scene(LINE);
    const own = new Resource(kind);
    await own.up(world.session(), from);
    vanish(world);
    world.requests();
    expect(await own.up(world.session(), to)).toBe("replaced");
    expect(world.writes().map((line) => line.split(" ")[0])).toEqual(["POST"]);
    expect(await own.up(world.session(), to)).toBe("same");
  },
);
