// @ts-check
"use strict";

const { run } = require("./subprocess.cjs");
const { GO_VERSION, atLeast } = require("./versions.cjs");

/** The user's settings that may steer a build: where modules come from and where Go keeps things. */
const KEPT = [
  "GOAUTH",
  "GOCACHE",
  "GOMODCACHE",
  "GOPATH",
  "GOPROXY",
  "GOSUMDB",
  "GOTMPDIR",
  "GOTOOLCHAIN",
];

const BUILD = {
  CGO_ENABLED: "0",
  GOFLAGS: "-mod=readonly -trimpath -buildvcs=false",
  GOWORK: "off",
  // Nothing but what stands here: `go env -w` can switch the checksum database off, too.
  GOENV: "off",
};

/**
 * The environment of a Go build: the user's proxy and caches, our flags, and always a checksum
 * database, whatever the user has switched off for other projects.
 * @param {NodeJS.ProcessEnv} base
 * @param {Readonly<Record<string, string>>} effective What `go env` says for the user.
 * @returns {NodeJS.ProcessEnv}
 */
function goEnvironment(base, effective) {
  const others = Object.entries(base).filter(([name]) => !/^(GO[A-Z0-9]+|CGO_\w+)$/.test(name));
  const kept = KEPT.map((name) => [name, effective[name]]).filter(([, value]) => value);
  const env = { ...Object.fromEntries(others), ...Object.fromEntries(kept), ...BUILD };
  if (env["GOSUMDB"] === "off") delete env["GOSUMDB"];
  return env;
}

/**
 * @param {{ cwd: string; base?: NodeJS.ProcessEnv; runner?: import("./subprocess.cjs").Run }} options
 * @returns {Promise<{ env: NodeJS.ProcessEnv; version: string } | { reason: string }>}
 */
async function findGo({ cwd, base = process.env, runner = run }) {
  // In the module's folder, so that Go may switch to the toolchain which go.mod asks for.
  const asked = await runner("go", ["env", "-json", "GOVERSION", ...KEPT], {
    cwd,
    env: { ...base, GOFLAGS: BUILD.GOFLAGS },
  });
  const wanted = `Go >= ${GO_VERSION} is needed`;
  if (asked.code === 127) return { reason: `${wanted}, and there is no \`go\` on PATH` };
  if (asked.code !== 0) return { reason: `${wanted}; \`go env\` said: ${asked.tail}` };
  /** @type {Record<string, string>} */
  const effective = JSON.parse(asked.stdout);
  const version = effective["GOVERSION"] ?? "";
  if (!atLeast(version, GO_VERSION)) return { reason: `${wanted}, and \`go\` is ${version}` };
  return { env: goEnvironment(base, effective), version };
}

module.exports = { findGo, goEnvironment };
