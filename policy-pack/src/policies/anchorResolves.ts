import type { Judged } from "../judging/judged";
import { policy } from "../policy";
import { NO_OPTIONS } from "./byRule";

function sentences({ outcome, gone }: Judged): string[] {
  return [...(gone === undefined ? [] : [gone]), ...(outcome?.anchors ?? [])];
}

export const anchorResolves = policy(
  {
    name: "mgc-anchor-resolves",
    displayName: "References lead to one item",
    description:
      "The workflow, the stage and the anchor that a resource names are there, and each is the only one of its name.",
    severity: "high",
    tags: ["references"],
    remediation: "Correct the reference; use an id where a name stands several times.",
  },
  {
    options: NO_OPTIONS,
    resource: (subject) => sentences(subject).map((message) => ({ message })),
    stack: ({ items }) =>
      items
        .filter(({ judged }) => (judged.outcome?.open.length ?? 0) > 0)
        .flatMap(({ item, outcome }) =>
          (outcome?.anchors ?? []).map((message) => ({ message, urn: item.urn })),
        ),
  },
);
