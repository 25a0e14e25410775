/** Lines as engine 3.220.0 wrote them, shortened where nothing reads them. */
export const PACKS = { "mgc|local|/builds/policy/node_modules/@pulumi-mgc/policy-pack": "0.1.0" };

export const STACK = "urn:pulumi:test::exp::pulumi:pulumi:Stack::exp-test";

export const urn = (name: string, kind = "MgcWorkflowStage") =>
  `urn:pulumi:test::exp::pulumi-nodejs:dynamic/mgc:${kind}::${name}`;

const metadata = (op: string, at: string) => ({
  op,
  urn: at,
  type: at.split("::")[2],
  old: null,
  new: { urn: at, inputs: { name: "SECRET" }, outputs: {} },
  detailedDiff: null,
  logical: true,
});

export const load = { policyLoadEvent: {} };
export const prelude = { preludeEvent: { config: {} } };
export const passed = { policyAnalyzeSummaryEvent: { resourceUrn: STACK, passed: ["mgc-advice"] } };
export const cancel = { cancelEvent: {} };

export const planned = (op: string, at: string) => ({
  resourcePreEvent: { metadata: metadata(op, at), planning: true },
});
export const begun = (op: string, at: string) => ({
  resourcePreEvent: { metadata: metadata(op, at) },
});
export const done = (op: string, at: string) => ({
  resOutputsEvent: { metadata: metadata(op, at) },
});

export const violation = (
  at: string,
  policyName: string,
  enforcementLevel: string,
  message = "No.\nThe name is bad.\n",
) => ({
  policyEvent: {
    resourceUrn: at,
    message,
    color: "never",
    policyName,
    policyPackName: "mgc",
    policyPackVersion: "0.1.0",
    policyPackVersionTag: "0.1.0",
    enforcementLevel,
  },
});

export const diagnostic = (severity: string, message: string, at?: string) => ({
  diagnosticEvent: {
    ...(at === undefined ? {} : { urn: at }),
    prefix: `${severity}: `,
    message,
    color: "never",
    severity,
  },
});

export const totals = (resourceChanges: Record<string, number>, more: object = {}) => ({
  summaryEvent: {
    maybeCorrupt: false,
    durationSeconds: 3,
    resourceChanges,
    PolicyPacks: PACKS,
    isPreview: true,
    ...more,
  },
});

export function log(...events: readonly object[]): string {
  return events
    .map((event, sequence) => JSON.stringify({ sequence, timestamp: 1795529118, ...event }))
    .map((line) => `${line}\n`)
    .join("");
}
