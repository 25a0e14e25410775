/** All rules of the analyser, by id. */
import { deletionRules } from "./deletion";
import { disksRules } from "./disks";
import { systemRules } from "./system";
import { permissionsRules } from "./permissions";
import { accountsRules } from "./accounts";
import { networkRules } from "./network";
import { remoteCodeRules } from "./remoteCode";
import { dataLossRules } from "./dataLoss";
import { logsRules } from "./logs";
import { encryptionRules } from "./encryption";
import { packagesRules } from "./packages";
import { persistenceRules } from "./persistence";
import { unclearRules } from "./unclear";
import type { RiskRule } from "./rule";

export type { RiskExample, RiskExamples, RiskRule } from "./rule";

const BY_ID = {
  ...deletionRules,
  ...disksRules,
  ...systemRules,
  ...permissionsRules,
  ...accountsRules,
  ...networkRules,
  ...remoteCodeRules,
  ...dataLossRules,
  ...logsRules,
  ...encryptionRules,
  ...packagesRules,
  ...persistenceRules,
  ...unclearRules,
};

/** Id of a rule, as findings and waivers name it. */
export type RuleId = keyof typeof BY_ID;

export const RULES: Readonly<Record<RuleId, RiskRule>> = BY_ID;
