/** What a resource can do, in plain values; hosts adapt it to an engine. */
import type { WorkflowsClient } from "../client/workflows";
import type { OnStarted } from "../core/fields";
import type { RawInputs } from "../core/inputIssues";
import type { ExecutionServer } from "../core/model";
import type { JudgedScript, RiskVerdict } from "../core/riskRefusal";
import type { OnceEach } from "./onceEach";
import type { Owners } from "./owners";
import type { Scripts } from "./script/scripts";
import type { Snapshots } from "./snapshots";

/** What lifecycles work with; one for the whole process. */
export interface Session {
  readonly workflows: WorkflowsClient;
  readonly snapshots: Snapshots;
  readonly owners: Owners;
  /** COC's scripts. */
  readonly scripts: Scripts;
  /** The servers that may execute the scripts of a workflow, by its id. */
  readonly executionServers: OnceEach<readonly ExecutionServer[]>;
  /**
   * What of high risk is in a script that a step is about to run; each content is read once. The
   * reader of scripts is given from outside, and loaded only when it is asked.
   */
  readonly judgeRisk: (script: JudgedScript) => Promise<RiskVerdict>;
  readonly adopt: "identical" | "never";
  readonly onStarted: OnStarted;
  /** Waits; given from outside so that tests own time. */
  readonly sleep: (seconds: number) => Promise<void>;
  /** A word that no other resource has: see Owners. */
  readonly newClaim: () => string;
  /** Tells the user something that is not an error. */
  readonly say: (message: string) => void;
}

export interface DiffResult {
  readonly changes: boolean;
  /** Inputs whose change makes the item anew. */
  readonly replaces: readonly string[];
  /** Whether the old item has to go before the new one can come. */
  readonly deleteBeforeReplace: boolean;
}

/**
 * The item is another resource's by now: one that was made before this one in the same run took it
 * over, just as this one was when it was declared last. It stays, and this one is made anew.
 */
export const TAKEN_AWAY: DiffResult = {
  changes: true,
  replaces: ["name"],
  deleteBeforeReplace: true,
};

/** What is saved of a resource: plain JSON without undefined. */
export type Saved = Readonly<Record<string, unknown>>;

export interface Created {
  readonly id: string;
  readonly saved: Saved;
}

/** What was seen live; undefined where the item is gone. */
export type Seen = { readonly saved: Saved; readonly inputs: Saved } | undefined;

export interface Lifecycle {
  /** Everything that is wrong with the shape of the inputs, unknown values left out. */
  readonly shape: (inputs: RawInputs) => string[];
  /**
   * Whether what new or changed references name is there: existence and shape only, no statuses.
   * A stage that has begun would otherwise block every later run.
   */
  readonly references: (
    session: Session,
    olds: RawInputs | undefined,
    news: RawInputs,
  ) => Promise<string[]>;
  readonly diff: (session: Session, saved: Saved, news: RawInputs) => Promise<DiffResult>;
  readonly create: (session: Session, inputs: RawInputs) => Promise<Created>;
  readonly read: (session: Session, saved: Saved) => Promise<Seen>;
  readonly update: (session: Session, saved: Saved, news: RawInputs) => Promise<Saved>;
  readonly delete: (session: Session, saved: Saved) => Promise<void>;
}
