/** The options of the command `mgc-simulator`. */
import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { DEFAULT_CREDENTIALS, type Credentials } from "./auth";
import { parseFaults } from "./faults";
import type { SimulatorOptions } from "./index";
import { parseSeed, readJson, SettingError } from "./seed";
import type { Transitions } from "./service";

export const HELP = `mgc-simulator: a simulated Huawei Cloud MgC, whose workflow API is assumed,
and the script API of COC, which is published, on the same port.

  --port N             port on 127.0.0.1 (default 0: a free one)
  --seed FILE          what it starts with (default: the seeds of the package)
  --state FILE         keeps the state; if it exists, it wins over --seed
  --transitions T      immediate (default), manual, or the milliseconds that a step takes
  --faults FILE        faults on purpose
  --log FILE           appends a line of JSON per request
  --token T            the one valid X-Auth-Token (default: any)
  --credentials AK:SK  the valid key pair (default: ${DEFAULT_CREDENTIALS.accessKey}:${DEFAULT_CREDENTIALS.secretKey})
  --openapi            prints the OpenAPI document and ends
  --help               prints this and ends

The first line on the standard output is the URL; all else goes to the standard error.
`;

/** What the command line asks for. */
export type Command =
  | { readonly kind: "help" }
  | { readonly kind: "openapi" }
  | {
      readonly kind: "serve";
      readonly port: number;
      readonly options: SimulatorOptions;
      /** What the user should know. */
      readonly notes: readonly string[];
    };

const OPTIONS = {
  port: { type: "string", default: "0" },
  seed: { type: "string" },
  state: { type: "string" },
  transitions: { type: "string", default: "immediate" },
  faults: { type: "string" },
  log: { type: "string" },
  token: { type: "string" },
  credentials: { type: "string" },
  openapi: { type: "boolean", default: false },
  help: { type: "boolean", default: false },
} as const;

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, strict: true }).values;
  } catch (error) {
    throw new SettingError(error instanceof Error ? error.message : String(error));
  }
}

function wholeNumber(option: string, text: string, max: number, also = ""): number {
  const value = /^\d{1,10}$/.test(text) ? Number(text) : NaN;
  if (value <= max) return value;
  throw new SettingError(`${option}: expected ${also}a whole number up to ${String(max)}`);
}

function transitionsOf(text: string): Transitions {
  if (text === "immediate" || text === "manual") return text;
  return wholeNumber("--transitions", text, 86_400_000, "immediate, manual or ");
}

function credentialsOf(text: string): Credentials {
  const [, accessKey, secretKey] = /^([^:]+):(.+)$/.exec(text) ?? [];
  if (accessKey !== undefined && secretKey !== undefined) return { accessKey, secretKey };
  throw new SettingError("--credentials: expected AK:SK");
}

/** @throws SettingError for an unknown option, a bad value, or a file that can't be used */
export function readCommand(args: readonly string[]): Command {
  const values = parsed(args);
  if (values.help) return { kind: "help" };
  if (values.openapi) return { kind: "openapi" };
  const { seed, state, faults, log, token, credentials } = values;
  if (token === "") throw new SettingError("--token: expected a token that isn't empty");
  const kept = state !== undefined && existsSync(state);
  const notes = kept ? [`${state} exists: it is used, and no seed`] : [];
  return {
    kind: "serve",
    port: wholeNumber("--port", values.port, 65_535),
    notes,
    options: {
      transitions: transitionsOf(values.transitions),
      ...(seed === undefined || kept ? {} : { seed: parseSeed(readJson(seed), seed) }),
      ...(state === undefined ? {} : { stateFile: state }),
      ...(faults === undefined ? {} : { faults: parseFaults(readJson(faults), faults) }),
      ...(log === undefined ? {} : { logFile: log }),
      ...(token === undefined ? {} : { token }),
      ...(credentials === undefined ? {} : { credentials: credentialsOf(credentials) }),
    },
  };
}
