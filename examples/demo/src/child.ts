/** Programs that the demo starts, each in a process group of its own, so that none is left behind. */
import { spawn, type ChildProcess } from "node:child_process";
import { DemoFailure } from "./failure";

const KILL_AFTER_MS = 5_000;
const TIMEOUT_MS = 180_000;

const hasGroups = process.platform !== "win32";

export interface ChildOptions {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
}

/** Signals a program and what it has started. */
export function signalGroup(child: ChildProcess, name: NodeJS.Signals): void {
  try {
    if (hasGroups && child.pid !== undefined) process.kill(-child.pid, name);
    else child.kill(name);
  } catch {
    // It has ended meanwhile.
  }
}

/** Starts a program; it is killed at the latest when this process ends. */
export function startChild(
  command: string,
  args: readonly string[],
  { cwd, env }: ChildOptions,
): ChildProcess {
  const stdio = ["ignore", "pipe", "pipe"] as const;
  const child = spawn(command, args, { cwd, env, stdio: [...stdio], detached: hasGroups });
  const killNow = () => {
    signalGroup(child, "SIGKILL");
  };
  process.once("exit", killNow);
  child.once("close", () => process.off("exit", killNow));
  return child;
}

/** Asks a program to end, and ends it if it does not. */
export async function stopChild(child: ChildProcess, ask: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const closed = new Promise((resolve) => child.once("close", resolve));
  const lastResort = setTimeout(() => {
    signalGroup(child, "SIGKILL");
  }, KILL_AFTER_MS);
  signalGroup(child, ask);
  await closed;
  clearTimeout(lastResort);
}

/**
 * Runs a program to its end.
 * @param interrupt ends the program, with time to clean up, and rejects with its reason
 * @returns everything it has printed
 * @throws DemoFailure if it does not end well
 */
export async function runChild(
  command: string,
  args: readonly string[],
  options: ChildOptions,
  interrupt: AbortSignal,
): Promise<string> {
  interrupt.throwIfAborted();
  const shown = [command, ...args].join(" ");
  const child = startChild(command, args, options);
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
  }
  const stop = () => void stopChild(child, "SIGINT");
  const limit = { reached: false };
  const timer = setTimeout(() => {
    limit.reached = true;
    stop();
  }, TIMEOUT_MS);
  interrupt.addEventListener("abort", stop, { once: true });
  const end = await new Promise<string>((resolve) => {
    child.once("error", ({ message }) => {
      resolve(message);
    });
    child.once("close", (code, by) => {
      resolve(code === 0 ? "" : by ? `ended by ${by}` : `exit code ${String(code)}`);
    });
  });
  clearTimeout(timer);
  interrupt.removeEventListener("abort", stop);
  interrupt.throwIfAborted();
  if (limit.reached) {
    throw new DemoFailure(`\`${shown}\` did not end in ${String(TIMEOUT_MS / 1000)} s`, output);
  }
  if (end !== "") throw new DemoFailure(`\`${shown}\` failed: ${end}`, output);
  return output;
}
