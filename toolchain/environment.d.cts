/** A Pulumi engine that `toolchain/run.mjs` has seen to. */
export interface EngineLocation {
  /** The folder with `pulumi` and its language host. */
  readonly bin: string;
  /** A folder with the random plugin; undefined when there is none. */
  readonly plugins?: string | undefined;
}

export interface PulumiEnvironmentOptions {
  readonly engine: EngineLocation;
  /** A folder for PULUMI_HOME, never the user's own. */
  readonly home: string;
  /** An existing folder for the state. */
  readonly backend: string;
  /** What to start from; `process.env` unless told. */
  readonly base?: NodeJS.ProcessEnv;
  /** Added last: it may set what the user's environment must not. */
  readonly extra?: Readonly<Record<string, string>>;
}

export interface PulumiHomeOptions {
  /** The engine that run.mjs names, unless told. */
  readonly engine?: EngineLocation;
  /** Where to make the folder; the system's temporary folder unless told. */
  readonly parent?: string;
}

/** A Pulumi of its own: home, plugins and state in one temporary folder. */
export interface PulumiHome {
  readonly directory: string;
  /** PULUMI_HOME; its `plugins` leads to the engine's. */
  readonly home: string;
  /** The folder of the file backend. */
  readonly backend: string;
  /** The environment of a process that runs `pulumi` here. */
  environment(extra?: Readonly<Record<string, string>>): Record<string, string | undefined>;
  remove(): void;
}

/**
 * The environment for `pulumi` and everything it starts: the engine on PATH, a home, a file backend
 * and a passphrase of its own, and no PULUMI_*, MGC_*, HW_*, HUAWEICLOUD_* or OS_* of the user.
 */
export declare function pulumiEnvironment(
  options: PulumiEnvironmentOptions,
): Record<string, string | undefined>;

/** The engine in MGC_ENGINE_BIN and MGC_ENGINE_PLUGINS; throws when there is none. */
export declare function engineFromEnvironment(env?: NodeJS.ProcessEnv): EngineLocation;

export declare function createPulumiHome(options?: PulumiHomeOptions): PulumiHome;

/** Removes the home when `work` has ended, however it ended. */
export declare function withPulumiHome<T>(
  work: (home: PulumiHome) => Promise<T>,
  options?: PulumiHomeOptions,
): Promise<T>;
