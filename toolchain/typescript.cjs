// @ts-check
"use strict";

/** Lets node run the TypeScript of `tests`, with the compiler that jest runs it with: `node -r`. */
const { readFileSync } = require("node:fs");
const { transformSync } = require("@swc/core");
const { addHook } = require("pirates");

addHook(
  (_code, filename) =>
    transformSync(readFileSync(filename, "utf8"), {
      filename,
      sourceMaps: "inline",
      // A dynamic import of an ECMAScript module stays one.
      module: { type: "commonjs", ignoreDynamic: true },
      jsc: { target: "es2022", parser: { syntax: "typescript" } },
    }).code,
  { exts: [".ts"] },
);
