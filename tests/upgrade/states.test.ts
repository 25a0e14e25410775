/** States as they were saved, in the hands of the functions that read them. */
import {
  parseCocScriptState,
  parseScriptStepState,
  parseStageState,
  parseStepState,
} from "../../provider/src/core/state";
import { readRecorded, VERSIONS } from "./recorded";

const PARSERS: Record<string, (saved: unknown) => unknown> = {
  CocScript: parseCocScriptState,
  MgcCheckpointStep: parseStepState,
  MgcScriptStep: parseScriptStepState,
  MgcWorkflowStage: parseStageState,
};

/** With a text in the place of each ciphertext. */
function decrypted(saved: unknown): object {
  return JSON.parse(JSON.stringify(saved), (key, value: unknown) => {
    const secret = typeof value === "object" && value !== null && "ciphertext" in value;
    if (!secret) return value;
    return key === "secretParameters" || key === "secretDefaults" ? {} : "secret";
  }) as object;
}

describe.each(VERSIONS)("the saved properties of version %s", (version) => {
  const { deployment } = JSON.parse(readRecorded(version, "stack.json")) as {
    deployment: { resources: { type: string; outputs?: object }[] };
  };

  it.each(Object.entries(PARSERS))("of each %s are read (I13, F30)", (kind, parse) => {
    const own = deployment.resources.filter(({ type }) => type.endsWith(`/mgc:${kind}`));
    expect(own.length).toBeGreaterThan(0);
    for (const { outputs } of own) expect(() => parse(decrypted(outputs))).not.toThrow();
  });

  it.each(Object.entries(PARSERS))(
    "of each %s would be refused by an older version, which says what to install (F30)",
    (kind, parse) => {
      const own = deployment.resources.filter(({ type }) => type.endsWith(`/mgc:${kind}`));
      for (const { outputs } of own) {
        expect(() => parse({ ...decrypted(outputs), stateVersion: 2 })).toThrow(
          "this resource was saved by a newer version of @pulumi-mgc/sdk; install that version or a later one in the program's folder",
        );
      }
    },
  );
});
