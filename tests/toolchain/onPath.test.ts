import fs from "node:fs";
import path from "node:path";
import { findOnPath } from "../../toolchain/origins/path.cjs";
import { temporaryFolders } from "./temporary";

const folder = temporaryFolders();

function folderWith(...programs: string[]) {
  const made = folder();
  for (const program of programs) fs.writeFileSync(path.join(made, program), "", { mode: 0o755 });
  return made;
}

const complete = folderWith("pulumi", "pulumi-language-nodejs");
const bare = folderWith("pulumi");

it.each<[string, string[], string, string | undefined, string]>([
  ["a supported version", [complete], "3.230.0", undefined, "engine 3.230.0"],
  ["the wanted version", [complete], "3.230.0", "3.230.0", "engine 3.230.0"],
  ["another than the wanted", [complete], "3.230.0", "3.231.0", "is 3.230.0, wanted is 3.231.0"],
  ["an old version", [complete], "3.100.0", undefined, "is 3.100.0, wanted is >= 3.220.0 < 4.0.0"],
  ["no pulumi", [folderWith()], "3.230.0", undefined, "there is no `pulumi` on PATH"],
  ["no language host", [bare], "3.230.0", undefined, "without the Node language host"],
  ["a host elsewhere on PATH", [bare, complete], "3.230.0", undefined, "engine 3.230.0"],
])("%s", async (_claim, folders, version, wanted, expected) => {
  const env = { PATH: folders.join(path.delimiter) };
  const attempt = await findOnPath(wanted, { env, versionOf: () => Promise.resolve({ version }) });
  const told = "engine" in attempt ? `engine ${attempt.engine.version}` : attempt.reason;
  expect(told).toContain(expected);
});
