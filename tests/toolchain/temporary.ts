import fs from "node:fs";
import os from "node:os";
import path from "node:path";

/** Folders that are gone when the tests of a file have ended. */
export function temporaryFolders(): () => string {
  const made: string[] = [];
  afterAll(() => {
    for (const folder of made) fs.rmSync(folder, { recursive: true, force: true });
  });
  return () => {
    const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), "pulumi-mgc-test-")));
    made.push(folder);
    return folder;
  };
}
