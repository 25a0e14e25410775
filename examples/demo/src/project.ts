/** The Pulumi project that the demo works on: a copy of the quickstart, as a user would have it. */
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

const ROOT = resolve(__dirname, "..", "..", "..");
const FOLDER = join("examples", "quickstart");

export interface Project {
  readonly directory: string;
  /** The program's file, seen from the directory. */
  readonly programFile: string;
  program(): string;
  edit(program: string): void;
}

/** The program as it is after an edit of the demo. */
export function laterProgram(step: "step2" | "step3"): string {
  return readFileSync(join(ROOT, FOLDER, step, "index.ts"), "utf8");
}

/** @param directory does not exist yet */
export function createProject(directory: string): Project {
  mkdirSync(join(directory, FOLDER), { recursive: true });
  for (const file of ["Pulumi.yaml", join(FOLDER, "package.json"), join(FOLDER, "index.ts")]) {
    cpSync(join(ROOT, file), join(directory, file));
  }
  symlinkSync(join(ROOT, "node_modules"), join(directory, "node_modules"), "junction");
  const programFile = join(FOLDER, "index.ts");
  const file = join(directory, programFile);
  return {
    directory,
    programFile,
    program: () => readFileSync(file, "utf8"),
    edit: (program) => {
      writeFileSync(file, program);
    },
  };
}
