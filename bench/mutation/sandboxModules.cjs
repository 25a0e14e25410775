// @ts-check
"use strict";

const fs = require("node:fs");
const Module = require("node:module");
const path = require("node:path");

/** As jest.config.mjs has it. */
const SWC = /** @type {import("@swc/core").Options} */ ({
  jsc: { target: "es2022", parser: { syntax: "typescript" } },
  module: { type: "commonjs" },
  swcrc: false,
  configFile: false,
});

/**
 * The modules of one sandbox: TypeScript that `require` reads, each compiled once, and forgotten
 * together, so that a test file starts without what an earlier one left in them.
 * @param {string} root
 * @param {readonly string[]} kept Folders whose modules can't load a mutated one: they stay.
 */
function sandboxModules(root, kept) {
  const below = (/** @type {string} */ folder, /** @type {string} */ file) =>
    file.startsWith(path.join(root, folder) + path.sep);
  const inside = (/** @type {string} */ file) =>
    below("", file) && !file.includes(`${path.sep}node_modules${path.sep}`);
  const requireHere = Module.createRequire(path.join(root, "package.json"));
  /** @type {typeof import("@swc/core")} */ const swc = requireHere("@swc/core");
  /** @type {Map<string, string>} */ const compiled = new Map();

  // The only door that `require` has for another language, and an old one.
  const extensions = /** @type {any} */ (Module)._extensions;
  extensions[".ts"] = (/** @type {any} */ module, /** @type {string} */ file) => {
    const code =
      compiled.get(file) ??
      swc.transformSync(fs.readFileSync(file, "utf8"), { ...SWC, filename: file }).code;
    compiled.set(file, code);
    module._compile(code, file);
  };

  return {
    requireHere,
    /** Of the modules that are loaded. */
    loaded: () => Object.keys(requireHere.cache).filter(inside),
    forget() {
      for (const file of Object.keys(requireHere.cache)) {
        if (inside(file) && !kept.some((folder) => below(folder, file)))
          delete requireHere.cache[file];
      }
    },
  };
}

module.exports = { sandboxModules };
