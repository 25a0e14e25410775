/** What `tsc -b` makes of the packages, for tests that load them as users do. */
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

export const root = join(__dirname, "../..");

/** Builds the packages if they are not built. A build that is there is taken as it is. */
export function ensureBuilt(): void {
  if (existsSync(join(root, "sdk/dist/runtime.js"))) return;
  const tsc = join(root, "node_modules/typescript/bin/tsc");
  execFileSync(process.execPath, [tsc, "-b"], { cwd: root, stdio: "inherit" });
}
