/** Where the services are and how to reach them: from the environment first, then from stack config. */
import { z } from "zod";
import type { Credentials } from "../client/credentials";
import { MgcError } from "../client/errors";
import type { OnStarted } from "../core/fields";
import { ENVIRONMENT_ONLY } from "../core/settingNames";
import { readCredentials } from "./credentialSettings";
import { readCocPlace, readEndpoint, type CocPlace } from "./endpoints";
import { SettingSource, type Environment, type ReadConfig } from "./settingSource";

export interface Settings {
  readonly endpoint: string;
  readonly coc: CocPlace;
  readonly projectId: string;
  /** The account, which signed requests to COC name. */
  readonly domainId?: string;
  readonly credentials: Credentials;
  /** Seconds that one attempt of a request may take. */
  readonly requestTimeoutSeconds: number;
  /** Whether an identical item that nobody owns is taken over, or refused. */
  readonly adopt: "identical" | "never";
  readonly onStarted: OnStarted;
  /** File to which a line per request is appended. */
  readonly log?: string;
  /** File with the waivers for what is found in scripts. */
  readonly waivers?: string;
}

/** The settings can't be used; every problem on a line. */
export class SettingsError extends MgcError {
  constructor(problems: readonly string[]) {
    super(problems.join("\n"));
  }
}

export type SettingsResult =
  { readonly settings: Settings } | { readonly problems: readonly string[] };

const adoptions = z.enum(["identical", "never"]);
const startedChoices = z.enum(["fail", "retain"]);

function readTimeout(source: SettingSource): number {
  const seconds = Number(source.get("requestTimeoutSeconds") ?? "30");
  if (!(seconds >= 1 && seconds <= 300)) {
    source.problems.push(
      "settings: mgc:requestTimeoutSeconds must be a number of seconds from 1 to 300",
    );
  }
  return seconds;
}

/**
 * Reads all settings and finds everything that is wrong with them at once.
 * @param config reads stack config; secret values come in clear
 */
export function readSettings(env: Environment, config: ReadConfig): SettingsResult {
  const source = new SettingSource(env, config);
  const endpoint = readEndpoint(source);
  const coc = readCocPlace(source, endpoint);
  const projectId = source.need("projectId", "the project id");
  const domainId = source.get("domainId");
  const credentials = readCredentials(source);
  const requestTimeoutSeconds = readTimeout(source);
  const adopt = source.choice("adopt", adoptions, "identical");
  const onStarted = source.choice("onStarted", startedChoices, "fail");
  const log = source.get("log");
  const waivers = source.variable(ENVIRONMENT_ONLY.waivers.env);

  const { problems } = source;
  if (problems.length > 0 || !credentials) return { problems };
  return {
    settings: {
      endpoint,
      coc,
      projectId,
      ...(domainId === undefined ? {} : { domainId }),
      credentials,
      requestTimeoutSeconds,
      adopt,
      onStarted,
      ...(log === undefined ? {} : { log }),
      ...(waivers === undefined ? {} : { waivers }),
    },
  };
}
