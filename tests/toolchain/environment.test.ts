import fs from "node:fs";
import path from "node:path";
import {
  createPulumiHome,
  engineFromEnvironment,
  pulumiEnvironment,
  withPulumiHome,
} from "../../toolchain/environment.cjs";
import { temporaryFolders } from "./temporary";

const folder = temporaryFolders();

function engineFolder() {
  const bin = folder();
  fs.writeFileSync(path.join(bin, "pulumi"), "", { mode: 0o755 });
  return bin;
}

const engine = { bin: engineFolder(), plugins: folder() };
const environment = (base: Record<string, string>, extra?: Record<string, string>) =>
  pulumiEnvironment({ engine, home: "/h", backend: "/b", base, ...(extra ? { extra } : {}) });

describe("pulumiEnvironment", () => {
  it.each([
    "PULUMI_ACCESS_TOKEN",
    "PULUMI_CONFIG_PASSPHRASE_FILE",
    "PULUMI_STACK",
    "pulumi_access_token",
    "MGC_ENDPOINT",
    "MGC_SECRET_KEY",
    "HW_ACCESS_KEY",
    "HUAWEICLOUD_SDK_AK",
    "OS_PASSWORD",
  ])("drops the user's %s", (name) => {
    expect(environment({ [name]: "theirs" })).not.toHaveProperty(name);
  });

  it.each(["HOME", "LANG", "CI", "HTTPS_PROXY", "OSTYPE", "NODE_EXTRA_CA_CERTS"])(
    "keeps the user's %s",
    (name) => {
      expect(environment({ [name]: "theirs" })).toHaveProperty(name, "theirs");
    },
  );

  it("has a home, a backend and a passphrase of its own", () => {
    expect(
      environment({ PULUMI_HOME: "/theirs", PULUMI_BACKEND_URL: "s3://theirs" }),
    ).toMatchObject({
      PULUMI_HOME: "/h",
      PULUMI_BACKEND_URL: "file:///b",
      PULUMI_CONFIG_PASSPHRASE: "mgc",
      PULUMI_SKIP_UPDATE_CHECK: "true",
      PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION: "true",
      PULUMI_NODEJS_TRANSPILE_ONLY: "true",
    });
  });

  it("lets the caller set what it drops", () => {
    expect(environment({ MGC_ENDPOINT: "theirs" }, { MGC_ENDPOINT: "ours" })).toHaveProperty(
      "MGC_ENDPOINT",
      "ours",
    );
  });

  it.each([
    ["", "127.0.0.1,localhost,::1"],
    ["corp.example, localhost", "corp.example,localhost,127.0.0.1,::1"],
  ])("keeps loopback away from proxies (%j)", (theirs, expected) => {
    const env = environment({ no_proxy: theirs });
    expect([env.NO_PROXY, env.no_proxy]).toEqual([expected, expected]);
  });

  const other = engineFolder();
  const without = folder();
  it.each<[string, string[], string[]]>([
    ["puts the engine in front of another", [other], [engine.bin, other]],
    [
      "puts it in front although it comes later",
      [other, engine.bin],
      [engine.bin, other, engine.bin],
    ],
    [
      "leaves a PATH alone that leads to it",
      [without, engine.bin, other],
      [without, engine.bin, other],
    ],
    ["makes a PATH where there is none", [], [engine.bin]],
  ])("%s", (_claim, theirs, expected) => {
    const env = environment({ PATH: theirs.join(path.delimiter) });
    expect(env.PATH?.split(path.delimiter)).toEqual(expected);
  });
});

describe("engineFromEnvironment", () => {
  it("finds the engine that run.mjs names", () => {
    const env = { MGC_ENGINE_BIN: engine.bin, MGC_ENGINE_PLUGINS: engine.plugins };
    expect(engineFromEnvironment(env)).toEqual(engine);
    expect(engineFromEnvironment({ ...env, MGC_ENGINE_PLUGINS: "" }).plugins).toBeUndefined();
  });

  it.each([[{}], [{ MGC_ENGINE_BIN: "" }], [{ MGC_ENGINE_BIN: folder() }]])(
    "fails without one: %j",
    (env) => {
      expect(() => engineFromEnvironment(env)).toThrow("There is no Pulumi engine");
    },
  );
});

describe("a Pulumi home", () => {
  it("leads to the engine's plugins, and removing it leaves them", () => {
    const plugin = path.join(engine.plugins, "resource-random");
    fs.writeFileSync(plugin, "");
    const home = createPulumiHome({ engine, parent: folder() });
    expect(fs.readdirSync(path.join(home.home, "plugins"))).toEqual(["resource-random"]);
    expect(home.environment({ MGC_LOG: "x" })).toMatchObject({
      PULUMI_HOME: home.home,
      PULUMI_BACKEND_URL: `file://${home.backend}`,
      MGC_LOG: "x",
    });
    home.remove();
    expect(fs.existsSync(home.directory)).toBe(false);
    expect(fs.existsSync(plugin)).toBe(true);
  });

  it("is gone after the work, even if that fails", async () => {
    const parent = folder();
    const work = withPulumiHome(() => Promise.reject(new Error("up failed")), { engine, parent });
    await expect(work).rejects.toThrow("up failed");
    expect(fs.readdirSync(parent)).toEqual([]);
  });
});
