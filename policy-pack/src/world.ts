/** The surroundings of a pack that an engine has started: environment, stack configuration, clock. */
import type * as Facts from "@pulumi-mgc/provider/facts";
import type * as Risk from "@pulumi-mgc/provider/risk";
import * as pulumi from "@pulumi/pulumi";
import type { Settings } from "./config/settings";
import type { World } from "./session";

/** The origin of an address: scheme, host and port. */
function originOf(address: string): string | undefined {
  return URL.canParse(address) ? new URL(address).origin : undefined;
}

function foreign(facts: Facts.FactSource, allowed: readonly string[]): string[] {
  if (allowed.length === 0) return [];
  const origins = allowed.map(originOf);
  const { mgc, coc } = facts.endpoints;
  return [mgc, coc].flatMap((endpoint) => {
    const origin = endpoint === undefined ? undefined : originOf(endpoint);
    return origin === undefined || origins.includes(origin)
      ? []
      : [`${origin} is no address that allowedEndpoints lists: ${allowed.join(", ")}`];
  });
}

function open({ allowedEndpoints, factsTimeoutSeconds }: Settings): ReturnType<World["open"]> {
  // The client and its libraries are loaded only by a program that declares something of ours.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { factSource } = require("@pulumi-mgc/provider/facts") as typeof Facts;
  const config = new pulumi.Config("mgc");
  const read = (key: string) => config.get(key.replace(/^mgc:/, ""));
  const result = factSource(process.env, read, { deadlineSeconds: factsTimeoutSeconds });
  if ("problems" in result) return result;
  const problems = foreign(result.facts, allowedEndpoints);
  return problems.length > 0 ? { problems } : result;
}

export const engineWorld: World = {
  open,
  scan: (script) => {
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const { scan } = require("@pulumi-mgc/provider/risk") as typeof Risk;
    return scan(script);
  },
  isPreview: () => pulumi.runtime.isDryRun(),
  today: () => new Date().toISOString().slice(0, 10),
};
