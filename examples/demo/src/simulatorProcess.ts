/** The simulated service, run as its users run it: the command `mgc-simulator`. */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { startChild, stopChild } from "./child";
import { DemoFailure } from "./failure";
import { parseLog, type LoggedRequest } from "./requestLog";

const START_MS = 20_000;

export interface SimulatorProcess {
  readonly url: string;
  /** All requests that it has met, oldest first. */
  requests(): LoggedRequest[];
  /** Finishes what runs in a workflow and starts what is next. */
  advance(workflowId: string): Promise<void>;
  stop(): Promise<void>;
}

/** @param directory where it keeps its request log */
export async function startSimulator(directory: string): Promise<SimulatorProcess> {
  const provider = dirname(require.resolve("@pulumi-mgc/provider/package.json"));
  const seed = join(provider, "seeds", "batch-server.json");
  const log = join(directory, "requests.jsonl");
  const main = join(provider, "dist", "simulator", "main.js");
  const options = ["--port", "0", "--seed", seed, "--transitions", "manual", "--log", log];
  const child = startChild(process.execPath, [main, ...options], {
    cwd: directory,
    env: process.env,
  });
  let complaints = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    complaints += text;
  });
  const stop = () => stopChild(child, "SIGTERM");
  const url = await new Promise<string | undefined>((resolve) => {
    const timer = setTimeout(() => {
      resolve(undefined);
    }, START_MS);
    const settle = (line?: string) => {
      clearTimeout(timer);
      resolve(line);
    };
    if (child.stdout) createInterface(child.stdout).once("line", settle);
    child.once("error", ({ message }) => {
      complaints += message;
      settle();
    });
    child.once("close", () => {
      settle();
    });
  });
  if (url === undefined) {
    await stop();
    throw new DemoFailure("the simulator did not start", complaints);
  }
  return {
    url,
    requests: () => parseLog(readFileSync(log, "utf8")),
    advance: async (workflowId) => {
      const path = `/_simulator/workflows/${encodeURIComponent(workflowId)}/advance`;
      const answer = await fetch(url + path, { method: "POST" });
      if (!answer.ok) throw new DemoFailure(`POST ${path}: ${String(answer.status)}`);
      await answer.arrayBuffer();
    },
    stop,
  };
}
