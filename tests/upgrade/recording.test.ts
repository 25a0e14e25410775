/** Every version that writes states is recorded, and what was recorded never changes. */
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { bridge } from "../../sdk/src/bridge";
import { CURRENT, FILES, pathOf, readRecorded, record, VERSIONS } from "./recorded";

const LOCKS: Record<(typeof VERSIONS)[number], Record<(typeof FILES)[number], string>> = {
  "0.1.0": {
    "stack.json": "5cbe45db0f9e260f7ee871eb1ffd4078a26c071800d6403a50b8d2a92a6e6adc",
    "service.json": "3e0d6b941aa79528062988a10b95f9afbf5dfcccdb0fa348ed799326f53b548d",
    "config.yaml": "90db5c547e8c3e40e6a982ba6fbcc0927cfbba3e3d6c35e8b721a66c42ae0b3c",
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
