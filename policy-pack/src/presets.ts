/** Which policies a pack has, and how much each counts. */
import { ambiguousOrder } from "./policies/ambiguousOrder";
import { anchorResolves } from "./policies/anchorResolves";
import { anchorStatus } from "./policies/anchorStatus";
import { executorReady } from "./policies/executorReady";
import { itemStatus } from "./policies/itemStatus";
import { notYetKnown } from "./policies/notYetKnown";
import { postMigrationWindow } from "./policies/postMigrationWindow";
import { predecessorStatus } from "./policies/predecessorStatus";
import { referenceByOutput } from "./policies/referenceByOutput";
import { repeatable } from "./policies/repeatable";
import { runningScript } from "./policies/runningScript";
import { scriptAvailable } from "./policies/scriptAvailable";
import { scriptParameters } from "./policies/scriptParameters";
import { scriptPlacement } from "./policies/scriptPlacement";
import { scriptRisk } from "./policies/scriptRisk";
import { settings } from "./policies/settings";
import { stepLimit } from "./policies/stepLimit";
import { uniqueNames } from "./policies/uniqueNames";
import type { Level, Policy } from "./policy";

export interface PresetEntry {
  readonly policy: Policy;
  readonly level: Level;
  /** Configuration that counts where the user gives none. */
  readonly defaults?: Readonly<Record<string, unknown>>;
}

export type Preset = readonly PresetEntry[];

function entry(
  policy: Policy,
  level: Level,
  defaults?: Readonly<Record<string, unknown>>,
): PresetEntry {
  return { policy, level, ...(defaults && { defaults }) };
}

/**
 * What MgC would refuse, and scripts of high risk, block; what is only unwise is said.
 * `mgc-settings` comes first: its configuration is what the others share.
 */
export const recommended: Preset = [
  entry(settings, "mandatory"),
  entry(anchorResolves, "mandatory"),
  entry(anchorStatus, "mandatory"),
  entry(predecessorStatus, "mandatory"),
  entry(stepLimit, "mandatory"),
  entry(postMigrationWindow, "mandatory"),
  entry(scriptPlacement, "mandatory"),
  entry(itemStatus, "mandatory"),
  entry(uniqueNames, "mandatory"),
  entry(ambiguousOrder, "mandatory"),
  entry(runningScript, "mandatory"),
  entry(scriptParameters, "mandatory"),
  entry(scriptAvailable, "mandatory"),
  entry(scriptRisk, "mandatory"),
  entry(executorReady, "mandatory"),
  entry(repeatable, "advisory"),
  entry(referenceByOutput, "advisory"),
  entry(notYetKnown, "advisory"),
];

const STRICT: Readonly<Record<string, Omit<PresetEntry, "policy">>> = {
  [scriptRisk.name]: { level: "mandatory", defaults: { blockAt: "medium", coc: "mandatory" } },
  [scriptAvailable.name]: {
    level: "mandatory",
    defaults: { requireVersionPin: true, requireSha256: true },
  },
  [repeatable.name]: { level: "mandatory" },
  [referenceByOutput.name]: { level: "mandatory" },
};

/** Also what is only unwise blocks, and every script is pinned to what was reviewed. */
export const strict: Preset = recommended.map((own) => ({
  ...own,
  ...STRICT[own.policy.name],
}));
