/** Every version that writes states is recorded, and what was recorded never changes. */
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { bridge } from "../../sdk/src/bridge";
import { CURRENT, FILES, pathOf, readRecorded, record, VERSIONS } from "./recorded";

const LOCKS: Record<(typeof VERSIONS)[number], Record<(typeof FILES)[number], string>> = {
  "0.1.0": {
    "stack.json": "1777bf1eea0f48befcd67e91cc58859ca3eeb23cb3f23dee6ca0de5291999d4b",
    "service.json": "7cf43a97de5b718c127983d533a00c641c5ea4d5a8adcb0d66998d55592fa281",
    "config.yaml": "ec030b261d9f8c18da92cbe6360ae61140c9feb4ec5c7f7bf645fedaf68c5259",
    "program.ts": "dfa5dc159f45c24329d08ed04d7ee0c6eb6199f0179a804ce3cf3edc41c1e132",
  },
};

it("the version that is developed here is recorded (I13); MGC_RECORD=1 writes what is missing", async () => {
  if (process.env.MGC_RECORD && !existsSync(pathOf(CURRENT, "stack.json"))) await record();
  expect(VERSIONS).toContain(CURRENT);
});

describe.each(VERSIONS)("what %s wrote (I13, F30)", (version) => {
  it.each(FILES)("is in %s, byte by byte", (file) => {
    const digest = createHash("sha256").update(readRecorded(version, file)).digest("hex");
    expect(digest).toBe(LOCKS[version][file]);
  });

  it.each(["stage", "checkpointStep", "scriptStep", "cocScript"] as const)(
    "has the provider of %s that this version gives it",
    (kind) => {
      const prefix = "pulumi-nodejs:dynamic/mgc:";
      const { deployment } = JSON.parse(readRecorded(version, "stack.json")) as {
        deployment: { resources: { type: string; inputs?: object; outputs?: object }[] };
      };
      const own = deployment.resources.filter(({ type }) => type.startsWith(prefix));
      const provided = own.flatMap(({ inputs, outputs }) =>
        [inputs, outputs].map((props) => (props as { __provider: string }).__provider),
      );
      expect(provided).toContain(bridge(kind));
      expect(provided.length).toBe(2 * own.length);
    },
  );
});
