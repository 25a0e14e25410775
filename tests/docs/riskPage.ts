/** The page about the analyser's rules, made from the rules. */
import {
  RISK_CATEGORIES,
  RISK_EXAMPLES,
  RISK_RULES,
  type RiskRuleId,
} from "../../provider/src/risk";
import { table } from "./table";

const IDS = Object.keys(RISK_RULES) as RiskRuleId[];
const FENCES: Readonly<Record<string, string>> = { SHELL: "sh", PYTHON: "python", BAT: "bat" };

function examples(id: RiskRuleId): string {
  return Object.entries(RISK_EXAMPLES[id])
    .map(([type, { bad, good }]) => {
      const fence = FENCES[type] ?? "";
      return `\`\`\`${fence}\n${mark(type, "❌")}\n${bad.trimEnd()}\n\n${mark(type, "✅")}\n${good.trimEnd()}\n\`\`\``;
    })
    .join("\n\n");
}

function mark(type: string, sign: string): string {
  return type === "BAT" ? `rem ${sign}` : `# ${sign}`;
}

function section(id: RiskRuleId): string {
  const { severity, message, alternative } = RISK_RULES[id];
  return `### ${id}\n\n**${severity}**: ${message}\n\nSafer: ${alternative}\n\n${examples(id)}`;
}

export function riskTable(): string {
  const rows = RISK_CATEGORIES.map((category) => {
    const rules = IDS.filter((id) => RISK_RULES[id].category === category);
    return [category, rules.map((id) => `[${id}](#${id})`).join(", ")];
  });
  return table(["what is endangered", "rules"], rows);
}

export function riskSections(): string {
  return RISK_CATEGORIES.map((category) => {
    const rules = IDS.filter((id) => RISK_RULES[id].category === category);
    const title = category.charAt(0).toUpperCase() + category.slice(1);
    return `## ${title}\n\n${rules.map(section).join("\n\n")}`;
  }).join("\n\n");
}
