/** What released versions wrote, and a stack that has it. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  shippedSeed,
  startSimulator,
  type Seed,
  type Simulator,
} from "../../provider/src/simulator";
import { ok, Project, ROOT } from "../e2e/support/project";

/** Of a version that was recorded: its folder holds what `FILES` names. */
export const VERSIONS = ["0.1.0"] as const;

/** `stack.json`: `pulumi stack export`; `service.json`: what the service held then; `config.yaml`: the stack's file. */
export const FILES = ["stack.json", "service.json", "config.yaml", "program.ts"] as const;
type File = (typeof FILES)[number];

/** The version that is developed here. */
export const CURRENT = (
  JSON.parse(readFileSync(join(ROOT, "sdk/package.json"), "utf8")) as { version: string }
).version;

export function pathOf(version: string, file: File): string {
  return join(__dirname, version, file);
}

export function readRecorded(version: string, file: File): string {
  return readFileSync(pathOf(version, file), "utf8");
}

/** A stack that the version left behind, beside the service as it was then. */
export async function recordedProject(
  version: string,
): Promise<{ readonly project: Project; readonly simulator: Simulator }> {
  const simulator = await startSimulator({
    seed: JSON.parse(readRecorded(version, "service.json")) as Seed,
    transitions: "manual",
  });
  const project = await createProject(version, simulator);
  writeFileSync(join(project.directory, "Pulumi.test.yaml"), readRecorded(version, "config.yaml"));
  await ok(project.pulumi("stack", "import", "--file", pathOf(version, "stack.json")));
  return { project, simulator };
}

async function createProject(version: string, simulator: Simulator): Promise<Project> {
  const project = await Project.create({
    folder: join(__dirname, version),
    name: "recorded",
    simulator,
  });
  project.program("program");
  return project;
}

/** The service in which a recording begins: one workflow, and ids that are counted. */
function startingService(): Promise<Simulator> {
  const { workflows, servers, custom_scripts, public_scripts } = shippedSeed();
  let made = 0;
  const hex = (value: number) => value.toString(16).padStart(12, "0");
  return startSimulator({
    seed: {
      workflows: workflows.filter((workflow) => workflow.workflow_id === "wf-batch-001"),
      servers: servers.filter(({ server_id }) => server_id.startsWith("ecs-batch-")),
      custom_scripts: custom_scripts.slice(0, 2),
      public_scripts: public_scripts.slice(0, 1),
    },
    transitions: "manual",
    now: () => Date.UTC(2026, 0, 10, 8),
    newId: () => `00000000-0000-4000-8000-${hex(++made)}`,
  });
}

/** Leaves out where the program lay on the machine, and the clock of the run. */
function ofNoMachine(exported: string): string {
  const kept = JSON.parse(exported, (key, value: unknown) => {
    if (key === "sourcePosition" || key === "stackTrace") return undefined;
    if (["time", "created", "modified"].includes(key)) return "2026-01-10T08:00:00Z";
    return value;
  }) as object;
  return `${JSON.stringify(kept, null, 2)}\n`;
}

/** A step just as it is declared, so that one resource has taken something over. */
function addByHand(project: Project): void {
  project.edit((workflow) => {
    const migrate = workflow.stages.find(({ name }) => name === "Migrate");
    const hold = { name: "Hold", description: "Until the window opens", kind: "CUSTOM" } as const;
    const fields = { step_id: "by-hand", type: "CHECKPOINT", repeatable: false } as const;
    migrate?.steps.splice(1, 0, { ...hold, ...fields, status: "WAITING" });
  }, "wf-batch-001");
}

/** Writes down what the current version makes of `program.ts` in its folder. */
export async function record(): Promise<void> {
  if (existsSync(pathOf(CURRENT, "stack.json"))) throw new Error(`${CURRENT} is recorded already`);
  const simulator = await startingService();
  try {
    const project = await createProject(CURRENT, simulator);
    try {
      await ok(project.pulumi("config", "set", "--secret", "token", "a-token-of-nobody"));
      addByHand(project);
      await ok(project.up("--parallel", "1"));
      // What was checked a second time has a hint for policies, what was not has none.
      await ok(project.up("--target", "**::cleanup", "--target", "**::drain"));
      await ok(project.preview("--expect-no-changes"));
      const service = `${JSON.stringify(simulator.state, null, 2)}\n`;
      writeFileSync(pathOf(CURRENT, "service.json"), service);
      const config = readFileSync(join(project.directory, "Pulumi.test.yaml"));
      writeFileSync(pathOf(CURRENT, "config.yaml"), config);
      const exported = await ok(project.pulumi("stack", "export"));
      writeFileSync(pathOf(CURRENT, "stack.json"), ofNoMachine(exported.text));
    } finally {
      await project.close();
    }
  } finally {
    await simulator.stop();
  }
}
