import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { withCloneLock } from "../../toolchain/cloneLock.cjs";
import { temporaryFolders } from "./temporary";

const folder = temporaryFolders();
const lockFile = () => path.join(folder(), "clones", "abc.lock");
const held = (file: string, text: string) => {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, text);
};
const options = { say: () => undefined, pollMs: 1 };

it("lets one after the other in", async () => {
  const file = lockFile();
  const order: string[] = [];
  const lines: string[] = [];
  const work = (name: string) => async () => {
    order.push(`${name} in`);
    await new Promise(setImmediate);
    order.push(`${name} out`);
  };
  const say = (line: string) => lines.push(line);
  await Promise.all(["a", "b"].map((name) => withCloneLock(file, { say, pollMs: 1 }, work(name))));
  expect(order).toEqual(["a in", "a out", "b in", "b out"]);
  expect(lines).toEqual([
    `waiting for process ${String(process.pid)}, which prepares the same clone`,
  ]);
  expect(fs.existsSync(file)).toBe(false);
});

it("is free again when the work fails", async () => {
  const file = lockFile();
  const failing = withCloneLock(file, options, () => Promise.reject(new Error("npm failed")));
  await expect(failing).rejects.toThrow("npm failed");
  expect(fs.existsSync(file)).toBe(false);
});

it("takes over from a process that is gone", async () => {
  const file = lockFile();
  held(file, `4711 ${os.hostname()} 1`);
  const done = withCloneLock(file, { ...options, isAlive: () => false }, () =>
    Promise.resolve("done"),
  );
  expect(await done).toBe("done");
  expect(fs.readdirSync(path.dirname(file))).toEqual([]);
});

it.each([
  ["a process that is alive", `4711 ${os.hostname()} 1`, true],
  ["another machine's process", "4711 elsewhere 1", false],
  ["a holder that has not written its name yet", "", false],
])("does not take over from %s; the wait has an end", async (_holder, text, alive) => {
  const file = lockFile();
  held(file, text);
  const impatient = { ...options, patienceMs: 5, isAlive: () => alive };
  const waiting = withCloneLock(file, impatient, () => Promise.resolve("done"));
  await expect(waiting).rejects.toThrow(`delete ${file} if it is gone`);
  expect(fs.readFileSync(file, "utf8")).toBe(text);
});
