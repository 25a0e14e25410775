/** Unit tests read the sources; end-to-end tests run what `tsc -b` built. */
export default {
  testEnvironment: "node",
  // Pulumi's runtime keeps objects in globals beyond the end of a test file.
  testEnvironmentOptions: { globalsCleanup: "off" },
  roots: ["<rootDir>/tests"],
  testMatch: ["**/*.test.ts"],
  // The limit for one test that runs the engine several times on a busy machine.
  testTimeout: 180_000,
  transform: {
    "\\.ts$": ["@swc/jest", { jsc: { target: "es2022", parser: { syntax: "typescript" } } }],
  },
};
