import { RISK_CATEGORIES, RISK_EXAMPLES, RISK_RULES, scan } from "../../provider/src/risk";

const EXAMPLES = Object.entries(RISK_EXAMPLES).flatMap(([id, byType]) =>
  Object.entries(byType).map(([type, example]) => ({ id, type, ...example })),
);

describe("the rules of the analyser", () => {
  it.each(EXAMPLES)("$id calls its bad example in $type what it is", async ({ id, type, bad }) => {
    const findings = await scan({ type, content: bad });
    const severity = RISK_RULES[id as keyof typeof RISK_RULES].severity;
    expect(findings.map((found) => `${found.severity} ${found.rule}`)).toContain(
      `${severity} ${id}`,
    );
  });

  it.each(EXAMPLES)("$id lets its good example in $type through", async ({ type, good }) => {
    const findings = await scan({ type, content: good });
    expect(findings.filter(({ severity }) => severity === "high")).toEqual([]);
  });

  it.each(Object.entries(RISK_RULES))("%s says why, and what to do instead", (id, rule) => {
    expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
    expect(RISK_CATEGORIES).toContain(rule.category);
    expect(rule.message).toMatch(/^[A-Z].*\.$/);
    expect(rule.alternative).toMatch(/^[A-Z].*\.$/);
    expect(Object.keys(RISK_EXAMPLES[id as keyof typeof RISK_RULES])).not.toEqual([]);
  });
});
