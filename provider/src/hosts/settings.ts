/** Where the service is and how to reach it: from the environment first, then from stack config. */
import { z } from "zod";
import { nearest } from "../core/inputIssues";
import type { Credentials } from "../client/credentials";
import { MgcError } from "../client/errors";
import type { OnStarted } from "../core/fields";
import { SETTINGS } from "../core/settingNames";

export interface Settings {
  readonly endpoint: string;
  readonly projectId: string;
  readonly credentials: Credentials;
  /** Seconds that one attempt of a request may take. */
  readonly requestTimeoutSeconds: number;
  /** Whether an identical item that nobody owns is taken over, or refused. */
  readonly adopt: "identical" | "never";
  readonly onStarted: OnStarted;
  /** File to which a line per request is appended. */
  readonly log?: string;
}

type Name = keyof typeof SETTINGS;

/** The settings can't be used; every problem on a line. */
export class SettingsError extends MgcError {
  constructor(problems: readonly string[]) {
    super(problems.join("\n"));
  }
}

/** Reads one key of the stack config, for example `mgc:endpoint`. */
export type ReadConfig = (key: string) => string | undefined;

export type SettingsResult =
  { readonly settings: Settings } | { readonly problems: readonly string[] };

/** `MGC_ENDPOINT in the environment, or "pulumi config set mgc:endpoint …"`. */
function ways(name: Name): string {
  const { key, env, secret } = SETTINGS[name];
  return `${env.join(", ")} in the environment, or \`pulumi config set ${secret ? "--secret " : ""}mgc:${key} …\``;
}

function isLoopback(url: URL): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(url.hostname);
}

function endpointProblem(endpoint: string): string | undefined {
  let url: URL;
  try {
    url = new URL(endpoint);
  } catch {
    return `settings: the MgC endpoint is not a URL; write it as https://…`;
  }
  if (url.protocol === "https:" || (url.protocol === "http:" && isLoopback(url))) {
    if (url.username || url.password) {
      return "settings: the MgC endpoint holds a user or password; take them out";
    }
    return url.search || url.hash
      ? "settings: the MgC endpoint holds a query or fragment; take it out"
      : undefined;
  }
  return `settings: the MgC endpoint must begin with https:// (http is allowed on this machine only)`;
}

const choices = {
  adopt: z.enum(["identical", "never"]),
  onStarted: z.enum(["fail", "retain"]),
};

/**
 * Reads all settings and finds everything that is wrong with them at once.
 * @param config reads stack config; secret values come in clear
 */
export function readSettings(
  env: Readonly<Record<string, string | undefined>>,
  config: ReadConfig,
): SettingsResult {
  const problems: string[] = [];
  const fromEnv = (name: Name): string | undefined =>
    SETTINGS[name].env.map((variable) => env[variable]?.trim()).find((value) => value);
  const fromConfig = (name: Name): string | undefined => {
    const value = config(`mgc:${SETTINGS[name].key}`)?.trim();
    return value === "" ? undefined : value;
  };
  const get = (name: Name): string | undefined => fromEnv(name) ?? fromConfig(name);
  const need = (name: Name, what: string): string => {
    const value = get(name);
    if (value === undefined) problems.push(`settings: ${what} is missing; set ${ways(name)}`);
    return value ?? "";
  };
  const choice = <T extends string>(
    name: "adopt" | "onStarted",
    schema: z.ZodType<T>,
    def: T,
  ): T => {
    const value = get(name);
    if (value === undefined) return def;
    const result = schema.safeParse(value);
    if (result.success) return result.data;
    const words: readonly string[] = choices[name].options;
    const guess = nearest(value, words);
    problems.push(
      `settings: mgc:${SETTINGS[name].key} must be ${words.map((word) => `"${word}"`).join(" or ")}${guess ? `; did you mean "${guess}"?` : ""}`,
    );
    return def;
  };

  const endpoint = need("endpoint", "the MgC endpoint");
  const wrongEndpoint = endpoint === "" ? undefined : endpointProblem(endpoint);
  if (wrongEndpoint) problems.push(wrongEndpoint);
  const projectId = need("projectId", "the project id");
  const credentials = readCredentials(fromEnv, fromConfig, problems);

  const seconds = Number(get("requestTimeoutSeconds") ?? "30");
  if (!(seconds >= 1 && seconds <= 300)) {
    problems.push("settings: mgc:requestTimeoutSeconds must be a number of seconds from 1 to 300");
  }
  const adopt = choice("adopt", choices.adopt, "identical");
  const onStarted = choice("onStarted", choices.onStarted, "fail");
  const log = get("log");

  if (problems.length > 0 || !credentials) return { problems };
  const base = { endpoint, projectId, credentials, requestTimeoutSeconds: seconds };
  return { settings: { ...base, adopt, onStarted, ...(log === undefined ? {} : { log }) } };
}

type Read = (name: Name) => string | undefined;

/** A whole set from one source; a security token belongs to the key beside it. */
function wholeSet(get: Read): Credentials | undefined {
  const [id, secret, token] = [get("accessKey"), get("secretKey"), get("authToken")];
  const securityToken = get("securityToken");
  if (id !== undefined && secret !== undefined) {
    const key = { id, secret };
    return { kind: "key", key, ...(securityToken === undefined ? {} : { securityToken }) };
  }
  return token === undefined ? undefined : { kind: "token", token };
}

/**
 * A whole set from the environment renews what the stack config holds, of whichever kind. The two
 * may also hold one half of an access key each.
 */
function readCredentials(
  fromEnv: Read,
  fromConfig: Read,
  problems: string[],
): Credentials | undefined {
  const env = wholeSet(fromEnv);
  if (env) return env;
  const either: Read = (name) => fromEnv(name) ?? fromConfig(name);
  const halves = (["accessKey", "secretKey"] as const).filter((name) => either(name) === undefined);
  const [missing] = halves;
  if (halves.length === 1 && missing) {
    problems.push(
      `settings: of the access key only one half is there; set ${ways(missing)} as well`,
    );
    return undefined;
  }
  const mixed = fromEnv("accessKey") !== undefined || fromEnv("secretKey") !== undefined;
  const found = wholeSet(mixed ? either : fromConfig);
  if (!found) {
    problems.push(
      `settings: credentials are missing; set an access key (${ways("accessKey")}; and ${ways("secretKey")}), or a token (${ways("authToken")})`,
    );
  }
  return found;
}
