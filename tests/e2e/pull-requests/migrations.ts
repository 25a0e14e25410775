/** A repository with a protected branch and pull requests, a stack, and a service that runs. */
import { execFile, execFileSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { createPulumiHome, type PulumiHome } from "@pulumi-mgc/toolchain/environment";
import { shippedSeed, startSimulator, type Simulator } from "../../../provider/src/simulator";
import { CHOSEN_MODULES, ROOT } from "../support/project";

const MODULES = CHOSEN_MODULES ?? join(ROOT, "node_modules");

export type Files = Readonly<Record<string, string>>;

export interface Ended {
  readonly code: number;
  /** Standard output and standard error, as they came. */
  readonly text: string;
}

export const program = (name: string) => readFileSync(join(__dirname, `${name}.ts`), "utf8");

export class Migrations {
  readonly #home: PulumiHome;
  readonly simulator: Simulator;
  #folders = 0;

  private constructor(home: PulumiHome, simulator: Simulator) {
    this.#home = home;
    this.simulator = simulator;
  }

  static async create(): Promise<Migrations> {
    const home = createPulumiHome();
    const simulator = await startSimulator({ seed: shippedSeed(), transitions: "manual" });
    const migrations = new Migrations(home, simulator);
    migrations.#link("bin/npm", join(__dirname, "stubs/npm.cjs"));
    migrations.#link("bin/gh", join(__dirname, "stubs/gh.cjs"));
    migrations.#laxPack();
    await migrations.#protectedBranch();
    return migrations;
  }

  async close(): Promise<void> {
    await this.simulator.stop();
    this.#home.remove();
  }

  path(...names: string[]): string {
    return join(this.#home.directory, ...names);
  }

  /** The address of the repository. */
  get origin(): string {
    return `file://${this.path("repository")}`;
  }

  #link(name: string, to: string): void {
    mkdirSync(dirname(this.path(name)), { recursive: true });
    symlinkSync(to, this.path(name));
  }

  /** A pack that lets everything through, with the command of the real one. */
  #laxPack(): void {
    cpSync(join(__dirname, "pack"), this.path("packs/lax"), { recursive: true });
    this.#link("packs/lax/bin", join(ROOT, "policy-pack/bin"));
    this.#link("packs/lax/node_modules", MODULES);
  }

  /** A lock file that installs that pack. */
  lock(pack: "ours" | "lax"): string {
    const ours = realpathSync(join(MODULES, "@pulumi-mgc/policy-pack"));
    const resolved = pack === "ours" ? ours : this.path("packs/lax");
    return JSON.stringify({ packages: { "node_modules/@pulumi-mgc/policy-pack": { resolved } } });
  }

  async #protectedBranch(): Promise<void> {
    mkdirSync(this.path("repository"));
    // Services give the address with and without the ending.
    this.#link("repository.git", this.path("repository"));
    const files: Files = {
      "Pulumi.yaml": "name: migrations\nruntime: nodejs\n",
      "package.json": '{ "name": "migrations", "main": "index.ts" }',
      "package-lock.json": this.lock("ours"),
      "tsconfig.json": JSON.stringify({
        compilerOptions: { strict: true, module: "node16", skipLibCheck: true, types: [] },
        files: ["index.ts"],
      }),
      "mgc-policies.json": '{ "mgc-step-limit": "mandatory" }',
      "index.ts": program("clean"),
    };
    this.#write(files);
    const made = await this.bash("pulumi stack init test --non-interactive", "repository");
    if (made.code !== 0) throw new Error(made.text);
    this.git("init", "--quiet", "--initial-branch=main");
    this.#commit();
  }

  #write(files: Files): void {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(this.path("repository", name)), { recursive: true });
      writeFileSync(this.path("repository", name), text);
    }
  }

  #commit(): void {
    this.git("add", "--all");
    this.git(
      "-c",
      "user.name=A",
      "-c",
      "user.email=a@example.org",
      "commit",
      "--allow-empty",
      "-qm",
      "Change",
    );
  }

  git(...args: string[]): string {
    const env = { ...process.env, GIT_CONFIG_GLOBAL: "/dev/null" };
    const cwd = this.path("repository");
    return execFileSync("git", args, { cwd, env, encoding: "utf8" }).trim();
  }

  /** Pushes a change to a branch of its own, from the protected one, and returns the commit. */
  branch(name: string, files: Files): string {
    this.git("checkout", "--quiet", "-B", name, "main");
    this.#write(files);
    this.#commit();
    const commit = this.git("rev-parse", "HEAD");
    this.git("checkout", "--quiet", "main");
    return commit;
  }

  /** The address of a fork, whose branch of the protected one's name holds what it likes: this commit. */
  fork(commit: string): string {
    const path = this.path(`fork-${commit}.git`);
    this.git("clone", "--quiet", "--bare", ".", path);
    this.git("--git-dir", path, "update-ref", "refs/heads/main", commit);
    return `file://${path}`;
  }

  /** Pushes a change to the protected branch. */
  push(files: Files): void {
    this.#write(files);
    this.#commit();
  }

  /** An empty folder, as a job begins with. */
  folder(): string {
    this.#folders += 1;
    const name = `job-${String(this.#folders)}`;
    mkdirSync(this.path(name));
    return name;
  }

  /** The text of a file that a job has left. */
  read(...names: string[]): string {
    return existsSync(this.path(...names)) ? readFileSync(this.path(...names), "utf8") : "";
  }

  bash(script: string, folder: string, env: Readonly<Record<string, string>> = {}): Promise<Ended> {
    const base = this.#home.environment();
    return new Promise((done) => {
      const child = execFile(
        "bash",
        ["--noprofile", "--norc", "-eo", "pipefail", "-c", script],
        {
          cwd: this.path(folder),
          env: {
            ...base,
            GIT_CONFIG_GLOBAL: "/dev/null",
            TEST_MODULES: MODULES,
            ...env,
            PATH: `${this.path("bin")}:${base.PATH ?? ""}`,
          },
          maxBuffer: 64 * 1024 * 1024,
        },
        (error, stdout, stderr) => {
          const failed = error === null ? 0 : typeof error.code === "number" ? error.code : 1;
          done({ code: failed, text: `${stdout}${stderr}` });
        },
      );
      child.stdin?.end();
    });
  }
}
