/** Why a script step is not allowed, by what COC has of its script and where it is to run. */
import { riskRefusalWords, type RiskRefusal } from "./riskRefusal";

export type ScriptRefusal =
  | { readonly rule: "MGC009"; readonly reason: "running"; readonly step: string }
  | {
      readonly rule: "MGC009";
      readonly reason: "parameter";
      readonly step: string;
      readonly script: string;
      readonly parameter: string;
      /** The parameters that the script defines. */
      readonly defined: readonly string[];
    }
  | {
      readonly rule: "MGC010";
      readonly reason: "missing";
      readonly step: string;
      readonly source: string;
      readonly script: string;
    }
  | {
      readonly rule: "MGC010";
      readonly reason: "version" | "digest" | "status";
      readonly step: string;
      readonly script: string;
      readonly declared: string;
      readonly found: string;
    }
  | RiskRefusal
  | {
      readonly rule: "MGC012";
      readonly reason: "foreign";
      readonly step: string;
      readonly server: string;
      /** The ids of the workflow's execution servers. */
      readonly servers: readonly string[];
    }
  | {
      readonly rule: "MGC012";
      readonly reason: "agent";
      readonly step: string;
      readonly server: string;
      readonly agent: string;
    };

function quoted(words: readonly string[], none: string): string {
  return words.length === 0 ? none : words.map((word) => `"${word}"`).join(", ");
}

/** The sentence without its beginning, which is the rule. */
export function scriptRefusalWords(refusal: ScriptRefusal): string {
  switch (refusal.reason) {
    case "running":
      return (
        `script step "${refusal.step}" is Running; its script and parameters stay as they are until it has ended. ` +
        `If COC could not create the service ticket because of a change, roll the script back to its previous version and try again.`
      );
    case "parameter":
      return (
        `step "${refusal.step}" sets the parameter "${refusal.parameter}", which script "${refusal.script}" does not define. ` +
        `It defines: ${quoted(refusal.defined, "none")}.`
      );
    case "missing":
      return `step "${refusal.step}" names the ${refusal.source.toLowerCase()} script "${refusal.script}", which COC does not have.`;
    case "version":
      return (
        `step "${refusal.step}" declares version ${refusal.declared} of script "${refusal.script}", ` +
        `and COC has ${refusal.found}. Review the new version, then declare it.`
      );
    case "digest":
      return (
        `step "${refusal.step}" declares sha256 ${refusal.declared} for script "${refusal.script}", ` +
        `and its content has ${refusal.found}. Review the content, then declare its digest.`
      );
    case "status":
      return (
        `script "${refusal.script}" of step "${refusal.step}" is ${refusal.found}, not ${refusal.declared}. ` +
        `Have a reviewer approve it in COC, then run \`pulumi up\` again.`
      );
    case "risk":
    case "waivers":
      return riskRefusalWords(refusal);
    case "foreign":
      return (
        `step "${refusal.step}" names the server "${refusal.server}", which is no execution server of the workflow. ` +
        `It has: ${quoted(refusal.servers, "none")}.`
      );
    case "agent":
      return `the UniAgent of server "${refusal.server}" (step "${refusal.step}") is ${refusal.agent}, not ONLINE.`;
  }
}
