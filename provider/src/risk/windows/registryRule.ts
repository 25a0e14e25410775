/** What a rule on a value of the registry says. */
import type { RiskSeverity } from "../finding";
import type { RuleId } from "../rules";

export interface ValueRule {
  readonly key: RegExp;
  readonly value: RegExp;
  readonly data: RegExp;
  readonly rule: RuleId;
  readonly severity?: RiskSeverity;
}

/** As the registry's tools take a number. */
export const ON = /^(?:1|0x0*1|0x?00000001|yes|true)$/;
export const OFF = /^(?:0|0x0+|no|false)$/;
export const ANY = /./;
