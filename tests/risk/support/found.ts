import { scan } from "../../../provider/src/risk";

/** The findings of severity high, each as `rule@line`, in the order of the text. */
export async function highIn(type: string, content: string): Promise<string[]> {
  const findings = await scan({ type, content });
  return findings
    .filter(({ severity }) => severity === "high")
    .map(({ rule, line }) => `${rule}@${String(line)}`);
}

/** All findings, each as `severity rule@line`. */
export async function allIn(type: string, content: string): Promise<string[]> {
  const findings = await scan({ type, content });
  return findings.map(({ severity, rule, line }) => `${severity} ${rule}@${String(line)}`);
}
