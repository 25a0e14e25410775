/** `npm run demo`: a simulated service, a real Pulumi engine, and a workflow between them. */
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { createPulumiHome } from "@pulumi-mgc/toolchain/environment";
import { play } from "./acts";
import { DemoFailure, Interrupted } from "./failure";
import { coloured, plain, wantsColours } from "./paint";
import { createProject } from "./project";
import { startSimulator } from "./simulatorProcess";
import { Stagehand } from "./stagehand";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

async function demo(interrupt: AbortSignal): Promise<void> {
  const began = performance.now();
  const colours = wantsColours(process.env, process.stdout.isTTY);
  const paint = colours ? coloured : plain;
  const print = (line: string) => {
    process.stdout.write(`${line}\n`);
  };
  const home = createPulumiHome();
  try {
    const project = createProject(join(home.directory, "project"));
    const simulator = await startSimulator(home.directory);
    try {
      print(`A simulated MgC listens at ${simulator.url}; its workflow API is assumed.`);
      const stage = { simulator, home, project, paint, colours, interrupt, print };
      await play(new Stagehand(stage));
    } finally {
      await simulator.stop();
    }
  } finally {
    home.remove();
  }
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  print(`\n${paint("green", "Done")} in ${seconds} s; nothing is left behind.`);
}

function report(error: unknown): void {
  if (error instanceof Interrupted) {
    process.stderr.write(`\n${error.message}\n`);
    process.exitCode = error.exitCode;
    return;
  }
  process.exitCode = 1;
  const message = error instanceof Error ? error.message : String(error);
  const output = error instanceof DemoFailure ? error.output.trim() : "";
  const quoted = output === "" ? "" : `${output.replaceAll(/^/gm, "  | ")}\n`;
  process.stderr.write(`\nThe demo failed: ${message}\n${quoted}`);
}

const controller = new AbortController();
for (const name of SIGNALS) {
  process.on(name, () => {
    controller.abort(new Interrupted(name));
  });
}
// Whoever read the output has gone.
process.stdout.on("error", () => {
  controller.abort(new Interrupted("SIGPIPE"));
});
demo(controller.signal).catch(report);
