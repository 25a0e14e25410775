/** Unit tests read the sources; end-to-end tests run what `tsc -b` built. */
export default {
  testEnvironment: "node",
  // Pulumi's runtime keeps objects in globals beyond the end of a test file.
  testEnvironmentOptions: { globalsCleanup: "off" },
  roots: ["<rootDir>/tests"],
  testMatch: ["**/*.test.ts"],
  // The limit for one test that runs the engine several times on a busy machine.
  testTimeout: 180_000,
  // jest's own choice, one less than there are cores, is one on two: end-to-end tests, most of the
  // time, took half as long again. Each has a state, a home and ports of its own.
  maxWorkers: "100%",
  transform: {
    "\\.ts$": ["@swc/jest", { jsc: { target: "es2022", parser: { syntax: "typescript" } } }],
    // An ECMAScript module: jest loads what the sources import as CommonJS.
    "/unbash/.+\\.js$": ["@swc/jest", { jsc: { target: "es2022" } }],
  },
  transformIgnorePatterns: ["/node_modules/(?!unbash/)"],
};
