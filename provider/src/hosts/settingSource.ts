/** Where settings come from: the environment first, then stack config. */
import type { z } from "zod";
import { nearest } from "../core/inputIssues";
import { SETTINGS } from "../core/settingNames";

type Name = keyof typeof SETTINGS;

/** Reads one key of the stack config, for example `mgc:endpoint`. */
export type ReadConfig = (key: string) => string | undefined;

export type Environment = Readonly<Record<string, string | undefined>>;

/** `MGC_ENDPOINT in the environment, or "pulumi config set mgc:endpoint …"`. */
export function ways(name: Name): string {
  const { key, env, secret } = SETTINGS[name];
  return `${env.join(", ")} in the environment, or \`pulumi config set ${secret ? "--secret " : ""}mgc:${key} …\``;
}

/** Reads settings by name and collects everything that is wrong with them; blanks are no values. */
export class SettingSource {
  readonly problems: string[] = [];
  readonly #env: Environment;
  readonly #config: ReadConfig;

  constructor(env: Environment, config: ReadConfig) {
    this.#env = env;
    this.#config = config;
  }

  variable(name: string): string | undefined {
    const value = this.#env[name]?.trim();
    return value === "" ? undefined : value;
  }

  fromEnv(name: Name): string | undefined {
    return SETTINGS[name].env.map((variable) => this.variable(variable)).find((value) => value);
  }

  fromConfig(name: Name): string | undefined {
    const value = this.#config(`mgc:${SETTINGS[name].key}`)?.trim();
    return value === "" ? undefined : value;
  }

  get(name: Name): string | undefined {
    return this.fromEnv(name) ?? this.fromConfig(name);
  }

  /** @returns the empty text where the setting is missing, which is a problem */
  need(name: Name, what: string): string {
    const value = this.get(name);
    if (value === undefined) this.problems.push(`settings: ${what} is missing; set ${ways(name)}`);
    return value ?? "";
  }

  /** One of the words that the schema knows. */
  choice<T extends string>(name: Name, schema: z.ZodEnum<Record<T, T>>, def: T): T {
    const value = this.get(name);
    if (value === undefined) return def;
    const result = schema.safeParse(value);
    if (result.success) return result.data;
    const words: readonly string[] = schema.options;
    const guess = nearest(value, words);
    this.problems.push(
      `settings: mgc:${SETTINGS[name].key} must be ${words.map((word) => `"${word}"`).join(" or ")}${guess ? `; did you mean "${guess}"?` : ""}`,
    );
    return def;
  }
}
