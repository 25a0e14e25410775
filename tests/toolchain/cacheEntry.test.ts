import fs from "node:fs";
import path from "node:path";
import { cacheEntry } from "../../toolchain/cacheEntry.cjs";
import { temporaryFolders } from "./temporary";

const folder = temporaryFolders();
const silent = () => undefined;

/** An entry, and how often it was made. */
function entry() {
  const parent = path.join(folder(), "engines");
  const directory = path.join(parent, "3.220.0");
  const made: string[] = [];
  const make = async (stage: string) => {
    made.push(stage);
    fs.mkdirSync(path.join(stage, "bin"));
    await Promise.resolve();
    fs.writeFileSync(path.join(stage, "bin", "pulumi"), "engine");
  };
  return { parent, directory, made, make };
}

it("appears complete, with nothing left beside it", async () => {
  const { parent, directory, make } = entry();
  await cacheEntry({ directory, make, say: silent });
  expect(fs.readFileSync(path.join(directory, "bin", "pulumi"), "utf8")).toBe("engine");
  expect(fs.readdirSync(parent)).toEqual(["3.220.0"]);
});

it("is made once by two at once, and the second says that it waits", async () => {
  const { parent, directory, made, make } = entry();
  const lines: string[] = [];
  const say = (line: string) => lines.push(line);
  const both = [1, 2].map(() => cacheEntry({ directory, make, say, pollMs: 1 }));
  expect(await Promise.all(both)).toEqual([directory, directory]);
  expect(made).toHaveLength(1);
  expect(lines).toEqual(["another process prepares 3.220.0; waiting for it"]);
  expect(fs.readdirSync(parent)).toEqual(["3.220.0"]);
});

it("is not made again", async () => {
  const { directory, made, make } = entry();
  await cacheEntry({ directory, make, say: silent });
  await cacheEntry({ directory, make, say: silent });
  expect(made).toHaveLength(1);
});

it("leaves nothing behind when making it fails, and can be made afterwards", async () => {
  const { parent, directory, make } = entry();
  const fail = async (stage: string) => {
    await make(stage);
    throw new Error("no network");
  };
  await expect(cacheEntry({ directory, make: fail, say: silent })).rejects.toThrow("no network");
  expect(fs.readdirSync(parent)).toEqual([]);
  await cacheEntry({ directory, make, say: silent });
  expect(fs.readdirSync(parent)).toEqual(["3.220.0"]);
});

it("gets over a maker that was killed: its lock is stale, its half-made folder goes", async () => {
  const { parent, directory, made, make } = entry();
  fs.mkdirSync(`${directory}.partial-killed/bin`, { recursive: true });
  fs.mkdirSync(`${directory}.lock`);
  const minuteAgo = new Date(Date.now() - 60_000);
  fs.utimesSync(`${directory}.lock`, minuteAgo, minuteAgo);
  await cacheEntry({ directory, make, say: silent });
  expect(made).toHaveLength(1);
  expect(fs.readdirSync(parent)).toEqual(["3.220.0"]);
});

it("leaves other entries' half-made folders alone", async () => {
  const { parent, directory, make } = entry();
  fs.mkdirSync(path.join(parent, "3.220.0-modules.partial-x"), { recursive: true });
  await cacheEntry({ directory, make, say: silent });
  expect(fs.readdirSync(parent)).toEqual(["3.220.0", "3.220.0-modules.partial-x"]);
});

it("yields to an equal folder that has meanwhile come from elsewhere", async () => {
  const { directory, make } = entry();
  const overtaken = async (stage: string) => {
    await make(stage);
    fs.mkdirSync(path.join(directory, "bin"), { recursive: true });
  };
  expect(await cacheEntry({ directory, make: overtaken, say: silent })).toBe(directory);
});
