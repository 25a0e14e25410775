/**
 * What the packages of this machine run as root when they are installed and removed: nobody wrote it
 * for us, and careful people approved all of it. Read where it lies; nothing of it is kept here.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { scan } from "../../provider/src/risk";

const FOLDER = "/var/lib/dpkg/info";
const LEAST_PACKAGES = 24;

const INTERPRETERS: readonly [RegExp, "SHELL" | "PYTHON"][] = [
  [/^#!\s*\S*\/(env\s+)?(ba|da)?sh\b/, "SHELL"],
  [/^#!\s*\S*\/(env\s+)?python[\d.]*\b/, "PYTHON"],
];

interface MaintainerScript {
  readonly file: string;
  readonly type: "SHELL" | "PYTHON";
  readonly content: string;
}

function scripts(): MaintainerScript[] {
  return readdirSync(FOLDER)
    .filter((file) => /\.(preinst|postinst|prerm|postrm|config)$/.test(file))
    .flatMap((file) => {
      const content = readFileSync(join(FOLDER, file), "utf8");
      const [, type] = INTERPRETERS.find(([line]) => line.test(content)) ?? [];
      return type ? [{ file, type, content }] : [];
    });
}

const packagesOf = (files: readonly MaintainerScript[]) =>
  new Set(files.map(({ file }) => basename(file).replace(/(:[^.]+)?\.\w+$/, "")));

if (existsSync(FOLDER)) {
  describe("the maintainer scripts of this machine's packages", () => {
    const found = scripts();

    it(`come from ${String(LEAST_PACKAGES)} packages at least`, () => {
      expect(packagesOf(found).size).toBeGreaterThanOrEqual(LEAST_PACKAGES);
    });

    it("are free of high findings", async () => {
      const high: string[] = [];
      for (const { file, type, content } of found) {
        for (const { severity, rule, line, resolved } of await scan({ type, content })) {
          if (severity === "high") high.push(`${file}:${String(line)} ${rule}: ${resolved}`);
        }
      }
      expect(high).toEqual([]);
    });
  });
} else {
  it.skip(`no maintainer scripts were read: this machine has no ${FOLDER}`, () => undefined);
}
