import { chooseEngine, enginePlan, type Engine, type Origins } from "../../toolchain/engine.cjs";
import { Interrupted } from "../../toolchain/failure.cjs";

const plan = (env: Record<string, string>) =>
  enginePlan(env).map(({ origin, version }) => `${origin} ${version || "any"}`);

describe("enginePlan", () => {
  it.each<[Record<string, string>, string[]]>([
    [{}, ["path any", "installer 3.248.0", "modules 3.220.0"]],
    [{ MGC_ENGINE_VERSION: "3.230.0" }, ["path 3.230.0", "installer 3.230.0", "modules 3.230.0"]],
    [{ MGC_ENGINE_VERSION: "v3.220.0" }, ["path 3.220.0", "installer 3.220.0", "modules 3.220.0"]],
    [{ MGC_ENGINE_ORIGIN: "modules" }, ["modules 3.220.0"]],
    [{ MGC_ENGINE_ORIGIN: "path" }, ["path any"]],
    [{ MGC_ENGINE_ORIGIN: "installer", MGC_ENGINE_VERSION: "3.240.1" }, ["installer 3.240.1"]],
    [{ MGC_ENGINE_ORIGIN: "", MGC_ENGINE_VERSION: "" }, plan({})],
  ])("%j: %j", (env, expected) => {
    expect(plan(env)).toEqual(expected);
  });

  it.each<[Record<string, string>, string]>([
    [{ MGC_ENGINE_VERSION: "9.9.9" }, "MGC_ENGINE_VERSION=9.9.9 can't be used."],
    [{ MGC_ENGINE_VERSION: "3.100.0" }, "This project runs on Pulumi >= 3.220.0 < 4.0.0."],
    [{ MGC_ENGINE_VERSION: "latest" }, "It is not a version like 3.248.0."],
    [{ MGC_ENGINE_ORIGIN: "brew" }, "The origins are path, installer and modules."],
  ])("refuses %j: %s", (env, text) => {
    expect(() => enginePlan(env)).toThrow(text);
  });
});

type Have = "there" | "obtainable" | "interrupted" | "no";

/** Origins of which each behaves as told, and what was asked of them. */
function fakes(have: Record<keyof Origins, Have>) {
  const asked: string[] = [];
  const origin = (name: keyof Origins) => {
    const engine: Engine = {
      bin: `/${name}`,
      plugins: undefined,
      version: "3.220.0",
      origin: name,
    };
    return {
      find: () => {
        asked.push(`find ${name}`);
        return Promise.resolve(have[name] === "there" ? { engine } : { reason: `${name}: none` });
      },
      obtain: () => {
        asked.push(`obtain ${name}`);
        if (have[name] === "obtainable") return Promise.resolve(engine);
        if (have[name] === "interrupted") return Promise.reject(new Interrupted("SIGINT"));
        return Promise.reject(new Error(`${name} failed\nmore`));
      },
    };
  };
  const { find } = origin("path");
  const origins: Origins = {
    path: { find },
    installer: origin("installer"),
    modules: origin("modules"),
  };
  return { origins, asked };
}

describe("chooseEngine", () => {
  const look = ["find path", "find installer", "find modules"];

  it.each<[string, Record<keyof Origins, Have>, keyof Origins, string[]]>([
    [
      "PATH before anything else",
      { path: "there", installer: "there", modules: "there" },
      "path",
      look.slice(0, 1),
    ],
    [
      "an installed one before a built one",
      { path: "no", installer: "there", modules: "there" },
      "installer",
      look.slice(0, 2),
    ],
    [
      "a built one before a download",
      { path: "no", installer: "obtainable", modules: "there" },
      "modules",
      look,
    ],
    [
      "the installer before a build",
      { path: "no", installer: "obtainable", modules: "obtainable" },
      "installer",
      [...look, "obtain installer"],
    ],
    [
      "a build when the installer fails",
      { path: "no", installer: "no", modules: "obtainable" },
      "modules",
      [...look, "obtain installer", "obtain modules"],
    ],
  ])("takes %s", async (_claim, have, expected, steps) => {
    const { origins, asked } = fakes(have);
    const engine = await chooseEngine({ plan: enginePlan({}), origins, log: () => undefined });
    expect(engine.origin).toBe(expected);
    expect(asked).toEqual(steps);
  });

  it("says in one line why it goes on to the next origin", async () => {
    const { origins } = fakes({ path: "no", installer: "no", modules: "obtainable" });
    const lines: string[] = [];
    await chooseEngine({ plan: enginePlan({}), origins, log: (line) => lines.push(line) });
    expect(lines).toEqual(["path: none", "no engine by the official installer: installer failed"]);
  });

  it("ends in one error that tells every reason and what to do", async () => {
    const { origins } = fakes({ path: "no", installer: "no", modules: "no" });
    const chosen = chooseEngine({ plan: enginePlan({}), origins, log: () => undefined });
    await expect(chosen).rejects.toThrow(
      [
        "No Pulumi engine could be had.",
        "  PATH: path: none",
        "  the official installer: installer failed",
        "  more",
        "  the Go modules: modules failed",
        "  more",
        "To do: install the Pulumi CLI (>= 3.220.0 < 4.0.0) on PATH",
      ].join("\n"),
    );
  });

  it("goes no further once it is interrupted", async () => {
    const { origins, asked } = fakes({
      path: "no",
      installer: "interrupted",
      modules: "obtainable",
    });
    const chosen = chooseEngine({ plan: enginePlan({}), origins, log: () => undefined });
    await expect(chosen).rejects.toThrow(Interrupted);
    expect(asked).not.toContain("obtain modules");
  });
});
